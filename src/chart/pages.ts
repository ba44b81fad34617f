/** Reads a search to its last page, and says so where it cannot. */
import { RequestError, type RequestProblem, SmartError } from '../smart/problem.ts'
import type { Request } from '../smart/request.ts'
import type { UnreadReason } from './chart.ts'
import { isObject, listOf, type Raw } from './legible.ts'
import { COMPLETE, type Flaw } from './reading.ts'
import { namedRelease, releaseOf, statedRelease } from './release.ts'
import { warningsOf } from './warnings.ts'

const REASON: Record<RequestProblem, UnreadReason> = {
  forbidden: 'forbidden',
  refused: 'refused',
  unavailable: 'unavailable',
  network: 'unavailable',
  timeout: 'timeout',
  notJson: 'notBundle',
  foreignLink: 'foreignLink',
}
/** Why a request did not bring what it was to bring. @throws whatever is not the failure of one request */
export function reasonOf(error: unknown): UnreadReason {
  if (error instanceof RequestError) return REASON[error.kind]
  throw error
}

/** Of 200 records each: more than any chart, and an end to a server that never comes to one. */
const MOST_PAGES = 2_000

/** Pages in a row that may be empty: some servers filter a page after they have cut it. */
const MOST_BARREN = 20

type Page = {
  readonly found: readonly Raw[]
  /** Those that come along with what the search asked for; mostly none. */
  readonly included: readonly Raw[]
  /** Codes of what the server says it left out. */
  readonly warnings: readonly string[]
  readonly holes: number
  readonly total: number
  /** Its address; empty if there is one and nobody can say where. */
  readonly next: string | undefined
}

/**
 * @param type that is searched for
 * @returns undefined if the body is no searchset: a login page with status 200, another resource, nothing
 */
function pageOf(body: unknown, type: string | undefined): Page | undefined {
  if (!isObject(body) || body.resourceType !== 'Bundle' || body.type !== 'searchset') return undefined
  const [entries, links] = [body.entry ?? [], body.link ?? []]
  if (!Array.isArray(entries)) return undefined
  const found: Raw[] = []
  const included: Raw[] = []
  const warnings: string[] = []
  let holes = 0
  for (const entry of entries) {
    const { resource, search }: Raw = isObject(entry) ? entry : {}
    if (!isObject(resource)) holes++
    else if (resource.resourceType === 'OperationOutcome') warnings.push(...warningsOf(resource))
    else {
      found.push(resource)
      const mode = isObject(search) ? search.mode : undefined
      if (mode === 'include' || (mode === undefined && resource.resourceType !== type))
        included.push(resource)
    }
  }
  const next = Array.isArray(links) ? listOf(links).find((l) => l.relation === 'next') : {}
  return {
    found,
    included,
    warnings,
    holes,
    total: typeof body.total === 'number' ? body.total : 0,
    next: next && (typeof next.url === 'string' ? next.url : ''),
  }
}

/** Takes the records of a page. @returns those that the same search had brought before */
export type Take = (found: readonly Raw[]) => readonly Raw[]

/** What is left of a page when its records have been handed over. */
type Turned = Omit<Page, 'found' | 'included'> & {
  /** Records of this page, all and those asked for, that came for the first time. */
  readonly fresh: number
  readonly matched: number
  readonly empty: boolean
}

/**
 * Reads a search to its last page, and hands over each as it comes: nothing is kept here.
 * @param address of the first page
 * @returns complete, or why not; what came before a failure has been handed over
 * @throws SmartError the session has ended, or the server speaks another FHIR release · the signal's reason
 */
export async function readPages(
  request: Request,
  address: string,
  take: Take,
  signal?: AbortSignal,
): Promise<Flaw | typeof COMPLETE> {
  let matched = 0
  let total = 0
  let barren = 0
  const seen = new Set<string>()
  const [type] = address.split('?')
  const stated = statedRelease(request, signal)
  let flaw: Flaw | undefined
  const spoilt = (why: UnreadReason, detail?: string): void => {
    flaw ??= { status: 'partial', why, detail }
  }
  const stopped = (why: UnreadReason, detail?: string): Flaw => {
    spoilt(seen.size > 1 && why !== 'foreignLink' ? 'pageMissing' : why, detail)
    return { ...(flaw as Flaw), status: seen.size > 1 ? 'partial' : 'notRead' }
  }

  /** A page, turned in a function of its own: its records can go before the next ones come. */
  async function turn(url: string): Promise<Turned | undefined> {
    const { body, headers } = await request(url, { signal })
    const page = pageOf(body, type)
    const release = namedRelease(headers) ?? (await releaseOf(page?.found ?? [], stated))
    if (release) throw new SmartError('notR4', release)
    if (!page) return undefined
    const { found, included, ...rest } = page
    const again = take(found)
    const fresh = found.length - again.length
    const along = included.length === 0 ? 0 : included.filter((r) => !again.includes(r)).length
    return { ...rest, fresh, matched: fresh - along, empty: found.length === 0 }
  }

  for (let url = address; ; ) {
    seen.add(url)
    let page: Turned | undefined
    try {
      page = await turn(url)
    } catch (error) {
      const status = error instanceof RequestError ? error.status : undefined
      return stopped(reasonOf(error), status === undefined ? undefined : String(status))
    }
    if (!page) return stopped('notBundle')
    matched += page.matched
    total = Math.max(total, page.total)
    if (page.warnings.length > 0) spoilt('warning', [...new Set(page.warnings)].join(', '))
    if (page.holes > 0) spoilt('pageMissing', 'entries without a resource')
    const { next } = page
    barren = page.fresh === 0 ? barren + 1 : 0
    const repeats = seen.size > 1 && barren > 0 && (!page.empty || barren > MOST_BARREN)
    if (next === '') spoilt('pageMissing')
    else if (next !== undefined && (seen.has(next) || repeats)) spoilt('pageMissing', 'pages repeat')
    else if (next !== undefined && seen.size >= MOST_PAGES) spoilt('pageMissing', 'too many pages')
    else if (next !== undefined) {
      url = next
      continue
      // A total may be an estimate, until the last page.
    } else if (matched < total && matched !== page.total) spoilt('pageMissing', 'fewer than the total')
    return flaw ?? COMPLETE
  }
}

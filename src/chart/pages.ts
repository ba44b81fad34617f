/** Reads a search to its last page, and says so where it cannot. */
import { RequestError, type RequestProblem, SmartError } from '../smart/problem.ts'
import type { Answer, Request } from '../smart/request.ts'
import type { RawEntry } from './assemble.ts'
import type { UnreadReason } from './chart.ts'
import { COMPLETE, type Flaw } from './reading.ts'
import { keyOf } from './references.ts'
import { otherRelease } from './release.ts'

export type Pages = { readonly entries: RawEntry[]; readonly reading: Flaw | typeof COMPLETE }

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

const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)
const listOf = (x: unknown): Record<string, unknown>[] => (Array.isArray(x) ? x.filter(isObject) : [])

/** Epic: the search finds nothing. Not a sign that something is left out. */
const NO_RESULTS = '4101'
const MOST_PAGES = 200

type Page = {
  readonly found: RawEntry[]
  /** Codes of what the server says it left out. */
  readonly warnings: string[]
  readonly holes: number
  readonly total: number | undefined
  readonly next: string | undefined
}

/** What an OperationOutcome warns of: its codes, never its text, which may name the patient. */
function warningsOf(outcome: Record<string, unknown>): string[] {
  return listOf(outcome.issue).flatMap((issue) => {
    const details = isObject(issue.details) ? listOf(issue.details.coding).map((c) => String(c.code)) : []
    if (issue.severity === 'information' || details.includes(NO_RESULTS)) return []
    return [details[0] ?? String(issue.code ?? 'warning')]
  })
}

/** @returns undefined if the body is no searchset: a login page with status 200, another resource, nothing */
function pageOf(body: unknown): Page | undefined {
  if (!isObject(body) || body.resourceType !== 'Bundle' || body.type !== 'searchset') return undefined
  const entries = listOf(body.entry)
  const isOutcome = (e: Record<string, unknown>) =>
    isObject(e.resource) && e.resource.resourceType === 'OperationOutcome'
  const rest = entries.filter((e) => !isOutcome(e))
  const next = listOf(body.link).find((l) => l.relation === 'next')?.url
  return {
    found: rest
      .filter((e) => isObject(e.resource))
      .map((e) => ({
        resource: e.resource,
        ...(typeof e.fullUrl === 'string' && { fullUrl: e.fullUrl }),
      })),
    warnings: entries.filter(isOutcome).flatMap((e) => warningsOf(e.resource as Record<string, unknown>)),
    holes: rest.filter((e) => !isObject(e.resource)).length,
    total: typeof body.total === 'number' ? body.total : undefined,
    next: typeof next === 'string' ? next : undefined,
  }
}

/**
 * Reads all pages of a search. What was read before a failure is kept, and the reading says that it is not all.
 * @param address of the first page
 * @param onPage called with the number of records so far
 * @throws SmartError the session has ended, or the server speaks another FHIR release · the signal's reason
 */
export async function readPages(
  request: Request,
  address: string,
  options: { signal?: AbortSignal | undefined; onPage?: (records: number) => void } = {},
): Promise<Pages> {
  const { signal, onPage } = options
  const entries: RawEntry[] = []
  const keys = new Set<string>()
  const seen = new Set<string>()
  let flaw: Flaw | undefined
  const spoilt = (why: UnreadReason, detail?: string): void => {
    flaw ??= { status: 'partial', why, ...(detail !== undefined && { detail }) }
  }
  const stopped = (why: UnreadReason, detail?: string): Pages => {
    spoilt(seen.size > 1 && why !== 'foreignLink' ? 'pageMissing' : why, detail)
    return { entries, reading: { ...(flaw as Flaw), status: seen.size > 1 ? 'partial' : 'notRead' } }
  }

  for (let url = address; ; ) {
    seen.add(url)
    let answer: Answer
    try {
      answer = await request(url, { signal })
    } catch (error) {
      const status = error instanceof RequestError ? error.status : undefined
      return stopped(reasonOf(error), status === undefined ? undefined : String(status))
    }
    const page = pageOf(answer.body)
    const type = answer.headers.get('Content-Type') ?? ''
    const release = otherRelease(type, page?.found.map((e) => e.resource) ?? [])
    if (release) throw new SmartError('notR4', release)
    if (!page) return stopped('notBundle')
    const before = keys.size
    for (const entry of page.found) {
      entries.push(entry)
      keys.add(keyOf(entry))
    }
    onPage?.(keys.size)
    if (page.warnings.length > 0) spoilt('warning', [...new Set(page.warnings)].join(', '))
    if (page.holes > 0) spoilt('pageMissing', 'entries without a resource')
    const { next } = page
    const repeats = page.found.length > 0 && seen.size > 1 && keys.size === before
    if (next !== undefined && (seen.has(next) || repeats)) spoilt('pageMissing', 'pages repeat')
    else if (next !== undefined && seen.size >= MOST_PAGES) spoilt('pageMissing', 'too many pages')
    else if (next !== undefined) {
      url = next
      continue
    } else if (page.total !== undefined && keys.size < page.total)
      spoilt('pageMissing', 'fewer than the total')
    return { entries, reading: flaw ?? COMPLETE }
  }
}

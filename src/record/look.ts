/** Looks up what the EHR holds of what the app writes: at launch, before writing, and after. */

import type { TypeReading, UnreadReason } from '../chart/chart.ts'
import type { Raw } from '../chart/legible.ts'
import { readPages, reasonOf } from '../chart/pages.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import type { Connection } from '../smart/connect.ts'
import { RequestError } from '../smart/problem.ts'
import type { Request } from '../smart/request.ts'
import { allows } from '../smart/scopes.ts'
import { ECOG } from './ecog.ts'
import { IDENTIFIERS, QUESTIONNAIRE } from './names.ts'
import { isAbout, readResponse, type Saved } from './response.ts'

type Source = Pick<Connection, 'server' | 'patientId' | 'scopes' | 'request'>

/** What was found; `flaw` says why there may be more. */
export type Looked<T> = { readonly found?: T; readonly flaw?: UnreadReason }

/** What a search found, for one that finds little. */
type Pages = { readonly records: readonly Raw[]; readonly reading: TypeReading }

/** All records of a search at once. */
async function readAll(request: Request, address: string): Promise<Pages> {
  const records: Raw[] = []
  const ids = new Set<unknown>()
  const reading = await readPages(request, address, (found) => {
    records.push(...found)
    return found.filter(({ id }) => ids.size === ids.add(id).size)
  })
  return { records, reading }
}

async function search(
  source: Source,
  type: 'QuestionnaireResponse' | 'Observation',
  addresses: readonly string[],
): Promise<Pages> {
  if (allows(source.scopes, type, 's') === 'no')
    return { records: [], reading: { status: 'notRead', why: 'scope' } }
  let pages: Pages | undefined
  for (const address of addresses) {
    pages = await readAll(source.request, address)
    const { reading } = pages
    if (reading.status !== 'notRead' || reading.why !== 'refused') break
  }
  return pages ?? { records: [], reading: { status: 'notRead', why: 'refused' } }
}

const flawOf = ({ reading }: Pages): { flaw?: UnreadReason } =>
  reading.status === 'complete' ? {} : { flaw: reading.why }

const time = (text: string | undefined): number => Date.parse(text ?? '') || 0
const newest = (a: Saved, b: Saved): number =>
  time(b.stored ?? b.authored) - time(a.stored ?? a.authored) || time(b.authored) - time(a.authored)

/** `withdrawn`: ours, without answers, because it was entered in error, deleted or is not finished. */
export type LookedAnswers = Looked<Saved> & { readonly withdrawn?: Saved }

/**
 * The latest answers of this patient, whoever gave them.
 * @param known id of those that were read before: where the search finds none, they are asked for by it
 * @throws SmartError the session has ended
 */
export async function lookForAnswers(
  source: Source,
  catalogue: Catalogue,
  known?: string,
): Promise<LookedAnswers> {
  const query = (more: Record<string, string>) =>
    `QuestionnaireResponse?${new URLSearchParams({ patient: source.patientId, ...more })}`
  const pages = await search(source, 'QuestionnaireResponse', [
    query({ questionnaire: QUESTIONNAIRE }),
    query({}),
  ])
  const ours = pages.records.flatMap((resource) => readResponse(resource, source, catalogue) ?? [])
  const latest = (wanted: boolean) =>
    ours
      .filter(({ withdrawn }) => withdrawn === wanted)
      .map(({ saved }) => saved)
      .sort(newest)[0]
  const [found, withdrawn] = [latest(false), latest(true)]
  if (!found && !withdrawn && known !== undefined)
    return { ...flawOf(pages), ...(await readAnswers(source, known, catalogue)) }
  return { ...(found && { found }), ...(withdrawn && { withdrawn }), ...flawOf(pages) }
}

/** The same by its id, where it is known: a search may lag behind. */
export async function readAnswers(source: Source, id: string, catalogue: Catalogue): Promise<LookedAnswers> {
  try {
    const { body } = await source.request(`QuestionnaireResponse/${id}`)
    const read = readResponse(body, source, catalogue)
    if (!read) return { flaw: 'notBundle' }
    return read.withdrawn ? { withdrawn: read.saved } : { found: read.saved }
  } catch (error) {
    const gone = error instanceof RequestError && (error.status === 404 || error.status === 410)
    return gone ? { withdrawn: deleted(id) } : { flaw: reasonOf(error) }
  }
}

const deleted = (id: string): Saved => ({
  id,
  version: undefined,
  authored: undefined,
  stored: undefined,
  author: undefined,
  answers: {},
  foreign: [],
  resource: {},
})

export type StoredEcog = {
  readonly id: string
  readonly version: string | undefined
  readonly resource: Readonly<Record<string, unknown>>
}

/** The Observation that the app wrote for the score of one day. @throws SmartError */
export async function lookForEcog(source: Source, identifier: string): Promise<Looked<StoredEcog>> {
  const query = new URLSearchParams({
    patient: source.patientId,
    code: `${ECOG.system}|${ECOG.code}`,
  })
  const pages = await search(source, 'Observation', [`Observation?${query}`])
  const found = pages.records.find(
    ({ resourceType, identifier: all, subject }) =>
      resourceType === 'Observation' &&
      isAbout(String((subject as { reference?: unknown } | undefined)?.reference), source) &&
      Array.isArray(all) &&
      all.some((i) => i?.system === IDENTIFIERS.ecog && i?.value === identifier),
  )
  const stored = found && typeof found.id === 'string' ? { id: found.id, resource: found } : undefined
  const { versionId } = (found?.meta ?? {}) as { versionId?: unknown }
  return {
    ...(stored && {
      found: { ...stored, version: typeof versionId === 'string' ? versionId : undefined },
    }),
    ...flawOf(pages),
  }
}

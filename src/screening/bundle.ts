/** Reads the Bundle of one patient, with those it holds within, and says where it is not the whole chart. */
import type { UnreadReason } from '../chart/chart.ts'
import type { RawEntry } from '../chart/intake.ts'
import { isObject, listOf, type Raw } from '../chart/legible.ts'
import { localReference } from '../chart/subject.ts'
import { warningsOf } from '../chart/warnings.ts'
import { UsageError } from './arguments.ts'

/** A place where records are missing. */
export type Gap = { readonly place: string; readonly why: UnreadReason; readonly detail: string }

/** A record, and the Bundle that it stands in. */
type Found = RawEntry & { readonly of: Raw }
/** `after`: how many records stood before it. */
type Deletion = { readonly what: string; readonly of: Raw; readonly after: number; readonly when: unknown }

const objectOf = (x: unknown): Raw => (isObject(x) ? x : {})
const isOf = (resource: unknown, type: string): resource is Raw =>
  isObject(resource) && resource.resourceType === type

/** Whether the record is of a later version than the deletion. A history begins with the newest. */
function outlives({ resource, of }: Found, at: number, deletion: Deletion): boolean {
  const later =
    Date.parse(String(objectOf(objectOf(resource).meta).lastUpdated)) - Date.parse(String(deletion.when))
  return Number.isNaN(later) ? of.type === 'history' && of === deletion.of && at < deletion.after : later > 0
}

/** A record that is to be created has no id yet; those that refer to it name its address. */
function identified(resource: unknown, fullUrl: unknown): RawEntry {
  if (typeof fullUrl !== 'string') return { resource }
  const id = fullUrl.split(/[/:]/).at(-1)
  return {
    resource: isObject(resource) && resource.id === undefined ? { ...resource, id } : resource,
    fullUrl,
  }
}

class Gathering {
  readonly found: Found[] = []
  readonly deletions: Deletion[] = []
  readonly gaps: Gap[] = []

  /** @throws UsageError if its entries are no list */
  take(of: Raw, path: string, where: string): void {
    const { entry = [], link, total } = of
    if (!Array.isArray(entry)) throw new UsageError(`${where} is not FHIR: its entry is no list.`)
    const links = listOf([link].flat())
    // Of what belongs to a patient the Patient alone is a match, and yet all are counted.
    const all = links.some((l) => l.relation === 'self' && String(l.url).includes('$everything'))
    let matched = 0
    for (const [i, one] of entry.map(objectOf).entries()) {
      const { mode } = objectOf(one.search)
      const outcome = mode === 'outcome' || isOf(one.resource, 'OperationOutcome')
      if (!outcome && (all || mode !== 'include')) matched += 1
      const place = `${path}.entry[${i}]`
      this.#heed(one, outcome, place)
      if (objectOf(one.request).method === 'DELETE') this.#delete(one, of, place)
      else if (isOf(one.resource, 'Bundle')) this.take(one.resource, `${place}.resource`, where)
      // A searchset tells its own problems in entries of their own: they are no record of the patient.
      else if (outcome) this.found.push({ resource: { resourceType: 'OperationOutcome' }, of })
      else {
        if (!isObject(one.resource)) this.#miss(place, 'no resource')
        this.found.push({ ...identified(one.resource, one.fullUrl), of })
      }
    }
    if (links.some((l) => l.relation === 'next')) this.#miss(`${path}.link`, 'a further page')
    if (typeof total === 'number' && matched < total) this.#miss(`${path}.total`, `${matched} of ${total}`)
  }

  /** What is there in the end. */
  entries(): RawEntry[] {
    return this.found.flatMap((one, at) => {
      const { of, ...entry } = one
      const { resourceType, id } = objectOf(one.resource)
      const gone = this.deletions.some((d) => d.what === `${resourceType}/${id}` && !outlives(one, at, d))
      return gone ? [] : [entry]
    })
  }

  #miss(place: string, detail: string, why: UnreadReason = 'pageMissing'): void {
    this.gaps.push({ place, why, detail })
  }

  /** What an entry says of records that did not come. */
  #heed({ resource, request, response }: Raw, outcome: boolean, place: string): void {
    const { status, outcome: said } = objectOf(response)
    const warnings = [outcome && resource, said].filter(isObject).flatMap(warningsOf)
    if (/^[45]/.test(String(status))) this.#miss(place, String(status).slice(0, 3), 'refused')
    else if (warnings.length > 0) this.#miss(place, warnings.join(', '), 'warning')
    if (objectOf(request).method === 'PATCH') this.#miss(place, 'a change that is not applied')
  }

  #delete({ fullUrl, request, response }: Raw, of: Raw, place: string): void {
    const what = localReference(String(objectOf(request).url ?? fullUrl)).replace(/^\//, '')
    const { lastModified: when } = objectOf(response)
    if (/^\w+\/[^/?]+$/.test(what)) this.deletions.push({ what, of, after: this.found.length, when })
    else this.#miss(place, 'deletes what it does not name')
  }
}

/** @throws UsageError if it is not that of one patient */
export function readBundle(
  bundle: Raw,
  where: string,
): { readonly entries: readonly RawEntry[]; readonly gaps: readonly Gap[]; readonly deleted: number } {
  const gathering = new Gathering()
  gathering.take(bundle, 'Bundle', where)
  const entries = gathering.entries()
  const patients = new Set(
    entries.flatMap(({ resource }) => (isOf(resource, 'Patient') ? [resource.id] : [])),
  )
  if (patients.size > 1)
    throw new UsageError(`${where} has ${patients.size} patients; a Bundle is the chart of one.`)
  if (entries.length === 0) throw new UsageError(`${where} has no records.`)
  return { entries, gaps: gathering.gaps, deleted: gathering.found.length - entries.length }
}

/** Turns raw FHIR resources into one patient's chart: checks, filters by patient, drops duplicates. Pure. */
import type { Chart, LeftOut, TypeReading } from './chart.ts'
import { type Coding, type Patient, RESOURCES, type Resource, type ResourceType } from './resources.ts'
import { localReference, namesPatient } from './subject.ts'

/** A raw resource and, from a Bundle entry, its address. */
export type RawEntry = { readonly resource: unknown; readonly fullUrl?: string | undefined }

const TYPES = Object.keys(RESOURCES) as ResourceType[]
const isType = (type: string): type is ResourceType => Object.hasOwn(RESOURCES, type)
const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

/** The chart cannot be read as one patient's; `message` is a sentence for the user. */
export class ChartError extends Error {}

const SUBJECT_FIELDS = ['subject', 'patient', 'individual'] as const

const subjectOf = (raw: Record<string, unknown>): string | undefined => {
  for (const field of SUBJECT_FIELDS) {
    const reference = raw[field]
    if (isObject(reference) && typeof reference.reference === 'string') return reference.reference
  }
  return undefined
}

const codesOf = (concept: unknown): Coding[] =>
  isObject(concept) && Array.isArray(concept.coding)
    ? concept.coding.filter(isObject).map((c) => ({
        ...(typeof c.system === 'string' && { system: c.system }),
        ...(typeof c.code === 'string' && { code: c.code }),
      }))
    : []

/** What can still be made out of an unusable record's code; undefined where nothing can. */
function legibleCodings(raw: Record<string, unknown>): Coding[] | undefined {
  const concepts = [raw.code, raw.medicationCodeableConcept]
  if (Array.isArray(raw.component)) concepts.push(...raw.component.filter(isObject).map((c) => c.code))
  const codings = concepts.flatMap(codesOf).filter((c) => c.code !== undefined)
  return codings.length > 0 ? codings : undefined
}

const erroneous = (raw: Record<string, unknown>): boolean =>
  raw.status === 'entered-in-error' ||
  codesOf(raw.verificationStatus).some((c) => c.code === 'entered-in-error')

const newerFirst = (a: Resource, b: Resource): number => {
  const [x, y] = [a.meta?.lastUpdated ?? '', b.meta?.lastUpdated ?? '']
  if (x !== y) return Date.parse(y || '0001') - Date.parse(x || '0001') || 0
  return Number(b.meta?.versionId ?? 0) - Number(a.meta?.versionId ?? 0) || 0
}

/** Keeps the newest version of each id. Versions that cannot be told apart are all kept, and may conflict. */
function newestVersions<R extends Resource>(resources: R[]): R[] {
  const byId = new Map<string, R[]>()
  for (const r of resources) {
    const same = byId.get(r.id)
    if (!same) byId.set(r.id, [r])
    else if (!same.some((s) => JSON.stringify(s) === JSON.stringify(r))) same.push(r)
  }
  return [...byId.values()].flatMap((versions) => {
    if (versions.length === 1) return versions
    const sorted = versions.sort(newerFirst)
    return sorted.filter((v) => newerFirst(sorted[0] as R, v) === 0)
  })
}

const complete = (): Chart['reading'] =>
  Object.fromEntries(TYPES.map((t) => [t, { status: 'complete' }])) as Chart['reading']

/**
 * Builds the chart of one patient.
 * @param entries raw resources in any order; those of other patients are ignored
 * @param options.patientId the patient; without it the only Patient among the entries
 * @param options.reading how far each type was read (default: all complete)
 * @throws ChartError with a sentence if there is no such patient, more than one, or it is malformed
 */
export function assembleChart(
  entries: Iterable<RawEntry>,
  options: { patientId?: string | undefined; reading?: Partial<Record<ResourceType, TypeReading>> } = {},
): Chart {
  const all = [...entries]
  const { patient, fullUrl, problem } = findPatient(all, options.patientId)
  const parsed = new Map<ResourceType, Resource[]>(TYPES.map((t) => [t, []]))
  const leftOut: LeftOut[] = []
  const unused: Record<string, number> = {}
  if (problem !== undefined)
    leftOut.push({ reference: `Patient/${patient.id}`, type: 'Patient', why: 'malformed', detail: problem })

  for (const { resource: raw } of all) {
    if (!isObject(raw) || typeof raw.resourceType !== 'string') {
      leftOut.push({ reference: '?', type: '?', why: 'malformed', detail: 'no resourceType' })
      continue
    }
    const type = raw.resourceType
    if (type === 'Patient') continue
    if (!isType(type)) {
      unused[type] = (unused[type] ?? 0) + 1
      continue
    }
    if (erroneous(raw)) continue
    const reference = `${type}/${typeof raw.id === 'string' ? raw.id : '?'}`
    const subject = subjectOf(raw)
    if (subject !== undefined && !namesPatient(subject, patient.id, fullUrl)) continue
    const codings = legibleCodings(raw)
    const omit = (why: LeftOut['why'], detail: string) =>
      leftOut.push({ reference, type, why, detail, ...(codings && { codings }) })
    if (subject === undefined && type !== 'Medication') {
      omit('noSubject', 'names no patient')
      continue
    }
    const slice = RESOURCES[type].safeParse(raw)
    if (!slice.success) {
      const issue = slice.error.issues[0]
      omit('malformed', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`)
    } else if (slice.data.modifierExtension?.length) {
      omit('modified', 'an unknown modifierExtension changes its meaning')
    } else parsed.get(type)?.push(slice.data)
  }

  const records = Object.fromEntries([...parsed].map(([t, list]) => [t, newestVersions(list)]))
  return {
    patient,
    records: { ...records, Patient: [patient] } as unknown as Chart['records'],
    reading: {
      ...complete(),
      ...options.reading,
      ...(problem && { Patient: { status: 'partial' as const, why: 'malformed' as const, detail: problem } }),
    },
    leftOut,
    unused,
  }
}

function findPatient(entries: readonly RawEntry[], wanted?: string) {
  const candidates = entries.filter(
    (e) =>
      isObject(e.resource) &&
      e.resource.resourceType === 'Patient' &&
      (wanted === undefined || e.resource.id === wanted),
  )
  const ids = new Set(candidates.map((e) => (e.resource as { id?: unknown }).id))
  if (ids.size === 0) {
    const id = wanted ?? soleSubject(entries)
    if (id === undefined) throw new ChartError('The chart has no Patient resource.')
    // The records name their patient, but nothing is known of the person: never taken as absence.
    return {
      patient: { resourceType: 'Patient' as const, id },
      fullUrl: undefined,
      problem: 'no Patient resource',
    }
  }
  if (ids.size > 1) throw new ChartError(`The chart has ${ids.size} patients; it must be the chart of one.`)
  const parsed = candidates.map((e) => lenientPatient(e.resource as Record<string, unknown>))
  const [patient] = newestVersions(parsed.flatMap((p) => (p.patient ? [p.patient] : [])))
  if (!patient) throw new ChartError('The Patient resource is malformed: it has no id.')
  return { patient, fullUrl: candidates[0]?.fullUrl, problem: parsed.find((p) => p.problem)?.problem }
}

/** The one patient that every record names, if they all name one. */
function soleSubject(entries: readonly RawEntry[]): string | undefined {
  const ids = new Set(
    entries.flatMap(({ resource }) => {
      const subject = isObject(resource) ? subjectOf(resource) : undefined
      return subject === undefined ? [] : [localReference(subject)]
    }),
  )
  const [only] = ids
  return ids.size === 1 && only?.startsWith('Patient/') ? only.slice('Patient/'.length) : undefined
}

/** A Patient with a malformed element is read without it, and counts as not read completely. */
function lenientPatient(raw: Record<string, unknown>): { patient?: Patient; problem?: string } {
  const whole = RESOURCES.Patient.safeParse(raw)
  if (whole.success) return { patient: whole.data }
  const [issue] = whole.error.issues
  const wrong = new Set(whole.error.issues.map((i) => String(i.path[0])))
  const rest = RESOURCES.Patient.safeParse(
    Object.fromEntries(Object.entries(raw).filter(([k]) => !wrong.has(k))),
  )
  const problem = `${issue?.path.join('.')}: ${issue?.message}`
  return rest.success ? { patient: rest.data, problem } : { problem }
}

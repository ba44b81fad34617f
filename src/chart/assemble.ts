/** Turns raw FHIR resources into one patient's chart: checks, filters by patient, drops duplicates. Pure. */
import type { Chart, LeftOut, TypeReading } from './chart.ts'
import type { Coding } from './datatypes.ts'
import { type Patient, RESOURCES, type Resource, type ResourceType } from './resources.ts'
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
        ...(typeof c.display === 'string' && { display: c.display }),
      }))
    : []

const isText = (x: unknown): boolean => x === undefined || typeof x === 'string'
/** Nothing in the concept is hidden: its codings and their parts can all be read. */
const legible = (concept: unknown): boolean =>
  isObject(concept) &&
  isText(concept.text) &&
  (concept.coding === undefined
    ? concept.text !== undefined
    : Array.isArray(concept.coding) &&
      concept.coding.every(
        (c) => isObject(c) && typeof c.code === 'string' && isText(c.system) && isText(c.display),
      ))

/** What can still be made out of an unusable record's codes; undefined where some are hidden. */
function legibleCodings(raw: Record<string, unknown>): Coding[] | undefined {
  if ('component' in raw && !(Array.isArray(raw.component) && raw.component.every(isObject))) return undefined
  if ('medicationReference' in raw || 'reaction' in raw || 'procedureCode' in raw) return undefined
  const parts = Array.isArray(raw.component) ? raw.component.map((c) => (c as { code?: unknown }).code) : []
  const concepts = [raw.code ?? raw.medicationCodeableConcept, ...parts]
  if (!concepts.every(legible)) return undefined
  const words = concepts.flatMap((c) => {
    const { text } = c as { text?: string }
    return text === undefined ? [] : [{ display: text }]
  })
  return [...concepts.flatMap(codesOf), ...words]
}

const erroneous = (raw: Record<string, unknown>): boolean =>
  raw.status === 'entered-in-error' ||
  codesOf(raw.verificationStatus).some((c) => c.code === 'entered-in-error')

/** An extension of this kind may turn the meaning of its element round, a negation for one. */
function modified(x: unknown, depth = 0): boolean {
  if (typeof x !== 'object' || x === null || depth > 6) return false
  if (Array.isArray(x)) return x.some((y) => modified(y, depth + 1))
  return Object.entries(x).some(([key, value]) =>
    key === 'modifierExtension'
      ? !(Array.isArray(value) && value.length === 0)
      : key !== 'contained' && modified(value, depth + 1),
  )
}

/** Is a certainly a newer version of the record than b? */
function newer(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const [x, y] = [a, b].map((raw) => (isObject(raw.meta) ? raw.meta : {}))
  const [then, now] = [Date.parse(String(y?.lastUpdated)), Date.parse(String(x?.lastUpdated))]
  if (now !== then && !Number.isNaN(now) && !Number.isNaN(then)) return now > then
  return Number(x?.versionId) > Number(y?.versionId)
}

/** Keeps the newest version of a record. Versions that cannot be told apart are all kept, and may conflict. */
function newestVersions<E extends { raw: Record<string, unknown> }>(entries: readonly E[]): E[] {
  const byId = new Map<string, E[]>()
  for (const [i, entry] of entries.entries()) {
    const { resourceType, id } = entry.raw
    const key = typeof id === 'string' ? `${resourceType}/${id}` : `#${i}`
    const same = byId.get(key)
    if (same) same.push(entry)
    else byId.set(key, [entry])
  }
  return [...byId.values()].flatMap((versions) => {
    if (versions.length === 1) return versions
    const newest = versions.filter((v) => !versions.some((o) => newer(o.raw, v.raw)))
    return newest.length > 0 ? newest : versions
  })
}

/** Drops records that say the same, and puts the rest in an order of their own: that of the pages means nothing. */
function settled<R extends Resource>(resources: readonly R[]): R[] {
  const times = new Map<string, number>()
  for (const { id } of resources) times.set(id, (times.get(id) ?? 0) + 1)
  const keyOf = (r: R) => (times.get(r.id) === 1 ? r.id : `${r.id} ${JSON.stringify(r)}`)
  const byKey = new Map(resources.map((r) => [keyOf(r), r]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, r]) => r)
}

const COMPLETE: TypeReading = { status: 'complete' }
const complete = (): Chart['reading'] =>
  Object.fromEntries(TYPES.map((t) => [t, COMPLETE])) as Chart['reading']

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
  const unused = new Map<string, number>()
  if (problem !== undefined)
    leftOut.push({ reference: `Patient/${patient.id}`, type: 'Patient', why: 'malformed', detail: problem })

  const raws: { raw: Record<string, unknown>; type: ResourceType }[] = []
  for (const { resource: raw } of all) {
    if (!isObject(raw) || typeof raw.resourceType !== 'string') {
      leftOut.push({ reference: '?', type: '?', why: 'malformed', detail: 'no resourceType' })
      continue
    }
    const type = raw.resourceType
    if (type === 'Patient') continue
    if (isType(type)) raws.push({ raw, type })
    else unused.set(type, (unused.get(type) ?? 0) + 1)
  }

  // Versions first: a newer one that is erroneous, or about someone else, takes the older one with it.
  for (const { raw, type } of newestVersions(raws)) {
    if (erroneous(raw)) continue
    const reference = `${type}/${typeof raw.id === 'string' ? raw.id : '?'}`
    const subject = subjectOf(raw)
    // A contained Patient does not say which patient it is.
    const named = subject !== undefined && !subject.startsWith('#')
    if (named && !namesPatient(subject, patient.id, fullUrl)) continue
    const omit = (why: LeftOut['why'], detail: string) => {
      const codings = legibleCodings(raw)
      leftOut.push({ reference, type, why, detail, ...(codings && { codings }) })
    }
    if (!named && type !== 'Medication') {
      omit('noSubject', 'names no patient')
      continue
    }
    const slice = RESOURCES[type].safeParse(raw)
    if (!slice.success) {
      const issue = slice.error.issues[0]
      omit('malformed', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`)
    } else if (modified(raw)) omit('modified', 'an unknown modifierExtension changes its meaning')
    else parsed.get(type)?.push(slice.data)
  }

  const records = Object.fromEntries([...parsed].map(([t, list]) => [t, settled(list)]))
  return {
    patient,
    records: { ...records, Patient: [patient] } as unknown as Chart['records'],
    reading: {
      ...complete(),
      ...options.reading,
      ...(problem &&
        (options.reading?.Patient ?? COMPLETE).status === 'complete' && {
          Patient: { status: 'partial', why: 'malformed', detail: problem },
        }),
    },
    leftOut,
    unused: Object.fromEntries(unused),
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
  const versions = newestVersions(candidates.map((e) => ({ raw: e.resource as Record<string, unknown> })))
  const parsed = versions.map(({ raw }) => lenientPatient(raw))
  const [patient, ...others] = settled(parsed.flatMap((p) => (p.patient ? [p.patient] : [])))
  if (!patient) throw new ChartError('The Patient resource is malformed: it has no id.')
  const fullUrl = candidates.find((e) => e.fullUrl !== undefined)?.fullUrl
  if (others.length === 0) return { patient, fullUrl, problem: parsed.find((p) => p.problem)?.problem }
  return { patient: agreed(patient, others), fullUrl, problem: 'two versions of the Patient differ' }
}

/** Of versions that cannot be told apart only what they agree on. */
function agreed(patient: Patient, others: readonly Patient[]): Patient {
  const shared = Object.entries(patient).filter(([key, value]) =>
    others.every((o) => JSON.stringify(o[key as keyof Patient]) === JSON.stringify(value)),
  )
  const dead = [patient, ...others].some(
    (p) => p.deceasedBoolean === true || p.deceasedDateTime !== undefined,
  )
  return { ...(Object.fromEntries(shared) as Patient), ...(dead && { deceasedBoolean: true }) }
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
  const { resourceType, id } = raw
  if (raw.modifierExtension !== undefined && String(raw.modifierExtension) !== '') {
    const bare = RESOURCES.Patient.safeParse({ resourceType, id })
    const problem = 'an unknown modifierExtension changes its meaning'
    return bare.success ? { patient: bare.data, problem } : { problem }
  }
  if (whole.success) return { patient: whole.data }
  const [issue] = whole.error.issues
  const wrong = new Set(whole.error.issues.map((i) => String(i.path[0])))
  const rest = RESOURCES.Patient.safeParse({
    ...Object.fromEntries(Object.entries(raw).filter(([k]) => !wrong.has(k))),
    // A date of death that does not exist is still a death.
    ...(wrong.has('deceasedDateTime') && { deceasedBoolean: true }),
  })
  const problem = `${issue?.path.join('.')}: ${issue?.message}`
  return rest.success ? { patient: rest.data, problem } : { problem }
}

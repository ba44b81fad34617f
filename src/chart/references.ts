/** References between raw records: which lead to records not in hand, and which lead away from the server. */
import type { Base } from '../smart/address.ts'
import type { RawEntry } from './assemble.ts'
import { localReference } from './subject.ts'

type Raw = Record<string, unknown>
const isObject = (x: unknown): x is Raw => typeof x === 'object' && x !== null && !Array.isArray(x)
const rawOf = (entry: RawEntry): Raw => (isObject(entry.resource) ? entry.resource : {})
/** `Type/id` of a raw record. */
export const keyOf = (entry: RawEntry): string => {
  const { resourceType, id } = rawOf(entry)
  return `${String(resourceType)}/${String(id)}`
}
const textOf = (reference: unknown): string | undefined =>
  isObject(reference) && typeof reference.reference === 'string' ? reference.reference : undefined

export type Missing = {
  /** Ids of records of the server that are not in hand. */
  readonly ids: readonly string[]
  /** The types of records that refer to another host; nobody is asked there. */
  readonly foreign: readonly string[]
}

function missing(
  entries: readonly RawEntry[],
  base: Base,
  type: string,
  from: (raw: Raw) => unknown[],
): Missing {
  const inHand = new Set(entries.map(keyOf))
  const ids = new Set<string>()
  const foreign = new Set<string>()
  for (const entry of entries) {
    const raw = rawOf(entry)
    for (const reference of from(raw)) {
      const text = textOf(reference)
      if (text === undefined || text.startsWith('#') || text.startsWith('urn:')) continue
      const local = base.reference(text)
      if (local === undefined) {
        if (/^https?:/i.test(text)) foreign.add(String(raw.resourceType))
      } else if (local.startsWith(`${type}/`) && !inHand.has(local)) ids.add(local.slice(type.length + 1))
    }
  }
  return { ids: [...ids], foreign: [...foreign] }
}

const INVALID = ['entered-in-error', 'cancelled']

/** Observations that a report counts among its results; a category search may miss them. */
export const missingResults = (entries: readonly RawEntry[], base: Base): Missing =>
  missing(entries, base, 'Observation', (raw) =>
    raw.resourceType === 'DiagnosticReport' &&
    Array.isArray(raw.result) &&
    !INVALID.includes(String(raw.status))
      ? raw.result
      : [],
  )

/** Medications that stand outside the records that name them. */
export const missingMedications = (entries: readonly RawEntry[], base: Base): Missing =>
  missing(entries, base, 'Medication', (raw) =>
    raw.status === 'entered-in-error' ? [] : [raw.medicationReference],
  )

const SUBJECTS = ['subject', 'patient', 'individual'] as const

/**
 * Writes the address of a record's patient as `Patient/7` where it lies on this server (`https://ehr:443/fhir/…`).
 * @returns the entry, and whether it names the patient's id on another server
 */
export function atHome(
  entry: RawEntry,
  base: Base,
  patientId: string,
): { entry: RawEntry; elsewhere: boolean } {
  const raw = rawOf(entry)
  for (const field of SUBJECTS) {
    const text = textOf(raw[field])
    if (text === undefined || !/^https?:/i.test(text)) continue
    const local = base.reference(text)
    if (local === undefined) return { entry, elsewhere: localReference(text) === `Patient/${patientId}` }
    const reference = { ...(raw[field] as Raw), reference: local }
    return { entry: { ...entry, resource: { ...raw, [field]: reference } }, elsewhere: false }
  }
  return { entry, elsewhere: false }
}

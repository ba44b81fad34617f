/** References between raw records: which lead to records not in hand, and which lead away from the server. */
import type { Base } from '../smart/address.ts'
import { isObject, type Raw } from './legible.ts'
import { localReference, SUBJECT_FIELDS } from './subject.ts'

const textOf = (reference: unknown): string | undefined =>
  isObject(reference) && typeof reference.reference === 'string' ? reference.reference : undefined

export type Missing = {
  /** Ids of records of the server that are not in hand. */
  readonly ids: readonly string[]
  /** Whether some record refers to another host; nobody is asked there. */
  readonly foreign: boolean
}

const INVALID = ['entered-in-error', 'cancelled']

/** Observations that a report counts among its results (a category search may miss them), and medications. */
const REFERENCES: Record<'Observation' | 'Medication', (raw: Raw) => readonly unknown[]> = {
  Observation: ({ resourceType, result, status }) =>
    resourceType === 'DiagnosticReport' && Array.isArray(result) && !INVALID.includes(String(status))
      ? result
      : [],
  Medication: ({ medicationReference, status }) =>
    status === 'entered-in-error' || medicationReference === undefined ? [] : [medicationReference],
}

export type References = {
  /** Notes what a raw record refers to. */
  note(raw: Raw): void
  /** What was referred to and is not in hand. @param has whether a record of this id is */
  missing(type: keyof typeof REFERENCES, has: (id: string) => boolean): Missing
}

export function references(base: Base): References {
  const ids = { Observation: new Set<string>(), Medication: new Set<string>() }
  const foreign = { Observation: false, Medication: false }
  const types = Object.keys(REFERENCES) as (keyof typeof REFERENCES)[]
  return {
    note(raw) {
      // Nearly all records, and they refer to nothing that is to be fetched.
      if (raw.resourceType === 'Observation') return
      for (const type of types)
        for (const reference of REFERENCES[type](raw)) {
          const text = textOf(reference)
          if (text === undefined || text.startsWith('#') || text.startsWith('urn:')) continue
          const local = base.reference(text)
          if (local?.startsWith(`${type}/`)) ids[type].add(local.slice(type.length + 1))
          else if (local === undefined && /^https?:/i.test(text)) foreign[type] = true
        }
    },
    missing: (type, has) => ({
      ids: [...ids[type]].filter((id) => !has(id)),
      foreign: foreign[type],
    }),
  }
}

/**
 * Writes the address of a record's patient as `Patient/7` where it lies on this server (`https://ehr:443/fhir/…`).
 * @param elsewhere called where the record names the patient's id on another server
 */
export function atHome(raw: Raw, base: Base, patientId: string, elsewhere: (raw: Raw) => void): Raw {
  for (const field of SUBJECT_FIELDS) {
    const text = raw[field] === undefined ? undefined : textOf(raw[field])
    if (text === undefined) continue
    if (text.startsWith('Patient/') || !/^https?:/i.test(text)) return raw
    const local = base.reference(text)
    if (local !== undefined) return { ...raw, [field]: { ...(raw[field] as Raw), reference: local } }
    if (localReference(text) === `Patient/${patientId}`) elsewhere(raw)
    return raw
  }
  return raw
}

/** References between raw records: which lead to records not in hand, and which lead away from the server. */
import type { Base } from '../smart/address.ts'
import type { Raw } from './legible.ts'
import { referenceIn } from './subject.ts'
import { INVALID } from './within.ts'

export type Missing = {
  /** Ids of records of the server that are not in hand. */
  readonly ids: readonly string[]
  /** Whether some record refers to another host, where nobody is asked, or in a way that nobody can follow. */
  readonly foreign: boolean
}

/** Observations that a report counts among its results (a category search may miss them), and medications. */
const REFERENCES: Record<'Observation' | 'Medication', (raw: Raw) => readonly unknown[]> = {
  Observation: ({ resourceType, result, status }) =>
    resourceType === 'DiagnosticReport' && Array.isArray(result) && !INVALID.includes(String(status))
      ? result
      : [],
  Medication: ({ medicationReference, status }) =>
    status === 'entered-in-error' ? [] : [medicationReference],
}

export type References = {
  /** Notes what a raw record refers to. */
  note(raw: Raw): void
  /** What was referred to and is not in hand. @param has whether a record of this id is */
  missing(type: keyof typeof REFERENCES, has: (id: string) => boolean): Missing
}

export function references(base: Base): References {
  const ids = { Observation: [] as string[], Medication: [] as string[] }
  const foreign = { Observation: false, Medication: false }
  const types = Object.keys(REFERENCES) as (keyof typeof REFERENCES)[]
  return {
    note(raw) {
      // Nearly all records, and they refer to nothing that is to be fetched.
      if (raw.resourceType === 'Observation') return
      for (const type of types) {
        const start = `${type}/`
        for (const reference of REFERENCES[type](raw)) {
          const text = referenceIn(reference)
          if (text === undefined || text.startsWith('#') || text.startsWith('urn:')) continue
          const local = base.reference(text)
          if (local?.startsWith(start)) ids[type].push(local.slice(start.length))
          else if (local === undefined) foreign[type] = true
        }
      }
    },
    missing: (type, has) => ({
      ids: [...new Set(ids[type].filter((id) => !has(id)))],
      foreign: foreign[type],
    }),
  }
}

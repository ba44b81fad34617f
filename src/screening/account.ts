/** What became of the records of a chart, type by type: nothing is passed over in silence. */
import type { Chart } from '../chart/chart.ts'
import { localReference } from '../chart/subject.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import type { Evidence, Fact, Facts } from '../facts/fact.ts'
import { promptsFor } from '../facts/prompts.ts'

/** Counts; those of 0 are left out but for `used`. */
export type TypeAccount = {
  /** A fact rests on them, or they are shown with a question. */
  readonly used: number
  /** No fact rests on them: nothing that a fact needs, or a newer record says it. */
  readonly unused?: number
  /** Could not be used; each is named in `leftOut`. */
  readonly leftOut?: number
  readonly enteredInError?: number
  readonly aboutOthers?: number
}
export type Account = Readonly<Record<string, TypeAccount>>

function evidenceOf(fact: Fact): Evidence[] {
  const further = [...(fact.known && fact.instead ? [fact.instead] : []), ...(fact.sides ?? [])]
  return [...fact.evidence, ...(fact.suggestion?.evidence ?? []), ...further.flatMap(evidenceOf)]
}

/** References of the records that facts rest on, or that stand beside a question. */
function citedBy(chart: Chart, facts: Facts, catalogue: Catalogue): Set<string> {
  const prompts = catalogue.criteria.facts.flatMap((d) => promptsFor(d, chart, catalogue))
  const all = [...[...facts.values()].flatMap(evidenceOf), ...prompts]
  const cited = new Set(all.flatMap((e) => (e.kind === 'chart' ? [e.reference] : [])))
  // What is given stands in a record of its own.
  for (const type of ['MedicationRequest', 'MedicationStatement', 'MedicationAdministration'] as const)
    for (const { id, medicationReference } of chart.records[type])
      if (cited.has(`${type}/${id}`) && medicationReference?.reference)
        cited.add(localReference(medicationReference.reference).replace(/^urn:uuid:/, 'Medication/'))
  return cited
}

/** The records of a chart, each counted once. @returns by type, in the order of the alphabet */
export function accountOf(chart: Chart, facts: Facts, catalogue: Catalogue): Account {
  const cited = citedBy(chart, facts, catalogue)
  const left: Record<string, number> = {}
  for (const { type } of chart.leftOut) left[type] = (left[type] ?? 0) + 1
  const read = new Map<string, readonly { readonly id: string }[]>(Object.entries(chart.records))
  // A Patient that is missing or broken is named among what was left out, and no record of its own.
  if (left.Patient) read.delete('Patient')
  delete left.Patient
  const types = new Set([
    ...[...read].filter(([, records]) => records.length > 0).map(([type]) => type),
    ...[chart.unused, left, chart.setAside.erroneous, chart.setAside.others].flatMap(Object.keys),
  ])
  const counted = (type: string): TypeAccount => {
    const records = read.get(type) ?? []
    const used = records.filter(({ id }) => cited.has(`${type}/${id}`)).length
    const unused = records.length - used + (chart.unused[type] ?? 0)
    const { erroneous, others } = chart.setAside
    return {
      used,
      ...(unused > 0 && { unused }),
      ...(left[type] && { leftOut: left[type] }),
      ...(erroneous[type] && { enteredInError: erroneous[type] }),
      ...(others[type] && { aboutOthers: others[type] }),
    }
  }
  return Object.fromEntries([...types].sort().map((type) => [type, counted(type)]))
}

/** The account in words, one sentence for each type of which not all is used. */
export function accountSentences(account: Account, needed: (type: string) => boolean): string[] {
  return Object.entries(account).flatMap(([type, { used, ...others }]) => {
    const total = used + Object.values(others).reduce((sum, n) => sum + n, 0)
    if (total === used) return []
    if (!needed(type)) return [`${type}: ${total} not used; no fact needs this type.`]
    const { unused, leftOut, enteredInError, aboutOthers } = others
    const parts = [
      unused && `${unused} that no fact rests on`,
      leftOut && `${leftOut} left out`,
      enteredInError && `${enteredInError} entered in error`,
      aboutOthers && `${aboutOthers} about somebody else`,
    ].filter(Boolean)
    return [`${type}: ${used} of ${total} used; ${parts.join(', ')}.`]
  })
}

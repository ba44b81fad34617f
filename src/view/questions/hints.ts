/** What the chart holds that bears on a question without answering it. */
import type { Chart } from '../../chart/chart.ts'
import type { Day } from '../../chart/partialDate.ts'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Catalogue } from '../../facts/catalogue.ts'
import { indexOf } from '../../facts/chartIndex.ts'
import type { Evidence, Fact, Facts } from '../../facts/fact.ts'
import { promptsFor } from '../../facts/prompts.ts'
import { mayBeUnread } from '../../facts/readFacts.ts'
import { chartSide, idsOf } from './override.ts'

const referenceOf = (e: Evidence | undefined): string | undefined =>
  e?.kind === 'chart' ? e.reference : undefined
const ofChart = (evidence: readonly Evidence[]) => evidence.filter((e) => e.kind === 'chart')

/** Records that were read for the fact and cannot be used: undated, provisional, contradicting each other … */
const unusable = (fact: Fact | undefined): readonly Evidence[] =>
  fact && !fact.known ? ofChart(fact.evidence) : []

/**
 * Whether the chart says or hints at anything, or may: where records could not be read nobody knows.
 * What it is silent about can be denied with others in one tap.
 */
export const isHinted = (fact: Fact | undefined): boolean =>
  chartSide(fact) !== undefined ||
  fact?.suggestion !== undefined ||
  unusable(fact).length > 0 ||
  (fact !== undefined && !fact.known && fact.why === 'couldNotRead')

/** As `isHinted`, of every entry of a map, and with the records that are shown beside the question, or would be. */
export const hasHints = (
  definition: FactDefinition,
  facts: Facts,
  chart: Chart,
  catalogue: Catalogue,
): boolean =>
  idsOf(definition).some((id) => isHinted(facts.get(id))) ||
  mayBeUnread(definition, indexOf(chart, catalogue.concepts), catalogue) ||
  promptsFor(definition, chart, catalogue).length > 0

/** What only speaks of an examination, and one that did not take place, or not yet. */
const NO_EXAMINATION = /^(Condition|Medication)|(not-done|cancelled|preparation|registered|unknown)$/

/** The day of the newest examination that the question's records name; empty where none has a day. */
export function examinedOn(
  definition: FactDefinition,
  chart: Chart,
  catalogue: Catalogue,
  asOf: Day,
): string {
  const days = promptsFor(definition, chart, catalogue).flatMap((e) =>
    e.kind === 'chart' &&
    !NO_EXAMINATION.test(`${e.reference} ${e.status}`) &&
    e.date &&
    e.date.from === e.date.to &&
    e.date.to <= asOf
      ? [e.date.to]
      : [],
  )
  return days.sort().at(-1) ?? ''
}

/** Records that name the question of a map, and none of its entries: nobody knows about which of them it is not silent. */
export function unplaced(
  definition: FactDefinition,
  facts: Facts,
  chart: Chart,
  catalogue: Catalogue,
): readonly Evidence[] {
  const own = idsOf(definition).map((id) => facts.get(id))
  const placed = own.flatMap((fact) => [...(fact?.evidence ?? []), ...(fact?.suggestion?.evidence ?? [])])
  const references = placed.map(referenceOf)
  return promptsFor(definition, chart, catalogue).filter((e) => !references.includes(referenceOf(e)))
}

/** The records to show beside the question, each once, without those of its suggestion. */
export function recordsFor(
  definition: FactDefinition,
  facts: Facts,
  chart: Chart,
  catalogue: Catalogue,
): Evidence[] {
  const own = idsOf(definition).map((id) => facts.get(id))
  const suggested = own.flatMap((fact) => fact?.suggestion?.evidence ?? [])
  const seen = new Set(suggested.map(referenceOf))
  return [...own.flatMap(unusable), ...promptsFor(definition, chart, catalogue)].filter((e) => {
    if (e.kind !== 'chart' || seen.has(e.reference)) return false
    seen.add(e.reference)
    return true
  })
}

/** Whether two lists name the same records. */
export const sameRecords = (a: readonly Evidence[], b: readonly Evidence[]): boolean =>
  a.length === b.length && a.every((e, i) => referenceOf(e) === referenceOf(b[i]))

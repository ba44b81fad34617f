/** The course of a measured fact: every result in the chart, read by the same rules as the one that counts. */
import type { Chart } from '../chart/chart.ts'
import { type Day, type DayRange, inTime } from '../chart/partialDate.ts'
import type { Observation, ObservationComponent } from '../chart/resources.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import { standing } from './candidates.ts'
import type { Catalogue } from './catalogue.ts'
import { effectiveDate, indexOf } from './chartIndex.ts'
import type { Evidence, Fact, FactId, Known, Reason, Value } from './fact.ts'
import { wording } from './finding.ts'
import { observationEvidence, resultsOf } from './observations.ts'
import { personOf } from './person.ts'

export type Measured = Extract<Value, { type: 'quantity' }>

/** One result of the course. */
export type CoursePoint = {
  /** Undefined if the record does not say. */
  readonly date?: DayRange | undefined
  /** The number, if it could be read; also of a result that may not be used. */
  readonly value?: Measured
  /** As it was recorded, where there is no number that could be read. */
  readonly recorded?: string
  /** Why it may not be used; undefined: it may, if it is recent enough. */
  readonly why?: Reason
  /** Of a kind that decides nothing by itself. */
  readonly suggests?: true
  readonly entered?: true
  /** The value that the fact has now. */
  readonly counts?: true
  readonly evidence: readonly Evidence[]
}

const measuredBy = (definition: FactDefinition) =>
  (definition.read ?? []).flatMap((r) => (r.from === 'observation' && r.as === 'quantity' ? [r] : []))

/** Whether the fact is measured and can have a course. */
export const isMeasured = (definition: FactDefinition): boolean =>
  definition.type === 'quantity' && measuredBy(definition).length > 0

/** The measured facts whose courses stand behind a fact: its own, or those it is made of. */
export function measuredBehind(definition: FactDefinition, fact: Fact, catalogue: Catalogue): FactId[] {
  if (definition.askedAs) return definition.askedAs.filter((id) => isMeasured(catalogue.definition(id)))
  const own = isMeasured(definition) ? [definition.id] : []
  const sources = fact.evidence
    .flatMap((e) => (e.kind === 'derived' ? e.from : []))
    .filter((id) => isMeasured(catalogue.definition(id)))
  return own.length > 0 || definition.type === 'quantity' ? [...new Set([...own, ...sources])] : []
}

/** A result that is no usable number, in its own words: "98 furlong". */
function recordedText(part: Observation | ObservationComponent): string {
  const { valueQuantity: quantity, valueInteger, valueString, valueCodeableConcept } = part
  if (quantity?.value !== undefined)
    return [`${quantity.comparator ?? ''}${quantity.value}`, quantity.unit ?? quantity.code]
      .filter(Boolean)
      .join(' ')
  return valueInteger === undefined ? (valueString ?? wording(valueCodeableConcept)) : String(valueInteger)
}

/** What was entered, used or not. */
function enteredPoints(fact: Fact): CoursePoint[] {
  const sides = fact.known ? [fact, ...(fact.instead ? [fact.instead] : [])] : (fact.sides ?? [])
  return sides.flatMap((side: Known): CoursePoint[] =>
    side.entered && side.value.type === 'quantity'
      ? [
          {
            value: side.value,
            entered: true,
            evidence: side.evidence,
            ...(side.date && side.date !== 'current' && { date: side.date }),
            ...(fact.known ? side === fact && { counts: true as const } : { why: fact.why }),
          },
        ]
      : [],
  )
}

/**
 * Every result of a measured fact, oldest first, those without a date last. A result without any value is passed
 * over, as it is by the reading itself.
 * @param fact as it stands now: it says which of them counts, and holds what was entered
 * @param asOf the registration date: what is dated later is not believed
 */
export function courseOf(
  definition: FactDefinition,
  fact: Fact,
  chart: Chart,
  catalogue: Catalogue,
  asOf: Day,
): CoursePoint[] {
  const index = indexOf(chart, catalogue.concepts)
  const person = personOf(chart.patient, asOf)
  const counting = new Set(
    fact.known && !fact.entered
      ? fact.evidence.flatMap((e) => (e.kind === 'chart' ? [e.reference] : []))
      : [],
  )
  const seen = new Set<Observation | ObservationComponent>()
  const points: CoursePoint[] = []
  for (const reading of measuredBy(definition)) {
    const { hits, interpret } = resultsOf(definition, reading, index, catalogue, person)
    for (const hit of hits) {
      const stands = standing(hit.record.status)
      if (stands === 'none' || seen.has(hit.part)) continue
      const result = interpret(hit)
      if ('none' in result) continue
      seen.add(hit.part)
      const date = effectiveDate(hit.record)
      const own = 'why' in result ? result.why : undefined
      const why =
        stands === 'notFinal' ? 'notFinal' : date && date.from > asOf ? 'implausible' : (own ?? undated(date))
      const evidence = observationEvidence(hit.record, hit.part)
      const number = 'value' in result && result.value.type === 'quantity' ? result.value : undefined
      points.push({
        evidence: [evidence],
        date,
        ...(number ? { value: number } : { recorded: recordedText(hit.part) }),
        ...(why && { why }),
        ...(reading.strength === 'suggests' && { suggests: true as const }),
        ...(evidence.kind === 'chart' && counting.has(evidence.reference) && { counts: true as const }),
      })
    }
  }
  const time = ({ date }: CoursePoint) => date?.from ?? '9999'
  return [...points, ...enteredPoints(fact)].sort(
    (a, b) => inTime(time(a), time(b)) || (a.date?.instant ?? 0) - (b.date?.instant ?? 0),
  )
}

const undated = (date: DayRange | undefined): Reason | undefined => (date ? undefined : 'undated')

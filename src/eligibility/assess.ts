/** The engine: a chart, answers and a day in; verdicts with their reasons out. Pure. */
import type { Chart } from '../chart/chart.ts'
import type { Day } from '../chart/partialDate.ts'
import type { Criteria } from '../criteria/criteria.ts'
import { factsOf } from '../criteria/walk.ts'
import type { Answers } from '../facts/answers.ts'
import { type Catalogue, catalogueOf } from '../facts/catalogue.ts'
import { missingReading } from '../facts/compute.ts'
import { type Fact, type FactId, type Facts, notRecorded } from '../facts/fact.ts'
import { readFacts } from '../facts/readFacts.ts'
import type { Assessment } from './assessment.ts'
import { derive, withSuggestions } from './derive.ts'
import { evaluate } from './evaluate.ts'
import { judge } from './judge.ts'
import { type Memory, steady } from './memory.ts'
import { nextQuestions } from './questions.ts'

/** Kept for the chart: it goes when the chart goes, and no patient meets another's. */
const memories = new WeakMap<Chart, Memory>()

/**
 * Judges every trial for one patient. What an answer leaves as it was is the same object as before.
 * @param asOf the planned registration date (T0); every window counts back from it
 */
export function assess(input: { criteria: Criteria; chart: Chart; answers: Answers; asOf: Day }): Assessment {
  const { criteria, chart, answers, asOf } = input
  const catalogue = catalogueOf(criteria)
  const memory = memories.get(chart) ?? new Map()
  memories.set(chart, memory)
  const facts = steady(memory, derive(catalogue, readFacts(catalogue, chart, answers, asOf), asOf))
  const { deceasedBoolean, deceasedDateTime } = chart.patient
  const deceased = deceasedBoolean === true || deceasedDateTime !== undefined
  return assessFacts(catalogue, facts, asOf, deceased, undecided(catalogue, answers), memory)
}

/** What was answered without deciding anything: "not known", or not there yet. Beside a stale chart value too. */
const undecided = (catalogue: Catalogue, answers: Answers): ReadonlySet<string> =>
  new Set(
    Object.entries(answers).flatMap(([id, { value }]) => {
      const awaited = catalogue.find(id)?.options?.some((o) => o.awaited && o.id === value)
      return value === 'unknown' || awaited ? [id] : []
    }),
  )

/**
 * Judges every trial from facts alone; the laws of evaluation are tested on it.
 * @param declined facts that the clinician cannot answer now: not asked again
 * @param memory of the last time these facts, or most of them, were judged
 */
export function assessFacts(
  catalogue: Catalogue,
  facts: Facts,
  asOf: Day,
  deceased = false,
  declined: ReadonlySet<string> = new Set(),
  memory: Memory = new Map(),
): Assessment {
  const context = { catalogue, facts, asOf }
  const { shared } = catalogue.criteria
  const askable = (id: string): boolean => {
    const definition = catalogue.find(id)
    if (!definition || definition.role === 'display' || declined.has(id)) return false
    const own = definition.entries?.map((e) => facts.get(`${id}/${e.id}`)) ?? [facts.get(id)]
    // Answered already: "not known", or an answer that is itself awaited.
    const answered = (f: Fact | undefined) =>
      f !== undefined && (f.known || f.answeredUnknown === true || f.awaited !== undefined)
    if (own.every(answered) && own.some((f) => f?.known === false)) return false
    const { askedIf } = definition
    if (!askedIf) return true
    const { truth } = evaluate(askedIf, context)
    // Whoever does not know the one is not asked for what only matters with it.
    return truth === 'met' || (truth === 'unknown' && factsOf(askedIf, shared).some((f) => !declined.has(f)))
  }
  /** The fact to ask in place of a derived one: what it lacks, the one that is there and cannot be used, else the first. */
  const ask = (id: string): string | undefined => {
    const definition = catalogue.find(id)
    const look = (source: FactId) => facts.get(source) ?? notRecorded
    const missing = definition && missingReading(definition, catalogue, look, asOf)
    if (missing !== undefined && askable(missing)) return missing
    const sources = definition?.askedAs
    if (!sources) return askable(id) ? id : undefined
    const unusable = sources.find((s) => {
      const fact = facts.get(s)
      return fact?.known
        ? fact.value.type === 'quantity' && fact.value.upperLimit?.kind !== 'number'
        : fact !== undefined && !['notRecorded', 'stale'].includes(fact.why)
    })
    return (unusable ? [unusable] : sources).find(askable)
  }
  const known = new Map<string, string | undefined>()
  const asked = (id: string): string | undefined => {
    if (!known.has(id)) known.set(id, ask(id))
    return known.get(id)
  }
  const believed = withSuggestions(facts)
  const judging = { believed, asked, deceased, memory }
  const trials = catalogue.criteria.trials.map((t) => judge(t, context, judging))
  return { asOf, deceased, facts, trials, questions: nextQuestions(context, believed, trials, memory) }
}

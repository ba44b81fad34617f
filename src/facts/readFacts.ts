/** Turns a chart and answers into facts. Pure. */
import type { Chart } from '../chart/chart.ts'
import type { Day } from '../chart/partialDate.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { Answer, Answers } from './answers.ts'
import type { Catalogue } from './catalogue.ts'
import { type ChartIndex, indexOf, MEDICATION_TYPES } from './chartIndex.ts'
import { combine } from './combine.ts'
import { computeRenal, type Formula, largestTimesUln, withComputed } from './compute.ts'
import type { Fact, FactId, Facts } from './fact.ts'
import { notRecorded, unknown } from './fact.ts'
import { mergeAnswer } from './merge.ts'
import { sexForReproduction } from './person.ts'
import { runReader } from './readers.ts'

/** What an answer says of its fact, or of each entry of a map fact. */
function byFact(definition: FactDefinition, answer: Answer): (readonly [FactId, Answer])[] {
  const { id, entries } = definition
  if (!entries) return [[id, answer]]
  if (answer.value === 'unknown') return entries.map((e) => [`${id}/${e.id}`, answer])
  const given = answer.value as Readonly<Record<string, unknown>> | undefined
  return entries.flatMap((e) => {
    const value = given?.[e.id]
    return value === undefined ? [] : [[`${id}/${e.id}`, { ...answer, value }] as const]
  })
}

/** Whether records that the fact's `prompts` would name may be among those that were not read. */
export const mayBeUnread = (
  { prompts = [] }: FactDefinition,
  { complete }: ChartIndex,
  { criteria: { codes } }: Catalogue,
): boolean =>
  prompts.length > 0 &&
  !complete(
    [
      'Condition',
      'Procedure',
      ...(prompts.some((list) => codes[list]?.atc ?? codes[list]?.rxnorm) ? MEDICATION_TYPES : []),
    ],
    prompts,
  )

type ChartFacts = { readonly catalogue: Catalogue; readonly asOf: Day; readonly facts: Facts }
const lastRead = new WeakMap<Chart, ChartFacts>()

/** What the chart alone says of every fact; kept for the chart, since answers change far more often than it does. */
function readChartFacts(catalogue: Catalogue, chart: Chart, asOf: Day): Facts {
  const last = lastRead.get(chart)
  if (last?.catalogue === catalogue && last.asOf === asOf) return last.facts
  const index = indexOf(chart, catalogue.concepts)
  const env = { catalogue, index, asOf }
  const facts = new Map<FactId, Fact>()
  for (const definition of catalogue.criteria.facts) {
    const results = (definition.read ?? []).map((r) => runReader(definition, r, env))
    const ids = definition.entries?.map((e) => `${definition.id}/${e.id}`) ?? [definition.id]
    // What is only prompted for is no less unread with the records that nobody has seen. A board is asked in any case.
    const unread = !definition.read && definition.mode !== 'Q' && mayBeUnread(definition, index, catalogue)
    for (const id of ids) {
      const fact = combine(id, definition, results, index)
      facts.set(id, unread && fact === notRecorded ? unknown('couldNotRead') : fact)
    }
  }
  lastRead.set(chart, { catalogue, asOf, facts })
  return facts
}

/**
 * Reads every fact of the catalogue.
 * @param answers checked answers (`parseAnswers`)
 * @param asOf the registration date
 */
export function readFacts(catalogue: Catalogue, chart: Chart, answers: Answers, asOf: Day): Facts {
  const facts = new Map(readChartFacts(catalogue, chart, asOf))
  for (const [answered, given] of Object.entries(answers)) {
    const definition = catalogue.find(answered)
    if (definition?.id !== answered) continue
    for (const [id, answer] of byFact(definition, given)) {
      const fact = facts.get(id)
      if (fact) facts.set(id, mergeAnswer(definition, fact, answer, catalogue, asOf))
    }
  }
  const look = (id: FactId): Fact => facts.get(id) ?? notRecorded
  const define = (id: string, make: () => Fact) => {
    if (catalogue.find(id)) facts.set(id, make())
  }
  define('sexForReproduction', () =>
    mergeAnswer(
      catalogue.definition('sexForReproduction'),
      sexForReproduction(look('administrativeSex'), look('birthSex'), look('pregnancyStatus')),
      answers.sexForReproduction,
      catalogue,
      asOf,
    ),
  )
  for (const definition of catalogue.criteria.facts)
    for (const reading of definition.read ?? []) {
      if (reading.from !== 'computed') continue
      if (reading.formula === 'ptInrTimesUln') {
        if (!look(definition.id).known)
          facts.set(definition.id, largestTimesUln(['inr', 'pt'], definition, catalogue, look, asOf))
      } else {
        const computed = computeRenal(reading.formula satisfies Formula, definition, catalogue, look, asOf)
        facts.set(definition.id, withComputed(look(definition.id), computed, reading.formula))
      }
    }
  return facts
}

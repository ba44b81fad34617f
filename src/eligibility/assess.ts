/** The engine: a chart, answers and a day in; verdicts with their reasons out. Pure. */
import type { Chart } from '../chart/chart.ts'
import type { Day } from '../chart/partialDate.ts'
import type { Criteria } from '../criteria/criteria.ts'
import type { Answers } from '../facts/answers.ts'
import { type Catalogue, catalogueOf } from '../facts/catalogue.ts'
import type { Facts } from '../facts/fact.ts'
import { readFacts } from '../facts/readFacts.ts'
import type { Assessment } from './assessment.ts'
import { evaluate } from './evaluate.ts'
import { judge } from './judge.ts'
import { nextQuestions } from './questions.ts'

/**
 * Judges every trial for one patient.
 * @param asOf the planned registration date (T0); every window counts back from it
 */
export function assess(input: {
  criteria: Criteria
  chart: Chart
  answers: Answers
  asOf: Day
}): Assessment {
  const { criteria, chart, answers, asOf } = input
  const catalogue = catalogueOf(criteria)
  const facts = readFacts(catalogue, chart, answers, asOf)
  const { deceasedBoolean, deceasedDateTime } = chart.patient
  return assessFacts(catalogue, facts, asOf, deceasedBoolean === true || deceasedDateTime !== undefined)
}

/** Judges every trial from facts alone; the laws of evaluation are tested on it. */
export function assessFacts(catalogue: Catalogue, facts: Facts, asOf: Day, deceased = false): Assessment {
  const context = { catalogue, facts, asOf }
  const askable = (id: string): boolean => {
    const definition = catalogue.find(id)
    if (!definition || definition.role === 'display') return false
    const fact = facts.get(id)
    // Answered already: "not known", or an answer that is itself awaited.
    if (fact && !fact.known && (fact.answeredUnknown || fact.awaited !== undefined)) return false
    return definition.askedIf === undefined || evaluate(definition.askedIf, context).truth !== 'notMet'
  }
  const trials = catalogue.criteria.trials.map((t) => judge(t, context, askable, deceased))
  return { asOf, deceased, facts, trials, questions: nextQuestions(catalogue, trials, facts) }
}

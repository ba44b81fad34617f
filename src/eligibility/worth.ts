/**
 * What an answer is worth, and what it takes. An answer that excludes a trial spares all its other questions, so a
 * question is worth the number of trials that its answer is expected to exclude. Where several trials are left that
 * nothing is likely to exclude, it is the questions they share that bring each of them nearer to its own.
 */
import type { FactDefinition } from '../criteria/fact.ts'
import type { CriterionResult } from './assessment.ts'

/** An open criterion that waits for an answer. */
export type Open = {
  /** The id of its trial. */
  readonly trial: string
  readonly result: CriterionResult
  /** Some answer makes it fail, and the trial with it. */
  readonly excludes: boolean
  /** It fails if what the chart suggests is true. */
  readonly wouldFail: boolean
}

/** Of a hundred patients, how many the answer to a fact rules out that names no number of its own. */
const SELDOM = 3
/** In how many of a hundred patients what the chart suggests is true. */
const HOLDS = 90

/** How likely the answer is to make the criterion fail, 0–1. */
function risk({ rulesOut = SELDOM }: FactDefinition, { wouldFail }: Open, suggested: boolean): number {
  const percent = suggested ? (wouldFail ? HOLDS : (rulesOut * (100 - HOLDS)) / 100) : rulesOut
  return percent / 100
}

/**
 * @param criteria that wait for the answer
 * @param suggested the chart suggests the answer
 * @param shared how many questions several trials wait for, if this is one of them
 * @returns the number of trials that the answer is expected to exclude; for one of the last k shared questions at
 *   least 1 / (k + 1)
 */
export function worth(
  fact: FactDefinition,
  criteria: readonly Open[],
  suggested: boolean,
  shared: number | undefined,
): number {
  const byTrial = new Map<string, number>()
  for (const open of criteria)
    if (open.excludes)
      byTrial.set(open.trial, Math.max(byTrial.get(open.trial) ?? 0, risk(fact, open, suggested)))
  const excluded = [...byTrial.values()].reduce((sum, one) => sum + one, 0)
  return shared === undefined ? excluded : Math.max(excluded, 1 / (shared + 1))
}

const EFFORT: Readonly<Record<FactDefinition['type'], number>> = {
  boolean: 2,
  choice: 2,
  integer: 3,
  map: 3,
  date: 3,
  dateOrNever: 3,
  quantity: 4,
  list: 5,
}

/** One tap confirms a suggestion or, with others of its group, that something does not apply. */
export const effort = ({ group, type }: FactDefinition, suggested: boolean): number =>
  (suggested || group) && type !== 'list' ? 1 : EFFORT[type]

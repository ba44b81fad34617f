/**
 * What an answer is worth, and what it takes. An answer that excludes a trial spares all its other questions, so a
 * question is worth the number of trials that its answer is expected to exclude, of those that still share questions:
 * what a trial asks alone can wait. Where nothing is likely to exclude, it is the shared questions themselves that
 * bring each trial nearer to its own.
 */
import type { FactDefinition } from '../criteria/fact.ts'
import type { Rule } from '../criteria/rule.ts'
import type { CriterionResult } from './assessment.ts'

/** An open criterion that waits for an answer. */
export type Open = {
  /** The id of its trial. */
  readonly trial: string
  readonly result: CriterionResult
  /** Some answer to this question alone makes it fail, and the trial with it. */
  readonly excludes: boolean
  /** It fails if what the chart suggests is true. */
  readonly wouldFail: boolean
}

/** Of a hundred patients, how many the answer to a fact rules out that names no number of its own. */
const SELDOM = 3
/** In how many of a hundred patients what the chart suggests is true. */
const HOLDS = 90
/** The taps that answers to the shared questions bring up beside those in sight. */
const FURTHER = 0.5

/** What is expected of an answer before it is given. */
export type Expected = {
  /** The chart suggests it. */
  readonly suggested: boolean
  /** Whether a rule is met by what is known and what the chart suggests. */
  readonly met: (rule: Rule) => boolean
}

/** @returns by trial, how likely the answer is to exclude it, 0–1 */
export function risks(
  { rulesOut = SELDOM, rulesOutWhen = [] }: FactDefinition,
  criteria: readonly Open[],
  { suggested, met }: Expected,
): ReadonlyMap<string, number> {
  const byTrial = new Map<string, number>()
  if (!criteria.some((c) => c.excludes)) return byTrial
  const usual = rulesOutWhen.find((w) => met(w.when))?.percent ?? rulesOut
  for (const { trial, excludes, wouldFail } of criteria) {
    if (!excludes) continue
    const percent = !suggested ? usual : wouldFail ? HOLDS : (usual * (100 - HOLDS)) / 100
    byTrial.set(trial, Math.max(byTrial.get(trial) ?? 0, percent / 100))
  }
  return byTrial
}

export function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const n of numbers) total += n
  return total
}

/**
 * @param risky by trial, how likely the answer is to exclude it
 * @param sharing the trials that share questions
 * @param taps in how many taps all shared questions are answered, if this is one of them
 * @returns the number of sharing trials that the answer is expected to exclude; for a shared question at least its
 *   part of the taps that are left
 */
export const worth = (
  risky: ReadonlyMap<string, number>,
  sharing: ReadonlySet<string>,
  taps: number | undefined,
): number =>
  Math.max(
    sum([...risky].map(([trial, risk]) => (sharing.has(trial) ? risk : 0))),
    taps === undefined ? 0 : 1 / (taps + FURTHER),
  )

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

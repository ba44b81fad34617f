/**
 * What to ask next: the least effort that settles most. A question stands only if its answer could still move an open
 * verdict. The gate comes first, then what is worth most (`worth.ts`); of equals what settles most criteria, then what
 * takes the least effort, then the order of the catalogue. What was answered and cannot be used (too old) comes last.
 */
import type { Catalogue } from '../facts/catalogue.ts'
import type { Facts } from '../facts/fact.ts'
import type { CriterionResult, Question, TrialResult } from './assessment.ts'
import { canBecome } from './judge.ts'
import { type Memory, remembered } from './memory.ts'
import { effort, type Open, worth } from './worth.ts'

/** The open criteria of a trial that an answer could still turn into a change of its verdict. */
function telling(result: TrialResult): CriterionResult[] {
  if (result.verdict !== 'incomplete') return []
  const cohortsAlive = (result.cohorts ?? []).filter((c) => c.verdict !== 'ineligible').map((c) => c.id)
  const inPlay = result.criteria.filter(
    (r) => r.criterion.cohort === undefined || cohortsAlive.includes(r.criterion.cohort),
  )
  const open = inPlay.filter((r) => r.status === 'unknown' && !r.criterion.onTheDay)
  const canBeMet =
    (result.cohorts === undefined || cohortsAlive.length > 0) && open.every((r) => canBecome(r, 'satisfied'))
  return canBeMet ? open : open.filter(excludes)
}

/** Only what binds every cohort can rule a trial out. */
const excludes = (r: CriterionResult): boolean => r.criterion.cohort === undefined && canBecome(r, 'failed')

/** By fact, the open criteria that wait for its answer. */
function waiting(trials: readonly TrialResult[]): Map<string, Open[]> {
  const found = new Map<string, Open[]>()
  for (const trial of trials)
    for (const result of telling(trial)) {
      const wouldFail = trial.wouldFail.includes(result.criterion.id)
      const open = { trial: trial.trial.id, result, excludes: excludes(result), wouldFail }
      for (const id of result.open) found.set(id, [...(found.get(id) ?? []), open])
    }
  return found
}

/** Negative if `a` comes before `b`: the first number that differs decides, the greater first. */
function byFirstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((n, i) => n !== b[i])
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0)
}

/** @param trials the judged trials @param facts the facts as they stand (a suggestion makes an answer cheap) */
export function nextQuestions(
  catalogue: Catalogue,
  trials: readonly TrialResult[],
  facts: Facts,
  memory: Memory,
): Question[] {
  const open = [...waiting(trials)].map(([id, criteria]) => ({
    fact: catalogue.definition(id),
    criteria,
    trials: [...new Set(criteria.map((c) => c.trial))],
  }))
  const shared = open.filter((q) => q.trials.length > 1).length
  const order = new Map(catalogue.criteria.facts.map((f, i) => [f.id, i]))
  const rank = ({ fact, criteria, trials: concerned }: (typeof open)[number]): number[] => {
    const values = (fact.entries?.map((e) => `${fact.id}/${e.id}`) ?? [fact.id]).map((id) => facts.get(id))
    const suggested = values.some((v) => v?.suggestion)
    return [
      values.every((v) => v?.known && v.entered) ? 0 : 1,
      fact.gate ? 1 : 0,
      worth(fact, criteria, suggested, concerned.length > 1 ? shared : undefined),
      criteria.length,
      -effort(fact, suggested),
      -(order.get(fact.id) ?? 0),
    ]
  }
  return open
    .map((q) => ({ ...q, rank: rank(q) }))
    .sort((a, b) => byFirstDifference(a.rank, b.rank))
    .map(({ fact, criteria, trials: concerned }) =>
      remembered(memory, `question ${fact.id}`, [fact, ...criteria.map((c) => c.result)], () => ({
        fact,
        trials: concerned,
        criteria: criteria.map((c) => c.result.criterion.id),
        excludes: [...new Set(criteria.filter((c) => c.excludes).map((c) => c.trial))],
      })),
    )
}

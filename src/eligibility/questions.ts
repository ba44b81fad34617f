/**
 * What to ask next: the least effort that settles most. A question stands only if its answer could still move an open
 * verdict. The gate comes first, then what is worth most (`worth.ts`); of equals what settles most criteria, then what
 * takes the least effort, then the order of the catalogue. What was answered and cannot be used (too old) comes last.
 */
import type { Rule } from '../criteria/rule.ts'
import { isFactTest } from '../criteria/walk.ts'
import { catalogueId } from '../facts/catalogue.ts'
import type { FactId, Facts } from '../facts/fact.ts'
import type { CriterionResult, Question, TrialResult } from './assessment.ts'
import { canBecome } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import { type Memory, remembered } from './memory.ts'
import type { Context } from './value.ts'
import { effort, type Open, risks, sum, worth } from './worth.ts'

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

/** A criterion that an answer leaves as it was is the same object: what excludes is found once. */
const found = new WeakMap<CriterionResult, ReadonlySet<string>>()

/** The questions of which some answer alone can make the criterion fail, and the trial with it. */
function excluding(r: CriterionResult): ReadonlySet<string> {
  const before = found.get(r)
  if (before) return before
  // What is not read itself (a weight, for a clearance) may bring about anything.
  const by = (id: string) => (leaf: FactId) => catalogueId(leaf) === id || !r.facts.includes(id)
  const alone = new Set(excludes(r) ? r.open.filter((id) => canBecome(r, 'failed', by(id))) : [])
  found.set(r, alone)
  return alone
}

/** By fact, the open criteria that wait for its answer. */
function waiting(trials: readonly TrialResult[]): Map<string, Open[]> {
  const asked = new Map<string, Open[]>()
  for (const trial of trials)
    for (const result of telling(trial)) {
      const wouldFail = trial.wouldFail.includes(result.criterion.id)
      const alone = excluding(result)
      for (const id of result.open) {
        const open = { trial: trial.trial.id, result, excludes: alone.has(id), wouldFail }
        const others = asked.get(id)
        if (others) others.push(open)
        else asked.set(id, [open])
      }
    }
  return asked
}

/** Negative if `a` comes before `b`: the first number that differs decides, the greater first. */
function byFirstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((n, i) => n !== b[i])
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0)
}

/**
 * @param facts the facts as they stand (a suggestion makes an answer cheap)
 * @param believed the facts if all that the chart suggests were confirmed
 * @param trials the judged trials
 */
export function nextQuestions(
  { catalogue, facts, asOf }: Omit<Context, 'trial'>,
  believed: Facts,
  trials: readonly TrialResult[],
  memory: Memory,
): Question[] {
  const open = [...waiting(trials)].map(([id, criteria]) => ({
    fact: catalogue.definition(id),
    criteria,
    trials: [...new Set(criteria.map((c) => c.trial))],
  }))
  const shared = open.filter((q) => q.trials.length > 1)
  const sharing = new Set(shared.flatMap((q) => q.trials))
  const taps = new Set(shared.map(({ fact }) => fact.group?.id ?? fact.id)).size
  const order = remembered(
    memory,
    'order of the facts',
    [catalogue],
    () => new Map(catalogue.criteria.facts.map((f, i) => [f.id, i])),
  )
  const met = (rule: Rule) =>
    // Most of what these rules read is unknown for long, and needs no evaluation.
    !(isFactTest(rule) && rule.entry === undefined && believed.get(rule.fact)?.known !== true) &&
    evaluate(rule, { catalogue, facts: believed, asOf }).truth === 'met'
  const rank = ({ fact, criteria, trials: concerned }: (typeof open)[number]): number[] => {
    const values = (fact.entries?.map((e) => `${fact.id}/${e.id}`) ?? [fact.id]).map((id) => facts.get(id))
    const suggested = values.some((v) => v?.suggestion)
    const risky = risks(fact, criteria, { suggested, met })
    return [
      values.every((v) => v?.known && v.entered) ? 0 : 1,
      fact.gate ? 1 : 0,
      worth(risky, sharing, concerned.length > 1 ? taps : undefined),
      sum(risky.values()),
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
      })),
    )
}

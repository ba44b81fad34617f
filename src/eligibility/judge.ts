/** One trial: its criteria, its cohorts and its verdict. Pure. */
import type { Day } from '../chart/partialDate.ts'
import type { Trial } from '../criteria/trial.ts'
import type { CohortResult, CriterionResult, TrialResult, Verdict } from './assessment.ts'
import { type Judging, judgeCriterion } from './criterion.ts'
import { remembered } from './memory.ts'
import type { Context } from './value.ts'

/** `ineligible` if one failed, `eligible` if all are satisfied (but for those of the day of treatment), else `incomplete`. */
export function verdictOf(results: readonly CriterionResult[]): Verdict {
  if (results.some((r) => r.status === 'failed')) return 'ineligible'
  return results.every((r) => r.status === 'satisfied' || r.criterion.onTheDay) ? 'eligible' : 'incomplete'
}

/** As one cohort: the criteria common to all and its own. */
const ofCohort = (results: readonly CriterionResult[], cohort: string): CriterionResult[] =>
  results.filter((r) => r.criterion.cohort === undefined || r.criterion.cohort === cohort)

function trialVerdict(trial: Trial, results: readonly CriterionResult[]): Verdict {
  if (!trial.cohorts) return verdictOf(results)
  if (trial.cohorts.some((c) => verdictOf(ofCohort(results, c.id)) === 'eligible')) return 'eligible'
  // Other cohorts are not in the source: only what binds every cohort can rule the trial out.
  const common = results.filter((r) => r.criterion.cohort === undefined)
  return common.some((r) => r.status === 'failed') ? 'ineligible' : 'incomplete'
}

/** The criteria that a verdict rests on; while it is open there is none. */
export function restsOn({
  trial,
  criteria,
  verdict,
}: Pick<TrialResult, 'trial' | 'criteria' | 'verdict'>): readonly CriterionResult[] {
  if (verdict === 'ineligible')
    return criteria.filter((r) => r.status === 'failed' && r.criterion.cohort === undefined)
  if (verdict !== 'eligible') return []
  const cohort = trial.cohorts?.find((c) => verdictOf(ofCohort(criteria, c.id)) === 'eligible')
  // What is checked on the day of treatment does not hold the verdict back, known or not.
  return (cohort ? ofCohort(criteria, cohort.id) : criteria).filter((r) => !r.criterion.onTheDay)
}

/** One that stays failed keeps a trial closed; the first that ends opens what was met. */
function holdsUntil(judged: Parameters<typeof restsOn>[0]): Day | null {
  const ends = restsOn(judged).map((r) => r.outcome.until)
  if (judged.verdict === 'ineligible' && ends.includes(null)) return null
  const days = ends.filter((d): d is Day => d !== null).sort()
  return days.at(judged.verdict === 'ineligible' ? -1 : 0) ?? null
}

/**
 * Judges one trial.
 * @param judging a deceased patient gets no verdict
 */
export function judge(
  trial: Trial,
  context: Omit<Context, 'trial'>,
  judging: Judging & { readonly deceased: boolean },
): TrialResult {
  const { deceased, memory } = judging
  const within = { ...context, trial }
  const judged = [
    ...trial.inclusion.map((c) => judgeCriterion(c, 'inclusion', within, judging)),
    ...trial.exclusion.map((c) => judgeCriterion(c, 'exclusion', within, judging)),
  ]
  const criteria = judged.map((j) => j.result)
  return remembered(memory, `trial ${trial.id}`, [trial, deceased, ...criteria], () => {
    const verdict = deceased ? null : trialVerdict(trial, criteria)
    const cohorts: CohortResult[] | undefined = trial.cohorts?.map((c) => {
      const own = ofCohort(criteria, c.id)
      return { id: c.id, verdict: deceased ? null : verdictOf(own), criteria: own.map((r) => r.criterion.id) }
    })
    return {
      trial,
      verdict,
      criteria,
      cohorts,
      holdsUntil: holdsUntil({ trial, criteria, verdict }),
      onTheDay: criteria
        .filter((r) => r.criterion.onTheDay && r.status === 'unknown')
        .map((r) => r.criterion.id),
      open: [...new Set(criteria.filter((r) => !r.criterion.onTheDay).flatMap((r) => r.open))],
      wouldFail: judged.filter((j) => j.wouldFail).map((j) => j.result.criterion.id),
    }
  })
}

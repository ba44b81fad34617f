/** One trial: its criteria, its cohorts and its verdict. Pure. */
import type { Day } from '../chart/partialDate.ts'
import type { Criterion, Trial } from '../criteria/trial.ts'
import { factsOf } from '../criteria/walk.ts'
import type { FactId, Facts, Reason } from '../facts/fact.ts'
import type { CohortResult, CriterionResult, Outcome, Status, TrialResult, Verdict } from './assessment.ts'
import { evaluate } from './evaluate.ts'
import { type Memory, remembered } from './memory.ts'
import { openFacts, reachable } from './open.ts'
import type { Context } from './value.ts'

/** Inclusion is satisfied when its condition is true, exclusion when its condition is known to be false. */
export const statusOf = (kind: CriterionResult['kind'], outcome: Outcome): Status =>
  outcome.truth === 'unknown'
    ? 'unknown'
    : (outcome.truth === 'met') === (kind === 'inclusion')
      ? 'satisfied'
      : 'failed'

/** Whether an open criterion can still become satisfied, or failed. @param known as of `reachable` */
export const canBecome = (
  result: CriterionResult,
  status: 'satisfied' | 'failed',
  known?: (fact: FactId) => boolean,
): boolean =>
  reachable(result.outcome, known).has(
    (status === 'satisfied') === (result.kind === 'inclusion') ? 'met' : 'notMet',
  )

function reasons(outcome: Outcome): Reason[] {
  if (outcome.truth !== 'unknown') return []
  const below = (outcome.parts ?? []).flatMap(reasons)
  return [...new Set([...(outcome.why ? [outcome.why] : []), ...below])]
}

/** Whether the chart suggests a value for one of the facts that keep the outcome open. */
const suggested = (outcome: Outcome, facts: Facts): boolean =>
  outcome.truth === 'unknown' &&
  ((outcome.fact !== undefined && facts.get(outcome.fact)?.suggestion !== undefined) ||
    (outcome.parts ?? []).some((part) => suggested(part, facts)))

/** What judging needs beside the facts, from whoever knows the patient and the clinician. */
export type Judging = {
  /** The facts as they would be if all that the chart suggests were confirmed. */
  readonly believed: Facts
  /** The catalogue id to ask for a fact, or undefined if the clinician cannot be asked. */
  readonly asked: (id: string) => string | undefined
  /** A deceased patient gets no verdict. */
  readonly deceased: boolean
  readonly memory: Memory
}

type Judged = Omit<CriterionResult, 'open'> & {
  /** It would fail, and the trial with it, if all that the chart suggests were confirmed. */
  readonly wouldFail: boolean
}

/** A criterion by itself: it depends on nothing but the day and the facts that it reads. */
function judgeAlone(
  criterion: Criterion,
  kind: CriterionResult['kind'],
  context: Context,
  believed: Facts,
  facts: readonly string[],
): Judged {
  const outcome = evaluate(criterion.rule, context)
  const confirmed = () => evaluate(criterion.rule, { ...context, facts: believed })
  return {
    criterion,
    kind,
    status: statusOf(kind, outcome),
    outcome,
    why: reasons(outcome),
    facts,
    remarks: (criterion.remarks ?? []).filter((r) => evaluate(r.when, context).truth === 'met'),
    wouldFail:
      criterion.cohort === undefined &&
      !criterion.onTheDay &&
      suggested(outcome, context.facts) &&
      statusOf(kind, confirmed()) === 'failed',
  }
}

function judgeCriterion(
  criterion: Criterion,
  kind: CriterionResult['kind'],
  context: Context,
  { believed, asked, memory }: Judging,
): { readonly result: CriterionResult; readonly wouldFail: boolean } {
  const { catalogue, asOf } = context
  const { id } = criterion
  const read = remembered(memory, `reads ${id}`, [criterion, catalogue], () => {
    const of = (rule: Criterion['rule']) => factsOf(rule, catalogue.criteria.shared)
    const all = [criterion.rule, ...(criterion.remarks ?? []).map((r) => r.when)].flatMap(of)
    const entries = [...new Set(all)].flatMap(
      (fact) => catalogue.definition(fact).entries?.map((e) => `${fact}/${e.id}`) ?? [fact],
    )
    return { facts: of(criterion.rule), entries }
  })
  const from = [
    criterion,
    context.trial,
    catalogue,
    asOf,
    ...read.entries.map((one) => context.facts.get(one)),
  ]
  const judged = remembered(memory, `judged ${id}`, from, () =>
    judgeAlone(criterion, kind, context, believed, read.facts),
  )
  const open = openFacts(judged.outcome, asked)
  const result = remembered(memory, `result ${id}`, [judged, ...open], (): CriterionResult => {
    const { wouldFail: _, ...alone } = judged
    return { ...alone, open }
  })
  return { result, wouldFail: judged.wouldFail }
}

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

function holdsUntil(trial: Trial, results: readonly CriterionResult[], verdict: Verdict): Day | null {
  const ends = (of: readonly CriterionResult[]) => of.map((r) => r.outcome.until)
  if (verdict === 'incomplete') return null
  if (verdict === 'ineligible') {
    const failed = ends(results.filter((r) => r.status === 'failed' && r.criterion.cohort === undefined))
    return failed.includes(null) ? null : ((failed as Day[]).sort().at(-1) ?? null)
  }
  const cohort = trial.cohorts?.find((c) => verdictOf(ofCohort(results, c.id)) === 'eligible')
  // What is checked on the day of treatment does not hold the verdict back, known or not.
  const satisfied = (cohort ? ofCohort(results, cohort.id) : results).filter((r) => !r.criterion.onTheDay)
  return (
    ends(satisfied)
      .filter((d): d is Day => d !== null)
      .sort()[0] ?? null
  )
}

/** Judges one trial. */
export function judge(trial: Trial, context: Omit<Context, 'trial'>, judging: Judging): TrialResult {
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
      ...(cohorts && { cohorts }),
      holdsUntil: verdict === null ? null : holdsUntil(trial, criteria, verdict),
      onTheDay: criteria
        .filter((r) => r.criterion.onTheDay && r.status === 'unknown')
        .map((r) => r.criterion.id),
      open: [...new Set(criteria.filter((r) => !r.criterion.onTheDay).flatMap((r) => r.open))],
      wouldFail: judged.filter((j) => j.wouldFail).map((j) => j.result.criterion.id),
    }
  })
}

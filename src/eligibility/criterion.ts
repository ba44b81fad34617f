/** One criterion: its status, why, and what is still to ask. An answer costs only the criteria that read its fact. Pure. */
import type { Day } from '../chart/partialDate.ts'
import type { Criterion, Trial } from '../criteria/trial.ts'
import { factsOf } from '../criteria/walk.ts'
import { type Catalogue, catalogueId } from '../facts/catalogue.ts'
import type { Fact, FactId, Facts, Reason } from '../facts/fact.ts'
import type { CriterionResult, Outcome, Status } from './assessment.ts'
import { evaluate } from './evaluate.ts'
import { type Memory, sameList } from './memory.ts'
import { openFacts, reachable, read } from './open.ts'
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
  readonly memory: Memory
}

type Judged = Omit<CriterionResult, 'open'> & {
  /** It would fail, and the trial with it, if all that the chart suggests were confirmed. */
  readonly wouldFail: boolean
  /** The facts that may keep it open, as the catalogue names them. */
  readonly openOn: readonly string[]
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
    openOn: outcome.truth === 'unknown' ? read(outcome).map(catalogueId) : [],
  }
}

/** A criterion as it was judged last, and all that this rests on. */
type Last = {
  readonly catalogue: Catalogue
  readonly trial: Trial | undefined
  readonly asOf: Day
  readonly reads: Reads
  readonly facts: readonly (Fact | undefined)[]
  readonly judged: Judged
  /** For each fact that keeps it open the one that is asked. */
  readonly asks: readonly (string | undefined)[]
  readonly result: CriterionResult
}

type Reads = {
  /** What its condition reads, by the names of the catalogue. */
  readonly rule: readonly string[]
  /** All that it reads, remarks as well; a map fact entry by entry. */
  readonly facts: readonly FactId[]
}

function readsOf({ rule, remarks = [] }: Criterion, catalogue: Catalogue): Reads {
  const of = (one: Criterion['rule']) => factsOf(one, catalogue.criteria.shared)
  const all = new Set([rule, ...remarks.map((r) => r.when)].flatMap(of))
  const entries = (id: string) => catalogue.definition(id).entries?.map((e) => `${id}/${e.id}`) ?? [id]
  return { rule: of(rule), facts: [...all].flatMap(entries) }
}

/** Judges one criterion; of what an answer leaves as it was, the result is the same object as before. */
export function judgeCriterion(
  criterion: Criterion,
  kind: CriterionResult['kind'],
  context: Context,
  { believed, asked, memory }: Judging,
): { readonly result: CriterionResult; readonly wouldFail: boolean } {
  const { catalogue, asOf, trial } = context
  const known = memory.get(criterion)?.value as Last | undefined
  const last = known?.catalogue === catalogue && known.trial === trial ? known : undefined
  const reads = last?.reads ?? readsOf(criterion, catalogue)
  const facts = reads.facts.map((id) => context.facts.get(id))
  const judged =
    last?.asOf === asOf && sameList(last.facts, facts)
      ? last.judged
      : judgeAlone(criterion, kind, context, believed, reads.rule)
  const asks = judged.openOn.map(asked)
  const stays = last?.judged === judged
  if (stays && sameList(last.asks, asks)) return { result: last.result, wouldFail: judged.wouldFail }
  const { wouldFail, openOn: _, ...alone } = judged
  const open = openFacts(judged.outcome, asked)
  const result = stays && sameList(last.result.open, open) ? last.result : { ...alone, open }
  memory.set(criterion, { from: [], value: { catalogue, trial, asOf, reads, facts, judged, asks, result } })
  return { result, wouldFail }
}

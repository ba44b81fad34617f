/** How a criterion would stand on a later registration date if nothing new is recorded. Pure. */
import { addDays, type Day, inTime } from '../chart/partialDate.ts'
import { isFactTest, isFieldTest } from '../criteria/walk.ts'
import type { Fact, FactId, Facts, Item, Known } from '../facts/fact.ts'
import { usable } from '../facts/validity.ts'
import type { CriterionResult, Outcome, Status } from './assessment.ts'
import { ageRange } from './compare.ts'
import { statusOf } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import { anchorRange, type Context, turnOf } from './value.ts'

/** The fact on another registration date: only an age grows. */
const aged = (fact: Known, day: Day): Known =>
  fact.value.type === 'integer' && fact.value.birth
    ? { ...fact, value: { ...fact.value, range: ageRange(fact.value.birth, day) } }
    : fact

/**
 * The same facts on another registration date.
 * @param repeated what may be used now has been measured or asked again, with the same result
 */
export function contextOn(context: Context, day: Day, repeated = false): Context {
  const { catalogue, asOf, trial } = context
  const later = ([id, fact]: [FactId, Fact]): [FactId, Fact] => {
    if (!fact.known) return [id, fact]
    const use = repeated && usable(fact, catalogue.definition(id), catalogue, asOf, trial).ok
    return [id, use ? { ...aged(fact, day), date: 'current' } : aged(fact, day)]
  }
  const facts: Facts = new Map([...context.facts].map(later))
  return { ...context, facts, asOf: day }
}

type Turning = { readonly day: Day; readonly fact: FactId | undefined }

/** The last days of the comparisons with the registration date below an outcome. */
function turnings(outcome: Outcome, context: Context, item?: Item): Turning[] {
  const { rule, fact, truth, parts } = outcome
  const about = outcome.item ?? item
  if (parts && parts.length > 0) return parts.flatMap((p) => turnings(p, context, about))
  if (truth === 'unknown' || !(isFactTest(rule) || isFieldTest(rule))) return []
  const anchored = anchorRange(rule, context)
  const known = fact === undefined ? undefined : context.facts.get(fact)
  const value = isFieldTest(rule) ? about?.[rule.field] : known?.known ? known.value : undefined
  if ('why' in anchored || !value) return []
  const definition = fact === undefined ? {} : context.catalogue.definition(fact)
  const day = turnOf(value, rule, definition, context, anchored)
  return day === null ? [] : [{ day, fact }]
}

/** A comparison with the registration date that comes out otherwise from a day on. */
export type Turn = {
  /** The first registration date of the other outcome. */
  readonly day: Day
  /** Where the criterion would stand then if all that may be used now were repeated with the same result. */
  readonly becomes: Status
  /** Where it stands then if nothing is repeated. */
  readonly status: Status
  /** The fact whose comparison turns; undefined for a field of a list. */
  readonly fact: FactId | undefined
}

/**
 * When a decided criterion first changes because time passes: a wash-out ends, an interval runs out, a birthday.
 * That a value merely becomes too old is no turn.
 * @param context the trial's, on the registration date of the result
 */
export function turnOfCriterion(result: CriterionResult, context: Context): Turn | undefined {
  if (result.status === 'unknown') return undefined
  const standing = (then: Context) => statusOf(result.kind, evaluate(result.criterion.rule, then))
  const days = turnings(result.outcome, context).toSorted((a, b) => inTime(a.day, b.day))
  for (const { day: last, fact } of days) {
    const day = addDays(last, 1)
    const becomes = standing(contextOn(context, day, true))
    if (becomes !== result.status) return { day, becomes, status: standing(contextOn(context, day)), fact }
  }
  return undefined
}

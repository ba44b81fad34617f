/** One value beside what a rule wants of it, on the registration date and after it. Pure. */
import type { Day, DayRange } from '../chart/partialDate.ts'
import { shift, wholeDay } from '../chart/partialDate.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import { named } from '../criteria/named.ts'
import type { FactTest, FieldTest } from '../criteria/rule.ts'
import type { Trial } from '../criteria/trial.ts'
import { anchorOf } from '../criteria/walk.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import {
  type FactId,
  type Facts,
  type NumberRange,
  notRecorded,
  type Reason,
  type Value,
} from '../facts/fact.ts'
import { type Rational, rational } from '../facts/rational.ts'
import { toCanonical } from '../facts/units.ts'
import { usable } from '../facts/validity.ts'
import type { Truth } from './assessment.ts'
import {
  ageRange,
  type Compared,
  compareDates,
  compareNumber,
  compareSame,
  compareUpperLimit,
  DATED,
  lastDayOf,
  moved,
  NUMERIC,
} from './compare.ts'

export type Context = {
  readonly catalogue: Catalogue
  readonly facts: Facts
  readonly asOf: Day
  /** Whose windows apply. */
  readonly trial?: Trial
}

/** `registration`: the day moves on with the registration date. */
export type Anchored = {
  readonly range: DayRange
  readonly registration: boolean
  readonly until: Day | null
}

/** A leaf that compares with the registration date, or with no other day that has to be known. */
export const atRegistration = (rule: FactTest | FieldTest, context: Context): Anchored => ({
  range: movedRange(wholeDay(context.asOf), rule),
  registration: true,
  until: null,
})

/** The day a leaf compares with, or why it is unknown. */
export function anchorRange(
  rule: FactTest | FieldTest,
  context: Context,
): Anchored | { why: Reason; fact: FactId } {
  const anchor = anchorOf(rule)
  if (!anchor || anchor.day === 'registration') return atRegistration(rule, context)
  const definition = context.catalogue.definition(anchor.day)
  const fact = context.facts.get(anchor.day) ?? notRecorded
  if (!fact.known) {
    if (definition.default === 'registration' && fact.why === 'notRecorded')
      return atRegistration(rule, context)
    return { why: fact.why, fact: anchor.day }
  }
  const use = usable(fact, definition, context.catalogue, context.asOf, context.trial)
  if (!use.ok) return { why: use.why, fact: anchor.day }
  return fact.value.type === 'date'
    ? { range: movedRange(fact.value.range, rule), registration: false, until: use.until }
    : { why: 'notRecorded', fact: anchor.day }
}

const movedRange = (range: DayRange, rule: FactTest | FieldTest): DayRange => {
  const anchor = anchorOf(rule)
  return anchor ? { from: moved(range.from, anchor), to: moved(range.to, anchor), text: range.text } : range
}

/** @param window the window in days that the value had to be in */
export function compareValue(
  value: Value,
  rule: FactTest | FieldTest,
  definition: Pick<FactDefinition, 'unit' | 'molar' | 'alsoUnits'>,
  context: Context,
  anchor: DayRange,
  window?: number,
): Compared {
  if (rule.known) return { truth: 'met' }
  if (rule.is !== undefined) return compareSame(value, [rule.is])
  if (rule.in !== undefined) return compareSame(value, rule.in)
  for (const op of DATED)
    if (rule[op] !== undefined) {
      if (value.type !== 'date') return { truth: 'notMet' } // never, or a word in place of a date
      const truth = compareDates(value.range, op, anchor)
      return truth === 'unknown' ? { truth, why: 'imprecise' } : { truth }
    }
  for (const op of NUMERIC) {
    const limit = rule[op]
    if (limit === undefined) continue
    if (value.type === 'integer') {
      const truth = compareNumber(value.range, op, rational(limit))
      return truth === 'unknown' ? { truth, why: 'imprecise' } : { truth }
    }
    if (value.type !== 'quantity') throw new RangeError(`a number is compared with a ${value.type}`)
    const against = (range: NumberRange): Compared => {
      if (rule.unit === 'ULN' && definition.unit !== 'ULN') return compareUpperLimit(value, range, op, limit)
      const truth = compareNumber(range, op, canonicalLimit(limit, rule.unit, definition, context.catalogue))
      return truth === 'unknown' ? { truth, why: 'imprecise' } : { truth }
    }
    const main = against(value.range)
    const others = (value.others ?? []).filter(
      (o) => window === undefined || o.date === undefined || mayBeInWindow(o.date, context.asOf, window),
    )
    return others.some((o) => against(o.range).truth !== main.truth)
      ? { truth: 'unknown', why: 'conflicting' }
      : main
  }
  throw new RangeError('a rule without comparison')
}

/** Of a date known in part: another result that may be the newest is not passed over. */
const mayBeInWindow = (date: DayRange, asOf: Day, days: number): boolean =>
  date.to >= shift(asOf, { days }, -1) && date.from <= asOf

/** A limit of a rule in the canonical unit of the fact. @throws TypeError a unit that the check of the criteria has let through */
export function canonicalLimit(
  limit: number,
  code: string | undefined,
  definition: Pick<FactDefinition, 'unit' | 'molar' | 'alsoUnits'>,
  { units }: Catalogue,
): Rational {
  const unit = units.byCode.get(code ?? definition.unit ?? '')
  const converted = unit && toCanonical(rational(limit), unit, definition, units)
  return named(converted, 'unit', code)
}

/** The last day before the comparison itself turns as the registration date moves on. */
export function turnOf(
  value: Value,
  rule: FactTest | FieldTest,
  definition: Pick<FactDefinition, 'unit' | 'molar' | 'alsoUnits'>,
  context: Context,
  anchored: Anchored,
): Day | null {
  const at = (asOf: Day): Truth => {
    const then = { ...context, asOf }
    const day = anchored.registration ? movedRange(wholeDay(asOf), rule) : anchored.range
    const aged: Value =
      value.type === 'integer' && value.birth ? { ...value, range: ageRange(value.birth, asOf) } : value
    return compareValue(aged, rule, definition, then, day).truth
  }
  if (value.type === 'integer' && value.birth) {
    const { from, to } = value.birth
    const limits = [rule.is, ...(rule.in ?? []), ...NUMERIC.map((op) => rule[op])].filter(
      (n) => typeof n === 'number',
    )
    const birthdays = limits.flatMap((n) =>
      [n, n + 1].flatMap((years) => (years > 0 ? [shift(from, { years }), shift(to, { years })] : [])),
    )
    return lastDayOf(
      at,
      context.asOf,
      birthdays.filter((d) => d > context.asOf),
    )
  }
  const span = anchorOf(rule)
  if (value.type !== 'date' || !span || !anchored.registration) return null
  const back = span.minus ?? {}
  return lastDayOf(at, context.asOf, [shift(value.range.from, back), shift(value.range.to, back)])
}

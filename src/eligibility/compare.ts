/** Comparisons of one value with one limit. An interval decides only if all of it lies on one side. */
import { addDays, ageAt, type Day, type DayRange, shift } from '../chart/partialDate.ts'
import type { Anchor, Comparison } from '../criteria/rule.ts'
import type { NumberRange, Reason, Value } from '../facts/fact.ts'
import { compare, multiply, type Rational, rational } from '../facts/rational.ts'
import type { Truth } from './assessment.ts'
import { truthOf } from './truth.ts'

export type Compared = { readonly truth: Truth; readonly why?: Reason }
const decided = (truth: Truth, why: Reason = 'imprecise'): Compared =>
  truth === 'unknown' ? { truth, why } : { truth }

type NumericComparison = Extract<Comparison, 'atLeast' | 'atMost' | 'above' | 'below'>
export const NUMERIC: readonly NumericComparison[] = ['atLeast', 'atMost', 'above', 'below']

/** Is every number of the range below (or, if `orEqual`, at most) the limit? */
const allBelow = (r: NumberRange, limit: Rational, orEqual: boolean): boolean => {
  if (!r.high) return false
  const c = compare(r.high, limit)
  return c < 0 || (c === 0 && (orEqual || r.highOpen === true))
}
const allAbove = (r: NumberRange, limit: Rational, orEqual: boolean): boolean => {
  if (!r.low) return false
  const c = compare(r.low, limit)
  return c > 0 || (c === 0 && (orEqual || r.lowOpen === true))
}

/** Literal operators: `above` and `below` are strict. */
export function compareNumber(range: NumberRange, op: NumericComparison, limit: Rational): Truth {
  const [yes, no] = {
    atLeast: [allAbove(range, limit, true), allBelow(range, limit, false)],
    above: [allAbove(range, limit, false), allBelow(range, limit, true)],
    atMost: [allBelow(range, limit, true), allAbove(range, limit, false)],
    below: [allBelow(range, limit, false), allAbove(range, limit, true)],
  }[op]
  return yes ? 'met' : no ? 'notMet' : 'unknown'
}

/** Compares with k × the upper limit of normal of the value's own laboratory. */
export function compareUpperLimit(
  value: Extract<Value, { type: 'quantity' }>,
  range: NumberRange,
  op: NumericComparison,
  times: number,
): Compared {
  if (value.upperLimit?.kind === 'number')
    return decided(compareNumber(range, op, multiply(rational(times), value.upperLimit.value)))
  if (value.upperLimit?.kind === 'normal') {
    // The laboratory calls the value normal or low, so it is at most 1 × its upper limit.
    if (op === 'atMost' && times >= 1) return { truth: 'met' }
    if (op === 'below' && times > 1) return { truth: 'met' }
    if (op === 'above' && times >= 1) return { truth: 'notMet' }
    if (op === 'atLeast' && times > 1) return { truth: 'notMet' }
  }
  return { truth: 'unknown', why: value.upperLimitMissing ?? 'noUpperLimit' }
}

type DateComparison = Extract<Comparison, 'onOrAfter' | 'onOrBefore' | 'after' | 'before'>
export const DATED: readonly DateComparison[] = ['onOrAfter', 'onOrBefore', 'after', 'before']

/** Moves the day to compare with by the anchor's span. */
export function moved(day: Day, anchor: Anchor): Day {
  if (anchor.plus) return shift(day, anchor.plus)
  return anchor.minus ? shift(day, anchor.minus, -1) : day
}

/** Every pairing of the days that both dates may mean must agree. */
export function compareDates(date: DayRange, op: DateComparison, anchor: DayRange): Truth {
  const [yes, no] = {
    onOrAfter: [date.from >= anchor.to, date.to < anchor.from],
    after: [date.from > anchor.to, date.to <= anchor.from],
    onOrBefore: [date.to <= anchor.from, date.from > anchor.to],
    before: [date.to < anchor.from, date.from >= anchor.to],
  }[op]
  return yes ? 'met' : no ? 'notMet' : 'unknown'
}

/** Equality with, or membership among, the values a rule names. */
export function compareSame(value: Value, wanted: readonly (boolean | string | number)[]): Compared {
  switch (value.type) {
    case 'boolean':
      return { truth: truthOf(wanted.includes(value.value)) }
    case 'choice':
      return { truth: truthOf(wanted.map(String).includes(value.value)) }
    case 'integer': {
      const { low, high } = value.range
      if (!low || !high) return decided('unknown')
      const values: boolean[] = []
      for (let n = low.n / low.d; n <= high.n / high.d && values.length < 200; n++)
        values.push(wanted.includes(Number(n)))
      return decided(values.every(Boolean) ? 'met' : values.some(Boolean) ? 'unknown' : 'notMet')
    }
    default:
      return { truth: 'notMet' }
  }
}

/**
 * The last day, from `asOf` on, on which a truth that depends on the registration date stays as it is.
 * @param turns days around which it may turn
 */
export function lastDayOf(truthAt: (day: Day) => Truth, asOf: Day, turns: readonly Day[]): Day | null {
  const now = truthAt(asOf)
  const days = turns.flatMap((d) => [-3, -2, -1, 0, 1, 2, 3].map((n) => addDays(d, n)))
  const next = days.filter((d) => d > asOf && truthAt(d) !== now).sort()[0]
  if (next === undefined) return null
  let day = next
  while (addDays(day, -1) > asOf && truthAt(addDays(day, -1)) !== now) day = addDays(day, -1)
  return addDays(day, -1)
}

/** An integer that grows with birthdays, as of another day. */
export const ageRange = (birth: DayRange, asOf: Day): NumberRange => {
  const { low, high } = ageAt(birth, asOf)
  return { low: rational(low), high: rational(high) }
}

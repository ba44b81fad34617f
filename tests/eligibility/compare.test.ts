/** Comparisons of one value with one limit: literal operators, intervals, upper limits, partial dates. */
import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/chart/partialDate.ts'
import type { Truth } from '../../src/eligibility/assessment.ts'
import {
  ageRange,
  compareDates,
  compareNumber,
  compareSame,
  compareUpperLimit,
  moved,
} from '../../src/eligibility/compare.ts'
import type { NumberRange, Value } from '../../src/facts/fact.ts'
import { rational } from '../../src/facts/rational.ts'

const [T, F, U] = ['met', 'notMet', 'unknown'] as const

/** `5`, `<5`, `<=5`, `>5`, `>=5`, `4..6`. */
function range(text: string): NumberRange {
  const [low, high] = text.split('..')
  if (high !== undefined) return { low: rational(low ?? ''), high: rational(high) }
  const [, op, n = ''] = /^([<>]=?)?(.*)$/.exec(text) ?? []
  if (op === '<') return { high: rational(n), highOpen: true }
  if (op === '<=') return { high: rational(n) }
  if (op === '>') return { low: rational(n), lowOpen: true }
  if (op === '>=') return { low: rational(n) }
  return { low: rational(n), high: rational(n) }
}

const days = (text: string) => {
  const read = parseDate(text)
  if (!read) throw new RangeError(text)
  return read
}

/** value, then: at least 5, above 5, at most 5, below 5 */
const NUMBERS: readonly (readonly [string, Truth, Truth, Truth, Truth])[] = [
  ['4.999', F, F, T, T],
  ['5', T, F, T, F],
  ['5.000', T, F, T, F],
  ['5.001', T, T, F, F],
  ['<5', F, F, T, T],
  ['<=5', U, F, T, U],
  ['<6', U, U, U, U],
  ['<4', F, F, T, T],
  ['>5', T, T, F, F],
  ['>=5', T, U, U, F],
  ['>4', U, U, U, U],
  ['>6', T, T, F, F],
  ['4..6', U, U, U, U],
  ['4..5', U, F, T, U],
  ['5..6', T, U, U, F],
  ['1..4', F, F, T, T],
]

describe('a number beside the limit of 5', () => {
  it.each(NUMBERS)(
    '%s: at least %s, above %s, at most %s, below %s',
    (text, atLeast, above, atMost, below) => {
      const five = rational(5)
      expect(compareNumber(range(text), 'atLeast', five)).toBe(atLeast)
      expect(compareNumber(range(text), 'above', five)).toBe(above)
      expect(compareNumber(range(text), 'atMost', five)).toBe(atMost)
      expect(compareNumber(range(text), 'below', five)).toBe(below)
    },
  )

  it('decides nothing of a value that may be anything', () => {
    expect(compareNumber({}, 'atLeast', rational(5))).toBe(U)
  })
})

const inr = (text: string, limit: string | 'normal' | undefined): Extract<Value, { type: 'quantity' }> => ({
  type: 'quantity',
  range: range(text),
  unit: '{INR}',
  reported: { text, unit: '{INR}' },
  ...(limit === 'normal'
    ? { upperLimit: { kind: 'normal' as const } }
    : limit !== undefined && { upperLimit: { kind: 'number' as const, value: rational(limit) } }),
})

describe('a multiple of the upper limit of normal', () => {
  const cases: readonly (readonly [
    string,
    string | undefined,
    'above' | 'atMost' | 'below' | 'atLeast',
    number,
    Truth,
  ])[] = [
    ['1.8', '1.2', 'above', 1.5, F],
    ['1.8', '1.2', 'atMost', 1.5, T],
    ['1.8', '1.2', 'below', 1.5, F],
    ['1.8', '1.2', 'atLeast', 1.5, T],
    ['1.81', '1.2', 'above', 1.5, T],
    ['0.3', '0.2', 'below', 1.5, F],
    ['<1.8', '1.2', 'below', 1.5, T],
    ['<2', '1.2', 'below', 1.5, U],
    ['1.2', undefined, 'below', 1.5, U],
  ]
  it.each(cases)('%s with the limit %s %s %s times: %s', (value, limit, op, times, truth) => {
    const read = inr(value, limit)
    expect(compareUpperLimit(read, read.range, op, times).truth).toBe(truth)
  })

  /** The laboratory calls the value normal or low: it is at most its upper limit. */
  const normal: readonly (readonly ['above' | 'atMost' | 'below' | 'atLeast', number, Truth])[] = [
    ['atMost', 1, T],
    ['atMost', 1.5, T],
    ['atMost', 0.5, U],
    ['below', 1.5, T],
    ['below', 1, U],
    ['above', 1, F],
    ['above', 1.5, F],
    ['above', 0.9, U],
    ['atLeast', 1.5, F],
    ['atLeast', 1, U],
  ]
  it.each(normal)('"normal" decides %s %s times: %s', (op, times, truth) => {
    const read = inr('9', 'normal')
    expect(compareUpperLimit(read, read.range, op, times).truth).toBe(truth)
  })

  it('says why there is no upper limit', () => {
    const read = inr('1', undefined)
    expect(compareUpperLimit(read, read.range, 'below', 1.5)).toEqual({ truth: U, why: 'noUpperLimit' })
    const clash = { ...read, upperLimitMissing: 'conflicting' as const }
    expect(compareUpperLimit(clash, clash.range, 'below', 1.5)).toEqual({ truth: U, why: 'conflicting' })
  })
})

describe('days', () => {
  /** date, anchor, then: on or after, after, on or before, before */
  const rows: readonly (readonly [string, string, Truth, Truth, Truth, Truth])[] = [
    ['2026-05-21', '2026-05-21', T, F, T, F],
    ['2026-05-22', '2026-05-21', T, T, F, F],
    ['2026-05-20', '2026-05-21', F, F, T, T],
    ['2026-05', '2026-05-21', U, U, U, U],
    ['2026-05', '2026-05-01', T, U, U, F],
    ['2026-05', '2026-05-31', U, F, T, U],
    ['2026-04', '2026-05-21', F, F, T, T],
    ['2026', '2026-05-21', U, U, U, U],
    ['2027', '2026-05-21', T, T, F, F],
    ['2026-05-21', '2026-05', U, U, U, U],
    ['2026-06', '2026-05', T, T, F, F],
    ['2026-05-31', '2026-05', T, U, U, F],
  ]
  it.each(rows)(
    '%s beside %s: on or after %s, after %s, on or before %s, before %s',
    (date, anchor, ...truths) => {
      const ops = ['onOrAfter', 'after', 'onOrBefore', 'before'] as const
      expect(ops.map((op) => compareDates(days(date), op, days(anchor)))).toEqual(truths)
    },
  )

  it.each([
    ['2026-08-31', { months: 6 }, '2026-02-28'],
    ['2024-08-31', { months: 6 }, '2024-02-29'],
    ['2024-02-29', { years: 3 }, '2021-02-28'],
    ['2026-03-01', { days: 28 }, '2026-02-01'],
  ])('%s less %j is %s: the month clamps to its last day', (day, minus, expected) => {
    expect(moved(day, { day: 'registration', minus })).toBe(expected)
  })

  it('moves a day forward as well', () => {
    expect(moved('2025-08-31', { day: 'indexOperationDate', plus: { months: 6 } })).toBe('2026-02-28')
  })
})

describe('sameness', () => {
  const integer = (text: string): Value => ({ type: 'integer', range: range(text) })
  const rows: readonly (readonly [string, Value, readonly (boolean | string | number)[], Truth])[] = [
    ['yes is yes', { type: 'boolean', value: true }, [true], T],
    ['no is not yes', { type: 'boolean', value: false }, [true], F],
    ['a choice among those named', { type: 'choice', value: 'signed' }, ['signed', 'verbal'], T],
    ['a choice that is not named', { type: 'choice', value: 'refused' }, ['signed', 'verbal'], F],
    ['ECOG 1 of 0 or 1', integer('1'), [0, 1], T],
    ['ECOG 2 of 0 or 1', integer('2'), [0, 1], F],
    ['0 to 1 of 0 or 1', integer('0..1'), [0, 1], T],
    ['1 to 2 of 0 or 1', integer('1..2'), [0, 1], U],
    ['2 to 3 of 0 or 1', integer('2..3'), [0, 1], F],
    ['never is no option', { type: 'never' }, ['never-after-treatment'], F],
  ]
  it.each(rows)('%s', (_, value, wanted, truth) => {
    expect(compareSame(value, wanted).truth).toBe(truth)
  })
})

describe('age', () => {
  it.each([
    ['2008-11-21', '2026-11-21', 18, 18],
    ['2008-11-22', '2026-11-21', 17, 17],
    ['2008', '2026-11-21', 17, 18],
    ['2008-02-29', '2026-02-28', 17, 17],
    ['2008-02-29', '2026-03-01', 18, 18],
  ])('born %s is on %s between %i and %i', (birth, asOf, low, high) => {
    expect(ageRange(days(birth), asOf)).toEqual({ low: rational(low), high: rational(high) })
  })
})

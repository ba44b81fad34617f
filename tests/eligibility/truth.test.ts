/** Strong Kleene logic, row by row. */
import { describe, expect, it } from 'vitest'
import type { Truth } from '../../src/eligibility/assessment.ts'
import { and, implies, not, or, truthOf } from '../../src/eligibility/truth.ts'

const [T, F, U] = ['met', 'notMet', 'unknown'] as const

/** p, q, p AND q, p OR q, IF p THEN q */
const ROWS: readonly (readonly [Truth, Truth, Truth, Truth, Truth])[] = [
  [T, T, T, T, T],
  [T, F, F, T, F],
  [T, U, U, T, U],
  [F, T, F, T, T],
  [F, F, F, F, T],
  [F, U, F, U, T],
  [U, T, U, T, T],
  [U, F, F, U, U],
  [U, U, U, U, U],
]

describe('three-valued logic', () => {
  it.each(ROWS)('of %s and %s: AND %s, OR %s, IF–THEN %s', (p, q, both, either, then) => {
    expect(and([p, q])).toBe(both)
    expect(or([p, q])).toBe(either)
    expect(implies(p, q)).toBe(then)
  })

  it.each([
    [T, F],
    [F, T],
    [U, U],
  ])('turns %s into %s when denied', (p, denied) => {
    expect(not(p)).toBe(denied)
  })

  it('holds of every member of an empty list and of none of them', () => {
    expect([and([]), or([])]).toEqual([T, F])
  })

  it('lets one false settle an AND and one true an OR, wherever they stand', () => {
    expect([and([U, T, F]), and([F, U]), or([U, F, T]), or([T, U])]).toEqual([F, F, T, T])
  })

  it('never makes unknown of a plain yes or no', () => {
    expect([truthOf(true), truthOf(false)]).toEqual([T, F])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, divide, multiply, rational, subtract, toNumber } from '../../src/facts/rational.ts'

const decimals = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([n, places]) => (n / 10 ** places).toFixed(places))
const r = rational

describe('exact numbers', () => {
  it('do not exclude a bilirubin of 1.8 at 1.5 × 1.2, as binary fractions would', () => {
    expect(1.8 > 1.5 * 1.2).toBe(true)
    expect(compare(r(1.8), multiply(r(1.5), r(1.2)))).toBe(0)
  })

  it.each([
    ['1.5', 3n, 2n],
    ['5/9', 5n, 9n],
    ['-160/9', -160n, 9n],
    ['.5', 1n, 2n],
    ['1e3', 1000n, 1n],
    ['2.5E-2', 1n, 40n],
    ['+4', 4n, 1n],
    ['0', 0n, 1n],
    ['-0', 0n, 1n],
    ['16.1145', 32229n, 2000n],
  ])('read %s as %s/%s', (text, n, d) => {
    expect(r(text)).toEqual({ n, d })
  })

  it('read every finite number as its decimal writing says', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        fc.pre(n === 0 || (Math.abs(n) > 1e-280 && Math.abs(n) < 1e280))
        expect(Math.abs(toNumber(r(n)) - n)).toBeLessThanOrEqual(Math.abs(n) * 1e-14)
      }),
    )
    expect(r(1e21)).toEqual({ n: 10n ** 21n, d: 1n })
    expect(r(5e-324).n).toBe(1n)
  })

  it.each(['', ' ', 'x', '1.2.3', '1,5', 'NaN', 'Infinity', '1/0', '0x10', '1e9999', '--1'])(
    'refuse «%s»',
    (text) => {
      expect(() => r(text)).toThrow(RangeError)
    },
  )

  it('refuse what is no number', () => {
    expect(() => r(Number.NaN)).toThrow(RangeError)
    expect(() => r(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })

  it('obey arithmetic', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        const [x, y, z] = [r(a), r(b), r(c)]
        expect(add(x, y)).toEqual(add(y, x))
        expect(multiply(x, add(y, z))).toEqual(add(multiply(x, y), multiply(x, z)))
        expect(subtract(add(x, y), y)).toEqual(x)
        if (y.n !== 0n) expect(multiply(divide(x, y), y)).toEqual(x)
        expect(Math.sign(compare(x, y))).toBe(Math.sign(Number(a) - Number(b)))
        expect(compare(x, y)).toBe(-compare(y, x) + 0)
      }),
    )
  })

  it('become floating numbers even where their parts are too large for one', () => {
    expect(toNumber({ n: 10n ** 400n, d: 10n ** 399n })).toBeCloseTo(10, 12)
    expect(toNumber({ n: 10n ** 399n, d: 10n ** 400n })).toBeCloseTo(0.1, 12)
  })
})

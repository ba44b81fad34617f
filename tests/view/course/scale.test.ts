import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayTicks, linear, ticks } from '../../../src/view/course/scale.ts'

describe('a scale', () => {
  it('maps its ends to the ends, either way round', () => {
    const y = linear([0, 10], [200, 0])
    expect([y(0), y(5), y(10), y(12)]).toEqual([200, 100, 0, -40])
  })
  it('puts a domain without extent in the middle', () => {
    expect(linear([7, 7], [0, 100])(7)).toBe(50)
  })
})

describe('the ticks of an axis', () => {
  it.each([
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [0, 140, 5, [0, 50, 100, 150]],
    [0.1, 0.42, 4, [0.1, 0.2, 0.3, 0.4, 0.5]],
    [36.4, 38.3, 4, [36, 36.5, 37, 37.5, 38, 38.5]],
    [-3, 4, 3, [-5, 0, 5]],
    [5, 5, 4, [2, 4, 6, 8]],
    [0, 0, 4, [-1, -0.5, 0, 0.5, 1]],
  ])('from %s to %s in %s steps are round numbers', (low, high, most, expected) => {
    expect(ticks(low, high, most)).toEqual(expected)
  })

  it('enclose every value, evenly, and are not many more than asked', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 10 }), (a, b, most) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        if (high - low < 1e-6) return
        const found = ticks(low, high, most)
        const room = (high - low) * 1e-6
        expect(found.length).toBeGreaterThan(1)
        expect(found.length).toBeLessThanOrEqual(most + 2)
        expect(found[0]).toBeLessThanOrEqual(low + room)
        expect(found.at(-1)).toBeGreaterThanOrEqual(high - room)
        expect(found).toEqual([...new Set(found)].toSorted((x, y) => x - y))
      }),
    )
  })
})

describe('the days below a time axis', () => {
  it('are single days where there are few, counted back from the last', () => {
    expect(dayTicks('2026-11-01', '2026-11-21', 5).map((t) => t.day)).toEqual([
      '2026-11-01',
      '2026-11-05',
      '2026-11-09',
      '2026-11-13',
      '2026-11-17',
      '2026-11-21',
    ])
    expect(dayTicks('2026-11-21', '2026-11-21', 5).map((t) => t.text)).toEqual(['2026-11-21'])
  })
  it('are the first days of months, quarters, years, written no more precisely than that', () => {
    expect(dayTicks('2026-06-12', '2026-11-21', 6)).toEqual(
      ['07', '08', '09', '10', '11'].map((m) => ({ day: `2026-${m}-01`, text: `2026-${m}` })),
    )
    expect(dayTicks('2025-11-21', '2026-11-21', 4).map((t) => t.text)).toEqual([
      '2026-01',
      '2026-04',
      '2026-07',
      '2026-10',
    ])
    expect(dayTicks('2015-03-01', '2026-11-21', 4).map((t) => t.text)).toEqual(['2020', '2025'])
  })
  it('lie within the axis, and fit', () => {
    const day = fc
      .integer({ min: 0, max: 20000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, fc.integer({ min: 2, max: 8 }), (a, b, most) => {
        const [from, to] = [a, b].toSorted() as [string, string]
        const found = dayTicks(from, to, most)
        expect(found.length).toBeLessThanOrEqual(most + 1)
        for (const t of found) expect(t.day >= from && t.day <= to).toBe(true)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { newestOf, same } from '../../src/chart/versions.ts'

describe('two pieces of JSON', () => {
  it.each([
    [{ a: [1, { b: null }] }, { a: [1, { b: null }] }],
    [
      { a: 1, b: 'x' },
      { b: 'x', a: 1 },
    ],
    [[], []],
  ])('are the same: %j and %j', (a, b) => {
    expect(same(a, b)).toBe(true)
    expect(same(b, a)).toBe(true)
  })

  it.each([
    [[1], [2]],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], [undefined]],
    [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    [[], {}],
    [['x'], { 0: 'x' }],
    [['x'], { 0: 'x', length: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: null }, { a: {} }],
    [{ a: null }, {}],
    [null, {}],
    [undefined, {}],
    ['', {}],
    [null, []],
    [1, '1'],
    ['x', ['x']],
    [undefined, null],
  ])('differ: %j and %j', (a, b) => {
    expect(same(a, b)).toBe(false)
    expect(same(b, a)).toBe(false)
  })

  it.each([
    ['lists', (inner: unknown) => [inner]],
    ['elements', (inner: unknown) => ({ a: inner })],
  ])('are not followed to the bottom of %s without end', (_, wrap) => {
    const nested = () => {
      let x: unknown = 'bottom'
      for (let i = 0; i < 100_000; i++) x = wrap(x)
      return x
    }
    expect(same(nested(), nested())).toBe(false)
  })
})

describe('the newest version', () => {
  const at = (day: number | undefined, number?: string) => ({
    updated: day && `2026-11-0${day}T00:00:00Z`,
    number,
  })
  it.each([
    ['is told by the number where the moment is the same', at(1, '1'), at(1, '2')],
    ['is told by the number where the older has no moment', at(undefined, '1'), at(1, '2')],
    ['is told by the number where the newer has no moment', at(1, '1'), at(undefined, '2')],
    ['is told by the moment, whatever the numbers say', at(1, '2'), at(2, '1')],
    ['is told by the moment where there are no numbers', at(1), at(2)],
  ])('%s', (_, older, newer) => {
    expect(newestOf([older, newer])).toEqual([newer])
    expect(newestOf([newer, older])).toEqual([newer])
  })

  it.each([
    ['nothing is said', at(undefined), at(undefined)],
    ['one says nothing', at(1, '1'), at(undefined)],
    ['both say the same', at(1, '1'), at(1, '1')],
  ])('may be either where %s', (_, a, b) => {
    expect(newestOf([a, b])).toEqual([a, b])
  })
})

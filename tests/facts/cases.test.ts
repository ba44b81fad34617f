import { describe, expect, it } from 'vitest'
import { cases } from './cases/all.ts'
import { factsOf, told } from './factCase.ts'

describe.each(Object.entries(cases))('%s', (_, list) => {
  it.each(list.map((c) => [`${c.fact}: ${c.it}`, c] as const))('%s', (_name, c) => {
    expect(told(factsOf(c).get(c.fact), c.then)).toEqual(c.then)
  })
})

it('names every case once', () => {
  const names = Object.values(cases).flatMap((list) => list.map((c) => `${c.fact}: ${c.it}`))
  expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([])
})

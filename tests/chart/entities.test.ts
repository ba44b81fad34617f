import { expect, it } from 'vitest'
import { withoutEntities } from '../../src/chart/entities.ts'

it.each([
  ['&gt;60 &#181;mol/L', '>60 µmol/L'],
  ['&amp;lt;', '&lt;'],
  // Every object has these names; no entity has.
  ['&toString; and &valueOf;', '&toString; and &valueOf;'],
])('reads %s', (text, plain) => {
  expect(withoutEntities(text)).toBe(plain)
})

import { describe, expect, it } from 'vitest'
import { codesOf, isObject, legibleCodings } from '../../src/chart/legible.ts'

const hb = { coding: [{ system: 'http://loinc.org', code: '718-7' }] }

describe('what can be made out of a record that does not fit', () => {
  it.each([
    ['its code', { code: hb }, ['718-7']],
    ['its medication', { medicationCodeableConcept: hb }, ['718-7']],
    [
      'its components',
      { code: hb, component: [{ code: { coding: [{ code: '2160-0' }] } }] },
      ['718-7', '2160-0'],
    ],
  ])('is %s', (_, raw, codes) => {
    expect(legibleCodings(raw)?.map((c) => c.code)).toEqual(codes)
  })

  it.each([
    ['a drug may stand elsewhere', { medicationCodeableConcept: hb, medicationReference: {} }],
    ['a reaction may name a substance', { code: hb, reaction: [] }],
    ['a study may name its procedures', { code: hb, procedureCode: [] }],
    ['its components are no list', { code: hb, component: {} }],
    ['one of its components is nothing', { code: hb, component: [{ code: hb }, null] }],
    ['its text is a number', { code: { ...hb, text: 5 } }],
    ['a display is a number', { code: { coding: [{ code: 'x', display: 5 }] } }],
    ['a code is not there', { code: { coding: [{ display: 'Hb' }] } }],
    ['it has no code', {}],
  ])('is nothing where %s', (_, raw) => {
    expect(legibleCodings(raw)).toBeUndefined()
  })

  it('are the codings that are some', () => {
    expect(codesOf({ coding: [null, 'x', { code: 'a', system: 1 }] })).toEqual([{ code: 'a' }])
    expect(codesOf('x')).toEqual([])
  })

  it('is no object where it is a list', () => {
    expect(isObject([])).toBe(false)
  })
})

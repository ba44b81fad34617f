import { UcumLhcUtils } from '@lhncbc/ucum-lhc'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rational, toNumber } from '../../src/facts/rational.ts'
import { toCanonical, type Unit, unitOf, unitTable } from '../../src/facts/units.ts'
import { catalogue } from './factCase.ts'

const { units: table } = catalogue
const ucum = UcumLhcUtils.getInstance()
/** The same unit in valid UCUM; our own codes for what UCUM only annotates. */
const inUcum = (unit: Unit): string => (unit.code === 'ULN' ? '1' : unit.code)
const isUcum = (unit: Unit): boolean => ucum.validateUnitString(inUcum(unit)).status === 'valid'
const everyUnit = [...table.byCode.values()]
const convert = (value: number, from: Unit, to: Unit): number | undefined => {
  const found = toCanonical(rational(value), from, { unit: to.code }, table)
  return found && toNumber(found)
}

describe('the units of the criteria', () => {
  it('are UCUM, but for multiples of the upper limit', () => {
    expect(everyUnit.filter((u) => !isUcum(u)).map((u) => u.code)).toEqual([])
  })

  const pairs = everyUnit.flatMap((from) =>
    everyUnit.filter((to) => to !== from && to.dimension === from.dimension).map((to) => [from, to] as const),
  )

  it('convert as the library of the LHNCBC does', () => {
    expect(pairs.length).toBeGreaterThan(200)
    const values = fc.double({ min: 0.001, max: 100_000, noNaN: true })
    for (const [from, to] of pairs)
      fc.assert(
        fc.property(values, (value) => {
          const theirs = ucum.convertUnitTo(inUcum(from), value, inUcum(to)).toVal
          const ours = convert(value, from, to)
          if (typeof theirs !== 'number' || ours === undefined) throw new Error(`${from.code} → ${to.code}`)
          // Temperatures near zero lose digits in the library's offset.
          const scale = from.dimension === 'temperature' ? Math.max(Math.abs(theirs), 300) : Math.abs(theirs)
          expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * scale)
        }),
        { numRuns: 15 },
      )
  })

  it('are all compared: each with each of its kind', () => {
    const kinds = new Map<string, number>()
    for (const { dimension } of everyUnit) kinds.set(dimension, (kinds.get(dimension) ?? 0) + 1)
    const expected = [...kinds.values()].reduce((sum, n) => sum + n * (n - 1), 0)
    expect(pairs.length).toBe(expected)
  })

  it('convert between mass and substance as the molar masses say', () => {
    const masses = { hemoglobin: 16114.5, creatinine: 113.12, bilirubinTotal: 584.66 }
    for (const [id, grams] of Object.entries(masses)) {
      const fact = catalogue.definition(id)
      const mass = everyUnit.filter((u) => u.dimension === 'mass-concentration')
      const substance = everyUnit.filter((u) => u.dimension === 'substance-concentration')
      for (const from of substance)
        for (const to of mass) {
          const { molar } = fact
          const ours = toCanonical(rational(7), from, { unit: to.code, ...(molar && { molar }) }, table)
          const theirs = ucum.convertUnitTo(from.code, 7, to.code, { molecularWeight: grams }).toVal
          if (!ours || typeof theirs !== 'number') throw new Error(`${id}: ${from.code} → ${to.code}`)
          // The factors of the dictionary are rounded to four or five digits.
          expect(toNumber(ours) / theirs).toBeCloseTo(1, 3)
        }
    }
  })

  it('convert there and back without a trace', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.integer({ min: 1, max: 1_000_000 }), ([from, to], n) => {
        const value = rational(`${n}/1000`)
        const there = toCanonical(value, from, { unit: to.code }, table)
        expect(there && toCanonical(there, to, { unit: from.code }, table)).toEqual(value)
      }),
    )
  })

  it('never convert into another kind of quantity', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyUnit), fc.constantFrom(...everyUnit), (from, to) => {
        fc.pre(from.dimension !== to.dimension)
        expect(convert(1, from, to)).toBeUndefined()
      }),
    )
  })
})

describe('exact factors', () => {
  it.each([
    ['hemoglobin', '5.5', 'mmol/L', '8.862975'],
    ['hemoglobin', '1', 'mmol/L', '1.61145'],
    ['hemoglobin', '16.1145', 'g/L', '1.61145'],
    ['creatinine', '221.005', 'umol/L', '2.5'],
    ['creatinine', '88.402', 'umol/L', '1'],
    ['bilirubinTotal', '51.312', 'umol/L', '3'],
    ['bilirubinTotal', '17.104', 'umol/L', '1'],
    ['albumin', '28', 'g/L', '2.8'],
    ['platelets', '50000', '/mm3', '50'],
    ['platelets', '50000', '/uL', '50'],
    ['platelets', '50', '10*3/uL', '50'],
    ['platelets', '5', '10*4/uL', '50'],
    ['platelets', '50000', '10*6/L', '50'],
    ['ast', '1', 'ukat/L', '60'],
    ['lesionMaxDiameter', '5', 'cm', '50'],
    ['lesionMaxDiameter', '1', '[in_i]', '25.4'],
    ['bodyTemperature', '101', '[degF]', '115/3'],
    ['bodyTemperature', '32', '[degF]', '0'],
    ['bodyTemperature', '310.15', 'K', '37'],
    ['bodyWeight', '1', '[lb_av]', '0.45359237'],
  ])('%s: %s %s is %s', (fact, value, code, expected) => {
    const unit = table.byCode.get(code) as Unit
    expect(toCanonical(rational(value), unit, catalogue.definition(fact), table)).toEqual(rational(expected))
  })

  it('10.0 g/dL of haemoglobin is 6.206 mmol/L', () => {
    const { molar } = catalogue.definition('hemoglobin')
    const grams = table.byCode.get('g/dL') as Unit
    const found = toCanonical(rational(10), grams, { unit: 'mmol/L', ...(molar && { molar }) }, table)
    expect(found && toNumber(found)).toBeCloseTo(6.206, 3)
  })

  it('there is none for albumin in µmol/L', () => {
    const moles = table.byCode.get('umol/L') as Unit
    expect(toCanonical(rational(600), moles, catalogue.definition('albumin'), table)).toBeUndefined()
  })
})

describe('a unit as it is written', () => {
  it.each([
    ['K/uL', '10*3/uL'],
    ['K/µL', '10*3/uL'],
    ['K/μL', '10*3/uL'],
    ['x10E9/L', '10*9/L'],
    ['10^9/l', '10*9/L'],
    ['10⁹/L', '10*9/L'],
    ['× 10⁹ / L', '10*9/L'],
    ['/mm3', '/mm3'],
    ['/mm³', '/mm3'],
    ['cells/uL', '/uL'],
    ['thou/uL', '10*3/uL'],
    ['Thousand/uL', '10*3/uL'],
    ['G/L', '10*9/L'],
    ['g/L', 'g/L'],
    ['gm/dL', 'g/dL'],
    ['G/DL', 'g/dL'],
    ['g%', 'g/dL'],
    ['mg%', 'mg/dL'],
    ['MG/DL', 'mg/dL'],
    ['mg/100 mL', 'mg/dL'],
    ['µkat/L', 'ukat/L'],
    ['μkat/L', 'ukat/L'],
    ['IU/L', 'U/L'],
    ['Ｕ／Ｌ', 'U/L'],
    ['ｍｇ／ｄＬ', 'mg/dL'],
    ['×１０^９／Ｌ', '10*9/L'],
    ['×10^9/L', '10*9/L'],
    ['x10*9/l', '10*9/L'],
    ['10E9/l', '10*9/L'],
    ['E9/L', '10*9/L'],
    ['10ˆ9/L', '10*9/L'],
    ['×10ˆ9∕L', '10*9/L'],
    ['g⁄dL', 'g/dL'],
    ['thou/µL', '10*3/uL'],
    ['thou/μL', '10*3/uL'],
    ['×10E9/L', '10*9/L'],
    ['/nl', '10*3/uL'],
    ['10^3/mm^3', '10*3/mm3'],
    ['Tsd./µl', '10*3/uL'],
    ['lakhs/cumm', '10*5/uL'],
    ['mmol/l', 'mmol/L'],
    ['мкмоль/л', 'umol/L'],
    ['㎎/㎗', 'mg/dL'],
    ['㎜', 'mm'],
    ['％', '%'],
    ['℃', 'Cel'],
    ['℉', '[degF]'],
    ['ºC', 'Cel'],
    ['% Quick', '%'],
    ['ml/min/1,73 qm', 'mL/min/{1.73_m2}'],
    ['E/L', 'U/L'],
    ['µmol/L', 'umol/L'],
    ['μmol/L', 'umol/L'],
    ['MMOL/L', 'mmol/L'],
    ['mL/min/1.73m2', 'mL/min/{1.73_m2}'],
    ['ml/min/1,73 m²', 'mL/min/{1.73_m2}'],
    ['°C', 'Cel'],
    ['° F', '[degF]'],
    ['sec', 's'],
    ['lbs', '[lb_av]'],
    ['INR', '{INR}'],
  ])('%s is %s', (text, code) => {
    expect(table.spelled(text)?.code).toBe(code)
  })

  it.each(['', ' ', 'mm', 'MM'])('«%s» keeps its meaning', (text) => {
    expect(table.spelled(text)?.code).toBe(text.trim() === '' ? undefined : 'mm')
  })

  it.each(['blobs', 'mmol', 'g/kg', 'mmol/mol', 'mg/d L', 'x', '10^10/L', '-'])(
    '«%s» is none of ours',
    (text) => {
      expect(table.spelled(text)?.code).not.toBe('g/dL')
    },
  )

  it('is met without regard to case only where that is clear', () => {
    const two = unitTable({
      a: { mG: { factor: '1' }, Mg: { factor: '1000000' } },
      b: { s: { factor: '1' } },
    })
    expect(two.spelled('mG')?.code).toBe('mG')
    expect(two.spelled('Mg')?.code).toBe('Mg')
    expect(two.spelled('MG')).toBeUndefined()
    expect(two.spelled('S')?.code).toBe('s')
  })
})

describe('the unit of a FHIR quantity', () => {
  const UCUM = 'http://unitsofmeasure.org'
  const SNOMED = 'http://snomed.info/sct'
  it.each([
    [{ system: UCUM, code: 'g/dL', unit: 'g/dL' }, 'g/dL'],
    [{ system: UCUM, code: 'g/dL' }, 'g/dL'],
    [{ unit: 'g/dL' }, 'g/dL'],
    [{ code: 'g/dl' }, 'g/dL'],
    [{ system: UCUM, code: '10*3/uL', unit: 'K/uL' }, '10*3/uL'],
    [{ system: UCUM, code: '10*9/L', unit: '10*3/uL' }, '10*9/L'],
    [{ system: SNOMED, code: '258797006' }, 'mg/dL'],
    [{ system: SNOMED, code: '258797006', unit: 'mg/dL' }, 'mg/dL'],
    [{ system: 'urn:local', code: 'HB1', unit: 'g/dL' }, 'g/dL'],
    [{ system: UCUM, code: 'g/dL', unit: 'g/L' }, 'unitNotConvertible'],
    [{ system: UCUM, code: 'mmol/L', unit: 'g/dL' }, 'unitNotConvertible'],
    [{ system: UCUM, code: 'K', unit: '°C' }, 'unitNotConvertible'],
    [{ system: UCUM, code: 'g/kg', unit: 'g/dL' }, 'unitNotConvertible'],
    [{ system: SNOMED, code: '999', unit: 'mg' }, 'unitNotConvertible'],
    [{ unit: 'blobs' }, 'unitMissing'],
    [{ system: UCUM, code: 'blobs', unit: 'g/dL' }, 'unitNotConvertible'],
    [{ code: 'blobs' }, 'unitNotConvertible'],
    [{ system: UCUM, unit: 'g/dL' }, 'g/dL'],
    [{ unit: '' }, 'unitMissing'],
    [{ code: '', unit: '' }, 'unitMissing'],
    [{}, 'unitMissing'],
  ])('%o is %s', (quantity, expected) => {
    const found = unitOf(quantity, table)
    expect(typeof found === 'string' ? found : found.code).toBe(expected)
  })

  it('is none where its code and its text are of different kinds, however alike in size', () => {
    for (const a of everyUnit)
      for (const b of everyUnit)
        if (a.dimension !== b.dimension)
          expect(unitOf({ system: UCUM, code: a.code, unit: b.code }, table)).toBe('unitNotConvertible')
  })
})

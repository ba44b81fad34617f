import { describe, expect, it } from 'vitest'
import { ckdEpi2021 } from '../../src/facts/ckdEpi.ts'
import { cockcroftGault, mdrd4 } from '../../src/facts/formulas.ts'

describe('MDRD-4 (IDMS)', () => {
  it.each([
    [0.6, 50, 'male', 142.61],
    [1.0, 50, 'male', 79.09],
    [1.5, 50, 'male', 49.54],
    [2.0, 50, 'male', 35.54],
    [1.6, 65, 'male', 43.6],
    [1.2, 70, 'female', 44.41],
  ] as const)('creatinine %d mg/dL, %i years, %s: %d', (creatinine, age, sex, expected) => {
    expect(mdrd4(creatinine, age, sex)).toBeCloseTo(expected, 2)
  })

  it('lies on the published values', () => {
    expect(mdrd4(0.6, 50, 'male').toFixed(1)).toBe('142.6')
    expect(Math.round(mdrd4(1, 50, 'male'))).toBe(79)
    // Published as 49, cut off rather than rounded.
    expect(Math.floor(mdrd4(1.5, 50, 'male'))).toBe(49)
    expect(mdrd4(2, 50, 'male').toFixed(1)).toBe('35.5')
  })
})

describe('CKD-EPI 2021', () => {
  it.each([
    [0.6, 50, 117.6],
    [1.0, 50, 91.69],
    [1.5, 50, 56.37],
    [2.0, 50, 39.91],
    [1.6, 65, 47.52],
  ])('creatinine %d mg/dL, a man of %i: %d', (creatinine, age, expected) => {
    expect(ckdEpi2021(creatinine, age, 'male')).toBeCloseTo(expected, 2)
  })

  it('lies on the published values', () => {
    const published = [0.6, 1, 1.5, 2].map((s) => Math.round(ckdEpi2021(s, 50, 'male')))
    expect(published).toEqual([118, 92, 56, 40])
  })

  it('is above MDRD where the two straddle 45', () => {
    expect(mdrd4(1.6, 65, 'male')).toBeLessThan(45)
    expect(ckdEpi2021(1.6, 65, 'male')).toBeGreaterThan(45)
  })
})

describe('Cockcroft–Gault', () => {
  it.each([
    [1.4, 65, 70, 'male', 52.1],
    [0.9, 45, 60, 'female', 74.8],
    [1.2, 60, 80, 'male', 74.1],
    [1.0, 70, 75, 'male', 72.9],
  ] as const)('creatinine %d mg/dL, %i years, %i kg, %s: %d', (creatinine, age, weight, sex, expected) => {
    expect(cockcroftGault(creatinine, age, weight, sex)).toBeCloseTo(expected, 1)
  })

  it('takes the actual weight of a small old woman', () => {
    expect(cockcroftGault(1.2, 84, 45, 'female')).toBeCloseTo(24.79, 2)
  })
})

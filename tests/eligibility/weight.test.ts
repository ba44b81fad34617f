/** The weight is asked in place of a creatinine clearance where it alone is missing. */
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/eligibility/assess.ts'
import { parseAnswers } from '../../src/facts/parseAnswers.ts'
import { chartOf, lab, man, patient, type Raw, ucum } from '../facts/resources.ts'
import { catalogue, criteria, criterionOf, TODAY } from './factsOf.ts'

const creatinine = lab('2160-0', ucum(1.2, 'mg/dL'))
const oldWoman = patient({ birthDate: '1942-03-01' })
const weight = (kg: number, day: string) => lab('29463-7', ucum(kg, 'kg'), { effectiveDateTime: day })

const clearance = (chart: readonly Raw[], answers: Record<string, unknown> = {}) => {
  const assessment = assess({
    criteria,
    chart: chartOf(chart),
    answers: parseAnswers(answers, catalogue, TODAY),
    asOf: TODAY,
  })
  const { status, open } = criterionOf(assessment, 'RFA-E7')
  return { status, open }
}

describe('the creatinine clearance of RFA-E7', () => {
  it('asks for the weight where it alone is missing', () => {
    expect(clearance([oldWoman, creatinine])).toEqual({ status: 'unknown', open: ['bodyWeight'] })
  })

  it('is computed from the weight that was entered: 84 years, 45 kg, 1.2 mg/dL is 24.79 mL/min', () => {
    expect(clearance([oldWoman, creatinine], { bodyWeight: 45 }).status).toBe('failed')
    expect(clearance([oldWoman, creatinine], { bodyWeight: 60 }).status).toBe('satisfied')
  })

  it('asks for the weight where the charted one is too old', () => {
    const chart = [oldWoman, creatinine, weight(45, '2026-08-01')]
    expect(clearance(chart)).toEqual({ status: 'unknown', open: ['bodyWeight'] })
  })

  it('asks for a reported clearance where the weight is not known', () => {
    const { open } = clearance([oldWoman, creatinine], { bodyWeight: 'unknown' })
    expect(open).toEqual(['crcl'])
  })

  it('asks for a reported clearance where more than the weight is missing', () => {
    expect(clearance([patient({ gender: undefined }), creatinine]).open).toEqual(['crcl'])
    expect(clearance([man({ birthDate: undefined }), creatinine]).open).toEqual(['crcl'])
  })

  it('does not ask for the weight where the reported clearance cannot be used', () => {
    const reported = lab('35591-7', { value: 60 })
    expect(clearance([oldWoman, creatinine, reported]).open).toEqual(['crcl'])
  })

  it('asks for creatinine first', () => {
    expect(clearance([oldWoman, weight(45, TODAY)]).open).toEqual(['creatinine'])
  })
})

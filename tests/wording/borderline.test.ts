/** What is said of a value that a conversion brings so near its limit that, rounded, it would be the limit. */
import { describe, expect, it } from 'vitest'
import { assembleChart } from '../../src/chart/assemble.ts'
import { assess } from '../../src/eligibility/assess.ts'
import type { Assessment } from '../../src/eligibility/assessment.ts'
import { mdrd4 } from '../../src/facts/formulas.ts'
import { borderline } from '../../src/wording/borderline.ts'
import { because } from '../../src/wording/explain.ts'
import type { Language } from '../../src/wording/language.ts'
import {
  ago,
  assessed,
  catalogue,
  criteria,
  criterionOf,
  TODAY,
  type Written,
} from '../eligibility/factsOf.ts'

const told = (id: string, assessment: Assessment, language: Language) => {
  const result = criterionOf(assessment, id)
  const context = { catalogue, language }
  return {
    status: result.status,
    because: because(result, assessment.facts, context),
    edge: borderline(result, assessment.facts, context),
  }
}
const said = (id: string, written: Written, language: Language = 'en') =>
  told(id, assessed(written), language)
const hemoglobin = (value: number | string, unit: string) => ({ hemoglobin: { value, unit, date: ago(3) } })
const bilirubin = (value: number) => ({
  bilirubinTotal: { value, unit: 'umol/L', upperLimit: 17, date: ago(3) },
})

/** A chart with one result of a man of this age. */
function charted(age: number, code: string, value: number, unit: string, high: number): Assessment {
  const quantity = (n: number) => ({ value: n, system: 'http://unitsofmeasure.org', code: unit })
  const chart = assembleChart(
    [
      { resourceType: 'Patient', id: 'p1', gender: 'male', birthDate: `${2026 - age}-05-04` },
      {
        resourceType: 'Observation',
        id: 'result',
        status: 'final',
        subject: { reference: 'Patient/p1' },
        code: { coding: [{ system: 'http://loinc.org', code }] },
        effectiveDateTime: ago(3),
        valueQuantity: quantity(value),
        referenceRange: [{ high: quantity(high) }],
      },
    ].map((resource) => ({ resource })),
  )
  return assess({ criteria, chart, answers: {}, asOf: TODAY })
}

describe('a value on the edge', () => {
  it('is given unrounded, in the unit of the limit, whichever way it was decided', () => {
    expect(said('RFA-E6c', hemoglobin(6.2, 'mmol/L'))).toMatchObject({
      status: 'failed',
      edge: ['Borderline: not rounded, haemoglobin is 9.991 g/dL.'],
    })
    expect(said('PIT-I13a', hemoglobin(8.9, 'g/dL'))).toMatchObject({
      status: 'satisfied',
      edge: ['Borderline: not rounded, haemoglobin is 5.523 mmol/L.'],
    })
    expect(said('RFA-E8', bilirubin(51))).toMatchObject({
      status: 'satisfied',
      edge: ['Borderline: not rounded, total bilirubin is 2.982 mg/dL.'],
    })
  })

  it('is told in Dutch', () => {
    expect(said('PIT-I13a', hemoglobin(8.9, 'g/dL'), 'nl').edge).toEqual([
      'Op de grens: niet afgerond is hemoglobine 5,523 mmol/L.',
    ])
  })

  it.each([
    ['half a digit away and further', 'PIT-I13a', hemoglobin(8.8, 'g/dL')],
    ['a whole number, which may be 9.0', 'PIT-I13a', hemoglobin(9, 'g/dL')],
    ['reported with a digit more', 'PIT-I13a', hemoglobin(8.87, 'g/dL')],
    ['the limit itself, in its own unit', 'PIT-I13a', hemoglobin(5.5, 'mmol/L')],
    ['just beside the limit, in its own unit', 'PIT-I13a', hemoglobin(5.49, 'mmol/L')],
    ['a multiple of the upper limit, in one unit', 'PIT-I13d', bilirubin(25)],
    ['an interval', 'PIT-I13a', hemoglobin('<8.9', 'g/dL')],
    ['nothing recorded', 'PIT-I13a', {}],
  ])('is not one where it is %s', (_, id, written) => {
    expect(said(id, written).edge).toEqual([])
  })

  it('is a quotient that is shown as the multiple asked for and is not', () => {
    const { status, because, edge } = told('PIT-I13i', charted(60, '5902-2', 18.05, 's', 12), 'en')
    expect(because).toContain(': 1.5 × ULN')
    expect(edge).toEqual([
      'Borderline: not rounded, prothrombin time or INR, times the upper limit of normal is 1.504 × ULN.',
    ])
    // A coumarin would explain it.
    expect(status).toBe('unknown')
    expect(told('PIT-I13i', charted(60, '5902-2', 18, 's', 12), 'en').edge).toEqual([])
  })

  it('is a filtration rate that is shown as the limit and is not', () => {
    const edges: string[] = []
    for (let age = 20; age < 95; age++)
      for (let creatinine = 80; creatinine <= 220; creatinine++) {
        const rate = mdrd4(creatinine / 88.402, age, 'male')
        if (Math.abs(rate - 45) > 0.1) continue
        const {
          because: text,
          edge,
          status,
        } = told('PIT-I13h', charted(age, '14682-9', creatinine, 'umol/L', 50), 'en')
        expect(edge, text).toHaveLength(/: 45 mL/.test(text) ? 1 : 0)
        const exact = Number(/is (\d+(\.\d+)?) mL/.exec(edge[0] ?? '')?.[1] ?? Number.NaN)
        if (edge.length === 0) continue
        expect(exact).not.toBe(45)
        expect(exact).toBeCloseTo(rate, 2)
        expect(status).toBe(exact > 45 ? 'satisfied' : 'failed')
        edges.push(...edge)
      }
    expect(edges.length).toBeGreaterThan(10)
  })
})

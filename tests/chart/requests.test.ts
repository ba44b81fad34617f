/** How many requests a chart costs, and that what stands in an odd place is found by them all the same. */
import { describe, expect, it } from 'vitest'
import { createEhr } from '../../mocks/ehr.ts'
import type { SandboxPatient } from '../../mocks/patients/patient.ts'
import { planQueries, searchesOf } from '../../src/chart/queries.ts'
import { readChart } from '../../src/chart/read.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import { plan, playNetwork, requests, sourceOf } from './reading.ts'

playNetwork()

const subject = { reference: 'Patient/carla' }
const code = (of: string, system = 'http://loinc.org') => ({ coding: [{ system, code: of }] })
const category = (of: string) => [code(of, 'http://terminology.hl7.org/CodeSystem/observation-category')]
const result = (id: string, of: object, more: object = {}) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject,
  code: of,
  effectiveDateTime: '2026-11-20',
  valueQuantity: { value: 8, unit: 'mmol/L' },
  ...more,
})
const drug = (type: string, medication: string, more: object = {}) => ({
  resourceType: type,
  id: `${type}-1`,
  status: 'completed',
  intent: 'order',
  subject,
  medicationReference: { reference: `Medication/${medication}` },
  ...more,
})

const usual: SandboxPatient = {
  id: 'carla',
  title: 'A usual chart',
  interest: 'A little of everything, drugs apart from their orders',
  resources: () =>
    [
      { resourceType: 'Patient', id: 'carla', birthDate: '1970-01-01', gender: 'female' },
      result('in-category', code('718-7'), { category: category('laboratory') }),
      result('of-laboratory', code('HB', 'urn:laboratory'), { category: category('laboratory') }),
      result('without-category', code('777-3')),
      result('elsewhere', code('1920-8'), { category: category('exam') }),
      result('by-oid', code('1742-6', 'urn:oid:2.16.840.1.113883.6.1')),
      result('weight', code('29463-7'), { category: category('vital-signs') }),
      result('panel', code('21889-1'), {
        valueQuantity: undefined,
        component: [{ code: code('33728-7'), valueQuantity: { value: 22, unit: 'mm' } }],
      }),
      {
        resourceType: 'DiagnosticReport',
        id: 'blood',
        status: 'final',
        subject,
        code: code('58410-2'),
        result: [{ reference: 'Observation/in-category' }, { reference: 'Observation/of-laboratory' }],
      },
      { resourceType: 'Medication', id: 'a', code: { text: 'Capecitabine' } },
      { resourceType: 'Medication', id: 'b', code: { text: 'Warfarin' } },
      drug('MedicationRequest', 'a'),
      drug('MedicationStatement', 'b'),
      drug('MedicationAdministration', 'a'),
      { resourceType: 'Condition', id: 'c', subject, code: { text: 'Liver metastases' } },
      { resourceType: 'Procedure', id: 'p', status: 'completed', subject, code: { text: 'Hemicolectomy' } },
    ] as fhir4.FhirResource[],
  expect: {},
}
const reading = async (options = '', by = plan) => {
  const ehr = createEhr({ patients: [usual], today: '2026-11-21' })
  return readChart(await sourceOf(`patient=carla${options}`, ehr), by)
}
const OBSERVATIONS = [
  'by-oid',
  'elsewhere',
  'in-category',
  'of-laboratory',
  'panel',
  'weight',
  'without-category',
]

describe('a usual chart', () => {
  it('costs fourteen requests in one round', async () => {
    const chart = await reading()
    expect(requests).toHaveLength(14)
    expect(requests.filter(({ url }) => url.searchParams.has('_id'))).toEqual([])
    expect(chart.records.Observation.map((o) => o.id)).toEqual(OBSERVATIONS)
    expect(chart.records.Medication.map((m) => m.id)).toEqual(['a', 'b'])
    expect(Object.values(chart.reading).every((r) => r.status === 'complete')).toBe(true)
  })

  it('costs a second round of one request where the EHR does not send the drugs along', async () => {
    const chart = await reading('&fault=include-ignored')
    const [last, ...first] = requests.toReversed()
    expect(first).toHaveLength(14)
    expect(last?.url.searchParams.get('_id')?.split(',').toSorted()).toEqual(['a', 'b'])
    expect(last?.answered).toBe(14)
    expect(chart.records.Medication.map((m) => m.id)).toEqual(['a', 'b'])
  })

  it('costs no more however many trials share its facts', async () => {
    const criteria = loadCriteria('criteria')
    const many = Array.from({ length: 20 }, (_, i) =>
      criteria.trials.map((t) => ({ ...t, id: `${t.id}-${i}` })),
    )
    await reading('', planQueries({ ...criteria, trials: many.flat() }))
    expect(requests).toHaveLength(14)
  })

  it('costs less for a trial that needs less, and says what it did not ask for', async () => {
    const criteria = loadCriteria('criteria')
    const dragon = planQueries({ ...criteria, trials: criteria.trials.filter((t) => t.id === 'dragon-1') })
    const chart = await reading('', dragon)
    const asked = requests.filter(({ url }) => !url.searchParams.has('_id'))
    expect(asked).toHaveLength(1 + searchesOf(dragon, 'carla').length)
    expect(asked.length).toBeLessThan(11)
    expect(chart.reading.AllergyIntolerance).toEqual({ status: 'notRead', why: 'notNeeded' })
    expect(chart.reading.Condition).toEqual({ status: 'complete' })
  })
})

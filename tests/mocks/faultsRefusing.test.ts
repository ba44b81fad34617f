import { describe, expect, it } from 'vitest'
import type { refusing } from '../../mocks/faults/refusing.ts'
import type { SandboxPatient } from '../../mocks/patients/patient.ts'
import { client, newEhr } from './fixture.ts'
import { labs, type Play, statuses } from './playing.ts'

const subject = { reference: 'Patient/bert' }
const withOrders: SandboxPatient = {
  id: 'bert',
  title: 'Two orders of one drug that stands by itself, and one of a drug within',
  interest: '_include',
  resources: () =>
    [
      { resourceType: 'Patient', id: 'bert' },
      { resourceType: 'Medication', id: 'drug', code: { text: 'Capecitabine' } },
      ...['Medication/drug', 'Medication/drug/_history/1', '#inside', 'Medication/gone'].map(
        (reference, i) => ({
          resourceType: 'MedicationRequest',
          id: `order-${i}`,
          status: 'active',
          intent: 'order',
          subject,
          medicationReference: { reference },
        }),
      ),
    ] as fhir4.FhirResource[],
  expect: {},
}
const orders = 'MedicationRequest?patient=bert&_include=MedicationRequest:medication'
const modesOf = async (query: string, options = 'patient=bert') => {
  const call = await client(newEhr({ patients: [withOrders] }), options)
  const bundle: fhir4.Bundle = await (await call(query)).json()
  return { total: bundle.total, modes: bundle.entry?.map((e) => e.search?.mode) }
}

const found =
  (...queries: [query: string, total: number][]): Play =>
  async (fault) => {
    const call = await client(newEhr(), `patient=anna&fault=${fault}`)
    for (const [query, total] of queries)
      expect([query, (await (await call(query)).json()).total]).toEqual([query, total])
  }
const codes = (n: number) => `${labs}&code=${Array.from({ length: n }, () => '718-7').join(',')}`

const table = {
  'observation-needs-category': statuses(
    [[labs], [`${labs}&category=laboratory`], [`${labs}&code=718-7`], ['Condition?patient=anna']],
    [400, 200, 200, 200],
  ),
  'include-refused': statuses([[orders], ['MedicationRequest?patient=anna']], [400, 200]),
  'include-ignored': async (fault) => {
    expect(await modesOf(orders, `patient=bert&fault=${fault}`)).toEqual({
      total: 4,
      modes: Array(4).fill('match'),
    })
  },
  'code-needs-system': statuses(
    [[`${labs}&code=718-7`], [`${labs}&code=http://loinc.org|718-7`], [labs]],
    [400, 200, 200],
  ),
  'bare-code-finds-nothing': found(
    [`${labs}&code=718-7`, 0],
    [`${labs}&code=http://loinc.org|718-7`, 25],
    [labs, 27],
  ),
  'one-category': statuses(
    [[`${labs}&category=laboratory,survey`], [`${labs}&category=laboratory`], [labs]],
    [400, 200, 200],
  ),
  'categories-find-nothing': found(
    [`${labs}&category=laboratory,survey`, 0],
    [`${labs}&category=laboratory`, 26],
    [labs, 27],
  ),
  'long-address': statuses([[codes(300)], [codes(400)], ['Patient/anna']], [200, 404, 200]),
  'short-address': statuses([[codes(50)], [codes(80)]], [200, 414]),
  'patient-refused': statuses([[labs], ['Observation?subject=Patient/anna']], [400, 200]),
  'not-served': statuses(
    [['MedicationStatement?patient=anna'], ['MedicationRequest?patient=anna']],
    [404, 200],
  ),
} satisfies Record<keyof typeof refusing, Play>

describe('the fault of a search that is not supported', () => {
  it.each(Object.entries(table))('%s is played', async (fault, play) => {
    await play(fault)
  })
})

describe('a search that includes what is referred to', () => {
  it('brings it once, on the page of those that refer to it, beside the matches', async () => {
    expect(await modesOf(orders)).toEqual({
      total: 4,
      modes: ['match', 'match', 'match', 'match', 'include'],
    })
  })

  it('follows no other reference, nor one of another type', async () => {
    for (const include of ['MedicationRequest:subject', 'MedicationStatement:medication', 'medication'])
      expect((await modesOf(`MedicationRequest?patient=bert&_include=${include}`)).modes).toHaveLength(4)
  })
})

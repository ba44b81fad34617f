/** How the medications are fetched that prescriptions name, and what is said where they cannot be. */
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { readChart } from '../../src/chart/read.ts'
import { fhir } from '../mocks/fixture.ts'
import { pathsOf, plan, playNetwork, requests, server, sourceOf } from './reading.ts'

playNetwork()

const prescription = (id: string) => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/anna' },
  medicationReference: { reference: `Medication/${id}` },
})
const medication = (id: string) => ({ resourceType: 'Medication', id, code: { text: 'Capecitabine' } })
const bundle = (resources: readonly object[]) =>
  HttpResponse.json({
    resourceType: 'Bundle',
    type: 'searchset',
    entry: resources.map((resource) => ({ resource })),
  })

type Answer = (id: string) => Response
const given: Answer = (id) => HttpResponse.json(medication(id))

/** Reads a chart in which so many prescriptions name a medication each. */
async function readWith(scopes: string, { each = given, search = 200, many = 1, lacks = '' } = {}) {
  const ids = Array.from({ length: many }, (_, i) => `x${i}`)
  const scope = `launch patient/Patient.r patient/MedicationRequest.rs ${scopes}`
  const source = await sourceOf('patient=anna', undefined, scope)
  server.use(
    http.get(`${fhir}/MedicationRequest`, () => bundle(ids.map(prescription))),
    http.get(`${fhir}/Medication/:id`, ({ params }) => each(String(params.id))),
    http.get(`${fhir}/Medication`, ({ request }) => {
      const asked = new URL(request.url).searchParams.get('_id')?.split(',') ?? []
      if (search !== 200) return new HttpResponse(null, { status: search })
      return bundle(asked.filter((id) => id !== lacks).map(medication))
    }),
  )
  const { reading, records } = await readChart(source, plan)
  return { reading, found: records.Medication.length }
}
const searched = () => requests.filter(({ url }) => url.searchParams.has('_id')).length
const readSingly = () => pathsOf().filter((p) => p.startsWith('Medication/')).length

describe('the medication of a prescription', () => {
  it('is not asked for where nothing of the kind is granted, and the prescription says too little', async () => {
    const { reading } = await readWith('')
    expect([searched(), readSingly()]).toEqual([0, 0])
    expect(reading.Medication).toEqual({ status: 'notRead', why: 'scope' })
    expect(reading.MedicationRequest).toEqual({ status: 'partial', why: 'scope' })
  })

  it('is read by itself where no search is granted', async () => {
    const { reading, found } = await readWith('patient/Medication.r')
    expect([searched(), readSingly(), found]).toEqual([0, 1, 1])
    expect(reading.MedicationRequest).toEqual({ status: 'complete' })
  })

  it('is searched for, and no more, where nothing else is granted', async () => {
    const { reading, found } = await readWith('patient/Medication.s', { search: 400 })
    expect([searched(), readSingly(), found]).toEqual([1, 0, 0])
    expect(reading.Medication).toMatchObject({ status: 'notRead', why: 'refused' })
    expect(reading.MedicationRequest).toMatchObject({ status: 'partial', why: 'refused' })
  })

  it.each([403, 500])('is not read by itself where the search fails in another way: %i', async (search) => {
    const { reading } = await readWith('patient/Medication.rs', { search })
    expect(readSingly()).toBe(0)
    expect(reading.MedicationRequest).toMatchObject({ status: 'partial', detail: String(search) })
  })

  const status =
    (code: number): Answer =>
    () =>
      new HttpResponse(null, { status: code })
  const body =
    (json: object | null): Answer =>
    () =>
      HttpResponse.json(json)
  it.each<[string, Answer, string]>([
    ['is refused', status(404), 'refused'],
    ['is forbidden', status(403), 'forbidden'],
    ['is another record', body({ resourceType: 'OperationOutcome', issue: [] }), 'notBundle'],
    ['is nothing', body(null), 'notBundle'],
    ['is another medication', body(medication('y')), 'refused'],
  ])('leaves the prescription incomplete where, read by itself, it %s', async (_, each, why) => {
    const { reading } = await readWith('patient/Medication.rs', { search: 400, each })
    expect(readSingly()).toBe(1)
    expect(reading.Medication).toMatchObject({ status: 'partial', why })
    expect(reading.MedicationRequest).toMatchObject({ status: 'partial', why })
  })

  it('leaves the prescriptions incomplete where the search leaves out one of several', async () => {
    const { reading, found } = await readWith('patient/Medication.rs', { many: 3, lacks: 'x1' })
    expect(found).toBe(2)
    expect(reading.MedicationRequest).toMatchObject({ status: 'partial', why: 'refused' })
  })

  it('leaves the prescriptions incomplete where one of several is not given', async () => {
    const each: Answer = (id) => (id === 'x1' ? new HttpResponse(null, { status: 404 }) : given(id))
    const { reading, found } = await readWith('patient/Medication.rs', { search: 400, each, many: 3 })
    expect(found).toBe(2)
    expect(reading.MedicationRequest).toMatchObject({ status: 'partial', why: 'refused' })
  })

  it.each([
    ['200 by themselves', 400, 200],
    ['600 by search', 200, 600],
  ])('is one of so many that not all are asked for, and that is said: %s', async (_, search, most) => {
    const { reading, found } = await readWith('patient/Medication.rs', { search, many: most + 1 })
    expect(found).toBe(most)
    expect(reading.MedicationRequest).toMatchObject({ status: 'partial', detail: 'too many' })
    const all = await readWith('patient/Medication.rs', { search, many: most })
    expect(all.found).toBe(most)
    expect(all.reading.MedicationRequest).toEqual({ status: 'complete' })
  })
})

import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { readChart } from '../../src/chart/read.ts'
import { fhir } from '../mocks/fixture.ts'
import { pathsOf, plan, playNetwork, requests, server, sourceOf } from './reading.ts'

playNetwork()

const subject = { reference: 'Patient/anna' }
const bundle = (...resources: object[]) =>
  HttpResponse.json({
    resourceType: 'Bundle',
    type: 'searchset',
    entry: resources.map((resource) => ({ resource })),
  })
const report = (...result: string[]) => ({
  resourceType: 'DiagnosticReport',
  id: 'r',
  status: 'final',
  code: { text: 'Panel' },
  subject,
  result: result.map((reference) => ({ reference })),
})
const prescription = (reference: string) => ({
  resourceType: 'MedicationRequest',
  id: 'm',
  status: 'active',
  intent: 'order',
  subject,
  medicationReference: { reference },
})

const result = (id: string, over: object = {}) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '718-7' }] },
  ...over,
})

/** Reads a chart whose search for one type finds these; other types come from the sandbox. */
async function readWith(type: string, ...resources: object[]) {
  const source = await sourceOf()
  server.use(http.get(`${fhir}/${type}`, () => bundle(...resources)))
  return readChart(source, plan)
}
const byId = () => requests.flatMap(({ url }) => url.searchParams.get('_id') ?? [])

describe('a record whose patient is named by an address', () => {
  const condition = (reference: string) => ({
    resourceType: 'Condition',
    id: 'c',
    code: { text: 'Liver metastases' },
    subject: { reference },
  })
  const fhirWith = (port: string) => fhir.replace(/^(https:\/\/[^/]+)/, `$1${port}`)

  it.each([
    `${fhir}/Patient/anna`,
    `${fhir}/Patient/anna/_history/2`,
    `${fhirWith(':443')}/Patient/anna`,
    `${fhirWith(':443:443')}/Patient/anna`,
  ])("is the patient's: %s", async (address) => {
    const { records, reading } = await readWith('Condition', condition(address))
    expect(records.Condition).toHaveLength(1)
    expect(reading.Condition).toEqual({ status: 'complete' })
  })

  it("is somebody else's on another server, and the type is not complete if the id is the same", async () => {
    const { records, reading, setAside } = await readWith(
      'Condition',
      condition('https://foreign.example/fhir/Patient/anna'),
    )
    expect(records.Condition).toEqual([])
    expect(setAside.others).toEqual({ Condition: 1 })
    expect(reading.Condition).toMatchObject({ status: 'partial', why: 'foreignLink' })
  })

  it("is somebody else's under another id, and nothing is missing", async () => {
    const { records, reading } = await readWith('Condition', condition(`${fhir}/Patient/otto`))
    expect(records.Condition).toEqual([])
    expect(reading.Condition).toEqual({ status: 'complete' })
  })
})

describe('a Patient that was merged with another', () => {
  const linked = (type: string) =>
    http.get(`${fhir}/Patient/anna`, () =>
      HttpResponse.json({
        resourceType: 'Patient',
        id: 'anna',
        link: [{ type, other: { reference: `${fhir}/Patient/bo` } }],
      }),
    )
  const theirs = { resourceType: 'Condition', id: 'c', subject: { reference: 'Patient/bo' } }

  it('is not read where the other one took its place', async () => {
    const source = await sourceOf()
    server.use(linked('replaced-by'))
    await expect(readChart(source, plan)).rejects.toMatchObject({
      code: 'patientReplaced',
    })
  })

  it.each(['replaces', 'seealso'])('may have records under the other id: %s', async (type) => {
    const source = await sourceOf()
    server.use(
      linked(type),
      http.get(`${fhir}/Condition`, () => bundle(theirs)),
    )
    const { reading } = await readChart(source, plan)
    expect(reading.Condition).toMatchObject({ status: 'partial', why: 'foreignLink' })
    expect(reading.Procedure).toEqual({ status: 'complete' })
  })

  it('has them not where the other one is somebody who refers to it', async () => {
    const source = await sourceOf()
    server.use(
      linked('refer'),
      http.get(`${fhir}/Condition`, () => bundle(theirs)),
    )
    expect((await readChart(source, plan)).reading.Condition).toEqual({ status: 'complete' })
  })
})

describe('results that a record holds within itself', () => {
  const contained = [result('c1'), result('c2', { subject: { reference: 'Patient/bo' } }), result('c3')]
  const within = (over: object = {}) => ({ ...report('#c1', '#c2'), contained, ...over })
  const own = async (type: string, ...records: object[]) => {
    const { records: read, reading } = await readWith(type, ...records)
    expect(reading.Observation).toEqual({ status: 'complete' })
    return read.Observation.map((o) => o.id).filter((id) => id.includes('#'))
  }

  it('are the patient’s as the record is, each unless it names another', async () => {
    expect(await own('DiagnosticReport', within())).toEqual(['r#c1'])
    expect(await own('DiagnosticReport', within({ subject: { reference: 'Patient/bo' } }))).toEqual([])
  })

  it('are results of a panel too', async () => {
    const panel = result('p', { subject, contained, hasMember: [{ reference: '#c3' }] })
    expect(await own('Observation', panel)).toEqual(['p#c3'])
  })

  it('are results of a panel that it holds too', async () => {
    const panel = { ...result('p'), hasMember: [{ reference: '#c3' }] }
    const record = within({ ...report('#p'), contained: [...contained, panel] })
    expect(await own('DiagnosticReport', record)).toEqual(['r#c3', 'r#p'])
  })

  it.each(['entered-in-error', 'cancelled'])('are none where it is %s', async (status) => {
    expect(await own('DiagnosticReport', within({ status }))).toEqual([])
    const older = within({ meta: { versionId: '1' } })
    expect(await own('DiagnosticReport', older, within({ status, meta: { versionId: '2' } }))).toEqual([])
  })
})

describe('results that a report counts among its own', () => {
  it.each(['hb_2', 'e'.repeat(70)])('are fetched whatever their id looks like: %s', async (id) => {
    const source = await sourceOf()
    server.use(
      http.get(`${fhir}/DiagnosticReport`, () => bundle(report(`Observation/${id}`))),
      http.get(`${fhir}/Observation`, ({ request }) =>
        new URL(request.url).searchParams.has('_id') ? bundle(result(id, { subject })) : undefined,
      ),
    )
    const { records, reading } = await readChart(source, plan)
    expect(byId()).toEqual([id])
    expect(records.Observation.some((o) => o.id === id)).toBe(true)
    expect(reading.Observation).toEqual({ status: 'complete' })
  })

  it.each(['Observation?identifier=7', 'Observation/a b'])(
    'are missed where nobody can follow: %s',
    async (text) => {
      const chart = await readWith('DiagnosticReport', report(text))
      expect(byId()).toEqual([])
      expect(chart.reading.Observation).toMatchObject({ status: 'partial', why: 'foreignLink' })
    },
  )

  it('are fetched in one batch unless they are in hand', async () => {
    const panel = report(
      'Observation/hb-1',
      'Observation/local/_history/3',
      `${fhir}/Observation/ecog`,
      '#contained',
    )
    const chart = await readWith('DiagnosticReport', panel)
    // `local` has a laboratory category; nothing was left to fetch.
    expect(byId()).toEqual([])
    expect(chart.reading.Observation).toEqual({ status: 'complete' })
  })

  it('leave the Observations incomplete where the EHR does not give them', async () => {
    const chart = await readWith('DiagnosticReport', report('Observation/elsewhere'))
    expect(byId()).toEqual(['elsewhere'])
    expect(chart.reading.Observation).toMatchObject({ status: 'partial', why: 'refused' })
  })

  it('are not looked for on another host', async () => {
    const chart = await readWith('DiagnosticReport', report('https://foreign.example/fhir/Observation/7'))
    expect(requests.filter(({ url }) => url.host === 'foreign.example')).toEqual([])
    expect(chart.reading.Observation).toMatchObject({ status: 'partial', why: 'foreignLink' })
  })

  it('do not matter where nothing is referred to', async () => {
    const result = [{ display: 'Hb' }, {}, null, 'Observation/elsewhere']
    for (const over of [{ result }, { result: undefined }, { result: 'Observation/elsewhere' }]) {
      const chart = await readWith('DiagnosticReport', { ...report(), ...over })
      expect(byId()).toEqual([])
      expect(chart.reading.Observation).toEqual({ status: 'complete' })
    }
  })

  it('do not matter where the report is an error', async () => {
    const chart = await readWith('DiagnosticReport', {
      ...report('Observation/elsewhere'),
      status: 'entered-in-error',
    })
    expect(byId()).toEqual([])
    expect(chart.reading.Observation).toEqual({ status: 'complete' })
  })
})

describe('medications that stand outside the prescription', () => {
  const medication = { resourceType: 'Medication', id: 'x', code: { text: 'Capecitabine' } }

  it('are fetched in one batch', async () => {
    const source = await sourceOf()
    server.use(
      http.get(`${fhir}/MedicationRequest`, () => bundle(prescription('Medication/x'))),
      http.get(`${fhir}/Medication`, () => bundle(medication)),
    )
    const chart = await readChart(source, plan)
    expect(byId()).toEqual(['x'])
    expect(chart.records.Medication).toMatchObject([{ id: 'x' }])
    expect(chart.reading.Medication).toEqual({ status: 'complete' })
  })

  it('are read one by one where the EHR cannot be asked for ids', async () => {
    const source = await sourceOf()
    server.use(
      http.get(`${fhir}/MedicationRequest`, () => bundle(prescription('Medication/x'))),
      http.get(`${fhir}/Medication`, () => new HttpResponse(null, { status: 400 })),
      http.get(`${fhir}/Medication/x`, () => HttpResponse.json(medication)),
    )
    const chart = await readChart(source, plan)
    expect(pathsOf()).toContain('Medication/x')
    expect(chart.records.Medication).toMatchObject([{ id: 'x' }])
    expect(chart.reading.MedicationRequest).toEqual({ status: 'complete' })
  })

  it('do not matter where the prescription is an error', async () => {
    const erroneous = { ...prescription('Medication/x'), status: 'entered-in-error' }
    expect((await readWith('MedicationRequest', erroneous)).reading.MedicationRequest.status).toBe('complete')
    expect(byId()).toEqual([])
  })

  it('leave the prescriptions incomplete where nobody says what was prescribed', async () => {
    const chart = await readWith('MedicationRequest', prescription('Medication/x'))
    expect(chart.reading.Medication.status).toBe('partial')
    expect(chart.reading.MedicationRequest.status).toBe('partial')
  })

  it('are not looked for on another host', async () => {
    const chart = await readWith(
      'MedicationRequest',
      prescription('https://foreign.example/fhir/Medication/x'),
    )
    expect(requests.filter(({ url }) => url.host === 'foreign.example')).toEqual([])
    expect(chart.reading.MedicationRequest).toMatchObject({ status: 'partial', why: 'foreignLink' })
  })
})

describe('a record that names its patient by an address', () => {
  const condition = (reference: string) => ({ resourceType: 'Condition', id: 'c', subject: { reference } })

  it('is the patient’s if the address is this server’s, with or without its port', async () => {
    const chart = await readWith(
      'Condition',
      condition(`${fhir.replace('.example', '.example:443')}/Patient/anna`),
    )
    expect(chart.records.Condition).toHaveLength(1)
  })

  it('is somebody else’s on another server, and visibly so', async () => {
    const chart = await readWith('Condition', condition('https://foreign.example/fhir/Patient/anna'))
    expect(chart.records.Condition).toHaveLength(0)
    expect(chart.reading.Condition).toMatchObject({ status: 'partial', why: 'foreignLink' })
  })

  it('of another patient is left out without a word', async () => {
    const chart = await readWith('Condition', condition('Patient/bo'))
    expect(chart.records.Condition).toHaveLength(0)
    expect(chart.reading.Condition).toEqual({ status: 'complete' })
  })
})

import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import type { Chart } from '../../src/chart/chart.ts'
import { readChart } from '../../src/chart/read.ts'
import type { ResourceType } from '../../src/chart/resources.ts'
import { readFacts } from '../../src/facts/readFacts.ts'
import { catalogue } from '../facts/factCase.ts'
import { fhir } from '../mocks/fixture.ts'
import { pathsOf, plan, playNetwork, read, requests, sandbox, server, sourceOf } from './reading.ts'

playNetwork()

const flaws = (chart: Chart) =>
  Object.fromEntries(Object.entries(chart.reading).filter(([, r]) => r.status !== 'complete'))
const idsOf = (chart: Chart, type: ResourceType) => chart.records[type].map((r) => r.id).toSorted()

describe('a chart from a healthy EHR', () => {
  it.each(patients.map(({ id }) => id))(
    'is complete, by few requests in at most two rounds: %s',
    async (id) => {
      const chart = await readChart(await sourceOf(`patient=${id}`, sandbox()), plan)
      expect(chart.patient.id).toBe(id)
      expect(flaws(chart)).toEqual({})
      expect(pathsOf()).not.toContain('metadata')
      const [first] = requests
      expect(first?.answered).toBe(0)
      if (id !== 'large-record') expect(requests.length).toBeLessThanOrEqual(14)
    },
  )

  it('brings everything the EHR has of the patient', async () => {
    const ehr = sandbox()
    for (const { id } of patients) {
      const chart = await readChart(await sourceOf(`patient=${id}`, ehr), plan)
      for (const type of ['Condition', 'Procedure', 'MedicationRequest', 'DiagnosticReport'] as const) {
        const erroneous = (r: { status?: string; verificationStatus?: fhir4.CodeableConcept }) =>
          r.status === 'entered-in-error' ||
          r.verificationStatus?.coding?.some((c) => c.code === 'entered-in-error')
        const stored = ehr.store
          .list(type, id)
          .filter((r) => !erroneous(r as object))
          .map((r) => r.id)
        const leftOut = chart.leftOut.map((l) => l.reference.split('/')[1])
        expect([...idsOf(chart, type), ...leftOut], `${id} ${type}`).toEqual(expect.arrayContaining(stored))
      }
    }
  })

  it('says while it reads how many records of each type there are', async () => {
    const seen: unknown[] = []
    await read('patient=anna', { onProgress: (p) => seen.push(p.Observation) })
    expect(seen.at(-1)).toEqual({ records: 27, reading: { status: 'complete' } })
    expect(seen.length).toBeGreaterThan(10)
  })
})

describe('an EHR with a fault', () => {
  it.each([
    ['labs-forbidden', { Observation: { status: 'notRead', why: 'forbidden', detail: '403' } }],
    ['forbidden:Condition', { Condition: { status: 'notRead', why: 'forbidden', detail: '403' } }],
    ['rate-limited', {}],
    ['unavailable', {}],
    [
      'unavailable-forever:Procedure',
      { Procedure: { status: 'notRead', why: 'unavailable', detail: '503' } },
    ],
    ['offline:Procedure', { Procedure: { status: 'notRead', why: 'unavailable' } }],
    ['html-200:Condition', { Condition: { status: 'notRead', why: 'notBundle', detail: '200' } }],
    ['html-error:Condition', { Condition: { status: 'notRead', why: 'unavailable', detail: '500' } }],
    ['truncated-json:Condition', { Condition: { status: 'notRead', why: 'notBundle', detail: '200' } }],
    ['page-two-fails', { Observation: { status: 'partial', why: 'pageMissing', detail: '500' } }],
    ['small-pages', {}],
    ['duplicate-ids', {}],
    [
      'looping-next:Observation',
      { Observation: { status: 'partial', why: 'pageMissing', detail: 'pages repeat' } },
    ],
    ['foreign-next:Observation', { Observation: { status: 'partial', why: 'foreignLink' } }],
    [
      'missing-next',
      { Observation: { status: 'partial', why: 'pageMissing', detail: 'fewer than the total' } },
    ],
    ['warning-outcome:Condition', { Condition: { status: 'partial', why: 'warning', detail: '4119' } }],
    [
      'not-authorised-outcome:Condition',
      { Condition: { status: 'partial', why: 'warning', detail: '59204' } },
    ],
    [
      'skipped-entries:Condition',
      { Condition: { status: 'partial', why: 'pageMissing', detail: 'entries without a resource' } },
    ],
    ['shorter-pages', {}],
    ['ports-in-links', {}],
    ['unauthorized-unseen', {}],
    ['unauthorized-unseen-later', {}],
    ['status-as-code', {}],
    ['empty', {}],
    ['no-results-outcome', {}],
    ['ignored-parameters', {}],
    ['other-patient', {}],
    ['observation-needs-category', {}],
    ['include-refused', {}],
    ['include-ignored', {}],
    ['code-needs-system', {}],
    ['bare-code-finds-nothing', {}],
    ['one-category', {}],
    ['categories-find-nothing', {}],
    ['long-address', {}],
    ['short-address', {}],
    ['patient-refused:Condition', {}],
    ['not-served', { MedicationStatement: { status: 'notRead', why: 'refused', detail: '404' } }],
    ['narrow-scopes:Procedure', { Procedure: { status: 'notRead', why: 'scope' } }],
    ['slow', {}],
  ])('%s', async (fault, expected) => {
    const chart = await read(`patient=anna&fault=${fault}`)
    const found = flaws(chart)
    for (const [type, reading] of Object.entries(expected)) expect(found[type]).toEqual(reading)
    // A wildcard that is narrowed leaves out more than the one type.
    if (!fault.startsWith('narrow')) expect(Object.keys(found)).toEqual(Object.keys(expected))
    expect(requests.filter(({ url }) => !url.href.startsWith(fhir))).toEqual([])
    expect(chart.records.Observation.some((o) => o.id === 'stray')).toBe(false)
    expect(requests.length).toBeLessThan(50)
  })

  it.each([
    ['unauthorized', { code: 'sessionEnded' }],
    ['unauthorized:Condition', { code: 'sessionEnded' }],
    ['unauthorized-unseen:Patient,refresh-refused', { code: 'sessionEnded' }],
    ['unauthorized-unseen:Condition,refresh-refused', { code: 'sessionEnded' }],
    ['stu3', { code: 'notR4', detail: '3.0' }],
    ['offline', { code: 'offline' }],
    ['offline:Patient', { code: 'offline' }],
    ['html-200', { code: 'patientUnreadable', detail: 'notBundle' }],
    ['forbidden:Patient', { code: 'patientUnreadable', detail: 'forbidden' }],
    ['narrow-scopes:Patient', { code: 'patientUnreadable', detail: 'scope' }],
    ['unavailable-forever', { code: 'patientUnreadable', detail: 'unavailable' }],
  ])('has no chart: %s', async (fault, error) => {
    await expect(read(`patient=anna&fault=${fault}`)).rejects.toMatchObject(error)
  })

  it.each([
    'small-pages',
    'shorter-pages',
    'ports-in-links',
    'unauthorized-unseen',
    'unauthorized-unseen-later',
    'duplicate-ids',
    'ignored-parameters',
    'other-patient',
    'unavailable',
    'code-needs-system',
    'bare-code-finds-nothing',
    'one-category',
    'categories-find-nothing',
    'short-address',
    'patient-refused:Condition',
  ])('brings the same records with %s', async (fault) => {
    const [healthy, faulty] = [await read(), await read(`patient=anna&fault=${fault}`)]
    for (const type of ['Observation', 'Condition'] as const)
      expect(idsOf(faulty, type)).toEqual(idsOf(healthy, type))
  })

  it('keeps the first page when the second fails', async () => {
    const chart = await read('patient=anna&fault=page-two-fails')
    expect(chart.records.Observation).toHaveLength(10)
  })

  it('is not asked for what it did not grant', async () => {
    await read('patient=anna&fault=narrow-scopes')
    expect(pathsOf()).not.toContain('Condition')
  })
})

describe('what a fault leaves unread', () => {
  // One fact for each type, which nothing else is read from.
  const FACTS = {
    Observation: 'hemoglobin',
    Condition: 'liverMetsPresent',
    Procedure: 'priorHepaticResection',
  }
  it.each([
    ['labs-forbidden', 'Observation'],
    ['page-two-fails', 'Observation'],
    ['looping-next:Observation', 'Observation'],
    ['foreign-next:Observation', 'Observation'],
    ['missing-next', 'Observation'],
    ['html-200:Condition', 'Condition'],
    ['truncated-json:Condition', 'Condition'],
    ['warning-outcome:Condition', 'Condition'],
    ['skipped-entries:Condition', 'Condition'],
    ['narrow-scopes:Procedure', 'Procedure'],
    ['unavailable-forever:Procedure', 'Procedure'],
  ] as const)('%s: its facts could not be read, and no other', async (fault, type) => {
    const healthy = readFacts(catalogue, await read(), {}, '2026-11-21')
    const facts = readFacts(catalogue, await read(`patient=anna&fault=${fault}`), {}, '2026-11-21')
    for (const [of, id] of Object.entries(FACTS)) {
      const why = of === type ? 'couldNotRead' : undefined
      // A wildcard that is narrowed leaves out more than the one type.
      if (why) expect(facts.get(id)).toMatchObject({ known: false, why })
      else if (!fault.startsWith('narrow')) expect(facts.get(id)).toEqual(healthy.get(id))
    }
  })
})

describe('granted scopes that are narrowed', () => {
  it('leave the type partly read', async () => {
    const scope = 'launch patient/Patient.r patient/Observation.rs?category=laboratory'
    const chart = await readChart(await sourceOf('patient=anna', undefined, scope), plan)
    expect(chart.reading.Observation).toEqual({ status: 'partial', why: 'scope' })
    expect(chart.records.Observation.length).toBeGreaterThan(0)
    expect(chart.reading.Condition).toEqual({ status: 'notRead', why: 'scope' })
  })
})

describe('an EHR that refuses a search', () => {
  const refuse = (when: (query: URLSearchParams) => boolean, type = 'Observation') =>
    server.use(
      http.get(`${fhir}/${type}`, ({ request }) =>
        when(new URL(request.url).searchParams) ? new HttpResponse(null, { status: 400 }) : undefined,
      ),
    )
  const readWith = async (...when: Parameters<typeof refuse>) => {
    const source = await sourceOf()
    refuse(...when)
    return readChart(source, plan)
  }

  it('by category is asked for all', async () => {
    const chart = await readWith((q) => q.has('category'))
    expect(flaws(chart)).toEqual({})
    expect(idsOf(chart, 'Observation')).toContain('hb-1')
  })

  it('by category, and for all, is asked by code, which misses the components of panels', async () => {
    const chart = await readWith((q) => !q.has('code'))
    expect(chart.reading.Observation).toEqual({ status: 'partial', why: 'refused' })
    expect(idsOf(chart, 'Observation')).toContain('hb-1')
  })

  it('by category and by code is asked for all, and nothing is missing', async () => {
    const chart = await readWith((q) => q.has('code') || q.has('category'))
    expect(flaws(chart)).toEqual({})
    expect(idsOf(chart, 'Observation')).toEqual(expect.arrayContaining(['hb-1', 'ecog']))
  })

  it('for so many at once is asked for fewer, and nothing is missing', async () => {
    const [healthy, chart] = [await read(), await readWith((q) => q.get('_count') === '200')]
    expect(flaws(chart)).toEqual({})
    expect(idsOf(chart, 'Observation')).toEqual(expect.arrayContaining(idsOf(healthy, 'Observation')))
  })

  it.each([
    ['fails', () => new HttpResponse(null, { status: 500 })],
    [
      'warns of it',
      () =>
        HttpResponse.json({
          resourceType: 'Bundle',
          type: 'searchset',
          entry: [
            {
              search: { mode: 'outcome' },
              resource: {
                resourceType: 'OperationOutcome',
                issue: [{ severity: 'warning', code: 'value', details: { coding: [{ code: '4122' }] } }],
              },
            },
          ],
        }),
    ],
  ])('for what is to come along, and %s, is asked without it', async (_, answer) => {
    const [patient, ehr] = ['patient=pump-it-eligible', sandbox()]
    const healthy = await readChart(await sourceOf(patient, ehr), plan)
    const source = await sourceOf(patient, ehr)
    server.use(
      http.get(`${fhir}/:type`, ({ request }) =>
        new URL(request.url).searchParams.has('_include') ? answer() : undefined,
      ),
    )
    const chart = await readChart(source, plan)
    expect(flaws(chart)).toEqual({})
    expect(idsOf(healthy, 'MedicationRequest').length).toBeGreaterThan(0)
    expect(idsOf(chart, 'MedicationRequest')).toEqual(idsOf(healthy, 'MedicationRequest'))
  })

  it('by category without a word has not been read to the end', async () => {
    const source = await sourceOf()
    server.use(
      http.get(`${fhir}/Observation`, ({ request }) =>
        new URL(request.url).searchParams.has('category')
          ? HttpResponse.json({ resourceType: 'Bundle', type: 'searchset', total: 0 })
          : undefined,
      ),
    )
    const { reading } = await readChart(source, plan)
    expect(reading.Observation).toMatchObject({ status: 'partial', why: 'refused' })
  })

  it('by code is asked for all', async () => {
    const chart = await readWith((q) => q.has('code'))
    expect(flaws(chart)).toEqual({})
    expect(idsOf(chart, 'Observation')).toContain('ecog')
  })

  it('by code, and for all, is asked by category, which may miss some', async () => {
    const chart = await readWith((q) => !q.has('category'))
    expect(chart.reading.Observation).toEqual({ status: 'partial', why: 'refused' })
    expect(idsOf(chart, 'Observation')).toContain('ecog')
  })

  it('in every way has not been read', async () => {
    const chart = await readWith(() => true)
    expect(chart.reading.Observation).toMatchObject({ status: 'notRead', why: 'refused' })
  })

  it('for the individual of a study is asked for the patient', async () => {
    const chart = await readWith((q) => q.has('individual'), 'ResearchSubject')
    expect(chart.reading.ResearchSubject).toEqual({ status: 'complete' })
  })

  it('of a type it does not know has not shown that there are none', async () => {
    const chart = await readWith(() => true, 'MedicationStatement')
    expect(chart.reading.MedicationStatement).toMatchObject({ status: 'notRead', why: 'refused' })
  })
})

describe('a chart that is no longer wanted', () => {
  it('stops being read', async () => {
    const stop = new AbortController()
    const reading = read('patient=anna', { signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(reading).rejects.toThrow('enough')
  })
})

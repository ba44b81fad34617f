/** What a Bundle holds, and where it shows that it is not the whole chart. */
import { afterAll, describe, expect, it } from 'vitest'
import { assembleChart } from '../../src/chart/assemble.ts'
import { readCharts } from '../../src/screening/charts.ts'
import { bundle, folder, person } from './running.ts'

const files = folder()
afterAll(files.done)

const [patient, older] = person('7', 150) as [Record<string, unknown>, Record<string, unknown>]
const newer = { ...older, id: 'newer', effectiveDateTime: '2026-11-19' }
const both = bundle('searchset', [patient, older])
const records = (...entry: unknown[]) => ({ ...both, entry: [...both.entry, ...entry] })

async function read(content: unknown) {
  const complaints: string[] = []
  const charts: ReturnType<typeof assembleChart>[] = []
  for await (const raw of readCharts(files.write('b.json', content), (s) => complaints.push(s)))
    charts.push(assembleChart(raw.entries, { reading: raw.reading }))
  const [chart] = charts
  if (!chart) throw new Error('no chart')
  return { ...chart, complaints, results: chart.records.Observation.map((o) => o.id) }
}

const outcome = (issue: object, more: object = {}) => ({
  resource: { resourceType: 'OperationOutcome', issue: [issue] },
  ...more,
})
const link = (relation: string, url: string) => ({ link: [{ relation, url }] })

describe('a Bundle that shows that something is missing', () => {
  it.each([
    ['a further page', 'link', { ...both, total: 2, ...link('next', 'https://ehr/fhir?page=2') }],
    ['fewer records than the total', 'total', { ...both, total: 3 }],
    [
      'fewer matches than the total, with what comes along',
      'total',
      { ...records({ resource: newer, search: { mode: 'include' } }), total: 3 },
    ],
    [
      'a warning that it is incomplete',
      'entry[2]',
      records(outcome({ severity: 'warning', code: 'incomplete' }, { search: { mode: 'outcome' } })),
    ],
    ['an entry without a record', 'entry[2]', records({ fullUrl: 'https://ehr/fhir/Observation/newer' })],
    [
      'a request that failed',
      'entry[2]',
      { ...records({ response: { status: '403 Forbidden' } }), type: 'batch-response' },
    ],
    [
      'a warning beside an answer',
      'entry[2]',
      records({
        resource: newer,
        response: { status: '200', outcome: outcome({ severity: 'error', code: 'timeout' }).resource },
      }),
    ],
    [
      'a further page of a search within it',
      'entry[2].resource.link',
      records({ resource: { ...bundle('searchset', [newer]), ...link('next', 'https://ehr/fhir?page=2') } }),
    ],
    [
      'a deletion by a search',
      'entry[2]',
      records({ request: { method: 'DELETE', url: 'Observation?code=777-3' } }),
    ],
    [
      'a change that is not applied',
      'entry[2]',
      records({
        resource: { resourceType: 'Binary' },
        request: { method: 'PATCH', url: `Observation/${older.id}` },
      }),
    ],
  ])('is not read as complete: %s', async (_, place, content) => {
    const { reading, complaints } = await read(content)
    expect(reading.Observation.status).toBe('partial')
    expect(reading.Condition.status).toBe('partial')
    expect(reading.Patient.status).toBe('complete')
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain(`b.json is not the whole chart (Bundle.${place}: `)
  })

  it.each([
    ['as many as the total', { ...both, total: 2, ...link('self', 'https://ehr/fhir?page=1') }],
    [
      'an outcome that found nothing more',
      records(outcome({ severity: 'information', code: 'informational' })),
    ],
    [
      'what belongs to a patient, all of it counted',
      {
        ...records({ resource: newer, search: { mode: 'include' } }),
        total: 3,
        ...link('self', 'https://ehr/fhir/Patient/7/$everything'),
      },
    ],
    ['an answer that is fine', records({ resource: newer, response: { status: '200 OK' } })],
  ])('and one that does not is complete: %s', async (_, content) => {
    const { reading, complaints } = await read(content)
    expect([reading.Observation.status, complaints]).toEqual(['complete', []])
  })
})

describe('the records of a Bundle', () => {
  it.each([
    ['in a search within a collection', { ...records({ resource: bundle('searchset', [newer]) }) }],
    [
      'in the answers of a batch',
      bundle('batch-response', [patient, bundle('searchset', [older]), bundle('searchset', [newer])]),
    ],
  ])('are read where they stand %s', async (_, content) => {
    expect((await read(content)).results).toEqual([older.id, 'newer'])
  })

  it('may not be those of two patients, in whatever Bundle they stand', async () => {
    await expect(read(records({ resource: bundle('searchset', person('8')) }))).rejects.toThrow(/2 patients/)
  })

  it('that are to be created have the id of their address', async () => {
    const unnamed = (resource: Record<string, unknown>, fullUrl: string) => ({
      resource: { ...resource, id: undefined, subject: { reference: 'urn:uuid:p' } },
      fullUrl,
      request: { method: 'POST', url: resource.resourceType },
    })
    const entry = [unnamed(patient, 'urn:uuid:p'), unnamed(older, 'urn:uuid:o'), unnamed(newer, 'urn:uuid:n')]
    const chart = await read({ resourceType: 'Bundle', type: 'transaction', entry })
    expect([chart.patient.id, chart.results, chart.leftOut]).toEqual(['p', ['n', 'o'], []])
  })
})

describe('a record that is deleted', () => {
  const gone = (url: string, more: object = {}) => ({ request: { method: 'DELETE', url }, ...more })
  const url = `Observation/${older.id}`
  const at = (lastUpdated: string) => ({ resource: { ...older, meta: { lastUpdated } } })
  const history = (...entry: unknown[]) => ({
    resourceType: 'Bundle',
    type: 'history',
    entry: [{ resource: patient }, ...entry],
  })
  it.each([
    ['in a transaction', { ...records(gone(url)), type: 'transaction' }],
    ['at another address', { ...records(gone(`https://ehr/fhir/${url}`)), type: 'batch' }],
    ['in a history', history(gone(`${url}/_history/2`), { resource: older })],
    [
      'and named by its address alone',
      history({ request: { method: 'DELETE' }, fullUrl: `https://ehr/fhir/${url}` }, { resource: older }),
    ],
    ['in a history within', records({ resource: history(gone(url)) })],
    [
      'in a history the wrong way round',
      history(at('2026-11-01T10:00:00Z'), gone(url, { response: { lastModified: '2026-11-02T10:00:00Z' } })),
    ],
  ])('%s is not there', async (_, content) => {
    const { results, complaints, leftOut, reading } = await read(content)
    expect([results, leftOut, reading.Observation.status]).toEqual([[], [], 'complete'])
    expect(complaints).toEqual([expect.stringMatching(/b\.json: 1 deleted and left out\./)])
  })

  it.each([
    ['a later entry of a history', history({ resource: older }, gone(url))],
    [
      'the times of a history',
      history(gone(url, { response: { lastModified: '2026-11-02T10:00:00Z' } }), at('2026-11-03T10:00:00Z')),
    ],
    ['the deletion of another', history(gone('Observation/other'), { resource: older })],
  ])('is there again by %s', async (_, content) => {
    expect((await read(content)).results).toEqual([older.id])
  })
})

describe('a record that may be the patient’s, and cannot be attributed', () => {
  const of = (reference: string) => ({ ...newer, subject: { reference } })
  it.each([
    [
      'another address of the server',
      [
        { resource: patient, fullUrl: 'https://ehr/fhir/Patient/7' },
        { resource: of('http://ehr.internal:8080/fhir/Patient/7') },
      ],
    ],
    [
      'an id from before two were merged',
      [
        { resource: { ...patient, link: [{ type: 'replaces', other: { reference: 'Patient/6' } }] } },
        { resource: of('Patient/6') },
      ],
    ],
  ])('leaves its type read in part: %s', async (_, entry) => {
    const { reading } = await read({ resourceType: 'Bundle', type: 'collection', entry })
    expect([reading.Observation.status, reading.Condition.status]).toEqual(['partial', 'complete'])
  })

  it('is left out by name where it names the patient by a search', async () => {
    const { leftOut } = await read(records({ resource: of('Patient?identifier=1') }))
    expect(leftOut).toMatchObject([{ reference: 'Observation/newer', why: 'noSubject' }])
  })
})

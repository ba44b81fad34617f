/**
 * One run of the bench "reading", in a process of its own: `once.js WAY MEASURE`, once it is built. Prints what it measured as JSON.
 * WAY: `reader` (our reader, then every fact) or `fhirclient` (the same pages by its `pageLimit: 0, flat: true`).
 * MEASURE: `time`, or `memory`: live memory after a collection at every twentieth page, which takes time.
 */
import { createEhr } from '../../../mocks/ehr.ts'
import { planQueries, searchesOf } from '../../../src/chart/queries.ts'
import { readChart } from '../../../src/chart/read.ts'
import { loadCriteria } from '../../../src/criteria/load.ts'
import { catalogueOf } from '../../../src/facts/catalogue.ts'
import { readFacts } from '../../../src/facts/readFacts.ts'
import { baseOf } from '../../../src/smart/address.ts'
import { SmartError } from '../../../src/smart/problem.ts'
import { requester } from '../../../src/smart/request.ts'
import { fhir, signIn } from '../../mocks/fixture.ts'
import { longChart } from './longChart.ts'

const TODAY = '2026-11-21'
const [way = 'reader', measure = 'time'] = process.argv.slice(2)

const ehr = createEhr({ patients: [longChart], today: TODAY })
const token = await signIn(ehr, 'patient=long')
const criteria = loadCriteria('criteria')
const catalogue = catalogueOf(criteria)
const plan = planQueries(criteria)

const collect = (): void => (globalThis as { gc?: () => void }).gc?.()
const live = (): number => {
  collect()
  return process.memoryUsage().heapUsed
}

let pages = 0
let peak = 0
globalThis.fetch = async (input, init) => {
  pages++
  if (measure === 'memory' && pages % 20 === 0) peak = Math.max(peak, live())
  const response = await ehr.handle(new Request(input, init))
  return response ?? Response.error()
}

async function byReader() {
  const ended = () => new SmartError('sessionEnded')
  const request = requester({
    base: baseOf(fhir),
    session: {
      token: async () => token.access_token,
      renew: async () => {
        throw ended()
      },
      end: ended,
      another: async () => undefined,
      expired: () => false,
    },
  })
  const source = { server: fhir, patientId: 'long', scopes: token.scope.split(' '), request }
  const started = performance.now()
  const chart = await readChart(source, plan, {
    wanted: (code) => catalogue.concepts.memberships(code).length > 0,
    onProgress: () => {},
  })
  const read = performance.now()
  const facts = readFacts(catalogue, chart, {}, TODAY)
  if (!facts.get('hemoglobin')?.known || chart.reading.Observation.status !== 'complete')
    throw new Error('the chart was not read')
  return { kept: [chart, facts], started, read, records: chart.records.Observation.length }
}

async function byFhirclient() {
  // It takes `fetch` from where it finds itself, when it is loaded.
  Object.assign(globalThis, { FHIRCLIENT_PURE: true, window: globalThis })
  const { default: loaded } = await import('fhirclient/lib/Client.js')
  const Client = ((loaded as { default?: unknown }).default ?? loaded) as new (
    environment: object,
    state: object,
  ) => { request: (address: string, options?: object) => Promise<unknown[]> }
  const client = new Client({}, { serverUrl: fhir, tokenResponse: { access_token: token.access_token } })
  const started = performance.now()
  const addresses = searchesOf(plan, 'long').map((s) => s.address)
  const all = await Promise.all([
    client.request('Patient/long'),
    ...addresses.map((address) => client.request(address, { pageLimit: 0, flat: true })),
  ])
  const records = all.slice(1).reduce((n, list) => n + list.length, 0)
  if (records < 50_000) throw new Error('the chart was not read')
  return { kept: all, started, read: performance.now(), records }
}

const before = live()
const cpuBefore = process.cpuUsage()
const result = await (way === 'reader' ? byReader() : byFhirclient())
const done = performance.now()
const { user, system } = process.cpuUsage(cpuBefore)
const atEnd = live()
process.stdout.write(
  JSON.stringify({
    milliseconds: done - result.started,
    processor: (user + system) / 1000,
    reading: result.read - result.started,
    pages,
    records: result.records,
    peak: Math.max(peak, atEnd) - before,
    kept: atEnd - before,
    // So that nothing of it is collected before it was measured.
    held: result.kept.length,
  }),
)

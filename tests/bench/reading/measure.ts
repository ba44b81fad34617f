/**
 * Reads the long chart, and prints as JSON what was measured: one Measured for each reading.
 * `measure.js time WAY…`: by each of the ways, one after the other, in this process. WAY: `reader`, our reader and then
 * every fact, or `fhirclient`.
 * `measure.js memory WAY…`: the same, with live memory after a collection at every twentieth page, which takes time.
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
const [measure, ...chosen] = process.argv.slice(2)

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

/** What a reading holds in the end, and when it began and had all records. */
type Reading = { readonly held: readonly unknown[]; readonly started: number; readonly read: number }

/** Our reader, then every fact. */
async function byReader(): Promise<Reading> {
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
  return { held: [chart, facts], started, read }
}

// It takes `fetch` from where it finds itself, when it is loaded.
Object.assign(globalThis, { FHIRCLIENT_PURE: true, window: globalThis })
const { default: loaded } = await import('fhirclient/lib/Client.js')
const Client = ((loaded as { default?: unknown }).default ?? loaded) as new (
  environment: object,
  state: object,
) => { request: (address: string, options?: object) => Promise<unknown[]> }

/** The same pages, by fhirclient's `pageLimit: 0, flat: true`. */
async function byFhirclient(): Promise<Reading> {
  const client = new Client({}, { serverUrl: fhir, tokenResponse: { access_token: token.access_token } })
  const started = performance.now()
  const addresses = searchesOf(plan, 'long').map((s) => s.address)
  const all = await Promise.all([
    client.request('Patient/long'),
    ...addresses.map((address) => client.request(address, { pageLimit: 0, flat: true })),
  ])
  const records = all.slice(1).reduce((n, list) => n + list.length, 0)
  if (records < 50_000) throw new Error('the chart was not read')
  return { held: all, started, read: performance.now() }
}

const WAYS = { reader: byReader, fhirclient: byFhirclient }
type Way = keyof typeof WAYS

export type Measured = {
  readonly way: Way
  /** Until the facts are there, or with fhirclient the records; of that, reading; time of the processors. */
  readonly milliseconds: number
  readonly reading: number
  readonly processor: number
  readonly pages: number
  /** Bytes above what was held before: at most, and in the end. Only of `memory`. */
  readonly peak: number
  readonly kept: number
}

async function measured(way: Way): Promise<Measured> {
  const before = live()
  const cpuBefore = process.cpuUsage()
  pages = 0
  peak = 0
  const { held, started, read } = await WAYS[way]()
  const done = performance.now()
  const { user, system } = process.cpuUsage(cpuBefore)
  // A collection takes as long as a tenth of a reading, and what was compiled for one may go with it.
  const atEnd = measure === 'memory' ? live() : 0
  // So that nothing of it is collected before it was measured.
  if (held.length === 0) throw new Error('nothing was held')
  return {
    way,
    milliseconds: done - started,
    reading: read - started,
    processor: (user + system) / 1000,
    pages,
    peak: Math.max(peak, atEnd) - before,
    kept: atEnd - before,
  }
}

const all: Measured[] = []
for (const way of chosen) all.push(await measured(way as Way))
process.stdout.write(JSON.stringify(all))

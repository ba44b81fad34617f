/** Reads charts from the sandbox over a played network, and lists every request. */
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createEhr, type Ehr } from '../../mocks/ehr.ts'
import { ehrHandlers } from '../../mocks/msw.ts'
import { patients } from '../../mocks/patients/index.ts'
import type { Source } from '../../src/chart/patientRecord.ts'
import { planQueries } from '../../src/chart/queries.ts'
import { type ReadOptions, readChart } from '../../src/chart/read.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import { baseOf } from '../../src/smart/address.ts'
import { SmartError } from '../../src/smart/problem.ts'
import { requester } from '../../src/smart/request.ts'
import { fhir, newEhr, send, signIn } from '../mocks/fixture.ts'

export const plan = planQueries(loadCriteria('criteria'))
export const server = setupServer()

/** Requests in the order in which they left, with the number of answers that were in by then. */
export const requests: { url: URL; answered: number }[] = []

/** Call once in a test file. */
export function playNetwork(): void {
  let answered = 0
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' })
    server.events.on('request:start', ({ request }) => {
      requests.push({ url: new URL(request.url), answered })
    })
    server.events.on('response:mocked', () => {
      answered++
    })
  })
  beforeEach(() => {
    server.resetHandlers()
    requests.length = 0
    answered = 0
  })
  afterAll(() => server.close())
}

export const sandbox = (): Ehr => createEhr({ patients, today: '2026-11-21', wait: async () => {} })

/** A connection as the app has it after a launch with these options. */
export async function sourceOf(query = 'patient=anna', ehr: Ehr = newEhr(), scope?: string): Promise<Source> {
  const answer = await signIn(ehr, query, scope)
  server.use(...ehrHandlers(ehr))
  let token = answer.access_token
  const refresh = async () => {
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: answer.refresh_token })
    const response = await send(ehr, '/ehr/auth/token', { method: 'POST', body })
    if (!response.ok) throw ended()
    token = (await response.json()).access_token
  }
  let refreshed: Promise<void> | undefined
  const ended = () => new SmartError('sessionEnded')
  const request = requester({
    base: baseOf(fhir),
    session: {
      token: async () => token,
      renew: async () => {
        throw ended()
      },
      end: ended,
      another: async () => {
        refreshed ??= refresh()
        await refreshed
        return token
      },
      expired: () => false,
    },
    wait: async () => {},
  })
  return { server: fhir, patientId: answer.patient ?? '', scopes: answer.scope.split(' '), request }
}

export const read = async (query?: string, options?: ReadOptions) =>
  readChart(await sourceOf(query), plan, options)

export const pathsOf = () => requests.map(({ url }) => url.pathname.replace('/ehr/fhir/', ''))

import { delay, HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { baseOf } from '../../src/smart/address.ts'
import { SmartError } from '../../src/smart/problem.ts'
import { requester } from '../../src/smart/request.ts'
import type { Session } from '../../src/smart/session.ts'

const fhir = 'https://ehr.example/fhir'
const server = setupServer()
const requests: Request[] = []
const waits: number[] = []
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
  server.events.on('request:start', ({ request }) => {
    requests.push(request)
  })
})
afterAll(() => server.close())
beforeEach(() => {
  server.resetHandlers()
  requests.length = 0
  waits.length = 0
})

const session: Session = {
  token: async () => 'secret',
  renew: async () => 'newer',
  end: () => new SmartError('sessionEnded'),
  another: async () => undefined,
  expired: () => false,
}
const request = requester({
  base: baseOf(fhir),
  session,
  wait: async (milliseconds) => {
    waits.push(milliseconds)
  },
  random: () => 0.5,
})
/** Answers in turn; the last one again and again. */
const answers = (...list: (() => Response | Promise<Response>)[]) => {
  let turn = 0
  server.use(http.all(`${fhir}/*`, () => (list[Math.min(turn++, list.length - 1)] as () => Response)()))
}
const ok = () => HttpResponse.json({ resourceType: 'Patient' })
const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new HttpResponse('{"name":"Anna"}', { status: code, headers })

describe('a request', () => {
  it.each(['https://evil.example/fhir/Patient/1', '//evil.example', '../Patient'])(
    'sends the token nowhere else: %s',
    async (address) => {
      answers(status(404))
      await expect(request(address)).rejects.toThrow()
      expect(requests.filter((r) => !r.url.startsWith(fhir))).toEqual([])
    },
  )

  it('carries the token, no cookie, and follows no redirect', async () => {
    answers(ok)
    await request('Patient/1')
    expect(requests[0]?.headers.get('Authorization')).toBe('Bearer secret')
    expect(requests[0]?.credentials).toBe('omit')
    expect(requests[0]?.redirect).toBe('error')
  })

  it.each([
    ['forbidden', status(403)],
    ['refused', status(400)],
    ['refused', status(404)],
    ['unavailable', status(500)],
    ['notJson', () => HttpResponse.html('<h1>Anna</h1>')],
    ['network', () => HttpResponse.error()],
  ])('fails as %s without naming the patient', async (kind, answer) => {
    answers(answer as () => Response)
    const error = await request('Patient/anna?name=Visser').catch((e: unknown) => e)
    expect(error).toMatchObject({ name: 'RequestError', kind })
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/anna|visser|ehr\.example|secret/i)
  })

  it('waits as long as a busy server asks', async () => {
    answers(status(429, { 'Retry-After': '2' }), status(503, { 'Retry-After': '1' }), ok)
    expect((await request('Patient/1')).status).toBe(200)
    expect(waits[0]).toBeGreaterThanOrEqual(2000)
    expect(waits[1]).toBeGreaterThanOrEqual(1000)
  })

  it('does not wait a minute', async () => {
    answers(status(503, { 'Retry-After': '60' }))
    await expect(request('Patient/1')).rejects.toMatchObject({ kind: 'unavailable', status: 503 })
    expect(waits).toEqual([])
  })

  it('backs off from a server that does not say, and gives up after the third time', async () => {
    answers(status(503))
    await expect(request('Patient/1')).rejects.toMatchObject({ kind: 'unavailable' })
    expect(requests).toHaveLength(3)
    expect(waits).toEqual([400, 800])
  })

  it.each([status(503), () => HttpResponse.error()])('never sends a write twice', async (answer) => {
    answers(answer as () => Response)
    await expect(request('Observation', { method: 'POST', body: {} })).rejects.toThrow()
    expect(requests).toHaveLength(1)
  })

  it('has a time limit', async () => {
    answers(async () => {
      await delay(500)
      return ok()
    })
    await expect(request('Patient/1', { timeLimit: 20 })).rejects.toMatchObject({ kind: 'timeout' })
  })

  it('ends with the signal, while it runs and while it waits its turn', async () => {
    answers(async () => {
      await delay(200)
      return ok()
    })
    const stop = new AbortController()
    const all = Array.from({ length: 8 }, () => request('Patient/1', { signal: stop.signal }))
    setTimeout(() => stop.abort(new Error('enough')), 20)
    const results = await Promise.allSettled(all)
    expect(results.map((r) => (r.status === 'rejected' ? r.reason.message : r.status))).toEqual(
      Array(8).fill('enough'),
    )
    expect(requests).toHaveLength(6)
  })

  it('is not sent where the signal came while it waited for its token', async () => {
    answers(ok)
    const stop = new AbortController()
    const slow = async () => {
      await delay(20)
      return 'token'
    }
    const late = requester({ base: baseOf(fhir), session: { ...session, token: slow } })
    const asked = late('Patient/1', { signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(asked).rejects.toThrow('enough')
    expect(requests).toHaveLength(0)
  })

  it('is one of at most six at once', async () => {
    let [now, most] = [0, 0]
    answers(async () => {
      most = Math.max(most, ++now)
      await delay(10)
      now--
      return ok()
    })
    await Promise.all(Array.from({ length: 20 }, () => request('Patient/1')))
    expect(most).toBe(6)
  })

  it('uses a newer token where the first is not accepted, and ends where none is', async () => {
    answers(status(401), ok)
    expect((await request('Patient/1')).status).toBe(200)
    expect(requests[1]?.headers.get('Authorization')).toBe('Bearer newer')
    answers(status(401))
    await expect(request('Patient/1')).rejects.toMatchObject({ code: 'sessionEnded' })
  })

  it('takes no answer after the token has expired for a refusal without CORS headers', async () => {
    answers(() => HttpResponse.error())
    const late = requester({ base: baseOf(fhir), session: { ...session, expired: () => true } })
    await expect(late('Patient/1')).rejects.toMatchObject({ code: 'sessionEnded' })
  })

  it('that stays without an answer is sent with another token, for the refusal may be hidden; a write is not', async () => {
    const another = async (token: string) => `not ${token}`
    const persistent = requester({
      base: baseOf(fhir),
      session: { ...session, another },
      wait: async () => {},
    })
    const broken = () => HttpResponse.error()
    answers(broken, broken, broken, ok)
    expect((await persistent('Patient/1')).status).toBe(200)
    expect(requests.map((r) => r.headers.get('Authorization'))).toEqual([
      ...Array(3).fill('Bearer secret'),
      'Bearer not secret',
    ])
    requests.length = 0
    answers(broken)
    await expect(persistent('Observation', { method: 'POST', body: {} })).rejects.toThrow()
    expect(requests).toHaveLength(1)
  })

  it('knows an empty body from a broken one', async () => {
    answers(
      () => new HttpResponse('', { status: 201, headers: { 'Content-Type': 'text/html', ETag: 'W/"1"' } }),
    )
    const answer = await request('Observation', { method: 'POST', body: {} })
    expect(answer).toMatchObject({ status: 201, body: undefined })
    expect(answer.headers.get('ETag')).toBe('W/"1"')
  })
})

/** Requests to the FHIR server: nowhere else, with a time limit, patient with a busy server, silent about PHI. */
import type { Base } from './address.ts'
import { gate } from './gate.ts'
import { RequestError } from './problem.ts'
import type { Session } from './session.ts'

export type RequestOptions = {
  readonly signal?: AbortSignal | undefined
  /** Default GET. Only a GET is ever sent twice. */
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  /** A resource; sent as `application/fhir+json`. */
  readonly body?: unknown
  /** Milliseconds for one attempt. Default 20,000. */
  readonly timeLimit?: number
}

export type Answer = {
  readonly status: number
  readonly headers: Headers
  /** The parsed JSON; undefined where the body is empty. */
  readonly body: unknown
}

/**
 * Asks the FHIR server.
 * @param address relative to the FHIR base, or absolute and below it
 * @throws RequestError one request failed · SmartError the session has ended · the signal's reason when aborted
 */
export type Request = (address: string, options?: RequestOptions) => Promise<Answer>

export type Surroundings = {
  readonly base: Base
  readonly session: Session
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>
  readonly random?: () => number
}

const ATTEMPTS = 3
const BACK_OFF = 400
/** A server that wants a longer pause than this is unavailable to someone with two minutes. */
const LONGEST_PAUSE = 15_000
const AT_ONCE = 6

const timer = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const give = () => {
      clearTimeout(handle)
      reject(signal?.reason)
    }
    const handle = setTimeout(() => {
      signal?.removeEventListener('abort', give)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', give, { once: true })
  })

/** Milliseconds that `Retry-After` asks for, as seconds or as a date. */
function retryAfter(headers: Headers): number | undefined {
  const text = headers.get('Retry-After')
  if (text === null) return undefined
  const asked = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isFinite(asked) ? Math.max(0, asked) : undefined
}

const problemOf = (status: number): RequestError => {
  if (status === 403) return new RequestError('forbidden', status)
  // Not implemented: no failure that passes.
  if (status === 501) return new RequestError('refused', status)
  return new RequestError(status >= 500 || status === 429 ? 'unavailable' : 'refused', status)
}

const isBroken = (error: unknown): boolean => error instanceof RequestError && error.kind === 'network'

/** @returns a `Request` that shares six places among all its callers */
export function requester({ base, session, wait = timer, random = Math.random }: Surroundings): Request {
  const places = gate(AT_ONCE)

  async function send(url: string, token: string, options: RequestOptions): Promise<Answer> {
    const { signal, method = 'GET', headers, body, timeLimit = 20_000 } = options
    // What AbortSignal.timeout and AbortSignal.any do, in a third of the time.
    const stop = new AbortController()
    const give = () => stop.abort()
    const limit = setTimeout(give, timeLimit)
    signal?.addEventListener('abort', give)
    try {
      signal?.throwIfAborted()
      const response = await fetch(url, {
        method,
        headers: {
          Accept: 'application/fhir+json',
          ...(body !== undefined && { 'Content-Type': 'application/fhir+json' }),
          ...headers,
          Authorization: `Bearer ${token}`,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: stop.signal,
        // A redirect could lead the token away.
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      })
      return { status: response.status, headers: response.headers, body: await parsed(response) }
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof RequestError) throw error
      throw new RequestError(stop.signal.aborted ? 'timeout' : 'network')
    } finally {
      clearTimeout(limit)
      signal?.removeEventListener('abort', give)
    }
  }

  /** One attempt, and a second one with a new token where the first was not accepted. @param again may be sent twice */
  async function attempt(url: string, options: RequestOptions, again: boolean): Promise<Answer> {
    const token = await session.token()
    const answer = await send(url, token, options).catch(async (error: unknown) => {
      // Some servers send 401 without CORS headers: to a browser that is no answer at all.
      if (!isBroken(error)) throw error
      if (session.expired()) throw session.end()
      const other = again ? await session.another(token) : undefined
      if (other === undefined) throw error
      return send(url, other, options)
    })
    if (answer.status !== 401) return answer
    const second = await send(url, await session.renew(token), options)
    if (second.status === 401) throw session.end()
    return second
  }

  return async (address, options = {}) => {
    const url = base.resolve(address)
    if (url === undefined) throw new RequestError('foreignLink')
    const { method = 'GET', signal } = options
    for (let tried = 1; ; tried++) {
      const last = method !== 'GET' || tried >= ATTEMPTS
      const pause = BACK_OFF * 2 ** (tried - 1) * (0.5 + random())
      let asked: number | undefined
      try {
        const answer = await places(() => attempt(url, options, method === 'GET' && last))
        if (answer.status < 400) return answer
        asked = retryAfter(answer.headers)
        const passing = [429, 502, 503, 504].includes(answer.status)
        if (last || !passing || (asked ?? 0) > LONGEST_PAUSE) throw problemOf(answer.status)
      } catch (error) {
        if (!isBroken(error) || last) throw error
      }
      await wait(asked === undefined ? pause : asked + pause / 4, signal)
    }
  }
}

/** The body of an answer. A failed one needs none; a page of HTML is not an empty one. */
async function parsed(response: Response): Promise<unknown> {
  if (!response.ok) {
    response.body?.cancel().catch(() => {})
    return undefined
  }
  const text = await response.text()
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new RequestError('notJson', response.status)
  }
}

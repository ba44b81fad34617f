/** The token of one launch: kept alive while the EHR allows, and given up for good when it does not. */
import type { SmartClient } from './fhirclient.ts'
import { userOf } from './idToken.ts'
import { SmartError } from './problem.ts'

export type Session = {
  /** The token to use now, refreshed if it is about to expire. @throws SmartError when the session has ended */
  token(): Promise<string>
  /** The EHR did not accept this token: a newer one, or the end. @throws SmartError */
  renew(rejected: string): Promise<string>
  /**
   * No answer came to this token, perhaps because the browser hides a refusal: a newer one, or undefined if none can be
   * had. @throws SmartError when the EHR refuses a newer one
   */
  another(unanswered: string): Promise<string | undefined>
  /** Ends the session for good. @returns the error to throw */
  end(): SmartError
  /** Whether the token's time is up, by our clock. */
  expired(): boolean
}

/** Refreshed so many seconds before it expires, so that no request meets the end. */
const MARGIN = 30
const REFRESH_LIMIT = 15_000

/**
 * @param client after its launch; its patient and user are held, and nobody else is accepted later
 * @param now milliseconds since 1970
 */
export function sessionOf(client: SmartClient, now = (): number => Date.now()): Session {
  const { state } = client
  const held = {
    patient: state.tokenResponse?.patient,
    user: userOf(state.tokenResponse?.id_token).reference,
  }
  let ended: SmartError | undefined
  let refreshing: Promise<void> | undefined
  /** A token in place of one that was not answered. If it is not answered either, the token is not the reason. */
  let obtained: string | undefined

  const end = (code: 'sessionEnded' | 'contextChanged'): SmartError => {
    ended ??= new SmartError(code)
    return ended
  }
  /** The token, never another patient's or user's: a refresh may be answered when nobody waits for it any more. */
  const current = (): string => {
    const { patient, id_token, access_token } = state.tokenResponse ?? {}
    const user = userOf(id_token).reference
    const moved = patient !== undefined && patient !== held.patient
    if (moved || (held.user !== undefined && user !== undefined && user !== held.user))
      throw end('contextChanged')
    return access_token ?? ''
  }
  /** Seconds since 1970. The library adds `expires_in` as it comes: a text makes a time that never is. */
  const expiresAt = (): number => {
    const lifetime: unknown = state.tokenResponse?.expires_in
    const time: unknown = state.expiresAt
    if (typeof time === 'string' && typeof lifetime === 'string')
      state.expiresAt = Number(time.slice(0, -lifetime.length)) + Number(lifetime)
    return Number.isFinite(Number(state.expiresAt)) ? Number(state.expiresAt) : 0
  }
  const left = (): number => expiresAt() - now() / 1000

  async function refresh(): Promise<void> {
    const refreshToken = state.tokenResponse?.refresh_token
    if (!refreshToken) throw end('sessionEnded')
    // No signal: an abort of one request must not end the session of all.
    const answered = Promise.resolve()
      .then(() => client.refresh())
      .then(
        () => undefined,
        (error: unknown) => error ?? new Error(),
      )
    const late = new Promise<'late'>((done) => setTimeout(() => done('late'), REFRESH_LIMIT))
    const failure = await Promise.race([answered, late])
    if (failure === undefined) return
    const status = (failure as { status?: number }).status
    if (status !== undefined && status >= 400 && status < 500) throw end('sessionEnded')
    // The EHR was out of reach; the library has thrown the refresh token away, which is still good.
    if (failure !== 'late' && state.tokenResponse) {
      state.tokenResponse.refresh_token = refreshToken
      if (state.key) await client.environment.getStorage().set(state.key, state)
    }
    if (left() <= 0) throw end('sessionEnded')
  }
  const refreshOnce = (): Promise<void> => {
    refreshing ??= refresh().finally(() => {
      refreshing = undefined
    })
    return refreshing
  }

  return {
    async token() {
      if (ended) throw ended
      if (left() < MARGIN && state.tokenResponse?.refresh_token) await refreshOnce()
      else if (left() <= 0) throw end('sessionEnded')
      if (ended) throw ended
      return current()
    },
    async renew(rejected) {
      if (ended) throw ended
      if (current() === rejected) await refreshOnce()
      if (ended) throw ended
      if (current() === rejected) throw end('sessionEnded')
      return current()
    },
    async another(unanswered) {
      if (ended) throw ended
      const mayHelp = unanswered !== obtained && state.tokenResponse?.refresh_token !== undefined
      if (current() === unanswered && mayHelp) await refreshOnce()
      if (ended) throw ended
      if (current() === unanswered) return undefined
      obtained = current()
      return obtained
    },
    end: () => end('sessionEnded'),
    expired: () => left() <= 0,
  }
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SmartClient } from '../../src/smart/fhirclient.ts'
import { sessionOf } from '../../src/smart/session.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('notices another patient also in a refresh that is answered after everybody stopped waiting', async () => {
  const tokens = { access_token: 'old', refresh_token: 'r', patient: '7', expires_in: 300 }
  const state = { tokenResponse: tokens, expiresAt: Date.now() / 1000 + 20 }
  let answer = (_: string) => {}
  const refresh = () =>
    new Promise<void>((done) => {
      answer = (patient) => {
        state.tokenResponse = { ...tokens, access_token: 'new', patient }
        state.expiresAt += 300
        done()
      }
    })
  const session = sessionOf({ state, refresh } as unknown as SmartClient)
  const waiting = session.token()
  await vi.advanceTimersByTimeAsync(15_001)
  expect(await waiting).toBe('old')
  answer('8')
  // Before the library says that it is done, and after.
  await expect(session.token()).rejects.toMatchObject({ code: 'contextChanged' })
  await vi.advanceTimersByTimeAsync(1)
  await expect(session.token()).rejects.toMatchObject({ code: 'contextChanged' })
})

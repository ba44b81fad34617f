import { describe, expect, it } from 'vitest'
import { allScopes, client, code, exchange, newEhr, origin, send, signIn } from './fixture.ts'

describe('the token endpoint', () => {
  it('takes a code once', async () => {
    const ehr = newEhr()
    const once = await code(ehr)
    expect((await exchange(ehr, once)).status).toBe(200)
    const again = await exchange(ehr, once)
    expect(again.status).toBe(400)
    expect(await again.json()).toMatchObject({ error: 'invalid_grant' })
  })

  it.each([
    ['another verifier', { code_verifier: 'another-verifier' }],
    ['no verifier', { code_verifier: '' }],
    ['another client', { client_id: 'other' }],
    ['another redirect', { redirect_uri: `${origin}/other` }],
  ])('refuses a code with %s, and uses it up', async (_, changes) => {
    const ehr = newEhr()
    const once = await code(ehr)
    const refused = await exchange(ehr, once, changes)
    expect([refused.status, (await refused.json()).error]).toEqual([400, 'invalid_grant'])
    expect((await exchange(ehr, once)).status).toBe(400)
  })

  it('refuses a code after a minute', async () => {
    let time = Date.parse('2026-11-21T10:00:00Z')
    const ehr = newEhr({ now: () => new Date(time) })
    const late = await code(ehr)
    time += 61_000
    expect((await exchange(ehr, late)).status).toBe(400)
  })

  it('refreshes once with each refresh token, within the scopes that were granted', async () => {
    const ehr = newEhr()
    const { refresh_token } = await signIn(ehr)
    const refresh = (changes: Record<string, string> = {}) =>
      send(ehr, '/ehr/auth/token', {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token, ...changes }),
      })
    expect(await (await refresh({ scope: 'user/*.rs' })).json()).toMatchObject({ error: 'invalid_scope' })
    const refreshed = await (await refresh()).json()
    expect(refreshed).toMatchObject({ patient: 'anna', scope: allScopes })
    expect(refreshed.refresh_token).not.toBe(refresh_token)
    expect((await refresh()).status).toBe(400)
  })

  it('issues access tokens that expire after an hour', async () => {
    let time = Date.parse('2026-11-21T10:00:00Z')
    const ehr = newEhr({ now: () => new Date(time) })
    const get = await client(ehr)
    expect((await get('Patient/anna')).status).toBe(200)
    time += 3_600_000
    expect((await get('Patient/anna')).status).toBe(401)
  })
})

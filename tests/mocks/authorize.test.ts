import { describe, expect, it } from 'vitest'
import { authorization, launchId, newEhr, send, target } from './fixture.ts'

describe('the authorisation endpoint', () => {
  it.each([
    ['a missing aud', { aud: '' }, 'invalid_request'],
    ['another aud', { aud: 'https://other.example/fhir' }, 'invalid_request'],
    ['a missing challenge', { code_challenge: '' }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
    ['an unknown launch', { launch: 'made-up' }, 'invalid_request'],
    ['no scope that can be granted', { scope: 'nonsense' }, 'invalid_scope'],
  ])('sends the browser back with an error and the state for %s', async (_, changes, error) => {
    const to = target(await send(newEhr(), `/ehr/auth/authorize?${await authorization(changes)}`))
    expect(to.searchParams.get('error')).toBe(error)
    expect(to.searchParams.get('state')).toBe('a state')
    expect(to.searchParams.has('code')).toBe(false)
  })

  it.each([{ redirect_uri: 'https://elsewhere.example/' }, { redirect_uri: '' }, { client_id: '' }])(
    'shows a page and sends nobody anywhere for %o',
    async (changes) => {
      const response = await send(newEhr(), `/ehr/auth/authorize?${await authorization(changes)}`)
      expect(response.status).toBe(400)
      expect(response.headers.has('Location')).toBe(false)
    },
  )

  it('returns the state with the code, to a POST as well', async () => {
    const ehr = newEhr()
    const body = await authorization({ launch: await launchId(ehr) })
    const to = target(await send(ehr, '/ehr/auth/authorize', { method: 'POST', body }))
    expect(to.searchParams.get('state')).toBe('a state')
    expect(to.searchParams.get('code')).toBeTruthy()
  })

  it('forgets a launch after five minutes', async () => {
    let time = Date.parse('2026-11-21T10:00:00Z')
    const ehr = newEhr({ now: () => new Date(time) })
    const asked = await authorization({ launch: await launchId(ehr) })
    time += 301_000
    const to = target(await send(ehr, `/ehr/auth/authorize?${asked}`))
    expect(to.searchParams.get('error')).toBe('invalid_request')
  })
})

import { describe, expect, it } from 'vitest'
import {
  allScopes,
  authorization,
  exchange,
  fhir,
  launchId,
  newEhr,
  origin,
  send,
  signIn,
  target,
} from './fixture.ts'

describe('an EHR launch', () => {
  it('leads to the app with the issuer and an opaque launch', async () => {
    const to = target(await send(newEhr(), '/ehr/launch?patient=anna'))
    expect(to.origin + to.pathname).toBe(`${origin}/launch.html`)
    expect(to.searchParams.get('iss')).toBe(fhir)
    expect(to.searchParams.get('launch')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('leads to an app on a development server, and nowhere else', async () => {
    const ehr = newEhr()
    const local = await send(ehr, '/ehr/launch?patient=anna&app=http://localhost:5173/launch.html')
    expect(target(local).host).toBe('localhost:5173')
    expect((await send(ehr, '/ehr/launch?patient=anna&app=https://elsewhere.example/')).status).toBe(400)
  })

  it.each(['', 'patient=nobody', 'patient=anna&user=nobody', 'patient=anna&fault=none-such'])(
    'refuses the options "%s" with a page',
    async (options) => {
      const response = await send(newEhr(), `/ehr/launch?${options}`)
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('This cannot go on')
    },
  )

  it('gives patient, encounter, banner, scopes, refresh token and user with the token', async () => {
    const answer = await signIn(newEhr(), 'patient=anna&user=lindstrom')
    expect(answer).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      scope: allScopes,
      patient: 'anna',
      encounter: 'visit',
      need_patient_banner: true,
      refresh_token: expect.stringMatching(/./),
    })
    const claims = JSON.parse(Buffer.from(answer.id_token.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({
      iss: fhir,
      aud: 'trialside',
      sub: 'lindstrom',
      fhirUser: 'Practitioner/lindstrom',
      name: 'Åsa Lindström',
    })
  })

  it('signs the id_token so that the served key verifies it', async () => {
    const ehr = newEhr()
    const [header, claims, signature = ''] = (await signIn(ehr)).id_token.split('.')
    const { keys } = (await (await send(ehr, '/ehr/auth/jwks')).json()) as { keys: JsonWebKey[] }
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey('jwk', keys[0] ?? {}, algorithm, false, ['verify'])
    const signed = new TextEncoder().encode(`${header}.${claims}`)
    const bytes = Buffer.from(signature, 'base64url')
    expect(await crypto.subtle.verify(algorithm.name, key, bytes, signed)).toBe(true)
  })

  it('repeats the nonce in the id_token', async () => {
    const ehr = newEhr()
    const asked = await authorization({ launch: await launchId(ehr), nonce: 'once' })
    const to = target(await send(ehr, `/ehr/auth/authorize?${asked}`))
    const { id_token } = await (await exchange(ehr, to.searchParams.get('code') ?? '')).json()
    expect(JSON.parse(Buffer.from(id_token.split('.')[1], 'base64url').toString()).nonce).toBe('once')
  })

  it('names no refresh token and no user that were not asked for', async () => {
    const answer = await signIn(newEhr(), 'patient=anna', 'launch patient/*.rs')
    expect(answer.refresh_token).toBeUndefined()
    expect(answer.id_token).toBeUndefined()
  })
})

describe('a standalone launch', () => {
  const scope = 'openid launch/patient patient/*.rs'

  it('lets the user pick a patient and keeps the request meanwhile', async () => {
    const ehr = newEhr()
    const asked = await authorization({ scope, state: '"><script>' })
    const picker = await send(ehr, `/ehr/auth/authorize?${asked}`)
    const html = await picker.text()
    expect(picker.status).toBe(200)
    expect(html).toContain('value="bo" aria-label="Launch with Bo Lind"')
    expect(html).toContain('name="state" value="&quot;&gt;&lt;script&gt;"')
    asked.set('patient', 'bo')
    const to = target(await send(ehr, `/ehr/auth/authorize?${asked}`))
    const answer = await (await exchange(ehr, to.searchParams.get('code') ?? '')).json()
    expect(answer).toMatchObject({ patient: 'bo', scope })
    expect(answer.encounter).toBeUndefined()
  })

  it('reports it to the app when the user cancels', async () => {
    const asked = await authorization({ scope, cancel: 'yes' })
    const to = target(await send(newEhr(), `/ehr/auth/authorize?${asked}`))
    expect(to.searchParams.get('error')).toBe('access_denied')
  })

  it('plays the faults that were picked', async () => {
    const asked = await authorization({ scope, patient: 'bo', fault: 'auth-denied' })
    const to = target(await send(newEhr(), `/ehr/auth/authorize?${asked}`))
    expect(to.searchParams.get('error')).toBe('access_denied')
  })

  it('does not grant the scope launch', async () => {
    const ehr = newEhr()
    const asked = await authorization({ scope: `launch ${scope}`, patient: 'bo' })
    const to = target(await send(ehr, `/ehr/auth/authorize?${asked}`))
    expect(await (await exchange(ehr, to.searchParams.get('code') ?? '')).json()).toMatchObject({ scope })
  })
})

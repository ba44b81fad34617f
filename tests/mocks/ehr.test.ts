import { describe, expect, it } from 'vitest'
import { newEhr, origin, send } from './fixture.ts'

describe('the sandbox', () => {
  it('describes itself to SMART apps', async () => {
    const response = await send(newEhr(), '/ehr/fhir/.well-known/smart-configuration')
    expect(await response.json()).toMatchObject({
      authorization_endpoint: `${origin}/ehr/auth/authorize`,
      token_endpoint: `${origin}/ehr/auth/token`,
      code_challenge_methods_supported: ['S256'],
      capabilities: expect.arrayContaining([
        'launch-ehr',
        'launch-standalone',
        'permission-v1',
        'permission-v2',
      ]),
    })
  })

  it('answers under the origin that it is asked at', async () => {
    const request = new Request('http://127.0.0.1:4999/ehr/fhir/.well-known/smart-configuration')
    const response = await newEhr().handle(request)
    expect(await response?.json()).toMatchObject({ token_endpoint: 'http://127.0.0.1:4999/ehr/auth/token' })
  })

  it.each(['/ehr/fhir/Patient/anna', '/ehr/auth/token', '/ehr/nowhere', '/ehr/'])(
    'lets other origins read %s, errors too, and keeps it out of caches',
    async (path) => {
      const { headers } = await send(newEhr(), path)
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
      expect(headers.get('Cache-Control')).toBe('no-store')
    },
  )

  it('allows preflights without a token', async () => {
    const response = await send(newEhr(), '/ehr/fhir/Observation', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Headers')).toContain('Authorization')
  })

  it('leaves requests outside its base to others', async () => {
    const ehr = newEhr()
    expect(await ehr.handle(new Request(`${origin}/launch.html`))).toBeUndefined()
    expect(await ehr.handle(new Request(`${origin}/ehrx`))).toBeUndefined()
  })
})

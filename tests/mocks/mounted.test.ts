import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { createServer, preview } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ehrHandlers } from '../../mocks/msw.ts'
import { sandboxEhr } from '../../mocks/vite.ts'
import { fhir, newEhr, origin, signIn } from './fixture.ts'

describe('the sandbox in msw', () => {
  const ehr = newEhr()
  const server = setupServer(...ehrHandlers(ehr))
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterAll(() => server.close())

  it('answers fetch with a token of its own', async () => {
    const { access_token } = await signIn(ehr)
    const headers = { Authorization: `Bearer ${access_token}` }
    const response = await fetch(`${fhir}/Patient/anna`, { headers })
    expect(await response.json()).toMatchObject({ resourceType: 'Patient', id: 'anna' })
  })

  it('breaks off connections', async () => {
    const { access_token } = await signIn(ehr, 'patient=anna&fault=offline')
    const headers = { Authorization: `Bearer ${access_token}` }
    await expect(fetch(`${fhir}/Patient/anna`, { headers })).rejects.toThrow(TypeError)
  })

  it('leaves other requests alone', async () => {
    server.use(http.get(`${origin}/elsewhere`, () => new HttpResponse('other')))
    expect(await (await fetch(`${origin}/elsewhere`)).text()).toBe('other')
  })
})

describe('the sandbox in Vite', () => {
  const closing: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })
  const options = { configFile: false as const, logLevel: 'silent' as const, plugins: [sandboxEhr()] }

  it('is served by the development server and by the preview, at whichever port', async () => {
    const dev = await createServer({ ...options, server: { port: 0, host: '127.0.0.1', ws: false } })
    closing.push(() => dev.close())
    await dev.listen()
    const shown = await preview({
      ...options,
      preview: { port: 0, host: '127.0.0.1' },
      build: { outDir: 'public' },
    })
    closing.push(() => shown.close())
    for (const { httpServer } of [dev, shown]) {
      const address = httpServer?.address()
      const at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
      const configuration = await (await fetch(`${at}/ehr/fhir/.well-known/smart-configuration`)).json()
      expect(configuration.token_endpoint).toBe(`${at}/ehr/auth/token`)
      const refused = await fetch(`${at}/ehr/auth/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x' }),
      })
      expect(await refused.json()).toMatchObject({ error: 'invalid_grant' })
      const preflight = await fetch(`${at}/ehr/fhir/Patient`, { method: 'OPTIONS' })
      expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Authorization')
      expect((await fetch(`${at}/ehr/`)).status).toBe(200)
    }
  })
})

// @vitest-environment jsdom
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { authorize, readLaunch } from '../../src/smart/authorize.ts'
import { relaunchAddress } from '../../src/smart/config.ts'
import { config, fhir, home, mount, open, problemOf } from './launching.ts'
import { server } from './network.ts'

const launcher = 'https://launch.smarthealthit.org/v/r4'
const at = (query: Record<string, string>) => `${home}/launch.html?${new URLSearchParams(query)}`
const start = (query: Record<string, string>) => authorize(config, open(at(query)))

let requests: string[] = []
beforeEach(() => {
  sessionStorage.clear()
  requests = mount().requests
})

describe('a launch address that sets more than it may', () => {
  it.each(['fhirServiceUrl', 'clientId', 'patientId'])(
    'is refused for %s, and nothing leaves the browser',
    async (name) => {
      expect(await problemOf(start({ iss: fhir, launch: 'x', [name]: 'https://evil.example' }))).toBe(
        'forbiddenParameter',
      )
      expect(requests).toEqual([])
      expect(sessionStorage).toHaveLength(0)
    },
  )

  it('is refused if it names two EHRs', async () => {
    const twice = `${at({ iss: fhir, launch: 'x' })}&iss=https://evil.example/fhir`
    expect(await problemOf(authorize(config, open(twice)))).toBe('forbiddenParameter')
  })

  it('has no say in scopes or where to return', () => {
    const launch = readLaunch(
      config,
      new URL(at({ iss: fhir, launch: 'x', scope: 'all', redirect_uri: 'https://evil.example' })),
    )
    expect(launch.scope).not.toContain('all')
    expect(launch).not.toHaveProperty('redirect_uri')
  })
})

describe('an EHR that is not on the list', () => {
  it.each([
    'https://evil.example/fhir',
    `${fhir}/`,
    `${fhir}/../fhir`,
    `${fhir.replace('localhost', 'LOCALHOST')}`,
    `${launcher}/../../evil/fhir`,
    `${launcher}/sim/a/b/fhir`,
    `${launcher}/fhir@evil.example/fhir`,
    'https://launch.smarthealthit.org.evil.example/v/r4/fhir',
    'javascript:alert(1)',
  ])('is refused: %s', async (iss) => {
    expect(await problemOf(start({ iss, launch: 'x' }))).toBe('unconfiguredIssuer')
    expect(requests).toEqual([])
  })
})

describe('an EHR that is on the list', () => {
  it.each([`${launcher}/fhir`, `${launcher}/sim/WzIsIiIsIiIsIkFVVE8iXQ/fhir`])('is taken: %s', (iss) => {
    expect(readLaunch(config, new URL(at({ iss, launch: 'x' })))).toMatchObject({ iss, launch: 'x' })
  })

  it('leads to its own sign-in page with PKCE and a state that nobody can guess', async () => {
    const [one, two] = [await start({ iss: fhir, launch: 'x' }), await start({ iss: fhir, launch: 'x' })].map(
      (a) => new URL(a),
    )
    expect(`${one?.origin}${one?.pathname}`).toBe(`${home}/ehr/auth/authorize`)
    const query = Object.fromEntries(one?.searchParams ?? [])
    expect(query).toMatchObject({
      launch: 'x',
      aud: fhir,
      code_challenge_method: 'S256',
      redirect_uri: `${home}/`,
    })
    expect(query.state).toMatch(/^[0-9a-f-]{36}$/)
    expect(query.state).not.toBe(two?.searchParams.get('state'))
    expect(query.scope?.split(' ')).toContain('launch')
    expect(requests).toHaveLength(2)
    expect(requests[0]).toMatch(/\.well-known\/smart-configuration$/)
  })

  it('asks for the patient when it is not the EHR that launches', async () => {
    const scope = new URL(await start({ iss: fhir })).searchParams.get('scope')?.split(' ')
    expect(scope).toContain('launch/patient')
    expect(scope).not.toContain('launch')
    expect(relaunchAddress(config, fhir, home)).toBe(`launch.html?iss=${encodeURIComponent(fhir)}`)
  })

  it('is not launched without its help where the configuration does not allow it', async () => {
    const strict = { ehrs: config.ehrs.map((e) => ({ ...e, standalone: false })) }
    expect(await problemOf(authorize(strict, open(at({ iss: fhir }))))).toBe('standaloneNotAllowed')
    expect(relaunchAddress(strict, fhir, home)).toBeUndefined()
  })

  it('must be named', async () => {
    expect(await problemOf(start({}))).toBe('launchMissing')
    expect(await problemOf(start({ launch: 'x' }))).toBe('launchMissing')
  })
})

describe('an EHR that describes its sign-in badly', () => {
  const description = (changes: object) =>
    server.use(
      http.get('*/.well-known/smart-configuration', () =>
        HttpResponse.json({
          authorization_endpoint: `${home}/ehr/auth/authorize`,
          token_endpoint: `${home}/ehr/auth/token`,
          code_challenge_methods_supported: ['S256'],
          ...changes,
        }),
      ),
    )

  it('is refused without PKCE', async () => {
    description({ code_challenge_methods_supported: ['plain'] })
    expect(await problemOf(start({ iss: fhir, launch: 'x' }))).toBe('noPkce')
  })

  it.each([
    { token_endpoint: 'https://evil.example/token' },
    { authorization_endpoint: 'https://evil.example/authorize' },
    { authorization_endpoint: 'javascript:alert(1)//' },
  ])('is refused if it leads elsewhere: %o', async (changes) => {
    description(changes)
    expect(await problemOf(start({ iss: fhir, launch: 'x' }))).toBe('foreignEndpoint')
    expect(sessionStorage).toHaveLength(0)
  })

  it('is refused if there is none, and /metadata is not asked instead', async () => {
    server.use(
      http.get('*/.well-known/smart-configuration', () =>
        HttpResponse.html('<h1>Sign in</h1>', { status: 500 }),
      ),
    )
    expect(await problemOf(start({ iss: fhir, launch: 'x' }))).toBe('discoveryFailed')
    expect(requests.filter((r) => r.includes('metadata'))).toEqual([])
  })
})

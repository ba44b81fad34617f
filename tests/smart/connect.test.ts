// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { connectAt, connected, fhir, home, mount, open, problemOf, signedIn } from './launching.ts'

let { ehr, requests } = mount()
beforeEach(() => {
  sessionStorage.clear()
  ;({ ehr, requests } = mount())
})

describe('a completed launch', () => {
  it('knows the patient, the user, the encounter and the scopes', async () => {
    const connection = await connected(ehr)
    expect(connection).toMatchObject({
      server: fhir,
      ehr: 'Sandbox EHR',
      patientId: 'anna',
      encounterId: 'visit',
      user: { reference: 'Practitioner/van-der-veen', name: 'Dr. Marieke van der Veen' },
      needPatientBanner: true,
    })
    expect(connection.scopes).toContain('patient/Observation.rs')
    expect(connection.relaunch).toContain('launch.html?iss=')
    const { body } = await connection.request('Patient/anna')
    expect(body).toMatchObject({ resourceType: 'Patient', id: 'anna' })
  })

  it('reads a name that is not ASCII', async () => {
    expect((await connected(ehr, 'patient=anna&user=lindstrom')).user.name).toBe('Åsa Lindström')
  })

  it('asks for one token, and for no /metadata', async () => {
    const { request } = await connected(ehr)
    await request('Patient/anna')
    expect(requests.filter((r) => r.startsWith('POST'))).toEqual([`POST ${home}/ehr/auth/token`])
    expect(requests.filter((r) => r.includes('metadata'))).toEqual([])
  })

  it('says when the EHR shows its own banner', async () => {
    expect((await connected(ehr, 'patient=anna&fault=no-banner')).needPatientBanner).toBe(false)
  })

  it('knows which scopes were not granted', async () => {
    const { scopes } = await connected(ehr, 'patient=anna&fault=narrow-scopes')
    expect(scopes).toContain('patient/Observation.rs')
    expect(scopes).not.toContain('patient/Condition.rs')
  })
})

describe('a reload', () => {
  it('makes no token call and keeps the patient', async () => {
    await connected(ehr)
    const calls = requests.length
    expect((await connectAt(location.href)).patientId).toBe('anna')
    expect(requests).toHaveLength(calls)
  })

  it('shows A after A and B were launched in tabs that share their storage', async () => {
    await connected(ehr, 'patient=anna')
    const a = location.href
    await connected(ehr, 'patient=bo')
    const b = location.href
    expect((await connectAt(a)).patientId).toBe('anna')
    expect((await connectAt(b)).patientId).toBe('bo')
    expect((await connectAt(a)).patientId).toBe('anna')
  })

  it('of a launch that was not finished has no token', async () => {
    const address = new URL(await signedIn(ehr))
    address.searchParams.delete('code')
    expect(await problemOf(connectAt(address))).toBe('noToken')
  })
})

describe('a page without a launch', () => {
  it.each([
    ['opened directly', '/', 'noSession'],
    ['with a state of elsewhere', '/?state=5f0c3c1e-7d8b-4a53-9f5e-0c4c1f6f0b11', 'stateLost'],
    ['with a state that is none', '/?state=constructor', 'stateLost'],
    [
      'after the user refused',
      '/?error=access_denied&error_description=<script>alert(1)</script>',
      'refused',
    ],
  ])('%s', async (_, path, code) => {
    expect(await problemOf(connectAt(`${home}${path}`))).toBe(code)
    expect(requests).toEqual([])
  })

  it('shows no text of whoever wrote the address', async () => {
    const error = await connectAt(`${home}/?error=<b>x</b>&error_description=y`).catch((e: Error) => e)
    expect(error).toMatchObject({ message: 'refused' })
  })
})

describe('a launch that goes wrong', () => {
  it.each([
    ['auth-denied', 'refused'],
    ['auth-invalid-scope', 'refused'],
    ['no-patient', 'noPatient'],
  ])('%s', async (fault, code) => {
    expect(await problemOf(connected(ehr, `patient=anna&fault=${fault}`))).toBe(code)
  })

  it('has a code that was used before', async () => {
    const address = await signedIn(ehr)
    await connectAt(address)
    sessionStorage.setItem(
      new URL(address).searchParams.get('state') ?? '',
      JSON.stringify({ ...JSON.parse(Object.values({ ...sessionStorage })[0] ?? ''), tokenResponse: {} }),
    )
    expect(await problemOf(connectAt(address))).toBe('tokenRefused')
  })

  it('is of an EHR that has left the list', async () => {
    const address = await signedIn(ehr)
    const { openConnection } = await import('../../src/smart/connect.ts')
    const left = openConnection({ ...open(address), config: async () => ({ ehrs: [] }) })
    expect(await problemOf(left)).toBe('unconfiguredIssuer')
  })
})

describe('the token', () => {
  const ask = async (fault: string) =>
    (await connected(ehr, `patient=anna&fault=${fault}`)).request('Patient/anna')
  const tokens = () => requests.filter((r) => r.endsWith('/auth/token')).length

  it('is renewed once when the EHR no longer accepts it, however many requests notice', async () => {
    const { request } = await connected(ehr, 'patient=anna&fault=token-expired')
    const answers = await Promise.all(['Patient/anna', 'Condition', 'Observation'].map((a) => request(a)))
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200])
    expect(tokens()).toBe(2)
  })

  it('is renewed before it expires', async () => {
    await ask('token-expires-soon')
    expect(tokens()).toBe(2)
  })

  it('has an end although expires_in is a text', async () => {
    const { request } = await connected(ehr, 'patient=anna&fault=expires-in-text')
    await request('Patient/anna')
    expect(tokens()).toBe(1)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_590_000 })
    await request('Patient/anna').finally(() => vi.useRealTimers())
    expect(tokens()).toBe(2)
  })

  it('is renewed where it was refused, and the browser shows nothing of that', async () => {
    expect((await ask('unauthorized-unseen')).status).toBe(200)
    expect(tokens()).toBe(2)
  })

  it('is kept where no request is answered, nor the one for a newer token', async () => {
    const unseen = ask('unauthorized-unseen,refresh-unavailable')
    await expect(unseen).rejects.toMatchObject({ name: 'RequestError', kind: 'network' })
  })

  it.each([
    'unauthorized',
    'unauthorized-unseen,refresh-refused',
    'token-expired,refresh-refused',
    'token-expired,refresh-unavailable',
  ])('is given up: %s', async (faults) => {
    expect(await problemOf(ask(faults))).toBe('sessionEnded')
  })

  it('keeps its refresh token while the EHR cannot refresh', async () => {
    const { request } = await connected(ehr, 'patient=anna&fault=token-expires-soon,refresh-unavailable')
    await request('Patient/anna')
    const [state] = Object.values({ ...sessionStorage }).map((text) => JSON.parse(String(text)))
    expect(state.tokenResponse.refresh_token).toEqual(expect.any(String))
  })

  it('stays given up: no request follows, and the patient is still known', async () => {
    const connection = await connected(ehr, 'patient=anna&fault=unauthorized')
    await problemOf(connection.request('Patient/anna'))
    const calls = requests.length
    expect(await problemOf(connection.request('Patient/anna'))).toBe('sessionEnded')
    expect(requests).toHaveLength(calls)
    expect(connection.patientId).toBe('anna')
  })
})

describe('an EHR that moves on to another patient', () => {
  it('is noticed when the token is renewed', async () => {
    const { request } = await connected(ehr, 'patient=anna&fault=patient-changes')
    expect(await problemOf(request('Patient/anna'))).toBe('contextChanged')
  })
})

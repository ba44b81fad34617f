import { describe, expect, it } from 'vitest'
import { client, fhir, newEhr } from './fixture.ts'

const ecog = {
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'ECOG' },
  subject: { reference: 'Patient/anna' },
}
const create = { method: 'POST', body: ecog }

describe('creating', () => {
  it('answers 201 with location, version and what was stored, and the search finds it', async () => {
    const call = await client(newEhr({ now: () => new Date('2026-11-21T10:00:00Z') }))
    const response = await call('Observation', create)
    const body = await response.json()
    expect(response.status).toBe(201)
    expect(body).toMatchObject({ ...ecog, meta: { versionId: '1', lastUpdated: '2026-11-21T10:00:00.000Z' } })
    expect(response.headers.get('Location')).toBe(`${fhir}/Observation/${body.id}/_history/1`)
    expect(response.headers.get('ETag')).toBe('W/"1"')
    expect(await (await call(`Observation/${body.id}`)).json()).toEqual(body)
    expect((await (await call('Observation?patient=anna')).json()).total).toBe(28)
  })

  it('says nothing more than asked for', async () => {
    const call = await client(newEhr())
    const response = await call('Observation', { ...create, headers: { Prefer: 'return=minimal' } })
    expect([response.status, await response.text()]).toEqual([201, ''])
  })

  it('creates only what does not exist yet under If-None-Exist', async () => {
    const call = await client(newEhr())
    const identifier = [{ system: 'urn:example', value: 'one' }]
    const once = {
      method: 'POST',
      body: { ...ecog, identifier },
      headers: { 'If-None-Exist': 'identifier=urn:example|one' },
    }
    const [first, second] = [await call('Observation', once), await call('Observation', once)]
    expect([first.status, second.status]).toEqual([201, 200])
    expect((await first.json()).id).toBe((await second.json()).id)
    const many = { ...create, headers: { 'If-None-Exist': 'code=718-7' } }
    expect((await call('Observation', many)).status).toBe(412)
  })

  it.each([
    ['the wrong type', { ...ecog, resourceType: 'Condition' }, 400],
    ['a missing status', { ...ecog, status: undefined }, 422],
    ['no resource', 7, 400],
  ])('refuses %s with an OperationOutcome', async (_, body, status) => {
    const response = await (await client(newEhr()))('Observation', { method: 'POST', body })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome' })
  })

  it('refuses another media type, and methods that it does not know', async () => {
    const call = await client(newEhr())
    expect((await call('Observation', { ...create, headers: { 'Content-Type': 'text/plain' } })).status).toBe(
      415,
    )
    expect((await call('Observation/hb-1', { method: 'DELETE' })).status).toBe(405)
  })
})

describe('updating', () => {
  it('adds a version, and keeps the older ones', async () => {
    const call = await client(newEhr())
    const before = await (await call('Observation/hb-1')).json()
    const update = { ...before, status: 'amended' }
    const response = await call('Observation/hb-1', {
      method: 'PUT',
      body: update,
      headers: { 'If-Match': 'W/"1"' },
    })
    expect([response.status, response.headers.get('ETag')]).toEqual([200, 'W/"2"'])
    expect((await (await call('Observation/hb-1')).json()).status).toBe('amended')
    expect((await (await call('Observation/hb-1/_history/1')).json()).status).toBe('final')
    expect((await call('Observation/hb-1/_history/3')).status).toBe(404)
    const history = await (await call('Observation/hb-1/_history')).json()
    expect(history).toMatchObject({ type: 'history', total: 2 })
    expect((await (await call('Observation?status=amended')).json()).total).toBe(1)
  })

  it('refuses a version that is no longer the newest', async () => {
    const call = await client(newEhr())
    const put = (version: string) =>
      call('Observation/hb-1', {
        method: 'PUT',
        body: { ...ecog, id: 'hb-1' },
        headers: { 'If-Match': version },
      })
    expect((await put('W/"1"')).status).toBe(200)
    const stale = await put('W/"1"')
    expect(stale.status).toBe(412)
    expect(await stale.json()).toMatchObject({ issue: [{ code: 'conflict' }] })
  })

  it('creates under an id of the client, and refuses another id in the body', async () => {
    const call = await client(newEhr())
    const put = (id: string) => call('Observation/mine', { method: 'PUT', body: { ...ecog, id } })
    expect((await put('mine')).status).toBe(201)
    expect((await put('mine')).status).toBe(200)
    expect((await put('yours')).status).toBe(400)
  })
})

describe('the day', () => {
  it('moves the patients on, and keeps what was written', async () => {
    let time = new Date(2026, 10, 21, 23, 59)
    const patient = {
      id: 'anna',
      title: '',
      interest: '',
      resources: (today: string): fhir4.FhirResource[] => [
        { resourceType: 'Patient', id: 'anna', birthDate: today },
      ],
    }
    const { store } = newEhr({ patients: [patient], now: () => time, today: undefined as never })
    store.put({ ...ecog, id: 'mine' }, 'anna')
    expect(store.read('Patient', 'anna')?.birthDate).toBe('2026-11-21')
    time = new Date(2026, 10, 22, 0, 1)
    expect(store.read('Patient', 'anna')?.birthDate).toBe('2026-11-22')
    expect(store.read('Observation', 'mine', 'anna')?.meta?.versionId).toBe('1')
  })
})

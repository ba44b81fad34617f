import { describe, expect, it } from 'vitest'
import { parseScope, readOnly, withoutType } from '../../mocks/smart/scopes.ts'
import { client, newEhr, send, signIn } from './fixture.ts'

const observation = {
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'ECOG' },
  category: [{ coding: [{ code: 'survey' }] }],
}

describe('a scope', () => {
  it.each([
    ['patient/*.read', '*', 'rs'],
    ['patient/Observation.write', 'Observation', 'cud'],
    ['patient/Observation.*', 'Observation', 'cruds'],
    ['patient/Observation.rs', 'Observation', 'rs'],
    ['user/Practitioner.r', 'Practitioner', 'r'],
    ['patient/Observation.cruds?category=laboratory', 'Observation', 'cruds'],
  ])('%s is understood', (scope, type, letters) => {
    expect(parseScope(scope)).toMatchObject({ type, letters })
  })

  it.each([
    'patient/Observation.sr',
    'patient/Observation.',
    'patient/observation.read',
    'launch',
    'system/*.rs',
  ])('%s is no scope on resources that is granted', (scope) => {
    expect(parseScope(scope)).toBeUndefined()
  })

  it('can be taken away by type, from wildcards too', () => {
    expect(withoutType(['openid', 'patient/Condition.rs', 'patient/Observation.rs'], 'Condition')).toEqual([
      'openid',
      'patient/Observation.rs',
    ])
    expect(withoutType(['patient/*.read'], 'Condition')).not.toContain('patient/Condition.read')
  })

  it('can be reduced to reading', () => {
    expect(readOnly(['launch', 'patient/*.cruds', 'patient/List.write', 'patient/Goal.rs'])).toEqual([
      'launch',
      'patient/*.rs',
      'patient/Goal.rs',
    ])
  })
})

describe('the FHIR server', () => {
  it.each([undefined, 'Bearer made-up', 'Basic abc'])('answers 401 to %s', async (authorization) => {
    const headers: HeadersInit = authorization ? { Authorization: authorization } : {}
    const response = await send(newEhr(), '/ehr/fhir/Patient/anna', { headers })
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toContain('Bearer')
    expect(await response.json()).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ code: 'login' }],
    })
  })

  it.each([
    ['patient/*.read', 'GET', 'Observation?patient=anna', 200],
    ['patient/*.rs', 'GET', 'Condition/crc', 200],
    ['patient/Observation.rs', 'GET', 'Condition?patient=anna', 403],
    ['patient/Observation.r', 'GET', 'Observation/hb-1', 200],
    ['patient/Observation.r', 'GET', 'Observation?patient=anna', 403],
    ['patient/Observation.s', 'GET', 'Observation/hb-1', 403],
    ['patient/Observation.read', 'POST', 'Observation', 403],
    ['patient/Observation.write', 'POST', 'Observation', 201],
    ['patient/Observation.c', 'POST', 'Observation', 201],
    ['patient/Observation.u', 'POST', 'Observation', 403],
    ['patient/*.*', 'POST', 'Observation', 201],
    ['user/*.rs', 'GET', 'Patient/bo', 200],
  ])('with %s answers %s %s with %i', async (scope, method, path, status) => {
    const call = await client(newEhr(), 'patient=anna', `launch ${scope}`)
    const response = await call(path, { method, ...(method === 'POST' ? { body: observation } : {}) })
    expect(response.status).toBe(status)
    if (status === 403) {
      expect(await response.json()).toMatchObject({
        resourceType: 'OperationOutcome',
        issue: [{ code: 'forbidden' }],
      })
    }
  })

  it('keeps to the query part of a scope in reading, searching and writing', async () => {
    const call = await client(newEhr(), 'patient=anna', 'launch patient/Observation.cruds?category=survey')
    expect((await (await call('Observation?patient=anna')).json()).total).toBe(1)
    expect((await call('Observation/ecog')).status).toBe(200)
    expect((await call('Observation/hb-1')).status).toBe(404)
    expect((await call('Observation', { method: 'POST', body: observation })).status).toBe(201)
    const { category: _, ...uncategorised } = observation
    expect((await call('Observation', { method: 'POST', body: uncategorised })).status).toBe(403)
  })

  it("keeps other patients' data out of reach", async () => {
    const call = await client(newEhr())
    for (const query of ['Observation?patient=bo', 'Observation?_id=bo-hb', 'Patient?_id=bo']) {
      expect(await (await call(query)).json()).toMatchObject({ total: 0, entry: [] })
    }
    for (const path of ['Patient/bo', 'Observation/bo-hb', 'Observation/bo-hb/_history/1']) {
      expect((await call(path)).status).toBe(404)
    }
    const theirs = { ...observation, subject: { reference: 'Patient/bo' } }
    expect((await call('Observation', { method: 'POST', body: theirs })).status).toBe(403)
    const stolen = { ...observation, id: 'bo-hb', subject: { reference: 'Patient/anna' } }
    expect((await call('Observation/bo-hb', { method: 'PUT', body: stolen })).status).toBe(403)
  })

  it('lets every app with fhirUser read who the user is, and nobody else', async () => {
    const call = await client(newEhr(), 'patient=anna&user=lindstrom', 'launch openid fhirUser')
    const practitioner = await (await call('Practitioner/lindstrom')).json()
    expect(practitioner.name[0].family).toBe('Lindström')
    expect((await call('Practitioner/van-der-veen')).status).toBe(403)
  })

  it('grants fewer scopes than asked for when told to', async () => {
    const scope = 'launch patient/Condition.rs patient/Observation.rs'
    const condition = await signIn(newEhr(), 'patient=anna&fault=narrow-scopes', scope)
    expect(condition.scope).toBe('launch patient/Observation.rs')
    const labs = await signIn(newEhr(), 'patient=anna&fault=narrow-scopes:Observation', scope)
    expect(labs.scope).toBe('launch patient/Condition.rs')
  })
})

import { describe, expect, it } from 'vitest'
import { client, newEhr } from './fixture.ts'

const ecog = {
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'ECOG' },
  subject: { reference: 'Patient/anna' },
}

const entry = (method: string, url: string, resource?: unknown, more = {}) => ({
  request: { method, url },
  resource,
  ...more,
})

describe('a batch', () => {
  it('answers each entry on its own', async () => {
    const call = await client(newEhr(), 'patient=anna', 'launch patient/Observation.crus')
    const body = {
      resourceType: 'Bundle',
      type: 'batch',
      entry: [
        entry('GET', 'Observation?patient=anna&code=89247-1'),
        entry('GET', 'Condition/crc'),
        entry('POST', 'Observation', ecog),
        entry('DELETE', 'Observation/hb-1'),
      ],
    }
    const response = await (await call('', { method: 'POST', body })).json()
    expect(response.type).toBe('batch-response')
    expect(response.entry.map((one: fhir4.BundleEntry) => one.response?.status)).toEqual([
      '200',
      '403',
      '201',
      '405',
    ])
    expect(response.entry[0].resource).toMatchObject({ type: 'searchset', total: 1 })
    expect(response.entry[1].response.outcome.resourceType).toBe('OperationOutcome')
  })
})

describe('a transaction', () => {
  const uuid = 'urn:uuid:05efabf0-4be2-4561-91ce-51548425acb9'
  const list = {
    resourceType: 'List',
    status: 'current',
    mode: 'working',
    entry: [{ item: { reference: uuid } }],
  }
  const run = async (entries: unknown[]) => {
    const call = await client(newEhr())
    const body = { resourceType: 'Bundle', type: 'transaction', entry: entries }
    const response = await call('', { method: 'POST', body })
    return { call, status: response.status, body: await response.json() }
  }

  it('stores all, with references to what it has created', async () => {
    const { call, status, body } = await run([
      entry('POST', 'List', list),
      entry('POST', 'Observation', ecog, { fullUrl: uuid }),
    ])
    expect([status, body.type]).toEqual([200, 'transaction-response'])
    const stored = await (await call(body.entry[0].response.location)).json()
    expect(body.entry[1].response.location).toContain(stored.entry[0].item.reference)
    expect((await call(stored.entry[0].item.reference)).status).toBe(200)
  })

  it('stores nothing when one entry is refused', async () => {
    const { call, status, body } = await run([
      entry('POST', 'Observation', ecog),
      entry('PUT', 'Observation/hb-1', { ...ecog, id: 'hb-1' }),
      {
        ...entry('PUT', 'Observation/hb-2', { ...ecog, id: 'hb-2' }),
        request: { method: 'PUT', url: 'Observation/hb-2', ifMatch: 'W/"9"' },
      },
    ])
    expect([status, body.resourceType]).toEqual([412, 'OperationOutcome'])
    expect((await (await call('Observation?patient=anna')).json()).total).toBe(27)
    expect((await (await call('Observation/hb-1')).json()).meta.versionId).toBe('1')
  })

  it('refers to what a conditional create has found', async () => {
    const found = {
      ...entry('POST', 'Observation', ecog, { fullUrl: uuid }),
      request: { method: 'POST', url: 'Observation', ifNoneExist: 'code=89247-1' },
    }
    const { call, body } = await run([entry('POST', 'List', list), found])
    expect(body.entry[1].response.status).toBe('200')
    const stored = await (await call(body.entry[0].response.location)).json()
    expect(stored.entry[0].item.reference).toBe('Observation/ecog')
  })

  it('refuses what is no batch and no transaction', async () => {
    const call = await client(newEhr())
    const body = { resourceType: 'Bundle', type: 'collection' }
    expect((await call('', { method: 'POST', body })).status).toBe(400)
  })
})

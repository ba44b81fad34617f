import { describe, expect, it } from 'vitest'
import { parseFaults } from '../../mocks/faults.ts'
import { client, exchange, newEhr, send, signIn } from './fixture.ts'
import { ecog, labs } from './playing.ts'

describe('the fault', () => {
  it.each(['rate-limited', 'unavailable', 'unavailable-forever'])(
    '%s says when to try again',
    async (fault) => {
      const response = await (await client(newEhr(), `patient=anna&fault=${fault}`))(labs)
      expect(response.headers.get('Retry-After')).toBe('1')
    },
  )
})

describe('faults', () => {
  it('can be limited to a resource type, in batches too', async () => {
    const call = await client(newEhr(), 'patient=anna&fault=forbidden:Condition')
    expect((await call(labs)).status).toBe(200)
    expect((await call('Condition/crc')).status).toBe(403)
    const entry = [labs, 'Condition/crc'].map((url) => ({ request: { method: 'GET', url } }))
    const batch = await call('', { method: 'POST', body: { resourceType: 'Bundle', type: 'batch', entry } })
    const { entry: answers } = await batch.json()
    expect(answers.map((one: fhir4.BundleEntry) => one.response?.status)).toEqual(['200', '403'])
  })

  it('can be several in one launch', () => {
    const { faults: both, unknown } = parseFaults([
      'slow,labs-forbidden',
      'html-200:Condition none-such',
      'slow:Nothing',
      '',
    ])
    expect(both.map(({ id, type }) => [id, type])).toEqual([
      ['slow', undefined],
      ['labs-forbidden', 'Observation'],
      ['html-200', 'Condition'],
    ])
    expect(unknown).toEqual(['none-such', 'slow:Nothing'])
  })

  it('belong to their launch alone', async () => {
    const ehr = newEhr()
    const faulty = await client(ehr, 'patient=anna&fault=labs-forbidden')
    const sound = await client(ehr)
    expect([(await faulty(labs)).status, (await sound(labs)).status]).toEqual([403, 200])
  })

  it('refuse a whole batch of writes before anything is stored', async () => {
    const ehr = newEhr()
    const call = await client(ehr, 'patient=anna&fault=write-conflict')
    const entry = [{ request: { method: 'POST', url: 'Observation' }, resource: ecog }]
    const batch = await call('', {
      method: 'POST',
      body: { resourceType: 'Bundle', type: 'transaction', entry },
    })
    expect(batch.status).toBe(409)
    expect(ehr.store.list('Observation', 'anna')).toHaveLength(27)
  })

  it('do not survive the sandbox they were launched in', async () => {
    const { access_token } = await signIn(newEhr(), 'patient=anna&fault=slow')
    const headers = { Authorization: `Bearer ${access_token}` }
    expect((await send(newEhr(), '/ehr/fhir/Patient/anna', { headers })).status).toBe(401)
    expect((await exchange(newEhr(), 'any')).status).toBe(400)
  })
})

import { describe, expect, it } from 'vitest'
import type { signIn as signInFaults } from '../../mocks/faults/signIn.ts'
import type { writing } from '../../mocks/faults/writing.ts'
import { authorization, client, launchId, newEhr, send, signIn, target } from './fixture.ts'
import { create, labs, type Play, statuses, writeRefused } from './playing.ts'

/** The write's answer is `outcome`, yet it has been stored. */
const storedAlthough =
  (check: (response: Response) => void): Play =>
  async (fault) => {
    const ehr = newEhr()
    const call = await client(ehr, `patient=anna&fault=${fault}`)
    check(await call('Observation', create))
    expect(ehr.store.list('Observation', 'anna')).toHaveLength(28)
  }

const refusedWith =
  (error: string): Play =>
  async (fault) => {
    const ehr = newEhr()
    const asked = await authorization({ launch: await launchId(ehr, `patient=anna&fault=${fault}`) })
    expect(target(await send(ehr, `/ehr/auth/authorize?${asked}`)).searchParams.get('error')).toBe(error)
  }

const refreshed = async (fault: string) => {
  const ehr = newEhr()
  const { refresh_token } = await signIn(ehr, `patient=anna&fault=${fault}`)
  const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token })
  const response = await send(ehr, '/ehr/auth/token', { method: 'POST', body })
  return { ehr, status: response.status, answer: await response.json() }
}

const answered =
  (check: (answer: Awaited<ReturnType<typeof signIn>>) => void): Play =>
  async (fault) =>
    check(await signIn(newEhr(), `patient=anna&fault=${fault}`))

const table = {
  'create-empty-body': async (fault) => {
    const response = await (await client(newEhr(), `patient=anna&fault=${fault}`))('Observation', create)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([201, 'text/html'])
    expect([await response.text(), response.headers.get('Location')]).toEqual(['', null])
  },
  'write-forbidden': writeRefused(403),
  'write-conflict': writeRefused(409),
  'write-stale': writeRefused(412),
  'write-invalid': writeRefused(422),
  'write-answer-fails': storedAlthough(({ status }) => expect(status).toBe(504)),
  'write-answer-late': async (fault) => {
    const waited: number[] = []
    const ehr = newEhr({ wait: async (milliseconds) => void waited.push(milliseconds) })
    const call = await client(ehr, `patient=anna&fault=${fault}`)
    expect((await call('Observation', create)).status).toBe(201)
    expect(waited).toEqual([60_000])
  },
  'write-answer-lost': storedAlthough(({ type }) => expect(type).toBe('error')),
  'write-forgotten': async (fault) => {
    const ehr = newEhr()
    const call = await client(ehr, `patient=anna&fault=${fault}`)
    expect((await call('Observation', create)).status).toBe(201)
    expect(ehr.store.list('Observation', 'anna')).toHaveLength(27)
  },
  'write-unauthorized': async (fault) => {
    await writeRefused(401)(fault)
    expect((await refreshed(fault)).status).toBe(400)
  },
  'no-transactions': async (fault) => {
    const call = await client(newEhr(), `patient=anna&fault=${fault}`)
    const body = { resourceType: 'Bundle', type: 'transaction', entry: [] }
    expect((await call('', { method: 'POST', body })).status).toBe(405)
    expect((await call('Observation', create)).status).toBe(201)
  },
  'items-dropped': async (fault) => {
    const call = await client(newEhr(), `patient=anna&fault=${fault}`)
    const stored = await (await call('Observation', create)).json()
    expect([stored.code.text, stored.note]).toEqual(['ECOG', undefined])
    const body = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      item: [{ linkId: '1' }, { linkId: '2' }],
    }
    const response = await (await call('QuestionnaireResponse', { method: 'POST', body })).json()
    expect(response.item).toEqual([{ linkId: '1' }])
  },
  'auth-denied': refusedWith('access_denied'),
  'auth-invalid-scope': refusedWith('invalid_scope'),
  'narrow-scopes': statuses([['Condition?patient=anna'], [labs]], [403, 200]),
  'no-write-scopes': writeRefused(403),
  'token-expired': async (fault) => {
    const { ehr, answer } = await refreshed(fault)
    const get = (token: string) =>
      send(ehr, '/ehr/fhir/Patient/anna', { headers: { Authorization: `Bearer ${token}` } })
    const first = await signIn(ehr, `patient=anna&fault=${fault}`)
    expect(first.expires_in).toBe(3600)
    expect((await get(first.access_token)).status).toBe(401)
    expect((await get(answer.access_token)).status).toBe(200)
  },
  'token-expires-soon': answered((answer) => expect(answer.expires_in).toBe(20)),
  'expires-in-text': answered((answer) => expect(answer.expires_in).toBe('3600')),
  'no-patient': answered((answer) => expect(answer.patient).toBeUndefined()),
  'patient-changes': async (fault) => {
    expect(await refreshed(fault)).toMatchObject({ status: 200, answer: { patient: 'another-patient' } })
  },
  'no-banner': answered((answer) => expect(answer.need_patient_banner).toBe(false)),
  'refresh-refused': async (fault) => {
    expect(await refreshed(fault)).toMatchObject({ status: 400, answer: { error: 'invalid_grant' } })
  },
  'refresh-unavailable': async (fault) => {
    expect((await refreshed(fault)).status).toBe(503)
  },
} satisfies Record<keyof typeof writing | keyof typeof signInFaults, Play>

describe('the fault of writing or signing in', () => {
  it.each(Object.entries(table))('%s is played', async (fault, play) => {
    await play(fault)
  })
})

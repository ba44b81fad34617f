import { expect } from 'vitest'
import { client, newEhr } from './fixture.ts'

type Call = Awaited<ReturnType<typeof client>>
/** Plays a fault and expects what comes of it. */
export type Play = (fault: string) => Promise<void>

export const labs = 'Observation?patient=anna'
export const ecog = {
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'ECOG' },
  note: [{ text: 'kept?' }],
}
export const create = { method: 'POST', body: ecog }

/** The statuses of these requests, in turn. */
export const statuses =
  (requests: [string, Parameters<Call>[1]?][], expected: number[]): Play =>
  async (fault) => {
    const call = await client(newEhr(), `patient=anna&fault=${fault}`)
    const got: number[] = []
    for (const [path, init] of requests) got.push((await call(path, init)).status)
    expect(got).toEqual(expected)
  }

/** Writing is refused, reading is not. */
export const writeRefused = (status: number): Play =>
  statuses([['Observation', create], ['Observation?code=ECOG'], ['Observation/hb-1']], [status, 200, 200])

/** Reads the patient's own record, without which there is no chart. */
import type { Base } from '../smart/address.ts'
import type { Connection } from '../smart/connect.ts'
import { RequestError, SmartError } from '../smart/problem.ts'
import { allows } from '../smart/scopes.ts'
import type { RawEntry } from './intake.ts'
import type { Raw } from './legible.ts'
import { reasonOf } from './pages.ts'
import { namedRelease, statedRelease, unlessR4 } from './release.ts'
import { linked } from './subject.ts'

/** The part of a connection that reading needs. */
export type Source = Pick<Connection, 'server' | 'patientId' | 'scopes' | 'request'>

/** @throws SmartError `patientUnreadable` (detail: why), `patientReplaced`, `notR4`, `offline` */
export async function readPatientRecord(source: Source, base: Base, signal: AbortSignal): Promise<RawEntry> {
  const { patientId, request, scopes } = source
  if (allows(scopes, 'Patient', 'r') === 'no') throw new SmartError('patientUnreadable', 'scope')
  const address = `Patient/${patientId}`
  const { body, headers } = await request(address, { signal }).catch(async (error: unknown) => {
    if (error instanceof SmartError) throw error
    const why = reasonOf(error)
    if (error instanceof RequestError && error.kind === 'network') throw new SmartError('offline')
    // Only now is the server asked what it is.
    const release = why === 'refused' ? unlessR4(await statedRelease(request, signal)()) : undefined
    throw release ? new SmartError('notR4', release) : new SmartError('patientUnreadable', why)
  })
  const release = namedRelease(headers)
  if (release) throw new SmartError('notR4', release)
  const { resourceType, id } = (body ?? {}) as { resourceType?: unknown; id?: unknown }
  if (resourceType !== 'Patient' || id !== patientId) throw new SmartError('patientUnreadable', 'notBundle')
  if (linked(body as Raw, 'replaced-by').length > 0) throw new SmartError('patientReplaced')
  return { resource: body, fullUrl: `${base.href}/${address}` }
}

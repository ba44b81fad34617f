import { parseFaults } from '../faults.ts'
import type { Store } from '../fhir/store.ts'
import { users } from '../users.ts'
import type { LaunchContext } from './session.ts'

/** The encounter that goes with a launch: the one going on, or none. */
function encounterOf(store: Store, patient: string): string | undefined {
  return store.list('Encounter', patient).find(({ status }) => status === 'in-progress')?.id
}

/**
 * The context that the options of a launch (`patient`, `user`, `fault`, `encounter`) describe, or a sentence that says
 * what is wrong with them. Without `patient` the context has no patient yet.
 */
export function launchContext(options: URLSearchParams, store: Store): LaunchContext | string {
  const patient = options.get('patient')
  if (patient !== null && !store.read('Patient', patient, patient)) return `There is no patient ${patient}`
  const userId = options.get('user') ?? users[0].id
  const user = users.find(({ id }) => id === userId)
  if (!user) return `There is no user ${userId}`
  const { faults, unknown } = parseFaults(options.getAll('fault'))
  if (unknown.length > 0) return `There is no fault ${unknown.join(', ')}`
  const encounter = patient === null ? undefined : (options.get('encounter') ?? encounterOf(store, patient))
  return {
    user,
    faults,
    played: new Map(),
    ...(patient === null ? {} : { patient }),
    ...(encounter ? { encounter } : {}),
  }
}

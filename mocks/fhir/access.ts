import { type Letter, parseScope, type ResourceScope } from '../smart/scopes.ts'
import type { Grant } from '../smart/session.ts'
import { type Test, testFor } from './matching.ts'
import { Refusal } from './outcome.ts'
import type { Resource } from './resource.ts'

/** What a token allows for one interaction on one type. */
export type Permission = {
  /** Nothing but this patient's compartment; undefined with a user scope. */
  patient?: string
  /** Whether the query parts of the scopes leave the resource in reach. */
  covers: (resource: Resource) => boolean
}

const words: Record<Letter, string> = {
  c: 'create',
  r: 'read',
  u: 'update',
  d: 'delete',
  s: 'search',
}

function narrowedBy(scope: ResourceScope): Test {
  const tests = [...scope.query].map(([key, value]) => testFor(key, value))
  return (resource) => tests.every((test) => test(resource))
}

/** The permission that a grant gives, or a Refusal (403) that names what is missing. */
export function permission(grant: Grant, type: string, letter: Letter, id?: string): Permission {
  // SMART: whoever may know the user may read who that is.
  if (grant.scopes.includes('fhirUser') && type === 'Practitioner' && letter === 'r') {
    if (id === grant.context.user.id) return { covers: () => true }
  }
  const scopes = grant.scopes
    .flatMap((scope) => parseScope(scope) ?? [])
    .filter((scope) => (scope.type === '*' || scope.type === type) && scope.letters.includes(letter))
  const wide = scopes.filter(({ context }) => context === 'user')
  const { patient } = grant.context
  const applied = wide.length > 0 ? wide : patient === undefined ? [] : scopes
  if (applied.length === 0) {
    throw new Refusal(403, 'forbidden', `The granted scopes do not allow to ${words[letter]} ${type}`)
  }
  const tests = applied.map(narrowedBy)
  return {
    ...(wide.length > 0 || patient === undefined ? {} : { patient }),
    covers: (resource) => tests.some((test) => test(resource)),
  }
}

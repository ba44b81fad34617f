/** What a scope may allow: create, read, update, delete, search. */
export type Letter = 'c' | 'r' | 'u' | 'd' | 's'

export type ResourceScope = {
  context: 'patient' | 'user'
  /** A resource type, or `*`. */
  type: string
  letters: string
  /** The query part (`?category=…`) that narrows the scope further. */
  query: URLSearchParams
}

const contextScopes = new Set([
  'openid',
  'fhirUser',
  'profile',
  'launch',
  'launch/patient',
  'launch/encounter',
  'online_access',
  'offline_access',
])

const version1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' }

/** A scope on resources, as SMART version 1 (`patient/Observation.read`) or 2 (`patient/Observation.rs?category=…`). */
export function parseScope(scope: string): ResourceScope | undefined {
  const match = /^(patient|user)\/(\*|[A-Z][A-Za-z]+)\.(read|write|\*|c?r?u?d?s?)(?:\?(.+))?$/.exec(scope)
  const [, context, type, permissions] = match ?? []
  if (!context || !type || !permissions) return undefined
  return {
    context: context === 'user' ? 'user' : 'patient',
    type,
    letters: version1[permissions] ?? permissions,
    query: new URLSearchParams(match?.[4]),
  }
}

/** Of the scopes asked for, those that the sandbox can grant; `launched` when an EHR launch goes with the request. */
export function grantable(asked: string, launched: boolean): string[] {
  const scopes = [...new Set(asked.split(/\s+/).filter((scope) => scope !== ''))]
  return scopes.filter((scope) => {
    if (scope === 'launch') return launched
    return contextScopes.has(scope) || parseScope(scope) !== undefined
  })
}

/** The same scopes without those on one resource type; wildcards are replaced by the types that an app can do little with. */
export function withoutType(scopes: readonly string[], type: string): string[] {
  const kept = ['Patient', 'Observation', 'Condition', 'Procedure'].filter((other) => other !== type)
  return scopes.flatMap((scope) => {
    const parsed = parseScope(scope)
    if (!parsed || (parsed.type !== '*' && parsed.type !== type)) return scope
    return parsed.type === type ? [] : kept.map((other) => scope.replace('/*.', `/${other}.`))
  })
}

/** The same scopes, with reading and searching only. */
export function readOnly(scopes: readonly string[]): string[] {
  return scopes.flatMap((scope) => {
    const parsed = parseScope(scope)
    if (!parsed || !/[cud]/.test(parsed.letters)) return scope
    const letters = parsed.letters.replace(/[cud]/g, '')
    const query = parsed.query.size > 0 ? `?${parsed.query}` : ''
    return letters === '' ? [] : `${parsed.context}/${parsed.type}.${letters}${query}`
  })
}

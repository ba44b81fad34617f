/** SMART scopes on resources, in version 1 (`patient/Observation.read`) and 2 (`patient/Observation.rs?category=…`). */

type Letter = 'c' | 'r' | 'u' | 'd' | 's'
const VERSION_1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' }

type Scope = { readonly type: string; readonly letters: string; readonly narrowed: boolean }

function parse(scope: string): Scope | undefined {
  const match = /^(?:patient|user|system)\/(\*|[A-Z]\w+)\.(read|write|\*|c?r?u?d?s?)(\?.+)?$/.exec(scope)
  const [, type, letters, query] = match ?? []
  if (!type || !letters) return undefined
  return { type, letters: VERSION_1[letters] ?? letters, narrowed: query !== undefined }
}

/**
 * What the granted scopes allow.
 * @param letter c create, r read, u update, d delete, s search
 * @returns `partly` where the scope is narrowed by a query (`?category=laboratory`)
 */
export function allows(scopes: readonly string[], type: string, letter: Letter): 'fully' | 'partly' | 'no' {
  const fitting = scopes
    .map(parse)
    .filter((s) => s !== undefined && (s.type === '*' || s.type === type) && s.letters.includes(letter))
  if (fitting.length === 0) return 'no'
  return fitting.some((s) => s?.narrowed === false) ? 'fully' : 'partly'
}

/** The scopes granted, or those asked for where the EHR does not say (RFC 6749, 5.1: then they are the same). */
export const grantedScopes = (granted: unknown, asked: string): readonly string[] =>
  (typeof granted === 'string' && granted.trim() ? granted : asked).split(/\s+/).filter(Boolean)

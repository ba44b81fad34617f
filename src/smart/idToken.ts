/** Who is signed in, as the id_token says; its signature is not checked, and nothing is allowed on its word. */

export type User = {
  /** `Practitioner/7`; undefined if the EHR does not say. */
  readonly reference?: string
  readonly name?: string
  /** The language of the EHR's screen, for the user: `nl-NL`. */
  readonly locale?: string
}

/** The claims of a JWT; the library's own reader fails on base64url and on letters outside ASCII. */
function claimsOf(token: string): Record<string, unknown> {
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(part), (c) => c.charCodeAt(0))
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** Reads the user from an id_token (`fhirUser`, older `profile`; `name`, `locale`), as far as it is there. */
export function userOf(idToken: unknown): User {
  if (typeof idToken !== 'string') return {}
  const { fhirUser, profile, name, locale } = claimsOf(idToken)
  const [address] = [fhirUser, profile].filter((a) => typeof a === 'string')
  const reference = /[A-Z]\w+\/[A-Za-z0-9.-]+$/.exec(address ?? '')?.[0]
  return {
    ...(reference !== undefined && { reference }),
    ...(typeof name === 'string' && name.trim() !== '' && { name: name.trim() }),
    ...(typeof locale === 'string' && { locale }),
  }
}

import type { PlayedFault } from '../faults.ts'
import type { User } from '../users.ts'

/** What a launch fixes: for whom, by whom, and which faults the sandbox plays to it. */
export type LaunchContext = {
  patient?: string
  encounter?: string
  user: User
  faults: readonly PlayedFault[]
  /** How often each counted event has happened in this launch. */
  played: Map<string, number>
}

/** What was authorised, kept with the code, the access token and the refresh token alike. */
export type Grant = {
  context: LaunchContext
  clientId: string
  scopes: readonly string[]
  nonce?: string
  /** The access token came for a refresh token. */
  refreshed?: boolean
}

export type Code = Grant & { redirectUri: string; challenge: string }

type Issued<T> = { value: T; expires: number }

/** Random opaque strings that stand for values; expired ones are unknown. */
function issuer<T>(now: () => Date) {
  const issued = new Map<string, Issued<T>>()
  return {
    /** `seconds` may be negative: then it has expired already. */
    issue(value: T, seconds: number): string {
      const key = crypto.randomUUID().replaceAll('-', '')
      issued.set(key, { value, expires: now().getTime() + seconds * 1_000 })
      return key
    },
    look(key: string): T | undefined {
      const found = issued.get(key)
      return found && found.expires > now().getTime() ? found.value : undefined
    },
    /** Looks, and forgets it: the second time it is unknown. */
    take(key: string): T | undefined {
      const value = this.look(key)
      issued.delete(key)
      return value
    },
  }
}

/** Everything that the authorisation server remembers, in memory. */
export function createSession(now: () => Date) {
  return {
    launches: issuer<LaunchContext>(now),
    codes: issuer<Code>(now),
    tokens: issuer<Grant>(now),
    refreshTokens: issuer<Grant>(now),
  }
}

export type Session = ReturnType<typeof createSession>

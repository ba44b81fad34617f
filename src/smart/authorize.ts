/** Starts a launch: from launch.html to the sign-in page of an EHR that is on the list. */
import { type Config, findEhr } from './config.ts'
import type { SmartApi } from './fhirclient.ts'
import { originsOf } from './policy.ts'
import { SmartError } from './problem.ts'

/** What the library would believe of the address, and we do not. */
const FORBIDDEN = ['fhirServiceUrl', 'clientId', 'patientId']

export type Launch = {
  readonly iss: string
  readonly launch: string | undefined
  readonly clientId: string
  readonly scope: string
}

/**
 * Reads the launch from the address of launch.html. No request is made.
 * @throws SmartError for a parameter that is not an address's to set, and for an EHR that is not on the list
 */
export function readLaunch(config: Config, address: URL): Launch {
  const { searchParams: query, origin } = address
  const forbidden = FORBIDDEN.find((name) => query.has(name))
  if (forbidden) throw new SmartError('forbiddenParameter', forbidden)
  const twice = ['iss', 'launch'].find((name) => query.getAll(name).length > 1)
  if (twice) throw new SmartError('forbiddenParameter', twice)
  const iss = query.get('iss')
  if (!iss) throw new SmartError('launchMissing')
  const entry = findEhr(config, iss, origin)
  if (!entry) throw new SmartError('unconfiguredIssuer', URL.canParse(iss) ? new URL(iss).host : undefined)
  const launch = query.get('launch') ?? undefined
  if (!launch && !entry.standalone) throw new SmartError('standaloneNotAllowed', entry.name)
  const context = launch ? 'launch' : 'launch/patient'
  return { iss, launch, clientId: entry.clientId, scope: [context, ...entry.scopes].join(' ') }
}

export type Page = {
  readonly address: URL
  readonly api: SmartApi
  /** Where the library keeps launches, by state. */
  readonly storage: Pick<Storage, 'getItem' | 'removeItem'>
}

/**
 * Prepares the sign-in and says where to go.
 * @returns the address of the EHR's sign-in page
 * @throws SmartError as `readLaunch`, and when the EHR's description of its sign-in cannot be used
 */
export async function authorize(config: Config, { address, api, storage }: Page): Promise<string> {
  const { iss, clientId, scope } = readLaunch(config, address)
  const stateKey = crypto.randomUUID()
  const to = await api
    .authorize([
      {
        issMatch: iss,
        clientId,
        scope,
        stateKey,
        redirectUri: new URL('./', address).href,
        pkceMode: 'required',
        completeInTarget: true,
        noRedirect: true,
        wellKnownRequestOptions: { credentials: 'omit', signal: AbortSignal.timeout(15_000) },
        // The older description of the sign-in cannot say PKCE: it is never asked for.
        conformanceRequestOptions: { signal: AbortSignal.abort() },
      },
    ])
    .catch((error: unknown) => {
      if (!navigator.onLine) throw new SmartError('offline')
      const pkce = error instanceof Error && error.message.includes('PKCE')
      throw new SmartError(pkce ? 'noPkce' : 'discoveryFailed', new URL(iss).host)
    })
  const state: unknown = JSON.parse(storage.getItem(stateKey) ?? '{}')
  const tokens = (state as { tokenUri?: unknown }).tokenUri
  const allowed = [...originsOf(config), new URL(iss).origin]
  const foreign = [to, tokens].find((url) => !isAt(url, allowed))
  if (foreign !== undefined) {
    storage.removeItem(stateKey)
    throw new SmartError('foreignEndpoint', new URL(iss).host)
  }
  return String(to)
}

const isAt = (url: unknown, origins: readonly string[]): boolean =>
  typeof url === 'string' && URL.canParse(url) && origins.includes(new URL(url).origin)

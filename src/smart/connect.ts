/** The connection of this page to the EHR: who, for whom, with which rights, and a guarded way to ask. */
import { baseOf } from './address.ts'
import { type Config, findEhr, loadConfig, relaunchAddress } from './config.ts'
import { type SmartApi, smartApi } from './fhirclient.ts'
import { type User, userOf } from './idToken.ts'
import { SmartError } from './problem.ts'
import { type Request, requester } from './request.ts'
import { grantedScopes } from './scopes.ts'
import { sessionOf } from './session.ts'

export type Connection = {
  /** The FHIR base, without a slash at its end. */
  readonly server: string
  /** What the configuration calls the EHR. */
  readonly ehr: string
  /** Held from the launch; nothing the EHR answers later changes it. */
  readonly patientId: string
  readonly encounterId?: string
  readonly user: User
  /** The scopes that were granted, which may be fewer than those asked for. */
  readonly scopes: readonly string[]
  /** Whether the app must show whose chart it is (the EHR does not). */
  readonly needPatientBanner: boolean
  /** One launch, different from every other: the id of its state. */
  readonly launchId: string
  /** Where the user can start again without the EHR; undefined where only the EHR can launch. */
  readonly relaunch?: string | undefined
  readonly request: Request
}

export type LandingPage = {
  readonly address: URL
  readonly api: SmartApi
  readonly storage: Pick<Storage, 'getItem'>
  readonly config: () => Promise<Config>
}

/** Errors of RFC 6749 (4.1.2.1) and OpenID Connect that may be shown; any other text stays unseen. */
const OAUTH_ERRORS = [
  'access_denied',
  'invalid_request',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_response_type',
  'server_error',
  'temporarily_unavailable',
  'login_required',
  'interaction_required',
  'consent_required',
]
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Completes a launch on the page that sign-in returns to. Call it once per page; `connect` does. @throws SmartError */
export async function openConnection({ address, api, storage, config }: LandingPage): Promise<Connection> {
  const { searchParams: query, origin } = address
  const error = query.get('error')
  if (error !== null)
    throw new SmartError(
      'refused',
      OAUTH_ERRORS.find((known) => known === error),
    )
  const launchId = query.get('state')
  if (launchId === null) throw new SmartError('noSession')
  if (!UUID.test(launchId) || storage.getItem(launchId) === null) throw new SmartError('stateLost')
  const [settings, client] = await Promise.all([config(), api.ready().catch(tokenProblem)])

  const { state } = client
  const entry = findEhr(settings, state.serverUrl, origin)
  if (!entry) throw new SmartError('unconfiguredIssuer')
  const answer = state.tokenResponse ?? {}
  if (!answer.access_token) throw new SmartError('noToken')
  const { patient: patientId, encounter: encounterId, need_patient_banner } = answer
  if (typeof patientId !== 'string' || !/^[A-Za-z0-9.-]{1,64}$/.test(patientId))
    throw new SmartError('noPatient')
  const base = baseOf(state.serverUrl)
  const relaunch = relaunchAddress(settings, state.serverUrl, origin)
  return {
    server: base.href,
    ehr: entry.name,
    patientId,
    ...(typeof encounterId === 'string' && { encounterId }),
    user: userOf(answer.id_token),
    scopes: grantedScopes(answer.scope, state.scope ?? ''),
    needPatientBanner: need_patient_banner !== false,
    launchId,
    relaunch,
    request: requester({ base, session: sessionOf(client) }),
  }
}

function tokenProblem(error: unknown): never {
  const { status } = error as { status?: number }
  if (status !== undefined) throw new SmartError('tokenRefused', String(status))
  throw new SmartError(error instanceof TypeError ? 'offline' : 'tokenRefused')
}

let connection: Promise<Connection> | undefined

/** The connection of this page, made once however often it is asked for. @throws SmartError */
export function connect(): Promise<Connection> {
  connection ??= openConnection({
    address: new URL(location.href),
    api: smartApi(),
    storage: sessionStorage,
    config: loadConfig,
  })
  return connection
}

import { redirect } from '../answer.ts'
import type { Store } from '../fhir/store.ts'
import { launchContext } from './launch.ts'
import { registeredRedirect } from './redirects.ts'
import { grantable } from './scopes.ts'
import type { Code, LaunchContext, Session } from './session.ts'

export type Authorizing = {
  session: Session
  store: Store
  origin: string
  /** The absolute base of the FHIR server, which `aud` must name. */
  fhir: string
  /** Shows the picker, from which the browser comes back with `patient` chosen. */
  pick: (query: URLSearchParams) => Response
  /** Shows an error to the user, for want of a client that could be told. */
  fail: (status: number, why: string) => Response
}

const codeLife = 60

/** The authorisation endpoint: to the client with a code or an error, or a page for the user. */
export function authorize(query: URLSearchParams, authorizing: Authorizing): Response {
  const { session, store, origin, fhir, pick, fail } = authorizing
  const redirectUri = query.get('redirect_uri')
  const target = registeredRedirect(redirectUri, origin)
  const clientId = query.get('client_id')
  if (!redirectUri || !target) return fail(400, 'The redirect_uri is not registered')
  if (!clientId) return fail(400, 'The client_id is missing')

  const back = (parameters: Record<string, string>) => {
    const url = new URL(target)
    const state = query.get('state')
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
    if (state !== null) url.searchParams.set('state', state)
    return redirect(url)
  }
  const refuse = (error: string, why: string) => back({ error, error_description: why })

  if (query.get('response_type') !== 'code')
    return refuse('unsupported_response_type', 'response_type must be code')
  if (query.get('aud')?.replace(/\/$/, '') !== fhir) return refuse('invalid_request', `aud must be ${fhir}`)
  const challenge = query.get('code_challenge')
  if (!challenge || query.get('code_challenge_method') !== 'S256') {
    return refuse('invalid_request', 'PKCE with code_challenge_method S256 is required')
  }

  const launch = query.get('launch')
  const scopes = grantable(query.get('scope') ?? '', launch !== null)
  let context: LaunchContext | string | undefined
  if (launch !== null) {
    context = session.launches.look(launch)
    if (!context) return refuse('invalid_request', 'The launch is not known or has expired')
    if (!scopes.includes('launch')) return refuse('invalid_scope', 'A launch needs the scope launch')
  } else {
    if (query.has('cancel')) return refuse('access_denied', 'The user has cancelled')
    if (scopes.includes('launch/patient') && !query.get('patient')) return pick(query)
    context = launchContext(query, store)
    if (typeof context === 'string') return fail(400, context)
  }

  const denied = context.faults.find(({ fault }) => fault.authorization)?.fault.authorization
  if (denied) return refuse(denied, 'The request was refused')
  const granted = context.faults.reduce<readonly string[]>(
    (kept, { fault, type }) => fault.grant?.(kept, type) ?? kept,
    scopes,
  )
  if (granted.length === 0) return refuse('invalid_scope', 'None of the scopes can be granted')
  const nonce = query.get('nonce')
  const code: Code = {
    context,
    clientId,
    redirectUri,
    challenge,
    scopes: granted,
    ...(nonce === null ? {} : { nonce }),
  }
  return back({ code: session.codes.issue(code, codeLife) })
}

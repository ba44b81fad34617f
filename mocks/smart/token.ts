import { json } from '../answer.ts'
import { sha256, signedToken } from './idToken.ts'
import type { Code, Grant, Session } from './session.ts'

export type Tokens = {
  session: Session
  /** Issuer of the id_token: the absolute FHIR base. */
  issuer: string
  now: () => Date
}

const hour = 3_600
const refreshLife = 30 * 24 * hour

const refuse = (error: string, why: string, status = 400) => json({ error, error_description: why }, status)

async function idToken(grant: Grant, { issuer, now }: Tokens): Promise<string> {
  const { context, clientId, scopes, nonce } = grant
  const iat = Math.floor(now().getTime() / 1_000)
  return signedToken({
    iss: issuer,
    sub: context.user.id,
    aud: clientId,
    iat,
    exp: iat + hour,
    ...(scopes.includes('fhirUser') ? { fhirUser: `Practitioner/${context.user.id}` } : {}),
    ...(scopes.includes('profile') ? { name: context.user.name } : {}),
    ...(nonce === undefined ? {} : { nonce }),
  })
}

async function answer(grant: Grant, refreshed: boolean, tokens: Tokens): Promise<Response> {
  const { session } = tokens
  const { context, scopes } = grant
  const faults = context.faults.map(({ fault }) => fault)
  const lifetime = faults.find(({ lifetime }) => lifetime && !refreshed)?.lifetime ?? {
    stated: hour,
    real: hour,
  }
  const has = (scope: string) => scopes.includes(scope)
  const patient = has('launch') || has('launch/patient') ? context.patient : undefined
  const encounter = has('launch') || has('launch/encounter') ? context.encounter : undefined
  const body = {
    access_token: session.tokens.issue({ ...grant, refreshed }, lifetime.real),
    token_type: 'Bearer',
    expires_in: lifetime.stated,
    scope: scopes.join(' '),
    need_patient_banner: true,
    ...(patient === undefined ? {} : { patient }),
    ...(encounter === undefined ? {} : { encounter }),
    ...(has('online_access') || has('offline_access')
      ? { refresh_token: session.refreshTokens.issue(grant, refreshLife) }
      : {}),
    ...(has('openid') ? { id_token: await idToken(grant, tokens) } : {}),
  }
  return json(
    faults.reduce<Record<string, unknown>>((kept, { token }) => token?.(kept, refreshed) ?? kept, body),
    200,
    { Pragma: 'no-cache' },
  )
}

async function exchange(form: URLSearchParams, tokens: Tokens): Promise<Response> {
  // Taken, so that even a failed attempt uses the code up.
  const code: Code | undefined = tokens.session.codes.take(form.get('code') ?? '')
  if (!code) return refuse('invalid_grant', 'The code is not known, has expired or was used before')
  if (form.get('client_id') !== code.clientId) return refuse('invalid_grant', 'The code is of another client')
  if (form.get('redirect_uri') !== code.redirectUri)
    return refuse('invalid_grant', 'The redirect_uri differs')
  const verifier = form.get('code_verifier')
  if (!verifier || (await sha256(verifier)) !== code.challenge) {
    return refuse('invalid_grant', 'The code_verifier does not fit the code_challenge')
  }
  const { context, clientId, scopes, nonce } = code
  return answer({ context, clientId, scopes, ...(nonce === undefined ? {} : { nonce }) }, false, tokens)
}

async function refresh(form: URLSearchParams, tokens: Tokens): Promise<Response> {
  const key = form.get('refresh_token') ?? ''
  const grant = tokens.session.refreshTokens.look(key)
  if (!grant) return refuse('invalid_grant', 'The refresh token is not known, has expired or was used before')
  const fault = grant.context.faults.find(({ fault }) => fault.refresh)?.fault.refresh
  if (fault) return refuse(fault.error, 'The token cannot be refreshed', fault.status)
  const asked = form.get('scope')?.split(/\s+/) ?? grant.scopes
  const wider = asked.find((scope) => !grant.scopes.includes(scope))
  if (wider) return refuse('invalid_scope', `${wider} was not granted`)
  tokens.session.refreshTokens.take(key)
  return answer({ ...grant, scopes: asked }, true, tokens)
}

/** The token endpoint: exchanges a code (once) or a refresh token (once, a new one comes with the answer). */
export async function token(request: Request, tokens: Tokens): Promise<Response> {
  if (request.method !== 'POST') return refuse('invalid_request', 'POST is required', 405)
  const form = new URLSearchParams(await request.text())
  const grantType = form.get('grant_type')
  if (grantType === 'authorization_code') return exchange(form, tokens)
  if (grantType === 'refresh_token') return refresh(form, tokens)
  return refuse('unsupported_grant_type', 'grant_type must be authorization_code or refresh_token')
}

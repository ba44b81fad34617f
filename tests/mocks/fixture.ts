import { createEhr, type Ehr, type EhrOptions } from '../../mocks/ehr.ts'
import type { SandboxPatient } from '../../mocks/patients/patient.ts'

export const origin = 'https://sandbox.example'
export const fhir = `${origin}/ehr/fhir`
const redirectUri = `${origin}/`
export const allScopes = 'openid fhirUser profile launch online_access patient/*.cruds'

const loinc = 'http://loinc.org'
const laboratory = [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
]

function observation(id: string, patient: string, more: Partial<fhir4.Observation>): fhir4.Observation {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    subject: { reference: `Patient/${patient}` },
    code: { coding: [{ system: loinc, code: '718-7' }], text: 'Haemoglobin' },
    category: laboratory,
    ...more,
  }
}

/** 25 haemoglobins on successive days of January 2026, one local code, one ECOG by month, one condition. */
const annaResources: fhir4.FhirResource[] = [
  {
    resourceType: 'Patient',
    id: 'anna',
    name: [{ given: ['Anna <b>'], family: 'Visser' }],
    birthDate: '1961-11-22',
    gender: 'female',
  },
  ...Array.from({ length: 25 }, (_, day) =>
    observation(`hb-${day + 1}`, 'anna', {
      effectiveDateTime: `2026-01-${String(day + 1).padStart(2, '0')}`,
    }),
  ),
  observation('local', 'anna', {
    code: { coding: [{ code: 'HB' }] },
    status: 'preliminary',
    effectiveDateTime: '2025-12-01',
  }),
  observation('ecog', 'anna', {
    code: { coding: [{ system: loinc, code: '89247-1' }] },
    category: [{ coding: [{ code: 'survey' }] }],
    effectiveDateTime: '2026-03',
  }),
  {
    resourceType: 'Condition',
    id: 'crc',
    subject: { reference: `${fhir}/Patient/anna/_history/2` },
    code: { coding: [{ code: 'C18.9' }] },
  },
  {
    resourceType: 'Encounter',
    id: 'visit',
    status: 'in-progress',
    class: { code: 'AMB' },
    subject: { reference: 'Patient/anna' },
  },
  { resourceType: 'ResearchStudy', id: 'study', status: 'active' },
]

const patients: SandboxPatient[] = [
  { id: 'anna', title: 'Colorectal', interest: 'Many & small "labs"', resources: () => annaResources },
  {
    id: 'bo',
    title: 'Other',
    interest: 'Somebody else',
    resources: () => [
      { resourceType: 'Patient', id: 'bo', name: [{ text: 'Bo Lind' }], birthDate: '1950' },
      observation('bo-hb', 'bo', { effectiveDateTime: '2026-01-01' }),
      { resourceType: 'ResearchStudy', id: 'study', status: 'active' },
    ],
  },
]

export const newEhr = (options: Partial<EhrOptions> = {}): Ehr =>
  createEhr({ patients, today: '2026-11-21', wait: async () => {}, ...options })

/** Sends a request to the sandbox; a path is taken from its root. */
export async function send(ehr: Ehr, path: string, init: RequestInit = {}): Promise<Response> {
  const response = await ehr.handle(new Request(new URL(path, origin), init))
  if (!response) throw new Error(`${path} was not answered`)
  return response
}

/** Where a redirect leads. */
export function target(response: Response): URL {
  const location = response.headers.get('Location')
  if (response.status !== 302 || !location) throw new Error(`${response.status} is no redirect`)
  return new URL(location)
}

async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return Buffer.from(digest).toString('base64url')
}

const verifier = 'a-verifier-that-is-long-enough-to-be-one-0123456789'

/** The parameters of a correct authorisation request. */
export async function authorization(changes: Record<string, string> = {}): Promise<URLSearchParams> {
  return new URLSearchParams({
    response_type: 'code',
    client_id: 'trialside',
    redirect_uri: redirectUri,
    scope: allScopes,
    state: 'a state',
    aud: fhir,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
    ...changes,
  })
}

export function exchange(ehr: Ehr, code: string, changes: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'trialside',
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
    ...changes,
  })
  return send(ehr, '/ehr/auth/token', { method: 'POST', body })
}

export async function launchId(ehr: Ehr, query = 'patient=anna'): Promise<string> {
  return target(await send(ehr, `/ehr/launch?${query}`)).searchParams.get('launch') ?? ''
}

/** A code from an EHR launch. */
export async function code(ehr: Ehr, query = 'patient=anna', scope = allScopes): Promise<string> {
  const asked = await authorization({ launch: await launchId(ehr, query), scope })
  return target(await send(ehr, `/ehr/auth/authorize?${asked}`)).searchParams.get('code') ?? ''
}

type TokenAnswer = {
  access_token: string
  refresh_token: string
  id_token: string
  scope: string
  expires_in: number | string
  patient?: string
  encounter?: string
  need_patient_banner: boolean
}

/** A whole EHR launch, up to the answer of the token endpoint. */
export async function signIn(ehr: Ehr, query?: string, scope?: string): Promise<TokenAnswer> {
  return (await exchange(ehr, await code(ehr, query, scope))).json()
}

/** A FHIR client after an EHR launch: `call(path, { method, body, headers })`. */
export async function client(ehr: Ehr, query?: string, scope?: string) {
  const { access_token } = await signIn(ehr, query, scope)
  return (path: string, init: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) =>
    send(ehr, path.startsWith('http') ? path : `/ehr/fhir/${path}`, {
      method: init.method ?? 'GET',
      headers: {
        Authorization: `Bearer ${access_token}`,
        ...(init.body === undefined ? {} : { 'Content-Type': 'application/fhir+json' }),
        ...init.headers,
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    })
}

export const nextOf = (bundle: fhir4.Bundle) => bundle.link?.find(({ relation }) => relation === 'next')?.url

export const idsOf = (bundle: fhir4.Bundle) => (bundle.entry ?? []).map(({ resource }) => resource?.id)

import { readOnly, withoutType } from '../smart/scopes.ts'
import type { Fault } from './fault.ts'

/** What goes wrong with the launch, the scopes and the tokens. */
export const signIn = {
  'auth-denied': {
    label: 'the user refuses the app (access_denied)',
    authorization: 'access_denied',
  },
  'auth-invalid-scope': {
    label: 'the server refuses the scopes (invalid_scope)',
    authorization: 'invalid_scope',
  },
  'narrow-scopes': {
    label: 'the scopes on Condition are not granted',
    grant: (scopes, type) => withoutType(scopes, type ?? 'Condition'),
  },
  'no-write-scopes': {
    label: 'the scopes for writing are not granted',
    grant: (scopes) => readOnly(scopes),
  },
  'token-expired': {
    label: 'the access token has expired at once, though the answer promises an hour; a refreshed one works',
    lifetime: { stated: 3_600, real: -1 },
  },
  'token-expires-soon': {
    label: 'the access token lives 20 seconds',
    lifetime: { stated: 20, real: 20 },
  },
  'expires-in-text': {
    label: 'expires_in is a string',
    token: (answer) => ({ ...answer, expires_in: String(answer.expires_in) }),
  },
  'no-patient': {
    label: 'the token answer names no patient',
    token: ({ patient: _, ...answer }) => answer,
  },
  'patient-changes': {
    label: 'the access token lives 20 seconds, and the refreshed one is for another patient',
    lifetime: { stated: 20, real: 20 },
    token: (answer, refreshed) => (refreshed ? { ...answer, patient: 'another-patient' } : answer),
  },
  'no-banner': {
    label: 'the EHR shows its own patient banner (need_patient_banner is false)',
    token: (answer) => ({ ...answer, need_patient_banner: false }),
  },
  'refresh-refused': {
    label: 'refreshing the token is refused (invalid_grant)',
    refresh: { status: 400, error: 'invalid_grant' },
  },
  'refresh-unavailable': {
    label: 'refreshing the token is answered 503',
    refresh: { status: 503, error: 'temporarily_unavailable' },
  },
} satisfies Record<string, Fault>

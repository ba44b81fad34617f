import type { Resource } from './fhir/resource.ts'

/** Who works at the sandbox; `id` is the id of the Practitioner too. */
export type User = { id: string; name: string; role: string; practitioner: Resource }

type Name = { prefix?: string; given: string; family: string }

function user(id: string, name: Name, role: string, language: string, identifier: string): User {
  const full = [name.prefix, name.given, name.family].filter(Boolean).join(' ')
  return {
    id,
    name: full,
    role,
    practitioner: {
      resourceType: 'Practitioner',
      id,
      active: true,
      identifier: [{ system: 'https://sandbox.example/staff', value: identifier }],
      name: [
        {
          use: 'official',
          text: full,
          family: name.family,
          given: [name.given],
          ...(name.prefix ? { prefix: [name.prefix] } : {}),
        },
      ],
      qualification: [{ code: { text: role } }],
      communication: [{ coding: [{ system: 'urn:ietf:bcp:47', code: language }] }],
    },
  }
}

/** Who signs the records of the patients. */
export const recorder = user(
  'de-vries',
  { prefix: 'Dr.', given: 'Anne', family: 'de Vries' },
  'Medical oncologist',
  'nl',
  'S-1000',
)

/** Who can be signed in; the first is, unless a launch names another. */
export const users: readonly [User, ...User[]] = [
  user(
    'van-der-veen',
    { prefix: 'Dr.', given: 'Marieke', family: 'van der Veen' },
    'Liver surgeon',
    'nl',
    'S-1001',
  ),
  recorder,
  // Letters outside ASCII reach the id_token, where a reader that forgets UTF-8 breaks.
  user('lindstrom', { given: 'Åsa', family: 'Lindström' }, 'Research nurse', 'sv', 'N-2002'),
]

import type { Resource } from './fhir/resource.ts'

/** Who can be signed in to the sandbox; `id` is the id of the Practitioner too. */
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

/** The users of the sandbox; the first is signed in unless a launch names another. */
export const users: readonly [User, ...User[]] = [
  user(
    'van-der-veen',
    { prefix: 'Dr.', given: 'Marieke', family: 'van der Veen' },
    'Liver surgeon',
    'nl',
    'S-1001',
  ),
  // Letters outside ASCII reach the id_token, where a reader that forgets UTF-8 breaks.
  user('lindstrom', { given: 'Åsa', family: 'Lindström' }, 'Research nurse', 'sv', 'N-2002'),
]

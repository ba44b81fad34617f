import { describe, expect, it } from 'vitest'
import { userOf } from '../../src/smart/idToken.ts'
import { allows, grantedScopes } from '../../src/smart/scopes.ts'

describe('granted scopes', () => {
  it.each([
    ['patient/Observation.read', 'Observation', 's', 'fully'],
    ['patient/*.*', 'Condition', 'c', 'fully'],
    ['user/Condition.rs', 'Condition', 's', 'fully'],
    ['patient/Condition.r', 'Condition', 's', 'no'],
    ['patient/Condition.rs', 'Observation', 's', 'no'],
    ['patient/Observation.rs?category=laboratory', 'Observation', 's', 'partly'],
    ['patient/Observation.rs?category=laboratory patient/Observation.rs', 'Observation', 's', 'fully'],
    ['patient/Observation.write', 'Observation', 'c', 'fully'],
    ['patient/Observation.read', 'Observation', 'c', 'no'],
    ['openid launch nonsense/x', 'Observation', 's', 'no'],
  ] as const)('%s: %s, %s: %s', (scopes, type, letter, answer) => {
    expect(allows(scopes.split(' '), type, letter)).toBe(answer)
  })

  it('are those asked for where the EHR does not say', () => {
    expect(grantedScopes(undefined, 'openid launch')).toEqual(['openid', 'launch'])
    expect(grantedScopes('launch  openid', 'x')).toEqual(['launch', 'openid'])
  })
})

describe('the user', () => {
  const token = (claims: object) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`

  it('is read from base64url with letters outside ASCII', () => {
    const fhirUser = 'https://ehr.example/fhir/Practitioner/å?>'
    expect(userOf(token({ fhirUser: 'https://ehr.example/fhir/Practitioner/7', name: 'Åsa ÿ' }))).toEqual({
      reference: 'Practitioner/7',
      name: 'Åsa ÿ',
    })
    expect(userOf(token({ fhirUser }))).toEqual({})
    expect(userOf(token({ profile: 'Practitioner/7' }))).toEqual({ reference: 'Practitioner/7' })
    expect(userOf(token({ locale: 'nl-NL' }))).toEqual({ locale: 'nl-NL' })
  })

  it.each([undefined, '', 'x', 'a.b.c', token([]), token({ fhirUser: 7, name: '', locale: ['nl'] })])(
    'is unknown in %s',
    (t) => {
      expect(userOf(t)).toEqual({})
    },
  )
})

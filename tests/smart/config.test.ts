import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findEhr, issuerOf, parseConfig } from '../../src/smart/config.ts'
import { contentSecurityPolicy, originsOf, securityHeaders } from '../../src/smart/policy.ts'

const shipped = parseConfig(readFileSync('public/config.json', 'utf8'))
const hospital = {
  name: 'Hospital',
  issuer: 'https://fhir.hospital.example/r4',
  clientId: 'x',
  scopes: ['patient/*.rs'],
}
const withEhr = (changes: object) => JSON.stringify({ ehrs: [{ ...hospital, ...changes }] })
const home = 'https://app.example'

describe('the list of EHRs', () => {
  it('says what is wrong with it in one sentence that names file and place', () => {
    const wrong = (text: string) => expect(() => parseConfig(text, 'public/config.json'))
    wrong('{').toThrow('badConfig: public/config.json is not JSON.')
    wrong('{"ehrs":[]}').toThrow(/public\/config\.json › ehrs: .+\.$/)
    wrong(withEhr({ issuer: 'http://fhir.hospital.example/r4' })).toThrow(
      'public/config.json › ehrs[0].issuer: is no https address and no path, or ends in a slash.',
    )
    wrong(withEhr({ clientSecret: 'x' })).toThrow(/ehrs\[0\].*clientSecret/)
    wrong(withEhr({ scopes: ['a b'] })).toThrow(/ehrs\[0\]\.scopes\[0\]: is no scope/)
    wrong(withEhr({ issuerPattern: 'prefix' })).toThrow(/ehrs\[0\]\.issuerPattern: is only for issuers below/)
    wrong(withEhr({ origins: ['https://*.hospital.example'] })).toThrow(/origins\[0\]: is no https origin/)
  })

  it.each([
    '//evil.example/fhir',
    '/ehr/fhir/',
    '/\\evil.example',
    'ehr/fhir',
    'https://u:p@a.example/fhir',
    'https://a.example/fhir?x',
  ])('takes no issuer such as %s', (issuer) => {
    expect(() => parseConfig(withEhr({ issuer }))).toThrow('issuer')
  })

  it('takes an issuer exactly as it is written', () => {
    const config = parseConfig(withEhr({}))
    expect(findEhr(config, 'https://fhir.hospital.example/r4', home)?.name).toBe('Hospital')
    for (const other of [
      'https://fhir.hospital.example/r4/',
      'https://fhir.hospital.example',
      'https://FHIR.hospital.example/r4',
    ])
      expect(findEhr(config, other, home)).toBeUndefined()
  })

  it('finds the sandbox at the address of the app itself', () => {
    expect(findEhr(shipped, `${home}/ehr/fhir`, home)?.name).toBe('Sandbox EHR')
    expect(findEhr(shipped, 'https://other.example/ehr/fhir', home)).toBeUndefined()
  })

  it('asks for no scope that goes with the kind of launch', () => {
    expect(shipped.ehrs.flatMap((e) => e.scopes).filter((s) => s.startsWith('launch'))).toEqual([])
  })
})

describe('the content security policy', () => {
  const sources = (policy: string) => /connect-src ([^;]+)/.exec(policy)?.[1]?.split(' ')

  it('allows requests to the configured EHRs and nowhere else', () => {
    const config = parseConfig(withEhr({ origins: ['https://login.hospital.example'] }))
    expect(sources(contentSecurityPolicy(config, true))).toEqual([
      "'self'",
      'https://fhir.hospital.example',
      'https://login.hospital.example',
    ])
  })

  it('lets every shipped EHR be reached', () => {
    const allowed = sources(contentSecurityPolicy(shipped, false))
    const issuers = shipped.ehrs.map((e) => new URL(issuerOf(e, home)).origin)
    expect(issuers.filter((origin) => origin !== home && !allowed?.includes(origin))).toEqual([])
    expect(allowed).toEqual(["'self'", ...originsOf(shipped)])
  })

  it('allows no inline code and no wildcard', () => {
    const policy = contentSecurityPolicy(shipped, true)
    expect(policy).not.toMatch(/unsafe|\*|https:( |;|$)/)
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).toContain("frame-ancestors 'self'")
  })

  it('upgrades requests only where the app itself is served safely', () => {
    expect(securityHeaders(shipped, true)['Content-Security-Policy']).toContain('upgrade-insecure-requests')
    expect(securityHeaders(shipped, false)['Content-Security-Policy']).not.toContain('upgrade')
    expect(securityHeaders(shipped, false)).not.toHaveProperty('Strict-Transport-Security')
  })
})

import { describe, expect, it } from 'vitest'
import { baseOf } from '../../src/smart/address.ts'

const base = baseOf('https://ehr.example:443/api/fhir/')

describe('the FHIR base', () => {
  it('has no slash at its end and no default port', () => {
    expect(base.href).toBe('https://ehr.example/api/fhir')
  })

  it.each([
    ['Patient/1', 'https://ehr.example/api/fhir/Patient/1'],
    ['/Patient/1', 'https://ehr.example/api/fhir/Patient/1'],
    ['/api/fhir/Observation?page=2', 'https://ehr.example/api/fhir/Observation?page=2'],
    ['//evil.example/Patient/1', 'https://ehr.example/api/fhir/evil.example/Patient/1'],
    ['http://ehr.example/api/fhir/Patient/1', 'https://ehr.example/api/fhir/Patient/1'],
    ['http://ehr.example:80/api/fhir?page=2', 'https://ehr.example/api/fhir?page=2'],
    ['https://ehr.example/api/fhir?_getpages=7', 'https://ehr.example/api/fhir?_getpages=7'],
    [
      'https://EHR.example:443/api/fhir/Observation?page=2',
      'https://ehr.example/api/fhir/Observation?page=2',
    ],
    ['https://ehr.example:443:443/api/fhir/Observation', 'https://ehr.example/api/fhir/Observation'],
    ['https://ehr.example:443:443:443/api/fhir?page=2', 'https://ehr.example/api/fhir?page=2'],
  ])('takes %s', (address, absolute) => {
    expect(base.resolve(address)).toBe(absolute)
  })

  it.each([
    'https://evil.example/api/fhir/Patient/1',
    'https://ehr.example.evil.example/api/fhir/Patient/1',
    'https://ehr.example@evil.example/api/fhir/Patient/1',
    'https://user:pass@ehr.example/api/fhir/Patient/1',
    'http://evil.example/api/fhir/Patient/1',
    'http://ehr.example:8080/api/fhir/Patient/1',
    'http://ehr.example/other/Patient/1',
    'ftp://ehr.example/api/fhir/Patient/1',
    '/api/fhir/../other',
    'https://ehr.example:8443/api/fhir/Patient/1',
    'https://ehr.example:8443:8443/api/fhir/Patient/1',
    'https://ehr.example:443:8443/api/fhir/Patient/1',
    'https://ehr.example:443:443@evil.example/api/fhir/Patient/1',
    'https://ehr.example/api/fhir2/Patient/1',
    'https://ehr.example/other/Patient/1',
    'https://ehr.example/api/fhir/../../other',
    'https://ehr.example/api/fhir/..%2f..%2fother',
    '../../other',
    'urn:uuid:1',
    'javascript:alert(1)',
    'data:application/json,{}',
  ])('does not take %s', (address) => {
    expect(base.resolve(address)).toBeUndefined()
  })

  it('leads from an open address to no other one', () => {
    const open = baseOf('http://localhost/fhir')
    expect(open.resolve('http://localhost/fhir/Patient/1')).toBe('http://localhost/fhir/Patient/1')
    expect(open.resolve('https://localhost/fhir/Patient/1')).toBeUndefined()
  })

  it.each([`hb_2`, 'a.b', '1.2.840', 'e'.repeat(256)])('reads the id %s', (id) => {
    expect(base.reference(`Observation/${id}`)).toBe(`Observation/${id}`)
    expect(base.reference(`${base.href}/Observation/${id}/_history/1`)).toBe(`Observation/${id}`)
  })

  it('reads references to its own records only', () => {
    expect(base.reference('Observation/7/_history/2')).toBe('Observation/7')
    expect(base.reference('https://ehr.example:443/api/fhir/Observation/7')).toBe('Observation/7')
    for (const other of [
      '#1',
      'urn:uuid:1',
      'https://evil.example/fhir/Observation/7',
      'Observation?x=1',
      'text',
      'Observation/..',
      'Observation/.',
      'Observation/a%2fb',
      `Observation/${'e'.repeat(257)}`,
    ])
      expect(base.reference(other)).toBeUndefined()
  })
})

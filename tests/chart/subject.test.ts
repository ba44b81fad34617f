import { describe, expect, it } from 'vitest'
import { localReference, namesPatient, subjectOf, unversioned } from '../../src/chart/subject.ts'

const HERE = 'https://ehr.example/fhir/Patient/2'

describe('whose record it is', () => {
  it.each([
    ['Patient/2', undefined, true],
    ['Patient/2/_history/1', undefined, true],
    [HERE, HERE, true],
    [`${HERE}/_history/4`, HERE, true],
    [HERE, undefined, true],
    [HERE.replace('https', 'HTTPS'), undefined, true],
    ['HTTPS://elsewhere.example/fhir/Patient/2', HERE, false],
    ['Patient/2', HERE, true],
    ['urn:uuid:2', undefined, true],
    ['urn:uuid:abc', 'urn:uuid:abc', true],
    ['Patient/2', 'urn:uuid:abc', true],
    [HERE, 'urn:uuid:abc', true],
    ['Patient/22', undefined, false],
    ['Patient/12', undefined, false],
    ['Group/2', undefined, false],
    ['RelatedPerson/2', undefined, false],
    ['#2', undefined, false],
    ['', undefined, false],
    ['urn:uuid:abc', 'urn:uuid:xyz', false],
    ['https://elsewhere.example/fhir/Patient/2', HERE, false],
    ['https://ehr.example/fhir/Patient/3', undefined, false],
    ['https://ehr.example/fhir/Patient/12', undefined, false],
    ['https://ehr.example/fhir/Patient/22', undefined, false],
    ['fhir/Patient/2', undefined, false],
    ['https://elsewhere.example/fhir/Patient/2', HERE.replace('https', 'HTTPS'), false],
  ])('%s, with the patient at %s: %s', (reference, fullUrl, expected) => {
    expect(namesPatient(reference, '2', fullUrl)).toBe(expected)
  })
})

it('leaves the version out', () => {
  expect(unversioned('Patient/2/_history/1')).toBe('Patient/2')
  expect(unversioned('Patient/2')).toBe('Patient/2')
})

it('shortens an absolute reference to type and id', () => {
  expect(localReference(`${HERE}/_history/9`)).toBe('Patient/2')
  expect(localReference('HTTP://ehr.example/Patient/2')).toBe('Patient/2')
  expect(localReference('Condition/1')).toBe('Condition/1')
  expect(localReference('urn:uuid:1')).toBe('urn:uuid:1')
})

it.each([
  ['subject', { subject: { reference: 'Patient/2' }, patient: { reference: 'Patient/3' } }, 'Patient/2'],
  ['patient', { subject: { display: 'Ada' }, patient: { reference: 'Patient/2' } }, 'Patient/2'],
  ['individual', { individual: { reference: 'Patient/2' } }, 'Patient/2'],
  ['nothing', { subject: 'Patient/2', patient: [{ reference: 'Patient/2' }] }, undefined],
])('is the record of whom it names as %s', (_, raw, reference) => {
  expect(subjectOf(raw)).toBe(reference)
})

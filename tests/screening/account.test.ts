/** What became of every record of a chart: as numbers, and in words on standard error. */
import { afterAll, describe, expect, it } from 'vitest'
import { assembleChart } from '../../src/chart/assemble.ts'
import { readFacts } from '../../src/facts/readFacts.ts'
import { accountOf } from '../../src/screening/account.ts'
import { catalogue } from '../facts/factCase.ts'
import { bundle, folder, linesOf, ndjson, person, screen } from './running.ts'

const files = folder()
afterAll(files.done)

const subject = { reference: 'Patient/x1' }
const coded = (system: string, code: string) => ({ coding: [{ system, code }] })
const lab = (id: string, code: string, more: object = {}) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject,
  code: coded('http://loinc.org', code),
  effectiveDateTime: '2026-11-01',
  valueQuantity: { value: 90, system: 'http://unitsofmeasure.org', code: '10*9/L' },
  ...more,
})
const condition = (id: string, code: string, more: object = {}) => ({
  resourceType: 'Condition',
  id,
  subject,
  code: coded('http://snomed.info/sct', code),
  ...more,
})

const chart = [
  ...person('x1'),
  lab('older', '777-3'),
  lab('other', '2345-7'),
  lab('error', '777-3', { status: 'entered-in-error' }),
  lab('nobody', '777-3', { subject: undefined }),
  // Shown beside a question, though no fact is made of it; what is refuted is not.
  condition('sepsis', '10001005'),
  condition('sprain', '44465007', { verificationStatus: { coding: [{ code: 'refuted' }] } }),
  condition('hers', '94381002', { subject: { reference: 'Patient/x2' } }),
  { resourceType: 'Medication', id: 'a', code: coded('http://www.whocc.no/atc', 'B01AA03') },
  {
    resourceType: 'MedicationRequest',
    id: 'coumarin',
    status: 'active',
    intent: 'order',
    subject,
    medicationReference: { reference: 'Medication/a' },
  },
  { resourceType: 'DiagnosticReport', id: 'r', status: 'final', subject, code: { text: 'Spirometry' } },
  { resourceType: 'Encounter', id: 'e1', subject },
  { resourceType: 'Encounter', id: 'e2', subject },
]
const expected = {
  Condition: { used: 1, unused: 1, aboutOthers: 1 },
  DiagnosticReport: { used: 0, unused: 1 },
  Encounter: { used: 0, unused: 2 },
  Medication: { used: 1 },
  MedicationRequest: { used: 1 },
  Observation: { used: 1, unused: 2, leftOut: 1, enteredInError: 1 },
  Patient: { used: 1 },
}

describe('the account of a chart', () => {
  const accountFor = (resources: readonly object[]) => {
    const read = assembleChart(resources.map((resource) => ({ resource })))
    return accountOf(read, readFacts(catalogue, read, {}, '2026-11-21'), catalogue)
  }

  it('has every record of every type, once', () => {
    expect(accountFor(chart)).toEqual(expected)
    expect(accountFor([...chart, ...chart.slice(1)])).toMatchObject({
      Observation: expected.Observation,
      Condition: expected.Condition,
    })
  })

  it('counts both sides of a contradiction as used', () => {
    const twice = [...person('x1'), lab('again', '777-3', { effectiveDateTime: '2026-11-16' })]
    expect(accountFor(twice).Observation).toEqual({ used: 2 })
  })
})

describe('the command line', () => {
  it('gives the account with the facts, and names in words what is not used, and why', async () => {
    const run = await screen([
      files.write('chart.json', bundle('collection', chart)),
      '--as-of',
      '2026-11-21',
    ])
    expect(run.status).toBe(0)
    expect(linesOf(run)[0]?.records).toEqual(expected)
    expect(run.err.trimEnd().split('\n')).toEqual([
      'Patient/x1: Observation/nobody left out (noSubject: names no patient)',
      'Patient/x1: Condition: 1 of 3 used; 1 that no fact rests on, 1 about somebody else.',
      'Patient/x1: DiagnosticReport: 0 of 1 used; 1 that no fact rests on.',
      'Patient/x1: Encounter: 2 not used; no fact needs this type.',
      'Patient/x1: Observation: 1 of 5 used; 2 that no fact rests on, 1 left out, 1 entered in error.',
    ])
  })

  it('says nothing in words where all is used, nor of many patients', async () => {
    const one = await screen([files.write('one.json', bundle('collection', person('x1')))])
    expect([one.status, one.err]).toEqual([0, ''])
    const encounter = { resourceType: 'Encounter', id: 'e', subject }
    const many = await screen([
      files.write('many.ndjson', ndjson([...person('x1'), encounter, ...person('x2')])),
    ])
    expect([many.status, many.err]).toEqual([0, ''])
    expect(linesOf(many).map((l) => l.records)).toEqual([
      { Encounter: { used: 0, unused: 1 }, Observation: { used: 1 }, Patient: { used: 1 } },
      undefined,
    ])
  })
})

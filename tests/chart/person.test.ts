import { describe, expect, it } from 'vitest'
import { assembleChart } from '../../src/chart/assemble.ts'
import { ChartError } from '../../src/chart/person.ts'
import { loinc, observation, patient, type Raw } from '../facts/resources.ts'

const chartOf = (...resources: unknown[]) => assembleChart(resources.map((resource) => ({ resource })))
const hb = (over: Raw = {}) => observation(loinc('718-7'), over)

describe('a Patient in versions that nobody can tell apart', () => {
  it('is replaced if one of them says so, whichever', () => {
    const replaced = patient({ link: [{ type: 'replaced-by', other: { reference: 'Patient/8' } }] })
    const problem = new ChartError('replaced')
    expect(() => chartOf(patient(), replaced)).toThrow(problem)
    expect(() => chartOf(replaced, patient())).toThrow(problem)
  })

  it.each(['male', 'other'])('is only what all of them agree on, and no more than two: %s', (gender) => {
    const versions = [patient(), patient({ gender }), patient({ birthDate: '1961-04-13' })]
    for (const order of [versions, versions.toReversed()]) {
      const { patient: found } = chartOf(...order)
      expect(found).toEqual({ resourceType: 'Patient', id: '7' })
    }
  })

  it.each([
    ['dead', { deceasedBoolean: true }],
    ['dead since a day', { deceasedDateTime: '2026-11-01' }],
  ])('has died if one of them says so, whichever: %s', (_, death) => {
    for (const gender of ['female', 'male']) {
      const versions = [patient(), patient({ gender, ...death })]
      expect(chartOf(...versions).patient.deceasedBoolean).toBe(true)
      const others = [patient({ gender }), patient(death)]
      expect(chartOf(...others).patient.deceasedBoolean).toBe(true)
    }
  })

  it('has the records that name them by their address', () => {
    const fullUrl = 'urn:uuid:p'
    const chart = assembleChart([
      { resource: patient(), fullUrl },
      { resource: patient({ gender: 'male' }), fullUrl },
      { resource: hb({ subject: { reference: fullUrl } }) },
    ])
    expect(chart.reading.Patient.status).toBe('partial')
    expect(chart.records.Observation).toHaveLength(1)
  })
})

it.each([
  ['the same id on another server', 'https://elsewhere.example/fhir/Patient/7', 'partial'],
  ['an older id', 'Patient/8', 'partial'],
  ['the id of somebody else', 'Patient/9', 'complete'],
  ['an older id of somebody else', 'Patient/10', 'complete'],
])('may have a record in a file under %s: %s, its type is %s', (_, reference, status) => {
  const replaces = (id: string) => ({
    link: [{ type: 'replaces', other: { reference: `https://ehr.example/fhir/Patient/${id}` } }],
  })
  const chart = assembleChart(
    [
      { resource: patient(replaces('8')), fullUrl: 'https://ehr.example/fhir/Patient/7' },
      { resource: { ...patient(replaces('10')), id: '9' } },
      { resource: hb({ subject: { reference } }) },
      { resource: { resourceType: 'Condition', id: 'c', subject: { reference: 'Patient/7' } } },
    ],
    { patientId: '7' },
  )
  expect(chart.records.Observation).toEqual([])
  expect(chart.reading.Observation.status).toBe(status)
  expect(chart.reading.Condition).toEqual({ status: 'complete' })
})

it('does not call a Patient dead for what else is wrong with the record', () => {
  expect(chartOf(patient({ birthDate: '1961-02-30' })).patient).not.toHaveProperty('deceasedBoolean')
  expect(chartOf(patient(), patient({ gender: 'male' })).patient).not.toHaveProperty('deceasedBoolean')
})

it('reads a Patient without what is malformed and without what is too long', () => {
  const chart = chartOf(patient({ birthDate: '1961-02-30', name: [{ text: 'x'.repeat(20_001) }] }))
  expect(chart.patient).toEqual({ resourceType: 'Patient', id: '7', gender: 'female' })
  const detail = 'birthDate: is no date'
  expect(chart.reading.Patient).toEqual({ status: 'partial', why: 'malformed', detail })
})

it('reads a Patient whose list of modifying extensions is empty', () => {
  const chart = chartOf(patient({ modifierExtension: [] }))
  expect(chart.patient.birthDate).toBe('1961-04-12')
  expect(chart.reading.Patient).toEqual({ status: 'complete' })
})

it('is linked with somebody of whom there is no more than a name', () => {
  const linked = (type: string) => patient({ link: [{ type, other: { display: 'Ada' } }] })
  expect(chartOf(linked('seealso'), hb()).records.Observation).toHaveLength(1)
  expect(() => chartOf(linked('replaced-by'))).toThrow(new ChartError('replaced'))
})

it('finds who the records name without a Patient, whatever stands among them', () => {
  const basic = { resourceType: 'Basic', id: 'b' }
  expect(chartOf(null, 7, basic, hb()).patient).toEqual({ resourceType: 'Patient', id: '7' })
})

it.each(['Group/7', 'urn:uuid:7', '7'])(
  'takes nobody for the patient whom the records do not: %s',
  (reference) => {
    expect(() => chartOf(hb({ subject: { reference } }))).toThrow(new ChartError('noPatient'))
  },
)

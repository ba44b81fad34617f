import { describe, expect, it } from 'vitest'
import { assembleChart } from '../../src/chart/assemble.ts'
import type { RawEntry } from '../../src/chart/intake.ts'
import { ChartError } from '../../src/chart/person.ts'

type Raw = Record<string, unknown>
const patient = (over: Raw = {}): Raw => ({
  resourceType: 'Patient',
  id: '7',
  birthDate: '1961-04-12',
  gender: 'female',
  ...over,
})
const result = (over: Raw = {}): Raw => ({
  resourceType: 'Observation',
  id: 'a',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '718-7' }] },
  subject: { reference: 'Patient/7' },
  valueQuantity: { value: 8, unit: 'g/dL' },
  ...over,
})
const entries = (...resources: unknown[]): RawEntry[] => resources.map((resource) => ({ resource }))
const chart = (...resources: unknown[]) => assembleChart(entries(...resources), { patientId: '7' })
const ids = (...resources: unknown[]) => chart(patient(), ...resources).records.Observation.map((o) => o.id)
const values = (...resources: unknown[]) =>
  chart(patient(), ...resources).records.Observation.map((o) => o.valueQuantity?.value)
const meta = (lastUpdated: string, versionId?: string) => ({
  meta: { lastUpdated, ...(versionId && { versionId }) },
})

describe('the patient', () => {
  it('is the only one, if none is asked for', () => {
    expect(assembleChart(entries(patient(), result())).patient.id).toBe('7')
  })

  it('is not chosen among several', () => {
    expect(() => assembleChart(entries(patient(), patient({ id: '8' })))).toThrow(
      new ChartError('severalPatients'),
    )
  })

  it('is the one asked for among several', () => {
    expect(chart(patient({ id: '8' }), patient()).patient.id).toBe('7')
  })

  it('is missing, and nobody is named', () => {
    expect(() => assembleChart(entries(result({ subject: {} })))).toThrow(ChartError)
    expect(() => assembleChart([])).toThrow(new ChartError('noPatient'))
  })

  it('is missing, but every record names one: nothing is known of the person', () => {
    const { patient: found, reading, records } = assembleChart(entries(result()))
    expect(found).toEqual({ resourceType: 'Patient', id: '7' })
    expect(reading.Patient).toMatchObject({ status: 'partial', why: 'malformed' })
    expect(records.Observation).toHaveLength(1)
  })

  it('is missing, and the records name two', () => {
    const other = result({ id: 'b', subject: { reference: 'Patient/8' } })
    expect(() => assembleChart(entries(result(), other))).toThrow(ChartError)
  })

  it('must no longer be used once another has replaced it', () => {
    const link = [{ type: 'replaced-by', other: { reference: 'Patient/8' } }]
    expect(() => assembleChart(entries(patient({ link })))).toThrow(new ChartError('replaced'))
    expect(assembleChart(entries(patient({ link: [{ ...link[0], type: 'replaces' }] }))).patient.id).toBe('7')
  })

  it('keeps the reason why the Patient was not read', () => {
    const { reading } = assembleChart(entries(result()), {
      patientId: '7',
      reading: { Patient: { status: 'notRead', why: 'forbidden' } },
    })
    expect(reading.Patient).toEqual({ status: 'notRead', why: 'forbidden' })
  })

  it('is malformed without an id', () => {
    expect(() => assembleChart(entries(patient({ id: undefined })))).toThrow(ChartError)
    expect(() => assembleChart(entries(patient({ id: 7 })))).toThrow(ChartError)
  })

  it('is read without what is malformed, and says so', () => {
    const { patient: found, reading, leftOut } = chart(patient({ birthDate: '1961-02-30' }))
    expect(found.birthDate).toBeUndefined()
    expect(found.gender).toBe('female')
    expect(reading.Patient).toMatchObject({ status: 'partial', why: 'malformed' })
    expect(leftOut).toMatchObject([{ reference: 'Patient/7', type: 'Patient', why: 'malformed' }])
  })

  it('has died, even on a day that does not exist', () => {
    expect(chart(patient({ deceasedDateTime: '2026-02-30' })).patient.deceasedBoolean).toBe(true)
  })

  it('is not believed under an unknown modifierExtension', () => {
    const { patient: found, reading } = chart(patient({ modifierExtension: [{ url: 'urn:x' }] }))
    expect(found).toEqual({ resourceType: 'Patient', id: '7' })
    expect(reading.Patient.status).toBe('partial')
  })

  it('is the newest of two versions, in either order', () => {
    const old = patient({ ...meta('2025-01-01T00:00:00Z'), gender: 'male' })
    const now = patient({ ...meta('2026-01-01T00:00:00Z') })
    expect(chart(old, now).patient.gender).toBe('female')
    expect(chart(now, old).patient.gender).toBe('female')
  })

  it('is only what two versions agree on, if nobody can tell which is the newer', () => {
    const one = patient({ gender: 'male' })
    const { patient: found, reading } = chart(one, patient())
    expect(found.gender).toBeUndefined()
    expect(found.birthDate).toBe('1961-04-12')
    expect(reading.Patient.status).toBe('partial')
    expect(chart(patient(), one).patient).toEqual(found)
  })

  it('is dead if one of two versions says so', () => {
    expect(chart(patient(), patient({ deceasedBoolean: true })).patient.deceasedBoolean).toBe(true)
  })

  it('may stand twice in the same words', () => {
    expect(chart(patient(), patient()).reading.Patient.status).toBe('complete')
  })
})

describe('the records', () => {
  it('of other patients are not there', () => {
    expect(ids(result(), result({ id: 'b', subject: { reference: 'Patient/8' } }))).toEqual(['a'])
  })

  it('of a patient with the same id on another server are not there', () => {
    const here = { resource: patient(), fullUrl: 'https://ehr.example/fhir/Patient/7' }
    const there = result({ subject: { reference: 'https://elsewhere.example/fhir/Patient/7' } })
    expect(assembleChart([here, { resource: there }]).records.Observation).toEqual([])
  })

  it('find their patient by urn:uuid in a Bundle', () => {
    const bundle = [
      { resource: patient(), fullUrl: 'urn:uuid:p' },
      { resource: result({ subject: { reference: 'urn:uuid:p' } }) },
      { resource: result({ id: 'b', subject: { reference: 'urn:uuid:q' } }) },
    ]
    expect(assembleChart(bundle).records.Observation.map((o) => o.id)).toEqual(['a'])
  })

  it('that name nobody are left out and named', () => {
    for (const subject of [undefined, {}, { display: 'Ada' }, { reference: 7 }, { reference: '#p' }]) {
      const { records, leftOut } = chart(patient(), result({ subject }))
      expect(records.Observation).toEqual([])
      expect(leftOut).toMatchObject([
        { reference: 'Observation/a', why: 'noSubject', codings: [{ code: '718-7' }] },
      ])
    }
  })

  it('that are malformed are left out with the place', () => {
    const { leftOut } = chart(patient(), result({ valueQuantity: { value: '8' } }))
    expect(leftOut[0]).toMatchObject({
      why: 'malformed',
      detail: expect.stringContaining('valueQuantity.value'),
    })
  })

  it('that an unknown extension modifies are left out, wherever it stands', () => {
    for (const over of [
      { modifierExtension: [{ url: 'urn:x' }] },
      { modifierExtension: 'x' },
      { component: [{ code: {}, modifierExtension: [{ url: 'urn:x' }] }] },
    ])
      expect(chart(patient(), result(over)).records.Observation).toEqual([])
    expect(ids(result({ modifierExtension: [] }))).toEqual(['a'])
  })

  it('that were entered in error are gone without a trace', () => {
    const condition = {
      resourceType: 'Condition',
      id: 'c',
      subject: { reference: 'Patient/7' },
      verificationStatus: { coding: [{ code: 'entered-in-error' }] },
    }
    const made = chart(patient(), result({ status: 'entered-in-error' }), condition)
    expect(made.records.Observation).toEqual([])
    expect(made.records.Condition).toEqual([])
    expect(made.leftOut).toEqual([])
  })

  it('of unknown types are counted, and nothing more', () => {
    const strange = { resourceType: 'Basic', id: '1' }
    const { unused, leftOut } = chart(patient(), strange, strange, { resourceType: 'constructor' })
    expect(unused).toEqual({ Basic: 2, constructor: 1 })
    expect(leftOut).toEqual([])
  })

  it('that are no resources are left out', () => {
    for (const junk of [null, undefined, 7, 'x', [], {}, { resourceType: 7 }])
      expect(chart(patient(), junk).leftOut).toMatchObject([{ why: 'malformed' }])
  })

  it('stand in an order of their own, not that of the pages', () => {
    const [a, b, c] = [result(), result({ id: 'b' }), result({ id: 'c' })]
    expect(ids(c, a, b)).toEqual(ids(a, b, c))
  })
})

describe('versions of one record', () => {
  const first = result({ ...meta('2026-01-01T00:00:00Z', '1') })
  const second = result({ ...meta('2026-01-02T00:00:00Z', '2'), valueQuantity: { value: 9 } })

  it('leave the newest, in either order', () => {
    expect(values(first, second)).toEqual([9])
    expect(values(second, first)).toEqual([9])
  })

  it('are told apart by moments, not by their writing', () => {
    const later = result({ ...meta('2026-01-01T00:30:00-02:00'), valueQuantity: { value: 9 } })
    expect(values(first, later)).toEqual([9])
  })

  it('are told apart by number where no moment is known', () => {
    const [two, ten] = ['2', '10'].map((versionId) =>
      result({ meta: { versionId }, valueQuantity: { value: Number(versionId) } }),
    )
    expect(values(ten, two)).toEqual([10])
  })

  it('are told apart by number where a moment is missing', () => {
    const undated = result({ meta: { versionId: '3' }, valueQuantity: { value: 9 } })
    expect(values(first, undated)).toEqual([9])
  })

  it('are all kept if they cannot be told apart', () => {
    expect(values(result(), result({ valueQuantity: { value: 9 } })).toSorted()).toEqual([8, 9])
    const odd = { meta: { lastUpdated: 'yesterday', versionId: 'x' } }
    expect(values(result(odd), result({ ...odd, valueQuantity: { value: 9 } })).toSorted()).toEqual([8, 9])
  })

  it('count once if they say the same', () => {
    expect(values(result(), result())).toEqual([8])
  })

  it('are gone together if the newer was entered in error', () => {
    expect(values(first, result({ ...meta('2026-01-02T00:00:00Z'), status: 'entered-in-error' }))).toEqual([])
  })

  it('are gone together if the newer is about someone else', () => {
    const moved = result({ ...meta('2026-01-02T00:00:00Z'), subject: { reference: 'Patient/8' } })
    expect(values(first, moved)).toEqual([])
  })

  it('leave nothing to use if the newer is malformed', () => {
    const { records, leftOut } = chart(
      patient(),
      first,
      result({ ...meta('2026-01-02T00:00:00Z'), status: 7 }),
    )
    expect(records.Observation).toEqual([])
    expect(leftOut).toMatchObject([{ why: 'malformed', codings: [{ code: '718-7' }] }])
  })

  it('never all vanish, whatever their numbers say', () => {
    const a = result({ meta: { lastUpdated: '2026-01-02T00:00:00Z', versionId: '1' } })
    const b = result({
      meta: { lastUpdated: '2026-01-01T00:00:00Z', versionId: '3' },
      valueQuantity: { value: 9 },
    })
    const c = result({ meta: { versionId: '2' }, valueQuantity: { value: 10 } })
    expect(values(a, b, c).length).toBeGreaterThan(0)
  })

  it('of different types do not meet', () => {
    const condition = { resourceType: 'Condition', id: 'a', subject: { reference: 'Patient/7' } }
    const made = chart(patient(), first, { ...condition, ...meta('2026-01-09T00:00:00Z') })
    expect(made.records.Observation).toHaveLength(1)
    expect(made.records.Condition).toHaveLength(1)
  })
})

describe('the codes of an unusable record', () => {
  const codings = (over: Raw) => chart(patient(), result({ status: 7, ...over })).leftOut[0]?.codings

  it('are told with the words beside them', () => {
    const code = {
      coding: [{ system: 'http://loinc.org', code: '718-7', display: 'Hb' }],
      text: 'Hemoglobine',
    }
    expect(codings({ code })).toEqual([
      { system: 'http://loinc.org', code: '718-7', display: 'Hb' },
      { display: 'Hemoglobine' },
    ])
  })

  it('are told with those of the components', () => {
    const component = [{ code: { coding: [{ system: 'http://loinc.org', code: '33728-7' }] } }]
    expect(codings({ component })).toMatchObject([{ code: '718-7' }, { code: '33728-7' }])
  })

  it.each([
    ['no code at all', { code: undefined }],
    ['a code that is text', { code: 'Hb' }],
    ['codings that are no list', { code: { coding: {} } }],
    ['a code that is a number', { code: { coding: [{ system: 'http://loinc.org', code: 718 }] } }],
    ['a system that is no text', { code: { coding: [{ system: 1, code: '718-7' }] } }],
    ['components that are no list', { component: {} }],
    ['a component without a code', { component: [{}] }],
    ['one hidden coding', { code: { coding: [{ system: 'http://loinc.org', code: '718-7' }, null] } }],
  ])('are hidden by %s: it may be any', (_, over) => {
    expect(codings(over)).toBeUndefined()
  })

  it('are hidden where the drug stands elsewhere', () => {
    const order = {
      resourceType: 'MedicationRequest',
      id: 'm',
      status: 7,
      subject: { reference: 'Patient/7' },
      medicationReference: { reference: 'Medication/1' },
    }
    expect(chart(patient(), order).leftOut[0]?.codings).toBeUndefined()
  })
})

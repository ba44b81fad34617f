import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleChart, ChartError, type RawEntry } from '../../src/chart/assemble.ts'
import { RESOURCES } from '../../src/chart/resources.ts'
import type { Fact, Value } from '../../src/facts/fact.ts'
import { REASONS } from '../../src/facts/fact.ts'
import { readFacts } from '../../src/facts/readFacts.ts'
import { catalogue } from './factCase.ts'
import { ATC, HGNC, ICD10, ICDO3, INTERPRETATION, LOINC, RXNORM, SNOMED, TODAY, UCUM } from './resources.ts'

/** Every code that some list names, so that hostile records reach the readers. */
const URI = { loinc: LOINC, snomed: SNOMED, icd10: ICD10, icdo3: ICDO3, atc: ATC, rxnorm: RXNORM, hgnc: HGNC } as const
const codings = Object.values(catalogue.criteria.codes).flatMap((list) =>
  Object.entries(URI).flatMap(([system, uri]) =>
    (list[system as keyof typeof URI] ?? []).map(({ code }) => ({ system: uri, code })),
  ),
)
const loinc = codings.filter((c) => c.system === LOINC)

const junk = fc.oneof(
  fc.constantFrom(null, undefined, true, 0, -1, 1.5, 1e308, '', ' ', '7', 'NaN', [], {}, [null], [[]], { value: null }),
  fc.string({ maxLength: 30 }),
  fc.constant('x'.repeat(30_000)),
)
/** Mostly what it should be, sometimes anything. */
const or = <T>(arb: fc.Arbitrary<T>) => fc.oneof({ weight: 12, arbitrary: arb as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: junk })

const date = fc.constantFrom(
  '2026-11-20',
  '2026-11-16T09:00:00Z',
  '2026-11',
  '2026',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '2027-01-01',
  '1900-01-01',
  '9999-12-31',
)
const coding = fc.oneof(
  fc.constantFrom(...codings),
  fc.constantFrom(...loinc),
  fc.record({ system: or(fc.constantFrom(...Object.values(URI))), code: or(fc.string()), display: or(fc.string()) }, { requiredKeys: [] }),
)
const concept = fc.record(
  {
    coding: or(fc.array(or(coding), { maxLength: 3 })),
    text: or(fc.constantFrom('ECOG 1', 'unknown', 'no liver metastases', 'Positive', 'levermetastasen', 'loss', '('.repeat(40))),
  },
  { requiredKeys: [] },
)
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, -1, 1, 1.2, 9, 60, 120, 5e-324, 1.7976931348623157e308),
)
const unit = fc.constantFrom('g/dL', 'mg/dL', '%', '{INR}', 'kg', 'mL/min', 'K/uL', 's', 'blobs', '', 'mm', 'mg', '10*9/L')
const quantity = fc.record(
  {
    value: or(number),
    unit: or(unit),
    code: or(unit),
    system: or(fc.constantFrom(UCUM, SNOMED, 'x')),
    comparator: or(fc.constantFrom('<', '<=', '>', '>=', 'ad', '~')),
  },
  { requiredKeys: ['value'] },
)
const range = fc.record({ low: or(quantity), high: or(quantity) }, { requiredKeys: [] })
const values = {
  valueQuantity: or(quantity),
  valueInteger: or(fc.integer()),
  valueString: or(fc.constantFrom('1', '>60', '< 1.2', 'ECOG 0-1', '', 'not detected')),
  valueBoolean: or(fc.boolean()),
  valueCodeableConcept: or(concept),
  valueDateTime: or(date),
  valueRange: or(range),
  dataAbsentReason: or(concept),
  interpretation: or(
    fc.array(fc.constantFrom('N', 'L', 'H', 'POS', 'NEG').map((code) => ({ coding: [{ system: INTERPRETATION, code }] })), { maxLength: 2 }),
  ),
  referenceRange: or(
    fc.array(fc.record({ high: or(quantity), low: or(quantity), text: or(fc.constantFrom('0.3-1.2', '<5', '>')), age: or(range), appliesTo: or(fc.array(concept, { maxLength: 1 })), type: or(concept) }, { requiredKeys: [] }), { maxLength: 2 }),
  ),
}
const reference = fc.constantFrom('Patient/7', 'Patient/8', 'Condition/1', 'Medication/1', '#1', '#2', 'urn:uuid:1', 'https://x/fhir/Patient/7', '', '/', 'Condition/1/_history/2')
const period = fc.record({ start: or(date), end: or(date) }, { requiredKeys: [] })
const repeat = fc.record(
  { frequency: or(number), period: or(number), periodUnit: or(fc.constantFrom('d', 'wk', 'h', 'x', 'constructor')), when: or(fc.array(fc.string(), { maxLength: 2 })), timeOfDay: or(fc.array(fc.string(), { maxLength: 2 })) },
  { requiredKeys: [] },
)
const dosage = fc.record(
  { timing: or(fc.record({ repeat: or(repeat) }, { requiredKeys: [] })), route: or(concept), doseAndRate: or(fc.array(fc.record({ doseQuantity: or(quantity) }), { maxLength: 2 })) },
  { requiredKeys: [] },
)
/** Contained drugs that refer to each other, or are none. */
const contained = fc.constant([
  { resourceType: 'Medication', id: '1', code: { coding: 'x' }, ingredient: [{ itemReference: { reference: '#2' } }, null] },
  { resourceType: 'Medication', id: '2', ingredient: [{ itemReference: { reference: '#1' } }] },
  null,
])
const status = fc.constantFrom('final', 'preliminary', 'completed', 'active', 'entered-in-error', 'cancelled', 'available', 'on-study', 'in-progress', 'stopped')

const resource = fc.record(
  {
    resourceType: or(fc.constantFrom(...Object.keys(RESOURCES).filter((t) => t !== 'Patient'))),
    id: or(fc.constantFrom('1', '2', '3')),
    meta: or(fc.record({ lastUpdated: or(date), versionId: or(fc.constantFrom('1', '2', 'x')) }, { requiredKeys: [] })),
    status: or(status),
    code: or(concept),
    subject: or(fc.constant({ reference: 'Patient/7' })),
    patient: fc.constant({ reference: 'Patient/7' }),
    individual: fc.constant({ reference: 'Patient/7' }),
    effectiveDateTime: or(date),
    performedDateTime: or(date),
    onsetDateTime: or(date),
    authoredOn: or(date),
    started: or(date),
    recordedDate: or(date),
    effectivePeriod: or(period),
    clinicalStatus: or(fc.constantFrom({ coding: [{ code: 'active' }] }, { text: 'active' }, {})),
    verificationStatus: or(fc.constantFrom({ coding: [{ code: 'confirmed' }] }, { coding: [{ code: 'refuted' }] }, {})),
    medicationCodeableConcept: or(concept),
    medicationReference: or(fc.record({ reference: or(reference) })),
    contained: or(contained),
    reasonReference: or(fc.array(fc.record({ reference: or(reference) }), { maxLength: 2 })),
    bodySite: or(fc.oneof(concept, fc.array(concept, { maxLength: 1 }))),
    dosageInstruction: or(fc.array(or(dosage), { maxLength: 2 })),
    dosage: or(fc.oneof(dosage, fc.array(dosage, { maxLength: 1 }))),
    component: or(fc.array(or(fc.record({ code: or(concept), ...values }, { requiredKeys: ['code'] })), { maxLength: 2 })),
    extension: or(fc.array(fc.record({ url: or(fc.string()), valueCodeableConcept: or(concept) }, { requiredKeys: [] }), { maxLength: 1 })),
    modality: or(fc.array(or(coding), { maxLength: 1 })),
    scope: or(fc.constant({ coding: [{ code: 'research' }] })),
    identifier: or(fc.constant([{ value: 'NCT06857773' }])),
    location: or(concept),
    focus: or(fc.array(fc.record({ reference: or(reference) }), { maxLength: 1 })),
    modifierExtension: fc.constantFrom(undefined, undefined, undefined, [], [{ url: 'x' }], 'x'),
    ...values,
  },
  { requiredKeys: ['resourceType', 'id', 'status', 'subject', 'patient', 'individual', 'code'] },
)
/** Few fields at a time, so that most records get past the door. */
const sparse = fc
  .tuple(resource, fc.infiniteStream(fc.boolean()))
  .map(([whole, keep]) =>
    Object.fromEntries(
      Object.entries(whole).filter(
        ([key]) => ['resourceType', 'id', 'status', 'subject', 'patient', 'individual', 'code', 'medicationCodeableConcept'].includes(key) || keep.next().value,
      ),
    ),
  )
const patient = fc.record(
  { resourceType: fc.constant('Patient'), id: fc.constant('7'), birthDate: or(date), gender: or(fc.constantFrom('male', 'female')), name: junk, extension: junk, deceasedDateTime: or(date), modifierExtension: fc.constantFrom(undefined, undefined, []) },
  { requiredKeys: ['resourceType', 'id'] },
)

function typed(value: Value, id: string): boolean {
  const d = catalogue.definition(id)
  const options = (d.options ?? []).map((o) => o.id)
  switch (d.type) {
    case 'boolean':
      return value.type === 'boolean' && typeof value.value === 'boolean'
    case 'choice':
    case 'map':
      return value.type === 'choice' && options.includes(value.value)
    case 'integer':
      return value.type === 'integer' && value.range.low !== undefined && value.range.high !== undefined
    case 'quantity':
      return value.type === 'quantity' && value.unit === d.unit && (value.range.low ?? value.range.high) !== undefined
    case 'date':
      return value.type === 'date'
    case 'dateOrNever':
      return value.type === 'date' || value.type === 'never'
    case 'list':
      return value.type === 'list'
  }
}

function sound(fact: Fact, id: string): boolean {
  const hinted = fact.suggestion === undefined || typed(fact.suggestion.value, id)
  return hinted && (fact.known ? typed(fact.value, id) : REASONS.includes(fact.why))
}

describe('a chart that means harm', () => {
  it('breaks nothing, and every fact keeps its type', () => {
    let used = 0
    fc.assert(
      fc.property(patient, fc.array(or(sparse), { maxLength: 8 }), (person, resources) => {
        const chart = assembleChart([person, ...resources].map((r): RawEntry => ({ resource: r })), { patientId: '7' })
        used += Object.values(chart.records).reduce((n, list) => n + list.length, 0) - 1
        const facts = readFacts(catalogue, chart, {}, TODAY)
        expect(facts.size).toBe(catalogue.ids.length)
        for (const [id, fact] of facts) if (!sound(fact, id)) expect([id, fact]).toEqual('a typed fact')
      }),
      { numRuns: 2500 },
    )
    // The door must let enough in for the readers to be tried.
    expect(used).toBeGreaterThan(2500)
  })

  it('says the same in whatever order it comes', () => {
    fc.assert(
      fc.property(patient, fc.array(sparse, { maxLength: 6 }), fc.nat(), (person, resources, turn) => {
        const read = (list: readonly unknown[]) =>
          readFacts(catalogue, assembleChart(list.map((r): RawEntry => ({ resource: r })), { patientId: '7' }), {}, TODAY)
        const at = resources.length === 0 ? 0 : turn % resources.length
        const turned = [...resources.slice(at), ...resources.slice(0, at)].toReversed()
        expect(read([...turned, person])).toEqual(read([person, ...resources]))
      }),
      { numRuns: 400 },
    )
  })

  it('is refused in a sentence, or read', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(junk, sparse, patient), { maxLength: 4 }), (resources) => {
        try {
          assembleChart(resources.map((r): RawEntry => ({ resource: r })))
        } catch (error) {
          expect(error).toBeInstanceOf(ChartError)
          expect((error as Error).message).toMatch(/\.$/)
        }
      }),
      { numRuns: 500 },
    )
  })
})

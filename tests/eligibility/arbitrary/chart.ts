/** Generated charts: one person, laboratory results in the units laboratories use, and records that decide or suggest. */
import fc from 'fast-check'
import { addDays, shift } from '../../../src/chart/partialDate.ts'
import { add, multiply, type Rational, rational } from '../../../src/facts/rational.ts'
import { TODAY } from '../factsOf.ts'

export type Raw = Readonly<Record<string, unknown>> & { readonly resourceType: string; readonly id: string }

const system = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
  atc: 'http://www.whocc.no/atc',
}
const code = (name: keyof typeof system, value: string) => ({
  coding: [{ system: system[name], code: value }],
})
export const patient = (id = 'x1') => ({ reference: `Patient/${id}` })

/** One way to report an analyte: `times` the base unit's number, and `plus`. */
type Way = { readonly loinc: string; readonly unit: string; readonly times: string; readonly plus: string }
/** `[base unit, further]`, and numbers around the trials' limits in the base unit. */
type Analyte = {
  readonly ways: readonly [Way, ...Way[]]
  readonly values: readonly string[]
  readonly limit?: string
}

const way = (loinc: string, unit: string, times = '1', plus = '0'): Way => ({ loinc, unit, times, plus })
const cells = (loinc: string, second = loinc): Analyte['ways'] => [
  way(loinc, '10*9/L'),
  way(second, '10*3/uL'),
  way(loinc, '/uL', '1000'),
  way(loinc, '/mm3', '1000'),
  way(loinc, '10*3/mm3'),
  way(second, '10*4/uL', '0.1'),
  way(second, '10*6/L', '1000'),
  way(loinc, '10*6/mL'),
]
const enzyme = (loinc: string, second = loinc): Analyte['ways'] => [
  way(loinc, 'ukat/L'),
  way(second, 'U/L', '60'),
  way(loinc, 'nkat/L', '1000'),
]

export const ANALYTES: Readonly<Record<string, Analyte>> = {
  hemoglobin: {
    ways: [
      way('59260-0', 'mmol/L'),
      way('718-7', 'g/dL', '1.61145'),
      way('30313-1', 'g/L', '16.1145'),
      way('59260-0', 'umol/L', '1000'),
      way('20509-6', 'mg/dL', '1611.45'),
    ],
    values: ['5.4', '5.5', '6.2', '6.3', '8.1'],
  },
  anc: { ways: cells('751-8', '26499-4'), values: ['1.4', '1.5', '4.2'] },
  platelets: { ways: cells('777-3', '26515-7'), values: ['49', '50', '51', '99', '100', '230'] },
  bilirubinTotal: {
    ways: [way('1975-2', 'mg/dL'), way('14631-6', 'umol/L', '17.104'), way('42719-5', 'mg/L', '10')],
    values: ['0.6', '1.8', '1.81', '3', '3.1'],
    limit: '1.2',
  },
  ast: { ways: enzyme('1920-8', '30239-8'), values: ['0.5', '3', '3.1'], limit: '0.6' },
  alt: { ways: enzyme('1742-6', '1743-4'), values: ['0.5', '3.75', '3.8'], limit: '0.75' },
  alp: { ways: enzyme('6768-6', '1783-0'), values: ['1.5', '10', '10.1'], limit: '2' },
  creatinine: {
    ways: [
      way('2160-0', 'mg/dL'),
      way('14682-9', 'umol/L', '88.402'),
      way('59826-8', 'mmol/L', '0.088402'),
      way('38483-4', 'mg/L', '10'),
    ],
    values: ['0.8', '1.6', '1.65', '1.7', '2.4', '2.5'],
    limit: '1.1',
  },
  egfr: {
    ways: [way('98979-8', 'mL/s/{1.73_m2}'), way('98979-8', 'mL/min/{1.73_m2}', '60')],
    values: ['0.5', '0.52', '1.4'],
  },
  egfrMdrd: {
    ways: [way('77147-7', 'mL/s/{1.73_m2}'), way('77147-7', 'mL/min/{1.73_m2}', '60')],
    values: ['0.5', '0.75', '0.74', '1.4'],
  },
  crcl: {
    ways: [way('35591-7', 'mL/s'), way('35591-7', 'mL/min', '60'), way('2164-2', 'L/min', '0.06')],
    values: ['0.4', '0.42', '1.5'],
  },
  inr: {
    ways: [way('6301-6', '{INR}'), way('34714-6', '{ratio}'), way('6301-6', '1')],
    values: ['1', '1.8', '1.81'],
    limit: '1.2',
  },
  pt: { ways: [way('5902-2', 's')], values: ['11', '18.75', '20'], limit: '12.5' },
  prothrombinActivity: { ways: [way('5894-1', '%')], values: ['50', '51', '90'] },
  albumin: {
    ways: [way('1751-7', 'g/dL'), way('61151-7', 'g/L', '10'), way('2862-1', 'mg/dL', '1000')],
    values: ['2.7', '2.8', '4'],
  },
  bodyWeight: {
    ways: [way('29463-7', '[lb_av]'), way('29463-7', 'kg', '0.45359237'), way('3141-9', 'g', '453.59237')],
    values: ['100', '180'],
  },
  bodyTemperature: {
    ways: [way('8310-5', 'Cel'), way('8331-1', '[degF]', '1.8', '32'), way('8332-9', 'K', '1', '273.15')],
    values: ['36.8', '38.3', '38.4'],
  },
  lesionMaxDiameter: {
    ways: [way('33728-7', 'cm'), way('33728-7', 'mm', '10')],
    values: ['1.9', '2', '4.9', '5'],
  },
}

const shown = ({ n, d }: Rational): number => Number(n) / Number(d)
const inUnit = (value: string, { times, plus }: Way): number =>
  Number(shown(add(multiply(rational(value), rational(times)), rational(plus))).toPrecision(12))

/** A result before it is written in a unit. */
export type Result = {
  readonly id: string
  readonly analyte: string
  readonly value: string
  readonly day: string
  readonly status: string
  readonly comparator?: string
  readonly ranged: boolean
  readonly way: number
}

const quantity = (value: string, w: Way) => ({
  value: inUnit(value, w),
  unit: w.unit,
  system: 'http://unitsofmeasure.org',
  code: w.unit,
})

/** The result as an Observation in one of the ways its laboratory may report it. */
export function observation(r: Result, by = r.way): Raw {
  const { ways, limit } = ANALYTES[r.analyte] as Analyte
  const w = ways[by % ways.length] as Way
  return {
    resourceType: 'Observation',
    id: r.id,
    status: r.status,
    code: code('loinc', w.loinc),
    subject: patient(),
    effectiveDateTime: r.day,
    ...(r.analyte === 'lesionMaxDiameter' && { bodySite: code('snomed', '10200004') }),
    valueQuantity: { ...quantity(r.value, w), ...(r.comparator && { comparator: r.comparator }) },
    ...(limit !== undefined && r.ranged && { referenceRange: [{ high: quantity(limit, w) }] }),
  }
}

const ago = (min: number, max: number) => fc.integer({ min, max }).map((n) => addDays(TODAY, -n))
const status = fc.constantFrom(
  'final',
  'final',
  'final',
  'final',
  'amended',
  'corrected',
  'preliminary',
  'cancelled',
)

const result = (i: number): fc.Arbitrary<Result> =>
  fc.constantFrom(...Object.keys(ANALYTES)).chain((analyte) =>
    fc
      .record({
        value: fc.constantFrom(...((ANALYTES[analyte] as Analyte).values as [string, ...string[]])),
        // The 14 days of our policy and the 15 of the pages are met by tests of their own.
        day: fc.oneof(ago(0, 13), ago(0, 13), ago(17, 40)),
        status,
        comparator: fc.constantFrom(undefined, undefined, undefined, undefined, '<', '>'),
        ranged: fc.boolean(),
        way: fc.nat(3),
      })
      .map(({ comparator, ...rest }) => ({
        id: `lab-${i}`,
        analyte,
        ...rest,
        ...(comparator && { comparator }),
      })),
  )

const condition = (id: string, of: object, more: object = {}): Raw => ({
  resourceType: 'Condition',
  id,
  clinicalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
  },
  verificationStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' }],
  },
  code: of,
  subject: patient(),
  ...more,
})

/** Records with something to say; each only once in a chart. */
const EVENTS = ['57054005', '230690007', '71908006']
export const RECORDS: readonly ((day: string) => Raw)[] = [
  (day) =>
    condition('crc', code('snomed', '1701000119104'), { onsetDateTime: '2025-01-10', recordedDate: day }),
  () => condition('liver', code('snomed', '94381002'), { onsetDateTime: '2026-08-02' }),
  () => condition('lung', code('icd10', 'C78.0')),
  () => condition('bone', code('snomed', '94222008')),
  () => condition('nodes', code('icd10', 'C77.2')),
  () => condition('hcc', code('snomed', '109841003')),
  () => condition('cirrhosis', code('snomed', '19943007')),
  () => condition('heart', code('snomed', '84114007')),
  ...EVENTS.map((c) => (day: string) => condition(`event-${c}`, code('snomed', c), { onsetDateTime: day })),
  () => condition('pdac', code('icd10', 'C25.0')),
  (day) => ({
    resourceType: 'Observation',
    id: 'ecog',
    status: 'final',
    code: code('loinc', '89247-1'),
    subject: patient(),
    effectiveDateTime: day,
    valueInteger: 1,
  }),
  (day) => ({
    resourceType: 'Procedure',
    id: 'hepatectomy',
    status: 'completed',
    code: code('snomed', '71273005'),
    subject: patient(),
    performedDateTime: day,
  }),
  (day) => ({
    resourceType: 'Procedure',
    id: 'colectomy',
    status: 'completed',
    code: code('snomed', '23968004'),
    subject: patient(),
    performedDateTime: day,
    reasonReference: [{ reference: 'Condition/crc' }],
  }),
  (day) => ({
    resourceType: 'MedicationAdministration',
    id: 'capecitabine',
    status: 'completed',
    medicationCodeableConcept: code('atc', 'L01BC06'),
    subject: patient(),
    effectiveDateTime: day,
    dosage: { route: code('snomed', '26643006') },
    reasonReference: [{ reference: 'Condition/crc' }],
  }),
  () => ({
    resourceType: 'AllergyIntolerance',
    id: 'contrast',
    clinicalStatus: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' },
      ],
    },
    verificationStatus: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
          code: 'confirmed',
        },
      ],
    },
    code: code('snomed', '293637006'),
    patient: patient(),
  }),
]

export type ChartDraft = {
  readonly person: Raw
  readonly results: readonly Result[]
  readonly records: readonly Raw[]
}

const person = (births: fc.Arbitrary<string>): fc.Arbitrary<Raw> =>
  fc
    .record({ birthDate: births, gender: fc.constantFrom('male', 'female', 'other', undefined) })
    .map(({ birthDate, gender }) => ({
      resourceType: 'Patient',
      id: 'x1',
      birthDate,
      ...(gender && { gender }),
    }))

const grownUp = fc.oneof(
  fc.integer({ min: 19, max: 88 }).map((years) => shift(TODAY, { years, days: 3 }, -1)),
  fc.constantFrom('1960', '1971-05'),
)
export const underAge = fc.oneof(
  fc.integer({ min: 0, max: 17 }).map((years) => shift(TODAY, { years, days: 3 }, -1)),
  fc.constantFrom('2009', '2010-05', '2008-11-22'),
)

/** A chart before it is written: results still without a unit. */
export const draft = (births: fc.Arbitrary<string> = grownUp): fc.Arbitrary<ChartDraft> =>
  fc
    .record({
      person: person(births),
      results: fc
        .integer({ min: 0, max: 14 })
        .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => result(i)))),
      records: fc.subarray([...RECORDS]),
      day: ago(0, 260),
    })
    .map(({ person: who, results, records, day }) => ({
      person: who,
      results,
      records: records.map((make) => make(day)),
    }))

/** The resources of a draft, each result in the way drawn for it, or all of them in the one asked for. */
export const resourcesOf = ({ person: who, results, records }: ChartDraft, by?: number): Raw[] => [
  who,
  ...results.map((r) => observation(r, by)),
  ...records,
]

/** Nothing to any trial: other codes, other patients, what was entered in error. */
export const noise = (of: readonly Raw[]): fc.Arbitrary<readonly Raw[]> => {
  const other = (r: Raw, i: number): Raw => ({
    ...r,
    id: `other-${i}`,
    ...('patient' in r ? { patient: patient('x2') } : { subject: patient('x2') }),
  })
  const erroneous = (r: Raw, i: number): Raw => ({
    ...r,
    id: `error-${i}`,
    ...('verificationStatus' in r
      ? { clinicalStatus: undefined, verificationStatus: { coding: [{ code: 'entered-in-error' }] } }
      : { status: 'entered-in-error' }),
  })
  const plain: Raw[] = [
    condition('gout', code('snomed', '90560007')),
    condition('pressure', code('icd10', 'I10')),
    {
      ...observation({
        id: 'pulse',
        analyte: 'egfr',
        value: '70',
        day: TODAY,
        status: 'final',
        ranged: false,
        way: 0,
      }),
      code: code('loinc', '8867-4'),
    },
    { resourceType: 'Encounter', id: 'visit', status: 'finished', subject: patient() },
    { resourceType: 'Patient', id: 'x2', birthDate: '2015-01-01', gender: 'female' },
  ]
  const records = of.filter((r) => r.resourceType !== 'Patient')
  return fc.subarray([...plain, ...records.map(other), ...records.map(erroneous)])
}

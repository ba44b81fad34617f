/** Hostile FHIR: sound records of every kind, spoilt in every way a server or an attacker may. */
import fc from 'fast-check'
import { cases } from './cases/all.ts'
import { catalogue } from './factCase.ts'
import { ATC, HGNC, ICD10, ICDO3, LOINC, patient, type Raw, RXNORM, SNOMED } from './resources.ts'

/** Sound records of every kind, to be spoilt. */
const sound = Object.values(cases)
  .flatMap((list) => list.flatMap((c) => c.chart as Raw[]))
  .filter((r) => r && typeof r === 'object' && r.resourceType !== 'Patient')

const URI = {
  loinc: LOINC,
  snomed: SNOMED,
  icd10: ICD10,
  icdo3: ICDO3,
  atc: ATC,
  rxnorm: RXNORM,
  hgnc: HGNC,
} as const
/** Every code that some list names: any of them may stand anywhere. */
const codes = Object.values(catalogue.criteria.codes).flatMap((list) =>
  Object.entries(URI).flatMap(([name, system]) =>
    (list[name as keyof typeof URI] ?? []).map(({ code }) => ({ coding: [{ system, code }] })),
  ),
)

/** Drugs that contain each other, and one that is none. */
const circle = [
  {
    resourceType: 'Medication',
    id: 'm',
    code: { coding: 'x' },
    ingredient: [{ itemReference: { reference: '#n' } }, null],
  },
  { resourceType: 'Medication', id: 'n', ingredient: [{ itemReference: { reference: '#m' } }] },
  null,
]
export const junk: readonly unknown[] = [
  ...[null, true, 0, -0, -1, 1.5, 120, 5e-324, 1.7976931348623157e308, Number.NaN, Number.POSITIVE_INFINITY],
  ...[
    '',
    ' ',
    '7',
    '-1',
    'NaN',
    '>60',
    '<1,5',
    '≥',
    'ECOG 0-1',
    'not detected',
    'constructor',
    '__proto__',
    '('.repeat(500),
  ],
  ...[
    'x'.repeat(19_000),
    'x'.repeat(30_000),
    '9'.repeat(400),
    '<script>alert(1)</script>',
    '\u0000',
    '\ud800',
  ],
  ...[
    '2026-02-30',
    '2026-13',
    '0000',
    '9999-12-31',
    '2027-01-01',
    '2026-11',
    '2026-11-20T25:00:00Z',
    '0001-01-01',
  ],
  ...[
    [],
    {},
    [null],
    [[]],
    [{}],
    { value: null },
    { coding: null },
    { coding: [null] },
    { coding: [{}] },
    { reference: '#m' },
  ],
  ...[
    { value: 1, unit: '' },
    { value: 1e300, unit: 'g/dL' },
    { value: -5, unit: 'mL/min' },
    { value: 3, comparator: '~' },
  ],
  ...[
    circle,
    { reference: '' },
    { reference: '/' },
    { reference: 'urn:uuid:' },
    { text: 'no liver metastases' },
    { text: 'ECOG 1' },
  ],
  ...[
    [{ url: 'urn:x' }],
    { start: '2026-12-01', end: '2020-01-01' },
    'entered-in-error',
    'preliminary',
    'completed',
    'final',
  ],
]
const FIELDS = [
  ...[
    'id',
    'status',
    'meta',
    'code',
    'subject',
    'modifierExtension',
    'contained',
    'component',
    'focus',
    'valueString',
    'valueRange',
  ],
  ...[
    'valueQuantity',
    'valueBoolean',
    'valueInteger',
    'effectiveDateTime',
    'referenceRange',
    'interpretation',
    'bodySite',
    'extension',
  ],
  ...[
    'onsetDateTime',
    'performedDateTime',
    'reasonReference',
    'medicationReference',
    'dosageInstruction',
    'clinicalStatus',
    'hasOwnProperty',
  ],
]

type Spot = { readonly in: Record<string, unknown> | unknown[]; readonly at: string }
function spots(x: unknown, found: Spot[] = []): Spot[] {
  if (typeof x !== 'object' || x === null) return found
  for (const [at, value] of Object.entries(x)) {
    found.push({ in: x as Record<string, unknown>, at })
    spots(value, found)
  }
  return found
}
const put = (spot: Spot, value: unknown) => {
  Object.defineProperty(spot.in, spot.at, {
    value: structuredClone(value),
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

const spoiling = fc.oneof(
  fc.record({ where: fc.nat(), what: fc.constantFrom(...junk) }),
  fc.record({ field: fc.constantFrom(...FIELDS), what: fc.constantFrom(...junk, ...codes.slice(0, 20)) }),
  fc.record({ where: fc.nat(), number: fc.double({ noNaN: true }) }),
  fc.record({ code: fc.constantFrom(...codes) }),
)
/** A record with up to three things wrong with it, some of them under an id that others have. */
export const spoilt = fc
  .tuple(
    fc.constantFrom(...sound),
    fc.array(spoiling, { maxLength: 3 }),
    fc.constantFrom('', '', '', 'a', 'b'),
  )
  .map(([whole, spoilings, id]) => {
    const record = structuredClone(whole)
    if (id) record.id = id
    for (const s of spoilings) {
      const places = spots(record)
      const place = 'where' in s ? places[s.where % places.length] : undefined
      if (place && 'what' in s) put(place, s.what)
      else if (place && 'number' in s) put(place, s.number)
      else if ('field' in s) put({ in: record, at: s.field }, s.what)
      else if ('code' in s)
        put(
          { in: record, at: record.medicationCodeableConcept ? 'medicationCodeableConcept' : 'code' },
          s.code,
        )
    }
    return record
  })
/** The patient, perhaps spoilt too. */
export const person = fc
  .array(
    fc.tuple(
      fc.constantFrom('birthDate', 'gender', 'name', 'extension', 'deceasedDateTime'),
      fc.constantFrom(...junk),
    ),
    { maxLength: 2 },
  )
  .map((changes) => patient(Object.fromEntries(changes)))

import { about, known, suggests, why } from '../factCase.ts'
import { coded, ecog, loinc, observation, snomed, ucum, worded } from '../resources.ts'

const of = about('ecog')
const karnofsky = (points: number, over = {}) =>
  observation(loinc('89243-0'), { valueInteger: points, ...over })
const answer = (code: string, display?: string) => ({ valueCodeableConcept: loinc(code, display) })

const codes = [
  ['LA9622-7', '425389002', 0],
  ['LA9623-5', '422512005', 1],
  ['LA9624-3', '422894000', 2],
  ['LA9625-0', '423053003', 3],
  ['LA9626-8', '423237006', 4],
  ['LA9627-6', '423409001', 5],
] as const

export const performanceStatus = [
  of('is unknown when none is recorded', [], why('notRecorded')),
  of('is not 0 when the value is left out', [ecog({})], why('notRecorded')),
  of(
    'is not 0 when the value is null: the record cannot be used',
    [ecog({ valueInteger: null })],
    why('couldNotRead'),
  ),
  ...['mmol/L', '%', 'kg', 's'].map((unit) =>
    of(`is not measured in ${unit}`, [ecog({ valueQuantity: ucum(1, unit) })], why('unitNotConvertible')),
  ),
  ...['1', '{score}', 'points', 'grade'].map((unit) =>
    of(`is known with the unit ${unit}`, [ecog({ valueQuantity: ucum(1, unit) })], known(1)),
  ),
  of(
    'is not 0 when the quantity has no value',
    [ecog({ valueQuantity: { unit: '{score}' } })],
    why('notRecorded'),
  ),
  of('is not 0 when the quantity is null', [ecog({ valueQuantity: { value: null } })], why('couldNotRead')),
  of('is not 0 when the text is empty', [ecog({ valueString: '' })], why('notRecorded')),
  of('is not 0 when the text is blank', [ecog({ valueString: '  ' })], why('notRecorded')),
  of(
    'is not 0 when the first component has no value',
    [ecog({ component: [{ code: {} }] })],
    why('notRecorded'),
  ),
  of(
    'is not 0 when the record says why it is absent',
    [
      ecog({
        dataAbsentReason: coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'not-performed'),
      }),
    ],
    why('notRecorded'),
  ),
  of(
    'passes over a newer record without a value',
    [
      ecog({ valueInteger: 1 }, { effectiveDateTime: '2026-11-10' }),
      ecog({ dataAbsentReason: worded('not performed') }, { effectiveDateTime: '2026-11-15' }),
    ],
    known(1),
  ),
  of('reads an integer', [ecog({ valueInteger: 2 })], known(2)),
  of('reads 0 where 0 is recorded', [ecog({ valueInteger: 0 })], known(0)),
  of('reads a quantity', [ecog({ valueQuantity: ucum(1, '{score}') })], known(1)),
  of('reads a quantity without a unit', [ecog({ valueQuantity: { value: 1 } })], known(1)),
  of(
    'does not decide on a comparator',
    [ecog({ valueQuantity: { value: 1, comparator: '<=' } })],
    why('imprecise'),
  ),
  of('has no halves', [ecog({ valueQuantity: { value: 1.5 } })], why('implausible')),
  of('has no 6', [ecog({ valueInteger: 6 })], why('implausible')),
  of('has no −1', [ecog({ valueInteger: -1 })], why('implausible')),
  ...codes.flatMap(([la, sct, grade]) => [
    of(`reads the answer ${la} as ${grade}`, [ecog(answer(la))], known(grade)),
    of(`reads the finding ${sct} as ${grade}`, [ecog({ valueCodeableConcept: snomed(sct) })], known(grade)),
  ]),
  of('reads a digit as text', [ecog({ valueString: '1' })], known(1)),
  of('reads «ECOG 1» as text', [ecog({ valueString: 'ECOG 1' })], known(1)),
  of('reads «ECOG PS: 2» as text', [ecog({ valueString: 'ECOG PS: 2' })], known(2)),
  of('reads «WHO 1» as text', [ecog({ valueString: 'WHO 1' })], known(1)),
  of('reads a coded value that is text alone', [ecog({ valueCodeableConcept: worded('ECOG 1') })], known(1)),
  of('reads a coded value whose text is a digit', [ecog({ valueCodeableConcept: worded('2') })], known(2)),
  ...[
    'ECOG performance status: 1',
    'ECOG Performance Status 1',
    'ECOG performance status - grade 1',
    'ECOG-PS 1',
    'Performance status 1',
    'PS 1',
    'PS=1',
    'WHO performance status 1',
    'WHO-PS 1',
    'Grade 1 - Restricted in strenuous activity',
    '1.',
    '(1) Restricted',
  ].map((text) => of(`reads «${text}» as text`, [ecog({ valueString: text })], known(1))),
  of(
    'does not read a Karnofsky performance status as text',
    [ecog({ valueString: 'Karnofsky performance status 90' })],
    why('imprecise'),
  ),
  of('does not guess from «PS 1-2»', [ecog({ valueString: 'PS 1-2' })], why('imprecise')),
  ...[
    { valueRange: { low: { value: 2 }, high: { value: 3 } } },
    { valueRatio: { numerator: { value: 3 }, denominator: { value: 5 } } },
    { valueBoolean: true },
  ].map((value) =>
    of(
      `is not passed over for an older grade where it is a ${Object.keys(value)}`,
      [ecog({ valueInteger: 1 }, { effectiveDateTime: '2026-11-10' }), ecog(value)],
      why('imprecise'),
    ),
  ),
  of(
    'is not the bare code of a list of the hospital',
    [ecog({ valueCodeableConcept: coded('urn:hospital', '1') })],
    why('imprecise'),
  ),
  ...['3', 'ECOG PS: 3', '3 - Capable of only limited self-care', 'Unknown'].flatMap((text) => [
    of(
      `is unknown if «${text}» stands beside the code for 1`,
      [ecog({ valueCodeableConcept: { ...loinc('LA9623-5'), text } })],
      why('conflicting'),
    ),
    of(
      `is unknown if «${text}» is the display of the code for 1`,
      [ecog(answer('LA9623-5', text))],
      why('conflicting'),
    ),
  ]),
  of(
    'is the code for 1 beside its own words',
    [ecog({ valueCodeableConcept: { ...loinc('LA9623-5'), text: '1 - Restricted, up more than 50%' } })],
    known(1),
  ),
  of(
    'is unknown if the words of two codings of the hospital say different grades',
    [
      ecog({
        valueCodeableConcept: {
          coding: [
            { system: 'urn:hospital', code: 'x', display: '1 - Restricted' },
            { system: 'urn:other', code: 'y', display: '3 - Limited' },
          ],
        },
      }),
    ],
    why('conflicting'),
  ),
  of('does not guess from «ECOG 0-1»', [ecog({ valueString: 'ECOG 0-1' })], why('imprecise')),
  of('does not guess from a sentence', [ecog({ valueString: 'did 1 lap, ECOG later' })], why('imprecise')),
  of(
    'passes over «Unknown» as a coded value',
    [ecog({ valueCodeableConcept: worded('Unknown') })],
    why('notRecorded'),
  ),
  of('passes over «Not recorded» as text', [ecog({ valueString: 'Not recorded' })], why('notRecorded')),
  of(
    'reads the first component (Epic)',
    [ecog({ component: [{ code: worded('ECOG'), valueString: '1' }] })],
    known(1),
  ),
  of(
    'reads the one component that holds a grade',
    [
      ecog({
        component: [
          { code: worded('Date'), valueDateTime: '2026-11-10' },
          { code: worded('ECOG'), valueInteger: 1 },
        ],
      }),
    ],
    known(1),
  ),
  of(
    'does not choose between two components',
    [
      ecog({
        component: [
          { code: worded('At diagnosis'), valueInteger: 0 },
          { code: worded('Now'), valueInteger: 3 },
        ],
      }),
    ],
    why('imprecise'),
  ),
  of(
    'does not take the score of pain in the first component for it',
    [ecog({ component: [{ code: loinc('72514-3', 'Pain severity'), valueInteger: 1 }] })],
    why('notRecorded'),
  ),
  of(
    'does not take the Karnofsky score in the first component for it',
    [ecog({ component: [{ code: loinc('89243-0'), valueInteger: 5 }] })],
    why('notRecorded'),
  ),
  of(
    'reads 89262-0, the code of the MII profile',
    [observation(loinc('89262-0'), { valueInteger: 1 })],
    known(1),
  ),
  of(
    'reads 423740007, the concept of the MII profile',
    [observation(snomed('423740007'), { valueInteger: 1 })],
    known(1),
  ),
  of(
    'is unknown if two codings of the value say different grades',
    [
      ecog({
        valueCodeableConcept: {
          coding: [
            { system: 'http://loinc.org', code: 'LA9622-7' },
            { system: 'http://snomed.info/sct', code: '423053003' },
          ],
        },
      }),
    ],
    why('conflicting'),
  ),
  of(
    'is unknown if code and display of the value disagree',
    [ecog(answer('LA9622-7', 'ECOG 3'))],
    why('conflicting'),
  ),
  of(
    'takes the newest',
    [
      ecog({ valueInteger: 1 }, { effectiveDateTime: '2026-11-01' }),
      ecog({ valueInteger: 3 }, { effectiveDateTime: '2026-11-15' }),
    ],
    known(3),
  ),
  of(
    'is conflicting if two grades are of one day without a time',
    [
      ecog({ valueInteger: 1 }, { effectiveDateTime: '2026-11-15' }),
      ecog({ valueInteger: 2 }, { effectiveDateTime: '2026-11-15' }),
    ],
    why('conflicting'),
  ),
  of(
    'is known if two records of one day agree',
    [
      ecog({ valueInteger: 1 }, { effectiveDateTime: '2026-11-15' }),
      ecog({ valueString: '1' }, { effectiveDateTime: '2026-11-15' }),
    ],
    known(1),
  ),
  of(
    'does not fall back to an older grade behind a preliminary one',
    [
      ecog({ valueInteger: 1 }, { effectiveDateTime: '2026-11-01' }),
      ecog({ valueInteger: 3 }, { effectiveDateTime: '2026-11-15', status: 'preliminary' }),
    ],
    why('notFinal'),
  ),
  of(
    'ignores what was entered in error',
    [ecog({ valueInteger: 4 }, { status: 'entered-in-error' })],
    why('notRecorded'),
  ),
  of(
    'ignores the local code of a hospital without a mapping',
    [observation(coded('urn:oid:2.16.528.1', 'ECOG'), { valueInteger: 1 })],
    why('notRecorded'),
  ),

  of('is only pre-filled from Karnofsky 100', [karnofsky(100)], suggests('0–1')),
  of('is only pre-filled from Karnofsky 80', [karnofsky(80)], suggests('0–1')),
  of('is asked at Karnofsky 70', [karnofsky(70)], why('notRecorded')),
  of('is only pre-filled from Karnofsky 60', [karnofsky(60)], suggests('2–4')),
  of('is only pre-filled from Karnofsky 40', [karnofsky(40)], suggests('2–4')),
  of('is only pre-filled from Karnofsky 20', [karnofsky(20)], suggests('2–4')),
  of('is not pre-filled from Karnofsky 0', [karnofsky(0)], why('notRecorded')),
  of(
    'is pre-filled from a coded Karnofsky score',
    [observation(loinc('89243-0'), { valueCodeableConcept: loinc('LA29177-5', '80') })],
    suggests('0–1'),
  ),
  of(
    'is not pre-filled from a preliminary Karnofsky score',
    [karnofsky(80, { status: 'preliminary' })],
    why('notRecorded'),
  ),
  of(
    'is not decided by Karnofsky where an ECOG is unclear',
    [ecog({ valueString: '0-1' }), karnofsky(90)],
    why('imprecise', '0–1'),
  ),
  of('is the recorded ECOG, whatever Karnofsky says', [ecog({ valueInteger: 2 }), karnofsky(90)], known(2)),
]

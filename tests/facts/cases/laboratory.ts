import { about, known, why } from '../factCase.ts'
import { coded, LOINC, lab, loinc, observation, spelled, ucum, worded } from '../resources.ts'

const hb = about('hemoglobin')
const anc = about('anc')
const platelets = about('platelets')
const creatinine = about('creatinine')
const bilirubin = about('bilirubinTotal')
const ast = about('ast')
const albumin = about('albumin')
const temperature = about('bodyTemperature')
const weight = about('bodyWeight')

const at = (effectiveDateTime: string, over = {}) => ({ effectiveDateTime, ...over })

export const units = [
  ...['http://www.loinc.org', 'HTTP://LOINC.ORG', 'http://loinc.org|2.74', 'LN', '2.16.840.1.113883.6.1'].map(
    (system) =>
      hb(
        `reads LOINC as «${system}»`,
        [observation(coded(system, '718-7'), { valueQuantity: ucum(8.1, 'g/dL') })],
        known(8.1),
      ),
  ),
  ...['10.e9/L', '10.e3/uL', '10(3)/mm3'].map((unit) =>
    platelets(`reads «${unit}»`, [lab('777-3', spelled(98, unit))], known(98)),
  ),
  ...['mL/(min·1.73 m2)', 'mL/(min*1.73 m^2)', 'ml/min/1,73 m^2', 'mL/min/{BSA}'].map((unit) =>
    about('egfr')(`reads «${unit}»`, [lab('98979-8', spelled(61, unit))], known(61)),
  ),
  ast('reads «U.L-1»', [lab('1920-8', spelled(60, 'U.L-1'))], known(60)),
  about('pt')('reads «秒»', [lab('5902-2', spelled(12, '秒'))], known(12)),
  about('prothrombinActivity')('reads «% (Quick)»', [lab('5894-1', spelled(85, '% (Quick)'))], known(85)),
  bilirubin(
    'is not read from a record that also has a code for conjugated',
    [
      observation(
        { coding: [...loinc('1975-2').coding, ...loinc('15152-2').coding] },
        { valueQuantity: ucum(1, 'mg/dL') },
      ),
    ],
    why('notRecorded'),
  ),
  hb('reads g/dL', [lab('718-7', ucum(8.1, 'g/dL'))], known(8.1)),
  hb('reads g/L', [lab('718-7', ucum(81, 'g/L'))], known(8.1)),
  hb('reads mmol/L with the code for moles', [lab('59260-0', ucum(5.5, 'mmol/L'))], known(8.862975)),
  hb(
    'does not read mmol/L with the code for mass',
    [lab('718-7', ucum(5.5, 'mmol/L'))],
    why('unitNotConvertible'),
  ),
  hb(
    'does not read g/dL with the code for moles',
    [lab('59260-0', ucum(9, 'g/dL'))],
    why('unitNotConvertible'),
  ),
  hb(
    'reads a record that carries both codes, by the one that fits the unit',
    [
      lab('718-7', ucum(5.5, 'mmol/L'), {
        code: {
          coding: [
            { system: LOINC, code: '718-7' },
            { system: LOINC, code: '59260-0' },
          ],
        },
      }),
    ],
    known(8.862975),
  ),
  hb('reads «gm/dL»', [lab('718-7', spelled(8.1, 'gm/dL'))], known(8.1)),
  hb(
    'reads the SNOMED CT code for g/L',
    [lab('718-7', { value: 120, system: 'http://snomed.info/sct', code: '258794004' })],
    known(12),
  ),
  hb('is unknown without a unit', [lab('718-7', { value: 8.1 })], why('unitMissing')),
  hb('is unknown with an empty unit', [lab('718-7', { value: 8.1, unit: '', code: '' })], why('unitMissing')),
  hb(
    'is unknown if code and text of the unit contradict each other',
    [lab('718-7', { value: 8.1, unit: 'g/L', system: 'http://unitsofmeasure.org', code: 'g/dL' })],
    why('unitNotConvertible'),
  ),
  hb(
    'is unknown if the UCUM code is another unit than the text',
    [lab('718-7', { value: 8.1, unit: 'g/dL', system: 'http://unitsofmeasure.org', code: 'g/kg' })],
    why('unitNotConvertible'),
  ),
  hb('is unknown in per cent', [lab('718-7', ucum(35, '%'))], why('unitNotConvertible')),
  hb('is unknown in an unheard-of unit', [lab('718-7', spelled(8.1, 'blobs'))], why('unitMissing')),
  hb('is implausible at 81 g/dL', [lab('718-7', ucum(81, 'g/dL'))], why('implausible')),
  hb('is implausible at 0', [lab('718-7', ucum(0, 'g/dL'))], why('implausible')),
  hb('is implausible under 0', [lab('718-7', ucum(-8, 'g/dL'))], why('implausible')),
  hb('is no haemoglobin A1c', [lab('4548-4', ucum(6.5, '%'))], why('notRecorded')),
  hb('is not the free haemoglobin of plasma', [lab('721-1', ucum(9, 'g/dL'))], why('notRecorded')),
  hb(
    'is unknown as text with a number',
    [observation(loinc('718-7'), { valueString: '8.1' })],
    why('unitMissing'),
  ),
  hb('is unknown as a bare integer', [observation(loinc('718-7'), { valueInteger: 8 })], why('unitMissing')),

  anc('reads 10*9/L', [lab('751-8', ucum(2.3, '10*9/L'))], known(2.3)),
  anc('reads 10*3/uL', [lab('751-8', ucum(2.3, '10*3/uL'))], known(2.3)),
  anc('reads cells per µL', [lab('751-8', ucum(2300, '/uL'))], known(2.3)),
  anc('reads «K/uL»', [lab('26499-4', spelled(2.3, 'K/uL'))], known(2.3)),
  anc('reads «G/L», which is giga per litre and not gram', [lab('751-8', spelled(2.3, 'G/L'))], known(2.3)),
  anc('does not read g/L', [lab('751-8', spelled(2.3, 'g/L'))], why('unitNotConvertible')),
  anc('is not the percentage 770-8', [lab('770-8', ucum(63, '%'))], why('notRecorded')),
  anc(
    'is not computed from leukocytes and the percentage',
    [lab('6690-2', ucum(5, '10*9/L')), lab('770-8', ucum(63, '%'))],
    why('notRecorded'),
  ),
  anc('is unknown if 751-8 comes in mmol/L', [lab('751-8', ucum(2.3, 'mmol/L'))], why('unitNotConvertible')),
  anc('is unknown if 751-8 comes in per cent', [lab('751-8', ucum(63, '%'))], why('unitNotConvertible')),
  anc('may be 0', [lab('751-8', ucum(0, '10*9/L'))], known(0)),

  platelets('reads 10*9/L', [lab('777-3', ucum(120, '10*9/L'))], known(120)),
  platelets('reads «x10E9/L»', [lab('777-3', spelled(120, 'x10E9/L'))], known(120)),
  platelets('reads «10^9/l»', [lab('777-3', spelled(120, '10^9/l'))], known(120)),
  platelets('reads «thou/uL»', [lab('777-3', spelled(120, 'thou/uL'))], known(120)),
  ...['x10(3)/mcL', 'K/microL', '10^3/microliter', 'bil/L'].map((unit) =>
    platelets(`reads «${unit}»`, [lab('777-3', spelled(120, unit))], known(120)),
  ),
  platelets('reads 50 000/mm3', [lab('777-3', spelled(50000, '/mm3'))], known(50)),
  platelets('reads 10*4/uL', [lab('777-3', spelled(12, '10*4/uL'))], known(120)),
  platelets('reads 10*6/L', [lab('777-3', ucum(120000, '10*6/L'))], known(120)),
  platelets(
    'is implausible where thousands were taken for units',
    [lab('777-3', ucum(120000, '10*9/L'))],
    why('implausible'),
  ),
  platelets(
    'is asked where the platelets are clumped',
    [
      lab('777-3', ucum(120, '10*9/L'), at('2026-11-10')),
      observation(loinc('777-3'), {
        valueCodeableConcept: worded('Clumped platelets'),
        effectiveDateTime: '2026-11-15',
      }),
    ],
    why('imprecise'),
  ),
  platelets('keeps a comparator as an interval', [lab('777-3', ucum(50, '10*9/L', '<'))], known('<50')),
  platelets('keeps ≥ as an interval', [lab('777-3', ucum(100, '10*9/L', '>='))], known('≥100')),
  platelets(
    'does not read «sufficient to achieve»',
    [lab('777-3', ucum(100, '10*9/L', 'ad'))],
    why('imprecise'),
  ),
  platelets(
    'cannot use an unknown comparator',
    [lab('777-3', ucum(100, '10*9/L', '~'))],
    why('couldNotRead'),
  ),
  platelets('converts the bound of an interval', [lab('777-3', spelled(5000, '/mm3'))], known(5)),

  creatinine('reads mg/dL', [lab('2160-0', ucum(1.2, 'mg/dL'))], known(1.2)),
  creatinine('reads µmol/L with the code for moles', [lab('14682-9', ucum(221.005, 'umol/L'))], known(2.5)),
  creatinine(
    'does not read µmol/L under 2160-0',
    [lab('2160-0', ucum(106, 'umol/L'))],
    why('unitNotConvertible'),
  ),
  creatinine(
    'does not believe 0.9 µmol/L under 14682-9',
    [lab('14682-9', ucum(0.9, 'umol/L'))],
    why('implausible'),
  ),
  creatinine(
    'does not read mg/dL under 14682-9',
    [lab('14682-9', ucum(0.9, 'mg/dL'))],
    why('unitNotConvertible'),
  ),
  creatinine('reads µmol/L with the Greek letter', [lab('14682-9', spelled(88.402, 'μmol/L'))], known(1)),
  creatinine('reads µmol/L with the micro sign', [lab('14682-9', spelled(88.402, 'µmol/L'))], known(1)),
  creatinine('is not the creatinine of urine', [lab('2161-8', ucum(120, 'mg/dL'))], why('notRecorded')),

  bilirubin('reads 3.0 mg/dL as 51.312 µmol/L', [lab('14631-6', ucum(51.312, 'umol/L'))], known(3)),
  bilirubin('reads «mg%»', [lab('1975-2', spelled(3, 'mg%'))], known(3)),
  bilirubin('is not the direct bilirubin', [lab('1968-7', ucum(0.4, 'mg/dL'))], why('notRecorded')),
  bilirubin(
    'is not a total that also says direct',
    [
      observation(
        {
          coding: [
            { system: LOINC, code: '1975-2' },
            { system: LOINC, code: '1968-7' },
          ],
        },
        { valueQuantity: ucum(0.4, 'mg/dL') },
      ),
    ],
    why('notRecorded'),
  ),

  ast('reads U/L', [lab('1920-8', ucum(40, 'U/L'))], known(40)),
  ast('reads IU/L', [lab('1920-8', spelled(40, 'IU/L'))], known(40)),
  ast('reads µkat/L with the micro sign', [lab('1920-8', spelled(0.5, 'µkat/L'))], known(30)),
  ast('reads µkat/L with the Greek letter', [lab('1920-8', spelled(0.5, 'μkat/L'))], known(30)),
  ast('reads µkat/L by its UCUM code', [lab('1920-8', ucum(2, 'ukat/L'))], known(120)),
  ast('is implausible at 25 000 U/L', [lab('1920-8', ucum(25000, 'U/L'))], why('implausible')),
  about('alt')('reads µkat/L', [lab('1742-6', ucum(1, 'ukat/L'))], known(60)),
  about('alp')('reads U/L', [lab('6768-6', ucum(110, 'U/L'))], known(110)),
  about('alp')('is not the bone iso-enzyme', [lab('1777-2', ucum(12, 'U/L'))], why('notRecorded')),

  albumin('reads g/L', [lab('1751-7', ucum(28, 'g/L'))], known(2.8)),
  albumin('is not read from µmol/L', [lab('1751-7', ucum(600, 'umol/L'))], why('unitNotConvertible')),
  albumin('is not the albumin of urine', [lab('1754-1', ucum(3, 'mg/dL'))], why('notRecorded')),

  temperature('reads °F', [lab('8310-5', ucum(101, '[degF]'))], known(38.3333333333)),
  temperature('reads °C', [lab('8333-7', spelled(38.4, '°C'))], known(38.4)),
  temperature('is implausible at 98.6 °C', [lab('8310-5', ucum(98.6, 'Cel'))], why('implausible')),
  temperature('is unknown without a unit', [lab('8310-5', { value: 37 })], why('unitMissing')),

  weight('reads pounds', [lab('29463-7', ucum(100, '[lb_av]'))], known(45.359237)),
  weight('reads grams', [lab('29463-7', ucum(72000, 'g'))], known(72)),
]

export const whichResult = [
  hb(
    'takes the latest by the time of collection',
    [
      lab('718-7', ucum(8, 'g/dL'), at('2026-11-10T08:00:00Z')),
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-12T08:00:00Z')),
    ],
    known(9),
  ),
  hb(
    'takes the latest whatever the order of the records',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-12T08:00:00Z')),
      lab('718-7', ucum(8, 'g/dL'), at('2026-11-10T08:00:00Z')),
    ],
    known(9),
  ),
  hb(
    'compares moments, not the way they are written',
    [
      lab('718-7', ucum(8, 'g/dL'), at('2026-11-12T23:30:00-05:00')),
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-13T01:00:00+01:00')),
    ],
    known(8),
  ),
  hb(
    'does not go by the day a result was issued',
    [
      lab('718-7', ucum(8, 'g/dL'), at('2026-11-12', { issued: '2026-11-12T10:00:00Z' })),
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10', { issued: '2026-11-20T10:00:00Z' })),
    ],
    known(8),
  ),
  hb(
    'reads the end of a period',
    [
      lab('718-7', ucum(8, 'g/dL'), {
        effectiveDateTime: undefined,
        effectivePeriod: { start: '2026-11-01', end: '2026-11-14' },
      }),
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-13')),
    ],
    known(8),
  ),
  hb(
    'reads an instant',
    [
      lab('718-7', ucum(8, 'g/dL'), {
        effectiveDateTime: undefined,
        effectiveInstant: '2026-11-14T08:00:00Z',
      }),
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-13')),
    ],
    known(8),
  ),
  hb(
    'is conflicting if two values are of one minute',
    [
      lab('718-7', ucum(8, 'g/dL'), at('2026-11-12T08:00:00Z')),
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-12T08:00:00Z')),
    ],
    why('conflicting'),
  ),
  hb(
    'is conflicting if one of two values of a day has no time',
    [
      lab('718-7', ucum(8, 'g/dL'), at('2026-11-12')),
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-12T08:00:00Z')),
    ],
    why('conflicting'),
  ),
  hb(
    'is known if two records of one minute agree',
    [
      lab('718-7', ucum(8, 'g/dL'), at('2026-11-12T08:00:00Z')),
      lab('718-7', ucum(80, 'g/L'), at('2026-11-12T08:00:00Z')),
    ],
    known(8),
  ),
  hb(
    'takes the same result in two units as the interval of their rounding',
    [
      lab('718-7', ucum(8.9, 'g/dL'), at('2026-11-12T08:00:00Z')),
      lab('59260-0', ucum(5.5, 'mmol/L'), at('2026-11-12T08:00:00Z')),
    ],
    known('8.862975–8.9'),
  ),
  ...(
    [
      [82, 0.9, '0.9–0.927580823963'],
      [0.9, 77, '0.871021017624–0.9'],
      [88, 1, '0.99545259157–1'],
    ] as const
  ).map(([a, b, interval]) => {
    const [micromoles, milligrams] = a > b ? [a, b] : [b, a]
    return creatinine(
      `takes ${micromoles} µmol/L beside ${milligrams} mg/dL as one result, rounded`,
      [
        lab('14682-9', ucum(micromoles, 'umol/L'), at('2026-11-12T08:00:00Z')),
        lab('2160-0', ucum(milligrams, 'mg/dL'), at('2026-11-12T08:00:00Z')),
      ],
      known(interval),
    )
  }),
  ...(
    [
      [88, 0.9],
      [100, 1],
      [92, 1],
    ] as const
  ).map(([micromoles, milligrams]) =>
    creatinine(
      `does not take ${micromoles} µmol/L beside ${milligrams} mg/dL for one result`,
      [
        lab('14682-9', ucum(micromoles, 'umol/L'), at('2026-11-12T08:00:00Z')),
        lab('2160-0', ucum(milligrams, 'mg/dL'), at('2026-11-12T08:00:00Z')),
      ],
      why('conflicting'),
    ),
  ),
  hb(
    'does not pass a newer preliminary value over',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
      lab('718-7', ucum(7, 'g/dL'), at('2026-11-12', { status: 'preliminary' })),
    ],
    why('notFinal'),
  ),
  hb(
    'keeps a final value behind an older preliminary one',
    [
      lab('718-7', ucum(7, 'g/dL'), at('2026-11-10', { status: 'preliminary' })),
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-12')),
    ],
    known(9),
  ),
  hb(
    'passes a newer request without a value over',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
      observation(loinc('718-7'), at('2026-11-12', { status: 'registered' })),
    ],
    known(9),
  ),
  hb(
    'is not final if a request without a value is all there is',
    [observation(loinc('718-7'), at('2026-11-12', { status: 'registered' }))],
    why('notFinal'),
  ),
  ...['Final', 'appended', 'partial'].map((status) =>
    hb(
      `does not pass a newer result over whose status nobody knows: ${status}`,
      [
        lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
        lab('718-7', ucum(7, 'g/dL'), at('2026-11-12', { status })),
      ],
      why('notFinal'),
    ),
  ),
  hb(
    'passes a newer cancelled result over, even with a number',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
      lab('718-7', ucum(7, 'g/dL'), at('2026-11-12', { status: 'cancelled' })),
    ],
    known(9),
  ),
  hb(
    'passes a newer result of unknown status over',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
      lab('718-7', ucum(7, 'g/dL'), at('2026-11-12', { status: 'unknown' })),
    ],
    known(9),
  ),
  hb(
    'passes a newer result entered in error over',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
      lab('718-7', ucum(7, 'g/dL'), at('2026-11-12', { status: 'entered-in-error' })),
    ],
    known(9),
  ),
  hb(
    'passes a newer result without a value over',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
      observation(loinc('718-7'), at('2026-11-12', { dataAbsentReason: worded('haemolysed') })),
    ],
    known(9),
  ),
  hb(
    'passes a newer coded «unknown» over',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
      observation(loinc('718-7'), at('2026-11-12', { valueCodeableConcept: worded('Unknown') })),
    ],
    known(9),
  ),
  hb(
    'does not pass a newer value without a unit over',
    [lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')), lab('718-7', { value: 7 }, at('2026-11-12'))],
    why('unitMissing'),
  ),
  hb(
    'does not pass a newer implausible value over',
    [lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')), lab('718-7', ucum(90, 'g/dL'), at('2026-11-12'))],
    why('implausible'),
  ),
  hb(
    'does not pass a newer range over',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
      observation(
        loinc('718-7'),
        at('2026-11-12', { valueRange: { low: ucum(6, 'g/dL'), high: ucum(9, 'g/dL') } }),
      ),
    ],
    why('imprecise'),
  ),
  hb(
    'does not pass a newer ratio over',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
      observation(
        loinc('718-7'),
        at('2026-11-12', { valueRatio: { numerator: ucum(8, 'g'), denominator: ucum(1, 'dL') } }),
      ),
    ],
    why('imprecise'),
  ),
  hb(
    'reads amended and corrected results',
    [lab('718-7', ucum(9, 'g/dL'), { status: 'corrected' })],
    known(9),
  ),
  hb(
    'counts an undated value, whose age the window judges',
    [lab('718-7', ucum(9, 'g/dL'), { effectiveDateTime: undefined })],
    known(9),
  ),
  hb(
    'is undated if an undated value says otherwise',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
      lab('718-7', ucum(7, 'g/dL'), { effectiveDateTime: undefined }),
    ],
    why('undated'),
  ),
  hb(
    'is known if an undated value says the same',
    [
      lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')),
      lab('718-7', ucum(9, 'g/dL'), { effectiveDateTime: undefined }),
    ],
    known(9),
  ),
  hb(
    'cannot use a record whose date does not exist',
    [lab('718-7', ucum(9, 'g/dL'), at('2026-11-10')), lab('718-7', ucum(7, 'g/dL'), at('2026-02-30'))],
    why('couldNotRead', 9),
  ),
  hb('cannot use a number that is text', [lab('718-7', { value: '9', unit: 'g/dL' })], why('couldNotRead')),
  hb(
    'cannot use a record that an unknown extension modifies',
    [lab('718-7', ucum(9, 'g/dL'), { modifierExtension: [{ url: 'urn:x' }] })],
    why('couldNotRead'),
  ),
  hb(
    'is not about someone else: the fetus',
    [lab('718-7', ucum(9, 'g/dL'), { focus: [{ reference: 'RelatedPerson/1' }] })],
    why('notRecorded'),
  ),
  hb(
    'is about the patient where the focus says so',
    [lab('718-7', ucum(9, 'g/dL'), { focus: [{ reference: 'Patient/7' }] })],
    known(9),
  ),
  hb(
    'is not the result of another patient',
    [lab('718-7', ucum(9, 'g/dL'), { subject: { reference: 'Patient/8' } })],
    why('notRecorded'),
  ),
  hb(
    'is read from a component',
    [
      observation(loinc('58410-2'), {
        component: [{ code: loinc('718-7'), valueQuantity: ucum(9, 'g/dL') }],
      }),
    ],
    known(9),
  ),
  hb(
    'is not read from a component that an unknown extension modifies',
    [
      observation(loinc('58410-2'), {
        component: [
          { code: loinc('718-7'), valueQuantity: ucum(9, 'g/dL'), modifierExtension: [{ url: 'urn:x' }] },
        ],
      }),
    ],
    why('couldNotRead'),
  ),
  hb(
    'is not read by a code without its system',
    [observation({ coding: [{ code: '718-7' }] }, { valueQuantity: ucum(9, 'g/dL') })],
    why('notRecorded'),
  ),
  hb(
    'is not read by a code of another system',
    [observation(coded('http://example.org', '718-7'), { valueQuantity: ucum(9, 'g/dL') })],
    why('notRecorded'),
  ),
  hb(
    'is read among several categories and codes',
    [
      observation(
        {
          coding: [
            { system: 'urn:local', code: 'HB' },
            { system: LOINC, code: '718-7' },
          ],
          text: 'Hemoglobine',
        },
        { valueQuantity: ucum(9, 'g/dL'), category: [worded('laboratory'), worded('haematology')] },
      ),
    ],
    known(9),
  ),
  weight(
    'does not take a range of weights for one',
    [observation(loinc('29463-7'), { valueRange: { low: ucum(60, 'kg') } })],
    why('imprecise'),
  ),
]

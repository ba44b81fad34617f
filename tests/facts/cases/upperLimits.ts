import { about, known, why } from '../factCase.ts'
import {
  coded,
  INTERPRETATION,
  interpretation,
  lab,
  loinc,
  man,
  observation,
  patient,
  snomed,
  ucum,
  upTo,
  worded,
} from '../resources.ts'

const of = about('bilirubinTotal')
const ofAst = about('ast')
const mg = (over = {}) => lab('1975-2', ucum(2, 'mg/dL'), over)
const ast = (over = {}) => lab('1920-8', ucum(60, 'U/L'), over)
const ranges = (...referenceRange: Record<string, unknown>[]) => ({ referenceRange })
const high = (value: number, over = {}) => ({ high: { value }, ...over })
const typed = (code: string) => ({
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/referencerange-meaning', code }] },
})
const forSex = (code: string) => ({
  appliesTo: [{ coding: [{ system: 'http://hl7.org/fhir/administrative-gender', code }] }],
})
const aged = (low: number | undefined, top: number | undefined, unit = 'a') => ({
  age: {
    ...(low !== undefined && { low: { value: low, unit } }),
    ...(top !== undefined && { high: { value: top, unit } }),
  },
})

export const upperLimits = [
  of('has none without a reference range: no textbook limit', [mg()], known(2, 'noUpperLimit')),
  of('has the high end of the range', [mg(upTo(ucum(1.2, 'mg/dL')))], known(2, 1.2)),
  of('has a range without a unit in the unit of the result', [mg(upTo(1.2))], known(2, 1.2)),
  of('converts a range in another unit', [mg(upTo(ucum(17.104, 'umol/L')))], known(2, 1)),
  of(
    'has none if the unit of the range cannot be read',
    [mg(upTo({ value: 1.2, unit: 'blobs' }))],
    known(2, 'noUpperLimit'),
  ),
  of(
    'has none if the range has only a low end',
    [mg(ranges({ low: { value: 0.2 } }))],
    known(2, 'noUpperLimit'),
  ),
  of('has none at 0', [mg(upTo(0))], known(2, 'noUpperLimit')),
  of('reads «0.3 – 1.2»', [mg(ranges({ text: '0.3 – 1.2' }))], known(2, 1.2)),
  of('reads «<1.2»', [mg(ranges({ text: '<1.2' }))], known(2, 1.2)),
  of('reads «≤ 1,2 mg/dL» with a comma', [mg(ranges({ text: '≤ 1,2 mg/dL' }))], known(2, 1.2)),
  of('reads «5-17 umol/L» and converts', [mg(ranges({ text: '5-17.104 umol/L' }))], known(2, 1)),
  of('reads «0,3 tot 1,2»', [mg(ranges({ text: '0,3 tot 1,2' }))], known(2, 1.2)),
  of('does not read «>0.3»', [mg(ranges({ text: '>0.3' }))], known(2, 'noUpperLimit')),
  of('does not read «see comment 12»', [mg(ranges({ text: 'see comment 12' }))], known(2, 'noUpperLimit')),
  of('reads a range typed normal', [mg(ranges(high(1.2, typed('normal'))))], known(2, 1.2)),
  of(
    'does not read a therapeutic range',
    [mg(ranges(high(1.2, typed('therapeutic'))))],
    known(2, 'noUpperLimit'),
  ),
  of(
    'does not read a treatment range',
    [mg(ranges(high(1.2, typed('treatment'))))],
    known(2, 'noUpperLimit'),
  ),
  of(
    'does not read a range whose type is the word therapeutic',
    [mg(ranges(high(1.2, { type: worded('Therapeutic') })))],
    known(2, 'noUpperLimit'),
  ),
  ...['Abnormal', 'Critical reference range', 'Therapeutic reference range'].map((type) =>
    of(
      `does not read a range whose type is the words «${type}»`,
      [mg(ranges(high(15, { type: worded(type) })))],
      known(2, 'noUpperLimit'),
    ),
  ),
  ...['Normal', 'Normal range', 'Reference range', 'Referentiewaarden', 'Normaal'].map((type) =>
    of(
      `reads a range whose type is the word «${type}»`,
      [mg(ranges(high(1.2, { type: worded(type) })))],
      known(2, 1.2),
    ),
  ),
  of(
    'reads the normal one beside a critical one',
    [mg(ranges(high(1.2, typed('normal')), high(15, typed('critical'))))],
    known(2, 1.2),
  ),
  of('has none if two ranges differ', [mg(ranges(high(1.2), high(1.5)))], known(2, 'noUpperLimit')),
  of('has one if two ranges agree', [mg(ranges(high(1.2), { high: ucum(12, 'mg/L') }))], known(2, 1.2)),
  of(
    'has none if one of two ranges cannot be read',
    [mg(ranges(high(1.2), { high: { value: 20, unit: 'blobs' } }))],
    known(2, 'noUpperLimit'),
  ),

  ofAst(
    'takes the range for her sex',
    [ast(ranges(high(50, forSex('male')), high(35, forSex('female'))))],
    known(60, 35),
  ),
  ofAst(
    'takes the range for his sex',
    [man(), ast(ranges(high(50, forSex('male')), high(35, forSex('female'))))],
    known(60, 50),
  ),
  ...[
    ['Male 10-50', 'Female 10-35'],
    ['Man: 10-50', 'Vrouw: 10-35'],
    ['Män 10-50', 'Kvinnor 10-35'],
    ['10-50 (M)', '10-35 (F)'],
    ['男：10-50', '女：10-35'],
    ['Heren 10-50', 'Dames 10-35'],
    ['Herrar 10-50', 'Damer 10-35'],
  ].flatMap(([male, female]) => [
    ofAst(
      `takes the range for her sex beside «${male}»`,
      [ast(ranges(high(50, { text: male }), high(35, { text: female })))],
      known(60, 35),
    ),
    ofAst(
      `has none from «${male}» alone`,
      [ast(ranges(high(50, { text: male })))],
      known(60, 'noUpperLimit'),
    ),
    ofAst(
      `has none from «${male}» beside «${female}», which is not read`,
      [ast(ranges(high(50, { text: male }), { text: female }))],
      known(60, 'noUpperLimit'),
    ),
    ofAst(`takes «${male}» for a man`, [man(), ast(ranges(high(50, { text: male })))], known(60, 50)),
  ]),
  ...[
    'Children: 100-500',
    'Kinderen 100-500',
    'Barn: 100-500',
    'Boys 10-14 y',
    'newborn',
    'pregnant: < 500',
    '3e trimester',
    'Critical',
    'Panic value',
    'therapeutic',
    'Streefwaarde',
  ].map((text) =>
    about('alp')(
      `has none from a range that says «${text}»`,
      [lab('6768-6', ucum(900, 'U/L'), ranges(high(500, { text })))],
      known(900, 'noUpperLimit'),
    ),
  ),
  ...[
    'Adult: 10-35',
    'Healthy adults',
    'Same kind of range as before',
    'subcritical specimen volume allowed',
  ].map((text) =>
    ofAst(`takes a range that says «${text}»`, [ast(ranges(high(35, { text })))], known(60, 35)),
  ),
  ...['år', 'jr', '岁'].map((unit) =>
    ofAst(
      `takes the range for the age in «${unit}»`,
      [ast(ranges(high(80, aged(0, 17, unit)), high(40, aged(18, undefined, unit))))],
      known(60, 40),
    ),
  ),
  ofAst(
    'has none from one number for both sexes where the words may name two',
    [ast(ranges(high(50, { text: 'M: 10-50 F: 10-35' })))],
    known(60, 'noUpperLimit'),
  ),
  ofAst(
    'has none beside a range in words that are not read',
    [ast(ranges(high(50), { text: 'Adults 10-35' }))],
    known(60, 'noUpperLimit'),
  ),
  ofAst(
    'takes a range for the sex by SNOMED CT',
    [
      ast(
        ranges(
          { high: { value: 50 }, appliesTo: [snomed('248153007')] },
          { high: { value: 35 }, appliesTo: [snomed('248152002')] },
        ),
      ),
    ],
    known(60, 35),
  ),
  ofAst(
    'has none if the sex is not known and the ranges differ',
    [patient({ gender: 'unknown' }), ast(ranges(high(50, forSex('male')), high(35, forSex('female'))))],
    known(60, 'noUpperLimit'),
  ),
  ofAst(
    'has one if the sex is not known and both ranges agree',
    [patient({ gender: 'unknown' }), ast(ranges(high(40, forSex('male')), high(40, forSex('female'))))],
    known(60, 40),
  ),
  ofAst(
    'has none if the sex is not known and the range is for one',
    [patient({ gender: 'unknown' }), ast(ranges(high(50, forSex('male'))))],
    known(60, 'noUpperLimit'),
  ),
  ofAst(
    'has none from the range for the other sex alone',
    [ast(ranges(high(50, forSex('male'))))],
    known(60, 'noUpperLimit'),
  ),
  ofAst(
    'has that of adults where the age says so',
    [
      patient({ birthDate: '1961-05-04' }),
      ast(ranges(high(40, { appliesTo: [worded('Adult'), ...forSex('female').appliesTo] }))),
    ],
    known(60, 40),
  ),
  ofAst(
    'has none from that of adults where the age is not known',
    [patient({ birthDate: undefined }), ast(ranges(high(40, { appliesTo: [worded('Adult')] })))],
    known(60, 'noUpperLimit'),
  ),
  ofAst(
    'has none from a range for a group that is not understood',
    [ast(ranges(high(50, { appliesTo: [snomed('77386006', 'Pregnant')] })))],
    known(60, 'noUpperLimit'),
  ),
  ofAst(
    'has none beside a range for a group of a name that every object has',
    [ast(ranges(high(50, forSex('constructor')), high(40)))],
    known(60, 'noUpperLimit'),
  ),
  ofAst(
    'has none beside a range for a group that is not understood',
    [ast(ranges(high(50, forSex('pregnant')), high(40)))],
    known(60, 'noUpperLimit'),
  ),
  ofAst(
    'takes the range for the age',
    [ast(ranges(high(80, aged(0, 17)), high(40, aged(18, undefined))))],
    known(60, 40),
  ),
  ofAst(
    'takes no range for infants, whatever unit their age has',
    [ast(ranges(high(80, aged(0, 24, 'mo')), high(40, aged(24, undefined, 'mo'))))],
    known(60, 40),
  ),
  ofAst(
    'takes no range for newborns in days',
    [ast(ranges(high(80, aged(0, 28, 'd'))))],
    known(60, 'noUpperLimit'),
  ),
  ofAst(
    'has none if the age is not known and the ranges differ',
    [patient({ birthDate: undefined }), ast(ranges(high(80, aged(0, 17)), high(40, aged(18, undefined))))],
    known(60, 'noUpperLimit'),
  ),

  of(
    'is not above normal if the laboratory says N and gives no range',
    [mg(interpretation('N'))],
    known(2, 'normal'),
  ),
  of('is not above normal if the laboratory says L', [mg(interpretation('L'))], known(2, 'normal')),
  of('has no limit if the laboratory says H', [mg(interpretation('H'))], known(2, 'noUpperLimit')),
  of('has no limit if the laboratory says HH', [mg(interpretation('HH'))], known(2, 'noUpperLimit')),
  of('has no limit if the laboratory says N and H', [mg(interpretation('N', 'H'))], known(2, 'noUpperLimit')),
  of('has no limit if the laboratory says A', [mg(interpretation('A'))], known(2, 'noUpperLimit')),
  of(
    'has no limit if N belongs to another system',
    [mg({ interpretation: [{ coding: [{ system: 'urn:local', code: 'N' }] }] })],
    known(2, 'noUpperLimit'),
  ),
  of('has no limit if N is only a word', [mg({ interpretation: [worded('N')] })], known(2, 'noUpperLimit')),
  of(
    'has no limit if N stands beside the word High',
    [mg({ interpretation: [coded(INTERPRETATION, 'N'), worded('High')] })],
    known(2, 'noUpperLimit'),
  ),
  of(
    'has no limit if N stands beside an H of the hospital',
    [
      mg({
        interpretation: [
          {
            coding: [
              { system: INTERPRETATION, code: 'N' },
              { system: 'urn:local', code: 'H' },
            ],
          },
        ],
      }),
    ],
    known(2, 'noUpperLimit'),
  ),
  of(
    'is not above normal if N stands beside its own word and a number of the hospital',
    [
      mg({
        interpretation: [
          {
            text: 'Normal',
            coding: [
              { system: INTERPRETATION, code: 'N', display: 'Normal' },
              { system: 'urn:local', code: '214' },
            ],
          },
        ],
      }),
    ],
    known(2, 'normal'),
  ),
  of(
    'is not above normal if N is of the system by its object identifier',
    [mg({ interpretation: [coded('urn:oid:2.16.840.1.113883.5.83', 'N')] })],
    known(2, 'normal'),
  ),
  ...[
    ['正常', 'normal'],
    ['Niet afwijkend', 'normal'],
    ['Normal (applies to non-numeric results)', 'normal'],
    ['正常偏高', 'noUpperLimit'],
    ['Normal limits exceeded', 'noUpperLimit'],
    ['Above normal', 'noUpperLimit'],
  ].map(([text = '', then]) =>
    of(
      `is ${then} if N stands beside «${text}»`,
      [mg({ interpretation: [coded(INTERPRETATION, 'N', text)] })],
      known(2, then as 'normal'),
    ),
  ),
  of('prefers the number to the letter', [mg({ ...upTo(1.2), ...interpretation('N') })], known(2, 1.2)),
  of(
    'is not above normal if the laboratory says N and the ranges differ',
    [mg({ ...ranges(high(1.2), high(2.5)), ...interpretation('N') })],
    known(2, 'normal'),
  ),
  of(
    'has none if the laboratory says N of what is above each of the ranges',
    [mg({ ...ranges(high(1.2), high(1.5)), ...interpretation('N') })],
    known(2, 'noUpperLimit'),
  ),
  of(
    'has none if the laboratory says N of what is above a range that may be for others',
    [mg({ ...ranges(high(1.2, { appliesTo: [worded('pregnant women')] })), ...interpretation('N') })],
    known(2, 'noUpperLimit'),
  ),
  of(
    'keeps the limit that one of two equal results has',
    [
      mg({ effectiveDateTime: '2026-11-16T08:00:00Z' }),
      mg({ effectiveDateTime: '2026-11-16T08:00:00Z', ...upTo(1.2) }),
    ],
    known(2, 1.2),
  ),
  of(
    'has none if two equal results have different limits',
    [
      mg({ effectiveDateTime: '2026-11-16T08:00:00Z', ...upTo(1.1) }),
      mg({ effectiveDateTime: '2026-11-16T08:00:00Z', ...upTo(1.2) }),
    ],
    known(2, 'noUpperLimit'),
  ),
  ...[
    ['a', 'b'],
    ['b', 'a'],
  ].flatMap(([first, second]) => {
    const inTwoUnits = (a: object, b: object) => [
      lab('1975-2', ucum(1.8, 'mg/dL'), { ...a, id: first }),
      lab('14631-6', ucum(31, 'umol/L'), { ...b, id: second }),
    ]
    return [
      of(
        `keeps the limit that one of two units has (${first} before ${second})`,
        inTwoUnits({}, upTo(17.104)),
        known('1.8–1.81244153414', 1),
      ),
      of(
        `has none if two units have different limits (${first} before ${second})`,
        inTwoUnits(upTo(1.5), upTo(17)),
        known('1.8–1.81244153414', 'noUpperLimit'),
      ),
      of(
        `takes the limits of two units that differ by rounding into the interval (${first} before ${second})`,
        inTwoUnits(upTo(1), upTo(17)),
        known('1.78905519177–1.81244153414', 0.993919550982),
      ),
      of(
        `is not called normal in two units by one of them (${first} before ${second})`,
        inTwoUnits(interpretation('N'), interpretation('H')),
        known('1.8–1.81244153414', 'noUpperLimit'),
      ),
    ]
  }),
  of(
    'takes the range of the component, not that of the panel',
    [
      observation(loinc('24325-3'), {
        ...upTo(9),
        component: [{ code: loinc('1975-2'), valueQuantity: ucum(2, 'mg/dL'), ...upTo(1.2) }],
      }),
    ],
    known(2, 1.2),
  ),
  ofAst('converts a limit in µkat/L', [lab('1920-8', ucum(2, 'ukat/L'), upTo(0.6))], known(120, 36)),

  ofAst(
    'has none from a range that any result is within',
    [lab('1920-8', ucum(3000, 'U/L'), upTo(9999))],
    known(3000, 'noUpperLimit'),
  ),
  ofAst(
    'has none in another unit than the result where the range names none',
    [lab('1920-8', ucum(5, 'ukat/L'), upTo(35))],
    known(300, 'noUpperLimit'),
  ),
  of(
    'has none from a critical value that is not typed as one',
    [lab('1975-2', ucum(20, 'mg/dL'), upTo(15))],
    known(20, 'noUpperLimit'),
  ),
  of('has that of a laboratory in µmol/L', [mg(upTo(ucum(25.656, 'umol/L')))], known(2, 1.5)),
  about('creatinine')(
    'has none in µmol/L beside mg/dL where the range names no unit',
    [lab('2160-0', ucum(3, 'mg/dL'), upTo(106))],
    known(3, 'noUpperLimit'),
  ),
  about('alt')('has that of a woman', [lab('1742-6', ucum(60, 'U/L'), upTo(34))], known(60, 34)),
  about('alp')('has that of an adolescent', [lab('6768-6', ucum(600, 'U/L'), upTo(500))], known(600, 500)),
  about('pt')('has that of a laboratory', [lab('5902-2', ucum(24, 's'), upTo(12))], known(24, 12)),
  about('pt')(
    'has none in per cent beside seconds',
    [lab('5902-2', ucum(40, 's'), upTo(120))],
    known(40, 'noUpperLimit'),
  ),

  about('inr')('has a limit of 1.2', [lab('6301-6', ucum(1.1, '{INR}'), upTo(1.2))], known(1.1, 1.2)),
  about('inr')(
    'takes no limit of 3.0: a therapeutic range',
    [lab('6301-6', ucum(2.4, '{INR}'), upTo(3))],
    known(2.4, 'noUpperLimit'),
  ),
  about('inr')(
    'takes no limit of 0.9',
    [lab('6301-6', ucum(2.4, '{INR}'), upTo(0.9))],
    known(2.4, 'noUpperLimit'),
  ),
  about('inr')(
    'takes 1.0 and 1.5 themselves',
    [lab('6301-6', ucum(2.4, '{INR}'), upTo(1.5))],
    known(2.4, 1.5),
  ),
  about('inr')(
    'is not called normal by N: it may mean in the therapeutic range',
    [lab('6301-6', ucum(2.4, '{INR}'), interpretation('N'))],
    known(2.4, 'noUpperLimit'),
  ),
  about('pt')(
    'is not called normal by N',
    [lab('5902-2', ucum(24, 's'), interpretation('N'))],
    known(24, 'noUpperLimit'),
  ),
  about('creatinine')(
    'is called normal by N',
    [lab('2160-0', ucum(1, 'mg/dL'), interpretation('N'))],
    known(1, 'normal'),
  ),
  about('creatinine')(
    'reads a limit in µmol/L beside mg/dL',
    [lab('2160-0', ucum(1, 'mg/dL'), upTo(ucum(88.402, 'umol/L')))],
    known(1, 1),
  ),
]

export const coagulation = [
  about('inr')('reads {INR}', [lab('6301-6', ucum(1.1, '{INR}'))], known(1.1)),
  about('inr')('reads a ratio', [lab('34714-6', ucum(1.1, '{ratio}'))], known(1.1)),
  about('inr')('reads 1', [lab('38875-1', ucum(1.1, '1'))], known(1.1)),
  about('inr')('reads a number without a unit', [lab('6301-6', { value: 1.1 })], known(1.1)),
  about('inr')('does not read per cent', [lab('6301-6', ucum(85, '%'))], why('unitNotConvertible')),
  about('inr')('does not read seconds', [lab('6301-6', ucum(14, 's'))], why('unitNotConvertible')),
  about('inr')('is implausible at 85', [lab('6301-6', { value: 85 })], why('implausible')),
  about('inr')(
    'is only offered from a finger prick',
    [lab('46418-0', ucum(1.1, '{INR}'))],
    why('needsConfirmation', 1.1),
  ),
  about('inr')(
    'is not an older one beside another from a finger prick',
    [
      lab('6301-6', ucum(1, '{INR}'), { effectiveDateTime: '2026-11-10' }),
      lab('46418-0', ucum(4, '{INR}'), { effectiveDateTime: '2026-11-19' }),
    ],
    why('needsConfirmation', 4),
  ),
  about('inr')(
    'stays beside the same from a finger prick',
    [
      lab('6301-6', ucum(1, '{INR}'), { effectiveDateTime: '2026-11-18' }),
      lab('46418-0', ucum(1, '{INR}'), { effectiveDateTime: '2026-11-19' }),
    ],
    known(1),
  ),
  about('inr')(
    'is the newer one beside another from a finger prick',
    [
      lab('6301-6', ucum(1, '{INR}'), { effectiveDateTime: '2026-11-19' }),
      lab('46418-0', ucum(4, '{INR}'), { effectiveDateTime: '2026-11-10' }),
    ],
    known(1),
  ),
  about('inr')(
    'is not the one after heparin neutralisation',
    [lab('52129-4', ucum(1.1, '{INR}'))],
    why('notRecorded'),
  ),
  about('pt')('reads seconds', [lab('5902-2', ucum(13.5, 's'))], known(13.5)),
  about('pt')('does not read per cent', [lab('5902-2', ucum(85, '%'))], why('unitNotConvertible')),
  about('pt')('does not read a number without a unit', [lab('5902-2', { value: 13.5 })], why('unitMissing')),
  about('prothrombinActivity')('reads per cent', [lab('5894-1', ucum(85, '%'))], known(85)),
  about('prothrombinActivity')(
    'does not read an INR under its code',
    [lab('5894-1', ucum(1.1, '{INR}'))],
    why('unitNotConvertible'),
  ),
  about('prothrombinActivity')(
    'does not read a ratio under its code',
    [lab('5894-1', ucum(0.9, '{ratio}'))],
    why('unitNotConvertible'),
  ),
  about('prothrombinActivity')(
    'does not read 1 under its code',
    [lab('5894-1', ucum(0.9, '1'))],
    why('unitNotConvertible'),
  ),
  about('prothrombinActivity')(
    'does not read a number without a unit',
    [lab('5894-1', { value: 85 })],
    why('unitMissing'),
  ),
  about('prothrombinActivity')(
    'does not read «>1.2», which may be a ratio',
    [observation(loinc('5894-1'), { valueString: '>1.2' })],
    why('unitMissing'),
  ),
  about('prothrombinActivity')(
    'reads «>100 %»',
    [observation(loinc('5894-1'), { valueString: '>100 %' })],
    known('>100'),
  ),
  about('prothrombinActivity')(
    'is only offered from factor II',
    [lab('3289-6', ucum(85, '%'))],
    why('needsConfirmation', 85),
  ),

  about('ptInrTimesUln')(
    'is the larger of the two quotients',
    [lab('6301-6', ucum(1.2, '{INR}'), upTo(1.2)), lab('5902-2', ucum(18, 's'), upTo(12))],
    known(1.5),
  ),
  about('ptInrTimesUln')(
    'is the INR alone where no PT is recorded',
    [lab('6301-6', ucum(1.8, '{INR}'), upTo(1.2))],
    known(1.5),
  ),
  about('ptInrTimesUln')(
    'leaves out what is outside the window',
    [
      lab('6301-6', ucum(1.2, '{INR}'), upTo(1.2)),
      lab('5902-2', ucum(24, 's'), { ...upTo(12), effectiveDateTime: '2026-10-01' }),
    ],
    known(1),
  ),
  about('ptInrTimesUln')(
    'is unknown if one inside the window has no limit',
    [lab('6301-6', ucum(1.2, '{INR}')), lab('5902-2', ucum(12, 's'), upTo(12))],
    why('noUpperLimit'),
  ),
  about('ptInrTimesUln')(
    'is unknown if one inside the window has no unit',
    [lab('6301-6', ucum(1.2, '{INR}'), upTo(1.2)), lab('5902-2', { value: 12 }, upTo(12))],
    why('unitMissing'),
  ),
  about('ptInrTimesUln')(
    'is unknown if one inside the window is conflicting',
    [
      lab('6301-6', ucum(1.2, '{INR}'), upTo(1.2)),
      lab('6301-6', ucum(1.6, '{INR}'), upTo(1.2)),
      lab('5902-2', ucum(12, 's'), upTo(12)),
    ],
    why('conflicting'),
  ),
  about('ptInrTimesUln')(
    'leaves out an unusable one outside the window',
    [
      lab('6301-6', ucum(1.2, '{INR}'), upTo(1.2)),
      lab('5902-2', { value: 12 }, { effectiveDateTime: '2026-10-01' }),
    ],
    known(1),
  ),
  about('ptInrTimesUln')('is unknown if one was not read', [], why('couldNotRead'), {
    reading: { Observation: { status: 'partial', why: 'pageMissing' } },
  }),
  about('ptInrTimesUln')(
    'is stale if both are',
    [lab('6301-6', ucum(1.2, '{INR}'), { ...upTo(1.2), effectiveDateTime: '2026-10-01' })],
    why('stale'),
  ),
  about('ptInrTimesUln')(
    'does not offer the finger prick as a multiple of the limit',
    [lab('46418-0', ucum(2, '{INR}'), upTo(1.2))],
    why('needsConfirmation'),
  ),
  about('ptInrTimesUln')(
    'does not believe a date in the future',
    [
      lab('6301-6', ucum(1.2, '{INR}'), { ...upTo(1.2), effectiveDateTime: '2026-12-24' }),
      lab('5902-2', ucum(12, 's'), upTo(12)),
    ],
    why('implausible'),
  ),
  about('ptInrTimesUln')(
    'is unknown if a partial date may lie inside or outside the window',
    [
      lab('6301-6', ucum(3, '{INR}'), { ...upTo(1.2), effectiveDateTime: '2026-11' }),
      lab('5902-2', ucum(12, 's'), upTo(12)),
    ],
    why('imprecise'),
  ),
  about('ptInrTimesUln')(
    'is unknown beside an undated one, though an older one of it is outside the window',
    [
      lab('6301-6', ucum(3, '{INR}'), { ...upTo(1.2), effectiveDateTime: undefined }),
      lab('6301-6', ucum(1, '{INR}'), { ...upTo(1.2), effectiveDateTime: '2026-10-01' }),
      lab('5902-2', ucum(12, 's'), upTo(12)),
    ],
    why('undated'),
  ),
  about('ptInrTimesUln')(
    'is unknown beside an undated one that says the same as one outside the window',
    [
      lab('6301-6', ucum(1, '{INR}'), upTo(1.2)),
      lab('5902-2', ucum(40, 's'), { ...upTo(12), effectiveDateTime: undefined }),
      lab('5902-2', ucum(40, 's'), { ...upTo(12), effectiveDateTime: '2026-10-01' }),
    ],
    why('undated'),
  ),
  about('ptInrTimesUln')(
    'is unknown if one was not read completely, though an older one of it is outside the window',
    [lab('5902-2', ucum(12, 's'), { ...upTo(12), effectiveDateTime: '2026-10-01' })],
    why('couldNotRead'),
    {
      answers: { inr: { value: 1, upperLimit: 1.2 } },
      reading: { Observation: { status: 'partial', why: 'pageMissing' } },
    },
  ),
  about('ptInrTimesUln')('is not recorded on an empty chart', [], why('notRecorded')),
  about('ptInrTimesUln')(
    'scales an interval',
    [lab('6301-6', ucum(1.2, '{INR}', '<'), upTo(1.2))],
    known('<1'),
  ),
]

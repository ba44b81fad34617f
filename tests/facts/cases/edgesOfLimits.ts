import { about, known } from '../factCase.ts'
import { coded, lab, man, patient, type Raw, UCUM, ucum, worded } from '../resources.ts'

const bilirubin = about('bilirubinTotal')
const coagulation = about('ptInrTimesUln')
const limited = (...referenceRange: Raw[]) => lab('1975-2', ucum(1, 'mg/dL'), { referenceRange })
const upTo = (value: number, over: Raw = {}): Raw => ({ high: { value }, ...over })
const years = (value: number) => ({ value, unit: 'a' })
const forSex = (...sexes: string[]) => ({
  appliesTo: sexes.map((sex) => coded('http://hl7.org/fhir/administrative-gender', sex)),
})
const woman = patient()
const unknownSex = patient({ gender: 'unknown' })
const none = known(1, 'noUpperLimit')

/** Edges of the rules for the upper limit of normal. */
export const edgesOfLimits = [
  ...['per m²', 'U/m', '10m', 'm/s'].map((text) =>
    bilirubin(
      `has the limit of a woman beside «${text}»`,
      [woman, limited(upTo(1.2, { text }))],
      known(1, 1.2),
    ),
  ),
  bilirubin(
    'of a woman has no limit for an «adult male»',
    [woman, limited(upTo(1.2, { text: 'adult male' }))],
    none,
  ),
  bilirubin(
    'of a man has the limit for men in words',
    [man(), limited(upTo(1.2, { appliesTo: [worded('male')] }))],
    known(1, 1.2),
  ),
  bilirubin(
    'of a man has no limit for boys',
    [man(), limited(upTo(1.2, { ...forSex('male'), age: { high: years(17) } }))],
    none,
  ),
  bilirubin(
    'has the limit for both sexes',
    [woman, limited(upTo(1.2, forSex('male', 'female')))],
    known(1, 1.2),
  ),
  bilirubin(
    'has no limit for women that speaks of men',
    [woman, limited(upTo(1.2, { ...forSex('female'), text: 'male' }))],
    none,
  ),
  bilirubin(
    'of whose sex nobody knows has no limit for women alone',
    [unknownSex, limited(upTo(1.2, forSex('female')))],
    none,
  ),
  bilirubin(
    'of whose age nobody knows has no limit for an age',
    [patient({ birthDate: undefined }), limited(upTo(1.2, { age: { low: years(18) } }))],
    none,
  ),
  bilirubin(
    'at 65 has the limit from 65 years on',
    [woman, limited(upTo(1.2, { age: { low: years(65) } }))],
    known(1, 1.2),
  ),
  ...(
    [
      ['2008-11-21', 'at 18 has the limit for adults', known(1, 1.2)],
      ['2008-11-22', 'at 17 has no limit for adults', none],
    ] as const
  ).map(([birthDate, it, then]) =>
    bilirubin(it, [patient({ birthDate }), limited(upTo(1.2, { appliesTo: [worded('Adults')] }))], then),
  ),
  bilirubin(
    'has no limit for adults on dialysis',
    [limited(upTo(1.2, { appliesTo: [{ text: 'Adults', coding: [{ display: 'On dialysis' }] }] }))],
    none,
  ),
  bilirubin(
    'has the limit of a range that is normal in one of two codings',
    [limited(upTo(1.2, { type: { coding: [{ code: 'normal' }, { code: 'REF' }] } }))],
    known(1, 1.2),
  ),
  bilirubin(
    'has the limit beside a range with a low end alone',
    [limited(upTo(1.2), { low: { value: 0.2 } })],
    known(1, 1.2),
  ),
  bilirubin(
    'has a limit whose unit is only a code',
    [limited({ high: { value: 17.104, system: UCUM, code: 'umol/L' } })],
    known(1, 1),
  ),
  ...[
    '0.3 to 1.2',
    '0.3 t/m 1.2',
    'max 1.2',
    'max. 1.2',
    '(0.3-1.2)',
    '0.3‐1.2',
    '0.3‒1.2',
    '0.3—1.2',
    '0.3～1.2',
  ].map((text) => bilirubin(`has the limit of «${text}»`, [limited({ text })], known(1, 1.2))),
  bilirubin(
    'has no limit in words of two lines',
    [limited({ text: '0.3-1.2 mg/dL\nif on tablets: 0.2-0.9' })],
    none,
  ),
  coagulation(
    'has the limit of «9-12 s»',
    [lab('5902-2', ucum(18, 's'), { referenceRange: [{ text: '9-12 s' }] })],
    known(1.5),
  ),
]

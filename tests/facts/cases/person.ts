import { about, known, suggests, why } from '../factCase.ts'
import {
  coded,
  condition,
  icd10,
  interpretation,
  lab,
  loinc,
  man,
  observation,
  patient,
  procedure,
  snomed,
  ucum,
  worded,
} from '../resources.ts'

const age = about('age')
const sex = about('sexForReproduction')
const pregnancy = about('pregnancyStatus')
const hcg = about('serumPregnancyTest')
const lactation = about('lactationStatus')
const childbearing = about('childbearingPotential')
const born = (code: string) => ({
  extension: [{ url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode: code }],
})
const status = (value: Record<string, unknown>, over = {}) =>
  observation(loinc('82810-3'), { valueCodeableConcept: value, ...over })
const test = (code: string, over = {}) => observation(loinc(code), over)
const value = (code: string, display?: string) => ({ valueCodeableConcept: loinc(code, display) })

export const person = [
  age('counts completed years', [patient({ birthDate: '1961-11-21' })], known(65)),
  age('is a year less on the eve of the birthday', [patient({ birthDate: '1961-11-22' })], known(64)),
  age('is an interval for a year of birth', [patient({ birthDate: '1961' })], known('64–65')),
  age('is certain for a month of birth long past', [patient({ birthDate: '1961-04' })], known(65)),
  age('is an interval for the month of birth', [patient({ birthDate: '1961-11' })], known('64–65')),
  age('counts a 29 February from 1 March', [patient({ birthDate: '2008-02-29' })], known(17), {
    asOf: '2026-02-28',
  }),
  age('is not recorded without a date of birth', [patient({ birthDate: undefined })], why('notRecorded')),
  age(
    'could not be read from a date that does not exist',
    [patient({ birthDate: '1961-02-30' })],
    why('couldNotRead'),
  ),
  age('is implausible for a birth in the future', [patient({ birthDate: '2027-01-01' })], why('implausible')),
  age('is read although another element of the Patient is malformed', [patient({ name: 'Ada' })], known(65)),

  about('administrativeSex')(
    'is read although the date of birth is malformed',
    [patient({ birthDate: 'x' })],
    known('female'),
  ),
  about('administrativeSex')(
    'could not be read from a word that FHIR does not know',
    [patient({ gender: 'Vrouw' })],
    why('couldNotRead'),
  ),
  about('birthSex')('reads the US Core extension', [patient(born('F'))], known('F')),
  about('birthSex')(
    'reads the international extension',
    [
      patient({
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/patient-birthSex',
            valueCodeableConcept: snomed('248153007'),
          },
        ],
      }),
    ],
    known('M'),
  ),
  about('birthSex')('is other for anything else', [patient(born('UNK'))], known('other')),

  sex('does not apply to a man', [man()], known('no')),
  sex('does not apply to a man born male', [man(born('M'))], known('no')),
  sex('is asked for a man born female', [man(born('F'))], known('ask')),
  sex('is asked for a woman', [patient()], known('ask')),
  sex('is asked for a woman born male', [patient(born('M'))], known('ask')),
  sex('is asked for other', [patient({ gender: 'other' })], known('ask')),
  sex('is asked for unknown', [patient({ gender: 'unknown' })], known('ask')),
  sex('is asked without a gender', [patient({ gender: undefined })], known('ask')),
  sex('could not be read if the gender could not', [patient({ gender: 1 })], why('couldNotRead')),
  sex('could not be read if the extension could not', [man({ extension: 'x' })], why('couldNotRead')),
  sex('is set aside by the clinician without a reason', [patient()], known('no'), {
    answers: { sexForReproduction: { value: 'no' } },
  }),

  pregnancy('is pregnant by SNOMED CT', [status(snomed('77386006'))], known('pregnant')),
  pregnancy('is pregnant by LOINC', [status(loinc('LA15173-0'))], known('pregnant')),
  pregnancy('is only suggested as not pregnant', [status(snomed('60001007'))], suggests('not-pregnant')),
  pregnancy(
    'is only suggested as not pregnant by LOINC',
    [status(loinc('LA26683-5'))],
    suggests('not-pregnant'),
  ),
  pregnancy('is unknown where it is possible', [status(snomed('146799005'))], why('tentative')),
  pregnancy(
    'is unknown where it is not yet confirmed',
    [status(snomed('152231000119106'))],
    why('tentative'),
  ),
  pregnancy(
    'is unknown where a newer record says possible',
    [
      status(snomed('60001007'), { effectiveDateTime: '2026-11-01' }),
      status(snomed('146799005'), { effectiveDateTime: '2026-11-15' }),
    ],
    why('tentative'),
  ),
  pregnancy(
    'is not recorded where the answer is unknown',
    [status(loinc('LA4489-6', 'Unknown'))],
    why('notRecorded'),
  ),
  pregnancy(
    'is the newest of two',
    [
      status(snomed('77386006'), { effectiveDateTime: '2026-05-01' }),
      status(snomed('60001007'), { effectiveDateTime: '2026-11-15' }),
    ],
    suggests('not-pregnant'),
  ),
  pregnancy(
    'is unknown if two of one day contradict each other',
    [
      status(snomed('77386006'), { effectiveDateTime: '2026-11-15' }),
      status(snomed('60001007'), { effectiveDateTime: '2026-11-15' }),
    ],
    why('conflicting'),
  ),
  pregnancy(
    'is unknown if code and display disagree',
    [status(snomed('77386006', 'Not pregnant'))],
    why('conflicting'),
  ),
  pregnancy('is pregnant by a current condition', [condition(snomed('77386006'))], known('pregnant')),
  pregnancy('is pregnant by Z33.1', [condition(icd10('Z33.1'))], known('pregnant')),
  pregnancy('is pregnant by O24.419', [condition(icd10('O24.419'))], known('pregnant')),
  ...['O80', 'Z37.0', 'O03.9', 'Z39.2'].map((code) =>
    pregnancy(
      `is only suggested once ${code} says that it is over`,
      [
        condition(icd10('Z34.0'), { onsetDateTime: '2026-03-01' }),
        condition(icd10(code), { onsetDateTime: '2026-10-01' }),
      ],
      suggests('pregnant'),
    ),
  ),
  pregnancy(
    'is pregnant after a delivery before it',
    [
      condition(icd10('Z34.0'), { onsetDateTime: '2026-03-01' }),
      condition(icd10('O80'), { onsetDateTime: '2024-10-01' }),
    ],
    known('pregnant'),
  ),
  pregnancy(
    'is only suggested where the same was refuted later',
    [
      condition(icd10('Z34.0'), { recordedDate: '2026-10-01' }),
      condition(icd10('Z34.0'), { recordedDate: '2026-10-10' }, { verification: 'refuted' }),
    ],
    suggests('pregnant'),
  ),
  pregnancy('is only suggested by the puerperium', [condition(icd10('O90.8'))], suggests('pregnant')),
  pregnancy(
    'is only suggested by a resolved pregnancy',
    [condition(snomed('77386006'), {}, { clinical: 'resolved' })],
    suggests('pregnant'),
  ),
  pregnancy(
    'is tentative while the condition is provisional',
    [condition(snomed('77386006'), {}, { verification: 'provisional' })],
    why('tentative'),
  ),
  pregnancy(
    'ignores a refuted one',
    [condition(snomed('77386006'), {}, { verification: 'refuted' })],
    why('notRecorded'),
  ),

  hcg('is negative by LOINC', [test('2118-8', value('LA6577-6'))], known('negative')),
  hcg(
    'is positive by SNOMED CT',
    [test('2110-5', { valueCodeableConcept: snomed('10828004') })],
    known('positive'),
  ),
  hcg('does not count in urine', [test('2106-3', value('LA6577-6'))], why('notRecorded')),
  hcg('does not count in urine by rapid test', [test('80384-1', value('LA6577-6'))], why('notRecorded')),
  hcg('is not a free β-hCG', [lab('19180-9', ucum(1, 'm[IU]/mL'), interpretation('N'))], why('notRecorded')),
  hcg(
    'reads a number by the interpretation of the laboratory',
    [lab('19080-1', ucum(1, 'm[IU]/mL'), interpretation('NEG'))],
    known('negative'),
  ),
  hcg(
    'reads a number called normal as negative',
    [lab('21198-7', ucum(1, 'm[IU]/mL'), interpretation('N'))],
    known('negative'),
  ),
  hcg('has no cut-off of its own', [lab('19080-1', ucum(1, 'm[IU]/mL'))], why('imprecise')),
  hcg(
    'has no cut-off of its own for a high number',
    [lab('19080-1', ucum(5000, 'm[IU]/mL'))],
    why('imprecise'),
  ),
  hcg(
    'is not positive because it is high',
    [lab('19080-1', ucum(8, 'm[IU]/mL'), interpretation('H'))],
    why('imprecise'),
  ),
  hcg(
    'is unknown if two interpretations contradict each other',
    [lab('19080-1', ucum(8, 'm[IU]/mL'), interpretation('NEG', 'POS'))],
    why('conflicting'),
  ),
  hcg(
    'finds the interpretation among several',
    [lab('19080-1', ucum(8, 'm[IU]/mL'), interpretation('H', 'POS'))],
    known('positive'),
  ),
  ...[{ valueInteger: 25000 }, { valueRange: { low: { value: 25000 } } }].map((value) =>
    hcg(
      `is not passed over for an older test where it is a ${Object.keys(value)}`,
      [
        test('2118-8', { valueCodeableConcept: snomed('260385009'), effectiveDateTime: '2026-11-10' }),
        test('19080-1', value),
      ],
      why('imprecise'),
    ),
  ),
  hcg('is only suggested by words', [test('2118-8', { valueString: 'Negative' })], suggests('negative')),
  hcg('is no yes or no', [test('2118-8', { valueBoolean: false })], why('imprecise')),
  hcg(
    'is unknown where the answer is unclear',
    [test('2118-8', { valueCodeableConcept: worded('equivocal') })],
    why('imprecise'),
  ),

  lactation('is lactating by LOINC', [test('63895-7', value('LA33-6'))], known('lactating')),
  lactation(
    'is only suggested as not lactating',
    [test('63895-7', value('LA32-8'))],
    suggests('not-lactating'),
  ),
  lactation('is lactating by a current condition', [condition(snomed('866041003'))], known('lactating')),
  about('pregnancyStatus')(
    'is conflicting if a newer final «not pregnant» stands beside a pregnancy that is current',
    [
      condition(icd10('O20.0'), { onsetDateTime: '2026-05-01' }),
      observation(loinc('82810-3'), {
        valueCodeableConcept: snomed('60001007'),
        effectiveDateTime: '2026-11-18',
      }),
    ],
    why('conflicting'),
  ),
  lactation(
    'is conflicting if a newer final «not breast-feeding» stands beside a condition that is current',
    [
      condition(snomed('82374005'), { onsetDateTime: '2026-10-28' }),
      test('63895-7', { ...value('LA32-8'), effectiveDateTime: '2026-11-20' }),
    ],
    why('conflicting'),
  ),
  lactation(
    'is lactating by a condition that is newer than «not breast-feeding»',
    [
      condition(snomed('82374005'), { onsetDateTime: '2026-11-12' }),
      test('63895-7', { ...value('LA32-8'), effectiveDateTime: '2026-11-01' }),
    ],
    known('lactating'),
  ),
  pregnancy(
    'is not suggested by a delivery of long ago',
    [condition(icd10('O80'), { onsetDateTime: '1998-05-01' }, { clinical: 'resolved' })],
    why('notRecorded'),
  ),
  pregnancy(
    'is suggested by a delivery of late',
    [condition(icd10('O80'), { onsetDateTime: '2026-06-01' }, { clinical: 'resolved' })],
    suggests('pregnant'),
  ),
  pregnancy('is suggested by a delivery of no date', [condition(icd10('O80'))], suggests('pregnant')),
  pregnancy(
    'is implausible if it begins after the registration date',
    [condition(snomed('77386006'), { onsetDateTime: '2026-12-24' })],
    why('implausible'),
  ),
  lactation('is lactating by Z39.1', [condition(icd10('Z39.1'))], known('lactating')),
  lactation(
    'is only suggested once resolved',
    [condition(snomed('866041003'), {}, { clinical: 'resolved' })],
    suggests('lactating'),
  ),
  lactation('does not become a yes or no', [test('63895-7', { valueBoolean: true })], why('imprecise')),

  childbearing('is false after the menopause', [condition(snomed('76498008'))], known(false)),
  childbearing(
    'is suggested false, never true, where the other code of a menopause was refuted',
    [
      condition(snomed('307429007'), { onsetDateTime: '2020-01-01' }),
      condition(snomed('76498008'), { id: 'refuted' }, { verification: 'refuted' }),
    ],
    suggests(false),
  ),
  childbearing(
    'is suggested false where one menopause is past and another one provisional',
    [
      condition(snomed('307429007'), {}, { clinical: 'inactive' }),
      condition(snomed('76498008'), { id: 'perhaps' }, { verification: 'provisional' }),
    ],
    why('tentative', false),
  ),
  childbearing(
    'is only suggested by a menopause that is over',
    [condition(snomed('307429007'), {}, { clinical: 'resolved' })],
    suggests(false),
  ),
  childbearing('is false after a hysterectomy', [procedure(snomed('236886002'))], known(false)),
  childbearing('is false after removal of both ovaries', [procedure(snomed('76876009'))], known(false)),
  childbearing(
    'is false after a hysterectomy long ago and undated',
    [procedure(snomed('236886002'), { performedDateTime: undefined })],
    known(false),
  ),
  childbearing(
    'is only suggested by an operation in progress',
    [procedure(snomed('236886002'), { status: 'in-progress' })],
    suggests(false),
  ),
  childbearing(
    'is not decided by the name of a question',
    [condition(snomed('161712005'))],
    why('notRecorded'),
  ),
  childbearing(
    'is not decided by a provisional menopause',
    [condition(snomed('76498008'), {}, { verification: 'provisional' })],
    why('tentative'),
  ),
  childbearing(
    'is never true by the chart',
    [condition(snomed('76498008'), {}, { verification: 'refuted' })],
    suggests(true),
  ),
  childbearing(
    'is not decided by an operation that was not done',
    [procedure(snomed('236886002'), { status: 'not-done' })],
    why('notRecorded'),
  ),
  childbearing('is not decided by age', [patient({ birthDate: '1930-01-01' })], why('notRecorded')),
  childbearing(
    'stands although later records may be missing',
    [procedure(snomed('236886002'))],
    known(false),
    {
      reading: { Procedure: { status: 'partial', why: 'pageMissing' } },
    },
  ),
  about('reproductivePotential')(
    'is asked',
    [man(), procedure(coded('http://snomed.info/sct', '22523008'))],
    why('notRecorded'),
  ),
]

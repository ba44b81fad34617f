import { about, known, suggests, why } from '../factCase.ts'
import {
  coded,
  condition,
  daily,
  ecog,
  icd10,
  interpretation,
  lab,
  loinc,
  observation,
  order,
  procedure,
  type Raw,
  RXNORM,
  snomed,
  statement,
  ucum,
  worded,
} from '../resources.ts'

const bilirubin = about('bilirubinTotal')
const albumin = about('albumin')
const hemoglobin = about('hemoglobin')
const hcg = about('serumPregnancyTest')
const pregnancy = about('pregnancyStatus')
const childbearing = about('childbearingPotential')
const tumour = about('primaryTumourStatus')
const resection = about('priorHepaticResection')
const chemotherapy = about('priorSystemicTherapyCrc')
const history = about('historyExtrahepaticDisease')
const performance = about('ecog')
const suppression = about('continuousImmunosuppression')
const timing = about('crlmTiming')
const platelets = about('platelets')

const fluid = (text: string) => ({ specimen: { display: text } })
const crc = (over: Raw = {}, standing = {}) =>
  condition(icd10('C18.7'), { id: 'crc', onsetDateTime: '2025-01-10', ...over }, standing)
const colectomy = (over: Raw = {}) =>
  procedure(snomed('23968004'), {
    performedDateTime: '2025-03-01',
    reasonReference: [{ reference: 'Condition/crc' }],
    ...over,
  })
const capecitabine = coded(RXNORM, '194000', 'capecitabine')
const forCrc = { reasonReference: [{ reference: 'Condition/crc' }] }
const byMouth = (over: Raw = {}) => ({
  dosageInstruction: [{ route: snomed('26643006', 'Oral route') }],
  authoredOn: '2025-06-01',
  status: 'completed',
  ...forCrc,
  ...over,
})
const pregnant = (day: string) =>
  observation(loinc('82810-3'), {
    valueCodeableConcept: snomed('77386006', 'Pregnant'),
    effectiveDateTime: day,
  })
const hb = (value: number, over: Raw = {}) => lab('718-7', ucum(value, 'g/dL'), over)
const REPLACES = 'http://hl7.org/fhir/StructureDefinition/observation-replaces'
const replaces = (id: string) => ({
  extension: [{ url: REPLACES, valueReference: { reference: `Observation/${id}` } }],
})
const moment = '2026-11-16T09:00:00+01:00'

/** What changes over the years: specimens, replaced results, pregnancies that ended, tumours that came back. */
export const overTime = [
  bilirubin(
    'of ascites by the specimen is not that of serum',
    [lab('14631-6', ucum(14, 'umol/L'), fluid('Ascitic fluid'))],
    why('imprecise'),
  ),
  bilirubin(
    'of a drain by the body site is not that of serum',
    [lab('14631-6', ucum(300, 'umol/L'), { bodySite: worded('Abdominal drain') })],
    why('imprecise'),
  ),
  bilirubin(
    'is that of the blood by the specimen',
    [lab('1975-2', ucum(1.2, 'mg/dL'), fluid('Venous blood'))],
    known(1.2),
  ),
  albumin(
    'of ascites by the specimen is none',
    [lab('1751-7', ucum(12, 'g/L'), fluid('Ascites'))],
    why('imprecise'),
  ),
  hcg(
    'in urine by the specimen is none of serum',
    [
      observation(loinc('2118-8'), {
        valueCodeableConcept: snomed('260385009', 'Negative'),
        ...fluid('Urine'),
      }),
    ],
    why('imprecise'),
  ),
  hcg(
    'that is called negative and positive says neither',
    [
      observation(loinc('2118-8'), {
        valueCodeableConcept: snomed('260385009', 'Negative'),
        ...interpretation('POS'),
      }),
    ],
    why('conflicting'),
  ),
  hcg(
    'is negative in its value and in its interpretation',
    [
      observation(loinc('2118-8'), {
        valueCodeableConcept: snomed('260385009', 'Negative'),
        ...interpretation('NEG'),
      }),
    ],
    known('negative'),
  ),

  hemoglobin(
    'is the result that replaces another, though it is dated earlier',
    [
      hb(11.8, { id: 'old', effectiveDateTime: '2026-11-16T09:10:00+01:00' }),
      hb(6, { id: 'new', status: 'corrected', effectiveDateTime: moment, ...replaces('old') }),
    ],
    known(6),
  ),
  hemoglobin(
    'is not replaced by a record that was cancelled, or has no value',
    [
      hb(12, { id: 'o', effectiveDateTime: '2026-11-14T09:00:00+01:00' }),
      hb(6, { id: 'old', effectiveDateTime: moment }),
      hb(7, { id: 'new', status: 'cancelled', ...replaces('old') }),
      observation(loinc('718-7'), { id: 'none', ...replaces('old') }),
      lab('2160-0', ucum(1, 'mg/dL'), { id: 'other', ...replaces('old') }),
    ],
    known(6),
  ),
  hemoglobin(
    'is contested by two that replace each other',
    [hb(6, { id: 'old', ...replaces('new') }), hb(7, { id: 'new', ...replaces('old') })],
    why('conflicting'),
  ),
  hemoglobin(
    'is final where a preliminary result of the same moment stands beside it',
    [hb(6, { id: 'a', status: 'preliminary' }), hb(6.2, { id: 'b' })],
    known(6.2),
  ),
  hemoglobin(
    'waits for the preliminary result of a later hour',
    [
      hb(6, { id: 'a', status: 'preliminary', effectiveDateTime: '2026-11-16T10:00:00+01:00' }),
      hb(6.2, { id: 'b' }),
    ],
    why('notFinal'),
  ),
  platelets(
    'of which the quality control failed are not used',
    [lab('777-3', ucum(200, '10*9/L'), interpretation('QCF'))],
    why('couldNotRead'),
  ),

  performance(
    'is not an older one that a newer Karnofsky cannot be',
    [
      ecog({ valueInteger: 1, effectiveDateTime: '2026-10-28' }),
      observation(loinc('89243-0'), { valueInteger: 40, effectiveDateTime: '2026-11-18' }),
    ],
    suggests('2–4'),
  ),
  performance(
    'stands beside a newer Karnofsky that it can be',
    [
      ecog({ valueInteger: 1, effectiveDateTime: '2026-10-28' }),
      observation(loinc('89243-0'), { valueInteger: 90, effectiveDateTime: '2026-11-18' }),
    ],
    known(1),
  ),

  childbearing(
    'is asked once a menopause is over',
    [condition(snomed('76498008'), { abatementDateTime: '2024-06' }, { clinical: 'resolved' })],
    suggests(false),
  ),
  childbearing(
    'is asked where an active menopause has an end',
    [condition(snomed('76498008'), { abatementDateTime: '2024-06' })],
    suggests(false),
  ),
  childbearing(
    'is false after a menopause whose status nobody charted',
    [condition(snomed('76498008'), {}, { clinical: false })],
    known(false),
  ),
  childbearing(
    'is false after a hysterectomy in the past, whatever the status of that record',
    [condition(snomed('428078001'), {}, { clinical: 'resolved' })],
    known(false),
  ),

  pregnancy('is recorded as a result', [pregnant('2026-03-01')], known('pregnant')),
  pregnancy(
    'may have ended with a delivery since',
    [pregnant('2026-03-01'), procedure(snomed('11466000'), { performedDateTime: '2026-10-01' })],
    suggests('pregnant'),
  ),
  pregnancy(
    'has not ended with a delivery before',
    [pregnant('2026-03-01'), procedure(snomed('11466000'), { performedDateTime: '2024-10-01' })],
    known('pregnant'),
  ),
  pregnancy(
    'has not ended with a delivery that is planned',
    [pregnant('2026-08-01'), procedure(snomed('11466000'), { performedDateTime: '2026-12-01' })],
    known('pregnant'),
  ),
  pregnancy(
    'may have ended with a diagnosis of the outcome',
    [pregnant('2026-03-01'), condition(icd10('Z37.0'), { onsetDateTime: '2026-10-01' })],
    suggests('pregnant'),
  ),
  pregnancy(
    'may have ended with a miscarriage',
    [
      condition(snomed('77386006'), { id: 'p', onsetDateTime: '2026-03-01' }),
      condition(snomed('17369002'), { onsetDateTime: '2026-05-01' }),
    ],
    suggests('pregnant'),
  ),
  pregnancy(
    'may have ended with the record of it as a condition',
    [
      pregnant('2026-03-01'),
      condition(
        snomed('77386006'),
        { onsetDateTime: '2026-02-01', abatementDateTime: '2026-09-01' },
        { clinical: 'resolved' },
      ),
    ],
    suggests('pregnant'),
  ),
  pregnancy(
    'goes on where a complication of it is over',
    [
      pregnant('2026-10-15'),
      condition(
        icd10('O21.0'),
        { onsetDateTime: '2026-10-16', abatementDateTime: '2026-10-20' },
        { clinical: 'resolved' },
      ),
    ],
    known('pregnant'),
  ),
  pregnancy(
    'may have ended where the deliveries were not read',
    [pregnant('2026-10-15')],
    why('couldNotRead', 'pregnant'),
    { reading: { Procedure: { status: 'notRead', why: 'scope' } } },
  ),
  ...['O99.345', 'O15.2', 'O24.13', 'O10.03'].map((code) =>
    pregnancy(
      `is over where ${code} complicates the puerperium`,
      [condition(icd10(code), { onsetDateTime: '2026-11-01' })],
      suggests('pregnant'),
    ),
  ),
  pregnancy(
    'goes on where O98.513 complicates it, though its code ends like one of the puerperium',
    [condition(icd10('O98.513'), { onsetDateTime: '2026-11-01' })],
    known('pregnant'),
  ),

  tumour('is resected by a colectomy for it', [crc(), colectomy()], known('resected')),
  tumour(
    'may be there again where the cancer came back',
    [crc({}, { clinical: 'recurrence' }), colectomy()],
    suggests('resected'),
  ),
  tumour(
    'is not surely resected by an operation that was abandoned',
    [crc(), colectomy({ outcome: worded('Procedure abandoned') })],
    suggests('resected'),
  ),
  resection(
    'is only suggested by one without success',
    [procedure(snomed('71273005'), { outcome: snomed('385671000', 'Unsuccessful') })],
    suggests(true),
  ),
  resection(
    'is true by one that was converted',
    [procedure(snomed('71273005'), { outcome: worded('Laparoscopic approach abandoned, completed open') })],
    known(true),
  ),
  resection(
    'is true by one with success',
    [procedure(snomed('71273005'), { outcome: snomed('385669000', 'Successful') })],
    known(true),
  ),

  chemotherapy('is true by a completed order for it', [crc(), order(capecitabine, byMouth())], known(true)),
  chemotherapy(
    'is only suggested by an order that gives a reason for its status',
    [crc(), order(capecitabine, byMouth({ statusReason: worded('patient refused') }))],
    suggests(true),
  ),
  chemotherapy(
    'is only suggested by a statement that gives a reason for its status',
    [
      crc(),
      statement(capecitabine, {
        status: 'completed',
        statusReason: [worded('never started')],
        effectiveDateTime: '2025-06-01',
        dosage: [{ route: snomed('26643006', 'Oral route') }],
        ...forCrc,
      }),
    ],
    suggests(true),
  ),

  history(
    'may be of long before where it began before the cancer and is no longer there',
    [crc(), condition(icd10('C78.0'), { onsetDateTime: '2010-05-01' }, { clinical: 'resolved' })],
    suggests(true),
  ),
  history(
    'is of the time of a cancer that was recorded before it began',
    [
      crc({ onsetDateTime: undefined, recordedDate: '2024-01-01' }),
      condition(
        icd10('C78.0'),
        { onsetDateTime: '2025-03-01', abatementDateTime: '2026-01-01' },
        { clinical: 'resolved' },
      ),
    ],
    known(true),
  ),
  history(
    'may be of before a cancer whose onset nobody charted',
    [
      crc({ onsetDateTime: undefined }),
      condition(
        icd10('C78.0'),
        { onsetDateTime: '2015-01-01', abatementDateTime: '2016-01-01' },
        { clinical: 'resolved' },
      ),
    ],
    suggests(true),
  ),
  history(
    'is of now where it began before the cancer and goes on',
    [crc(), condition(icd10('C78.0'), { onsetDateTime: '2024-12-01' })],
    known(true),
  ),

  suppression(
    'is not an ointment',
    [
      order(coded(RXNORM, '42316', 'tacrolimus'), {
        ...daily(1),
        dosageInstruction: [{ route: snomed('6064005', 'Topical route') }],
      }),
    ],
    why('notRecorded'),
  ),
  timing(
    'is not read off metastases of another cancer',
    [
      crc(),
      condition(icd10('C50.9'), { id: 'breast', onsetDateTime: '2014-01-01' }),
      condition(snomed('94381002'), {
        onsetDateTime: '2015-01-01',
        extension: [
          {
            url: 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-related-primary-cancer-condition',
            valueReference: { reference: 'Condition/breast' },
          },
        ],
      }),
    ],
    why('notRecorded'),
  ),
]

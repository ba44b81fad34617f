import { about, known, suggests, why } from '../factCase.ts'
import {
  ATC,
  administration,
  coded,
  condition,
  ICD10,
  icd10,
  imaging,
  loinc,
  procedure,
  SNOMED,
  snomed,
  worded,
} from '../resources.ts'

const liver = about('underlyingLiverDisease')
const history = about('historyExtrahepaticDisease')
const status = about('primaryTumourStatus')
const therapy = about('priorSystemicTherapyCrc')
const malignancies = about('priorMalignancies')
const primary = about('liverMetsPrimary')
const stroke = about('strokeDate')
const infarction = about('miDate')
const surgery = about('lastMajorNonPancreaticSurgeryDate')
const ct = about('stagingCtDate')

const on = (onsetDateTime: string) => ({ onsetDateTime })
const both = (...codes: string[]) => ({ coding: codes.map((code) => ({ system: ICD10, code })) })
const refuted = (code: string, over = {}) => condition(icd10(code), over, { verification: 'refuted' })
const crlm = condition(icd10('C78.7'), on('2026-09-01'))

const hip = procedure(snomed('52734007'), { performedDateTime: '2015-01-01' })

/** The cancer of 2012, and what was done for it. */
const old = condition(icd10('C18.2'), { id: 'old', onsetDateTime: '2012-05-01' }, { clinical: 'resolved' })
const forOld = { reasonReference: [{ reference: 'Condition/old' }] }
const oldOperation = procedure(snomed('23968004'), { performedDateTime: '2012-06-01', ...forOld })
const oldTherapy = administration(coded(ATC, 'L01XA03'), {
  effectiveDateTime: '2012-09-01',
  dosage: { route: snomed('47625008') },
  ...forOld,
})
const besideOld = [
  ['in words', condition(worded('Rectumcarcinoom'), on('2026-09-01'))],
  ['provisionally', condition(icd10('C20'), on('2026-09-01'), { verification: 'provisional' })],
  ['by a coarse code', condition(snomed('187760008'), on('2026-09-01'))],
  ['by C18 without more', condition(icd10('C18'), on('2026-09-01'))],
] as const

/** What one record means beside another of the same patient. */
export const recordsBeside = [
  ...besideOld.flatMap(([how, second]) => [
    status(
      `is only suggested by the operation for an old cancer beside a second charted ${how}`,
      [old, oldOperation, second, crlm],
      suggests('resected'),
    ),
    therapy(
      `is only suggested by the therapy for an old cancer beside a second charted ${how}`,
      [old, oldTherapy, second, crlm],
      suggests(true),
    ),
  ]),
  status(
    'is resected for one cancer whose codes are written in part the second time',
    [
      condition(
        { coding: [...icd10('C18.7').coding, { system: SNOMED, code: '94006002' }] },
        { id: 'p', onsetDateTime: '2026-01-10' },
      ),
      condition(icd10('C18.7'), on('2026-01-12')),
      procedure(snomed('23968004'), { reasonReference: [{ reference: 'Condition/p' }] }),
    ],
    known('resected'),
  ),

  liver(
    'is suggested by one liver disease whatever another refuted one is called',
    [refuted('K76.0', { id: 'a' }), condition(icd10('K75.4'), { id: 'b' })],
    suggests(true),
  ),
  liver(
    'is suggested by steatosis beside a refuted cirrhosis',
    [refuted('K74.6'), condition(icd10('K76.0'))],
    suggests(true),
  ),
  history(
    'is suggested by nodes beside refuted lung metastases',
    [refuted('C78.0'), condition(icd10('C77.2'))],
    suggests(true),
  ),
  history(
    'is not suggested as false by refuted lung metastases beside a provisional peritoneum',
    [refuted('C78.0'), condition(icd10('C78.6'), {}, { verification: 'provisional' })],
    why('tentative'),
  ),

  ...(
    [
      ['C50.911', 'C77.3', 'other'],
      ['C43.59', 'C77.3', 'other'],
      ['C61', 'C79.51', 'other'],
      ['C44.32', 'C77.0', 'nmsc'],
    ] as const
  ).map(([cancer, metastasis, type]) =>
    malignancies(
      `lists ${cancer} that is recorded together with its own ${metastasis}`,
      [condition(icd10('C18.7')), crlm, condition(both(cancer, metastasis))],
      suggests(`type=${type} currentEvidence=true`),
    ),
  ),
  malignancies(
    'leaves out the index cancer recorded together with its metastases',
    [condition(both('C18.7', 'C78.7', 'C77.2'))],
    why('notRecorded'),
  ),
  ...['C18', 'C25.-', 'Z85.038', 'Z85.048'].map((code) =>
    malignancies(
      `leaves out ${code}, which may be the index cancer`,
      [condition(icd10(code)), crlm],
      why('notRecorded'),
    ),
  ),
  malignancies(
    'leaves out a history of colon cancer, which may be the index cancer',
    [condition(snomed('429699009')), crlm],
    why('notRecorded'),
  ),
  malignancies(
    'has no current evidence by a history that is on the problem list',
    [condition(icd10('Z85.3'))],
    suggests('type=other'),
  ),

  malignancies(
    'lists once what every visit records again',
    [condition(icd10('C50.9'), on('2020-05')), condition(icd10('C50.9'), on('2020-05'))],
    suggests('type=other diagnosisDate=2020-05 currentEvidence=true'),
  ),
  malignancies(
    'lists twice what is on either side',
    ['links', 'rechts'].map((side) => condition({ ...icd10('C50.9'), text: `Mammacarcinoom ${side}` })),
    suggests('type=other currentEvidence=true; type=other currentEvidence=true'),
  ),
  malignancies(
    'lists twice what began twice',
    [condition(icd10('C50.9'), on('2020-05')), condition(icd10('C50.9'), on('2023-05'))],
    suggests(
      'type=other diagnosisDate=2020-05 currentEvidence=true; type=other diagnosisDate=2023-05 currentEvidence=true',
    ),
  ),

  about('crlmTiming')(
    'is not told by one record of the primary and its metastases',
    [condition(both('C18.9', 'C78.7'), on('2026-05-01'))],
    why('notRecorded'),
  ),
  primary(
    'is asked beside a breast cancer',
    [
      condition(icd10('C18.7'), on('2008-01-01'), { clinical: 'resolved' }),
      condition(icd10('C50.9'), on('2025-03-01')),
      crlm,
    ],
    why('notRecorded'),
  ),
  primary(
    'is suggested beside skin cancer and a carcinoma in situ',
    [
      condition(icd10('C18.7')),
      condition(icd10('C44.3')),
      condition(icd10('D05.1')),
      condition(worded('Coloncarcinoom')),
      crlm,
    ],
    suggests('colorectal'),
  ),
  primary('is asked for C18 without more', [condition(icd10('C18')), crlm], why('notRecorded')),

  ...(
    [
      ['B18.1', 'Chronic viral hepatitis B without delta-agent'],
      ['B18.2', 'Chronic hepatitis C'],
      ['K74.1', 'Hepatic sclerosis'],
      ['K74.3', 'Primary biliary cholangitis'],
    ] as const
  ).map(([code, display]) =>
    liver(`is true by ${code} called ${display}`, [condition(icd10(code, display))], known(true)),
  ),
  primary(
    'is suggested by C25.9 called adenocarcinoma of the pancreas',
    [condition(icd10('C25.9', 'Adenocarcinoma of pancreas')), crlm],
    suggests('pdac'),
  ),
  primary(
    'is suggested by C18.9 called adenocarcinoma of the large intestine',
    [condition(icd10('C18.9', 'Adenocarcinoma of large intestine')), crlm],
    suggests('colorectal'),
  ),
  primary(
    'is suggested by C18.9 called malignant neoplasm of the colon',
    [condition(icd10('C18.9', 'Malignant neoplasm of colon')), crlm],
    suggests('colorectal'),
  ),
  primary(
    'is not suggested by C18.9 called malignant neoplasm of the pancreas',
    [condition(icd10('C18.9', 'Malignant neoplasm of pancreas')), crlm],
    why('notRecorded'),
  ),
  about('liverMetsPresent')(
    'is conflicting by C78.7 called metastasis of lymph nodes: both are metastases, and no more',
    [condition(icd10('C78.7', 'Secondary malignant neoplasm of lymph node'))],
    why('conflicting'),
  ),
  stroke(
    'is known by I60.9 called subarachnoid intracranial haemorrhage',
    [condition(icd10('I60.9', 'Subarachnoid intracranial hemorrhage'), on('2026-10-01'))],
    known('2026-10-01'),
  ),

  infarction(
    'is not suggested of 2020 beside a newer one without a date',
    [condition(icd10('I21.9'), on('2020-01-01')), condition(icd10('I21.4'))],
    why('undated'),
  ),
  infarction(
    'is not suggested of 2020 beside a provisional one of this month',
    [
      condition(icd10('I21.9'), on('2020-01-01')),
      condition(icd10('I21.4'), on('2026-11-01'), { verification: 'provisional' }),
    ],
    why('tentative'),
  ),
  infarction(
    'is known of this summer beside another without a date',
    [condition(icd10('I21.9'), on('2026-08-01')), condition(icd10('I21.4'))],
    known('2026-08-01'),
  ),
  surgery(
    'is suggested by an operation of this month that was stopped',
    [hip, procedure(snomed('86481000'), { status: 'stopped', performedDateTime: '2026-11-10' })],
    suggests('2026-11-10'),
  ),
  surgery(
    'is suggested by an operation of this month in words',
    [hip, procedure(worded('Hemicolectomie rechts'), { performedDateTime: '2026-11-10' })],
    suggests('2026-11-10'),
  ),
  surgery(
    'is not suggested of 2015 beside an operation without a date',
    [hip, procedure(snomed('71273005'), { performedDateTime: undefined })],
    why('undated'),
  ),
  surgery(
    'is not touched by an operation that was not done',
    [hip, procedure(snomed('71273005'), { status: 'not-done', performedDateTime: undefined })],
    suggests('2015-01-01'),
  ),
  ct(
    'is not that of the head beside one of the abdomen',
    [
      imaging('CT', '2026-11-18', { procedureCode: [loinc('24725-4', 'CT Head')] }),
      imaging('CT', '2026-10-01', { procedureCode: [loinc('79103-8')] }),
    ],
    suggests('2026-10-01'),
  ),
  ct(
    'is not «CT hersenen»',
    [imaging('CT', '2026-11-18', { description: 'CT hersenen' })],
    why('notRecorded'),
  ),
  ct(
    'is suggested by one CT of chest and abdomen',
    [imaging('CT', '2026-11-18', { description: 'CT thorax/abdomen' })],
    suggests('2026-11-18'),
  ),
]

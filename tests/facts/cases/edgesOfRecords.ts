import { about, known, suggests, why } from '../factCase.ts'
import {
  ATC,
  administration,
  coded,
  condition,
  icd10,
  procedure,
  type Raw,
  snomed,
  TODAY,
  worded,
} from '../resources.ts'

const infarction = about('miDate')
const history = about('historyExtrahepaticDisease')
const childbearing = about('childbearingPotential')
const recurrence = about('recurrenceDate')
const surgery = about('lastMajorNonPancreaticSurgeryDate')
const tumour = about('primaryTumourStatus')

const on = (onsetDateTime: string) => ({ onsetDateTime })
const cancer = condition(icd10('C18.7'), { id: 'index', ...on('2026-01-10') })
const lung = (over: Raw, clinical = 'active') => condition(snomed('94391008'), over, { clinical })
const crlm = (onset: string) => condition(icd10('C78.7'), on(onset))
const hepatectomy = (performedDateTime: string | undefined, over: Raw = {}) =>
  procedure(snomed('307616002'), { performedDateTime, ...over })
const laparotomy = (over: Raw) => procedure(snomed('86481000'), { performedDateTime: undefined, ...over })
const colectomy = (over: Raw = {}) =>
  procedure(snomed('23968004'), { reasonReference: [{ reference: 'Condition/index' }], ...over })

const given = (over: Raw) =>
  administration(coded(ATC, 'L01XA03'), {
    dosage: { route: snomed('47625008') },
    reasonCode: [icd10('C18.7')],
    ...over,
  })

/** Edges of the rules for conditions and operations. */
export const edgesOfRecords = [
  ...[
    { name: 'is hinted at', places: [snomed('10200004'), snomed('71854001')], expected: suggests('present') },
    { name: 'is not hinted at', places: [snomed('10200004')], expected: why('notRecorded') },
  ].map(({ name, places, expected }) =>
    about('extrahepaticSites/other')(
      `${name} by a metastasis of ${places.length === 1 ? 'the liver alone' : 'liver and colon'}`,
      [condition(snomed('94260004'), { bodySite: places })],
      expected,
    ),
  ),
  infarction(
    'is believed on the day on which it happened',
    [condition(icd10('I21.9'), on(TODAY))],
    known(TODAY),
  ),
  infarction(
    'keeps the one that decides where a newer one is only history',
    [
      condition(icd10('I21.9'), on('2026-08-01')),
      condition({ ...icd10('I21.9'), text: 'History of myocardial infarction' }, on('2026-10-01')),
    ],
    known('2026-08-01'),
  ),

  childbearing(
    'is only suggested by a menopause of which only the past is told',
    [condition({ ...snomed('76498008'), text: 'Status na menopauze' }, {}, { clinical: false })],
    suggests(false),
  ),
  childbearing(
    'is denied by a hysterectomy of long ago that is recorded for tomorrow',
    [condition(snomed('428078001'), { ...on('2020'), recordedDate: '2026-11-22' })],
    known(false),
  ),

  history(
    'is of now where it went on after the cancer was found',
    [cancer, lung({ ...on('2024-06-01'), abatementDateTime: '2026-03-01' }, 'resolved')],
    known(true),
  ),
  history(
    'is of now where it ended on the day on which the cancer was found',
    [cancer, lung({ ...on('2024-06-01'), abatementDateTime: '2026-01-10' }, 'resolved')],
    known(true),
  ),
  history(
    'denied in an answer is there once a newer record has it',
    [cancer, lung(on('2026-11-18'))],
    known(true),
    { answers: { historyExtrahepaticDisease: { value: false, date: '2026-11-10' } } },
  ),
  about('extrahepaticSites/lung')(
    'is not there, and nothing else either, where it was refuted',
    [condition(snomed('94391008'), {}, { verification: 'refuted' })],
    why('notRecorded'),
  ),

  recurrence(
    'counts from the operations that were done',
    [crlm('2026-02-01'), hepatectomy('2024-05-06'), hepatectomy('2026-05-06', { status: 'not-done' })],
    suggests('2026-02-01'),
  ),
  recurrence(
    'is after the operations of which the day is known',
    [crlm('2026-02-01'), hepatectomy('2024-05-06'), hepatectomy(undefined)],
    suggests('2026-02-01'),
  ),
  ...(
    [
      ['on the day of the operation', '2026-02-01', '2026-02-01'],
      ['between two operations', '2024-05-06', '2026-05-06'],
    ] as const
  ).map(([when, first, second]) =>
    recurrence(
      `is not what was found ${when}`,
      [crlm('2026-02-01'), hepatectomy(first), hepatectomy(second)],
      why('notRecorded'),
    ),
  ),

  ...(
    [
      [
        'the end of its period',
        { performedPeriod: { start: '2026-11-02', end: '2026-11-04' } },
        '2026-11-04',
      ],
      ['the start of a period without an end', { performedPeriod: { start: '2026-11-02' } }, '2026-11-02'],
      [
        'its start while it goes on',
        { status: 'in-progress', performedPeriod: { start: '2026-11-20', end: '2026-11-23' } },
        '2026-11-20',
      ],
      [
        'its end where it goes on and nobody says since when',
        { status: 'in-progress', performedPeriod: { end: '2026-11-20' } },
        '2026-11-20',
      ],
    ] as const
  ).map(([by, over, day]) => surgery(`is dated by ${by}`, [laparotomy(over)], suggests(day))),
  surgery(
    'is not to be believed in the future',
    [laparotomy({ performedDateTime: '2026-11-22' })],
    why('implausible'),
  ),

  tumour(
    'is only suggested where what was found may be no colorectal cancer',
    [condition(icd10('C26.0'), { id: 'index', ...on('2026-01-10') }), colectomy()],
    suggests('resected'),
  ),
  tumour(
    'is resected where a second record of the cancer has one code more',
    [
      cancer,
      condition({ coding: [...icd10('C18.7').coding, ...snomed('363406005').coding] }, on('2026-01-10')),
      colectomy(),
    ],
    known('resected'),
  ),
  tumour(
    'is resected where the cancer is one of two reasons',
    [cancer, colectomy({ reasonReference: undefined, reasonCode: [icd10('C18.7'), icd10('K56.6')] })],
    known('resected'),
  ),
  ...['recurrence', 'relapse'].map((status) =>
    tumour(
      `is only suggested where the cancer is in ${status}, also in the hospital’s own words`,
      [
        {
          ...cancer,
          clinicalStatus: { coding: [{ code: status }, { code: 'terug' }] },
        },
        colectomy(),
      ],
      suggests('resected'),
    ),
  ),
  about('priorHepaticRadiation')(
    'is true where one of two sites is the liver by its code',
    [procedure(snomed('108290001'), { bodySite: [{ text: 'liver' }, snomed('10200004')] })],
    known(true),
  ),
  tumour(
    'is only suggested where one of two records of the cancer says that it is back',
    [cancer, condition(icd10('C18.7'), on('2026-01-10'), { clinical: 'recurrence' }), colectomy()],
    suggests('resected'),
  ),
  infarction(
    'denied in an answer is there once a newer record decides it',
    [condition(icd10('I21.9'), on('2026-11-18'))],
    known('2026-11-18'),
    { answers: { miDate: { value: 'never', date: '2026-11-10' } } },
  ),
  ...(
    [
      ['that began since is there', { ...on('2026-11-18'), recordedDate: '2026-11-05' }, known('lactating')],
      ['that was recorded since is there', { recordedDate: '2026-11-18' }, known('lactating')],
      [
        'that began before is open, whenever it was recorded',
        { ...on('2026-11-05'), recordedDate: '2026-11-18' },
        why('conflicting'),
      ],
    ] as const
  ).map(([what, over, then]) =>
    about('lactationStatus')(`denied in an answer, ${what}`, [condition(snomed('82374005'), over)], then, {
      answers: { lactationStatus: { value: 'not-lactating', date: '2026-11-10' } },
    }),
  ),
  about('priorHepaticResection')(
    'denied in an answer is there once a newer record has it',
    [hepatectomy('2026-11-18')],
    known(true),
    { answers: { priorHepaticResection: { value: false, date: '2026-11-10' } } },
  ),
  about('priorSystemicTherapyCrc')(
    'is true where the reason is a code and the day a period',
    [cancer, given({ effectiveDateTime: undefined, effectivePeriod: { start: '2026-05-04' } })],
    known(true),
  ),
  about('priorSystemicTherapyCrc')(
    'is only suggested where a reason is given for the status of what was given',
    [cancer, given({ statusReason: [worded('never given')] })],
    suggests(true),
  ),
  about('extrahepaticSites/lung')(
    'is tentative where a plain code in the code of the disease says so',
    [
      condition({
        coding: [
          {
            ...snomed('94391008').coding[0],
            extension: [
              {
                url: 'http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit',
                valueCode: 'V',
              },
            ],
          },
        ],
      }),
    ],
    why('tentative'),
  ),
]

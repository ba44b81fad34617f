import { about, type FactCase, known, suggests, why } from '../factCase.ts'
import {
  ATC,
  administration,
  allergy,
  coded,
  condition,
  daily,
  icd10,
  imaging,
  loinc,
  observation,
  order,
  procedure,
  type Raw,
  RXNORM,
  report,
  snomed,
  statement,
  timed,
  ucum,
  worded,
} from '../resources.ts'

const coumarin = about('coumarinUse')
const therapy = about('priorSystemicTherapyCrc')
const dose = about('corticosteroidMpEqMgPerDay')
const immuno = about('continuousImmunosuppression')
const nothing = why('notRecorded')

const G_STANDAARD = 'urn:oid:2.16.840.1.113883.2.4.4.7'
const prednisone = coded(ATC, 'H02AB07')
const cancer = condition(icd10('C18.7'), { id: 'crc', onsetDateTime: '2025-01-10' })
const forIt = {
  reasonReference: [{ reference: 'Condition/crc' }],
  dosage: { route: snomed('26643006') },
}
const later = { authoredOn: '2026-12-20' }
const step = (mg: number, start: string, end: string) =>
  order(prednisone, timed({ frequency: 1, period: 1, periodUnit: 'd', boundsPeriod: { start, end } }, mg))
const bounded = (end: string) =>
  daily(10, 1, { timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', boundsPeriod: { end } } } })

export const medicinesInWords = [
  coumarin('is suggested by words', [order(worded('Acenocoumarol 1 mg, volgens schema'))], suggests(true)),
  coumarin(
    'is suggested by the display of a Dutch product code',
    [order(coded(G_STANDAARD, '13578', 'SINTROM MITIS TABLET 1MG'))],
    suggests(true),
  ),
  coumarin(
    'is suggested by an RxNorm product that is on no list, through its words',
    [order(coded(RXNORM, '855332', 'warfarin sodium 5 MG Oral Tablet'))],
    suggests(true),
  ),
  coumarin('is not a DOAC in words', [order(worded('apixaban 5 mg 2dd'))], nothing),
  coumarin('is not suggested by «geen acenocoumarol»', [order(worded('geen acenocoumarol'))], nothing),
  coumarin(
    'is not read by words beside an ATC code of something else',
    [order(coded(ATC, 'B01AF02', 'stopped warfarin'))],
    nothing,
  ),
  coumarin(
    'is not what ended last week, though its statement is active',
    [statement(coded(ATC, 'B01AA07'), { effectivePeriod: { start: '2026-01-01', end: '2026-11-14' } })],
    nothing,
  ),
  coumarin(
    'is suggested up to the last day',
    [statement(coded(ATC, 'B01AA07'), { effectivePeriod: { start: '2026-01-01', end: '2026-11-21' } })],
    suggests(true),
  ),
  coumarin(
    'is suggested if the month of its end is not over',
    [statement(coded(ATC, 'B01AA07'), { effectivePeriod: { end: '2026-11' } })],
    suggests(true),
  ),
  coumarin(
    'is suggested by what is taken today, though its end is planned',
    [statement(coded(ATC, 'B01AA07'), { effectivePeriod: { start: '2026-01-01', end: '2027-01-01' } })],
    suggests(true),
  ),
  coumarin(
    'is not what starts next month by its statement',
    [statement(coded(ATC, 'B01AA07'), { effectivePeriod: { start: '2026-12-01' } })],
    nothing,
  ),
  coumarin(
    'is not what starts next month by its order',
    [order(coded(ATC, 'B01AA07'), timed({ boundsPeriod: { start: '2026-12-15' } }, 1))],
    nothing,
  ),
  coumarin(
    'is suggested by the class',
    [order(coded(ATC, 'B01AA', 'Vitamin K antagonists'))],
    suggests(true),
  ),
  coumarin('is not phenindione', [order(coded(ATC, 'B01AA02', 'phenindione'))], nothing),
  coumarin('is suggested by Waran', [order(worded('Waran 2,5 mg'))], suggests(true)),
  coumarin(
    'is suggested beside a DOAC',
    [order(coded(ATC, 'B01AA04')), order(coded(ATC, 'B01AF01'))],
    suggests(true),
  ),
  coumarin('is not planned treatment', [order(coded(ATC, 'B01AA07'), { intent: 'plan' })], nothing),
  coumarin('is not what must not be given', [order(coded(ATC, 'B01AA07'), { doNotPerform: true })], nothing),
  immuno('is suggested by methotrexate', [order(coded(ATC, 'L04AX03'))], suggests(true)),
  immuno('is suggested in words', [order(worded('Tacrolimus 2 mg'))], suggests(true)),
  immuno('is suggested by a brand', [order(worded('Prograf 1 mg'))], suggests(true)),
  immuno('is suggested by an antibody in words', [order(worded('Ustekinumab 90 mg s.c.'))], suggests(true)),
  immuno(
    'is suggested by what is taken today, though its end is planned',
    [statement(coded(ATC, 'L04AD02'), { effectivePeriod: { start: '2026-01-01', end: '2027-01-01' } })],
    suggests(true),
  ),
  immuno('is not what was stopped', [order(coded(ATC, 'L04AD02'), { status: 'stopped' })], nothing),
  immuno('is not a corticoid in words', [order(worded('prednison 20 mg'))], nothing),
  therapy(
    'is suggested by capecitabine that goes on till January',
    [
      cancer,
      statement(coded(ATC, 'L01BC06'), { effectivePeriod: { start: '2026-09-01', end: '2027-01-15' } }),
    ],
    suggests(true),
  ),
  therapy(
    'is suggested by a pump that runs till tomorrow',
    [
      cancer,
      administration(coded(ATC, 'L01BC02'), {
        status: 'in-progress',
        effectiveDateTime: undefined,
        effectivePeriod: { start: '2026-11-20', end: '2026-11-22' },
      }),
    ],
    suggests(true),
  ),
  therapy(
    'is suggested by a course of chemotherapy that goes on till January',
    [
      cancer,
      procedure(snomed('367336001'), {
        status: 'in-progress',
        performedDateTime: undefined,
        performedPeriod: { start: '2026-09-20', end: '2027-01-22' },
      }),
    ],
    suggests(true),
  ),
  therapy('is not an order for next month', [cancer, order(coded(ATC, 'L01BC06'), later)], nothing),
  ...['Kapecitabin 500 mg', 'Teysuno 20 mg'].map((text) =>
    therapy(`is suggested by «${text}»`, [cancer, statement(worded(text))], suggests(true)),
  ),
  ...['Cytostatikabehandling', 'Chemo kuur 1'].map((text) =>
    therapy(`is suggested by «${text}»`, [cancer, procedure(worded(text))], suggests(true)),
  ),
  therapy(
    'is only suggested by an RxNorm product that is on no list',
    [cancer, administration(coded(RXNORM, '1736776', '10 ML oxaliplatin 5 MG/ML Injection'), forIt)],
    suggests(true),
  ),
  therapy(
    'is only suggested by the ingredients of a product in words',
    [
      { resourceType: 'Medication', id: 'bag', ingredient: [{ itemCodeableConcept: worded('Irinotecan') }] },
      cancer,
      administration(
        {},
        {
          medicationCodeableConcept: undefined,
          medicationReference: { reference: 'Medication/bag' },
          ...forIt,
        },
      ),
    ],
    suggests(true),
  ),
  therapy(
    'is only suggested without the day it was given',
    [cancer, administration(coded(ATC, 'L01BC06'), { ...forIt, effectiveDateTime: undefined })],
    suggests(true),
  ),
  therapy(
    'is only suggested for another cancer',
    [
      cancer,
      condition(icd10('C50.9'), { id: 'breast', onsetDateTime: '2020-01-10' }),
      administration(coded(ATC, 'L01BC06'), {
        ...forIt,
        reasonReference: [{ reference: 'Condition/breast' }],
      }),
    ],
    suggests(true),
  ),
  therapy(
    'is not false because it was stopped',
    [cancer, order(coded(ATC, 'L01BC06'), { status: 'stopped' })],
    suggests(true),
  ),
  therapy(
    'is not HAI chemotherapy',
    [cancer, procedure(snomed('720379009'), { reasonReference: [{ reference: 'Condition/crc' }] })],
    nothing,
  ),
  dose(
    'does not count what ended last week, though its order is active',
    [order(prednisone, bounded('2026-11-14'))],
    nothing,
  ),
  dose('counts what ends tomorrow', [order(prednisone, bounded('2026-11-22'))], suggests(8)),
  dose(
    'counts the step of a taper that is going on, and none to come',
    [
      step(20, '2026-11-01', '2026-11-14'),
      step(10, '2026-11-15', '2026-11-28'),
      step(5, '2026-11-29', '2026-12-12'),
    ],
    suggests(8),
  ),
  dose('does not count an order for next month', [order(prednisone, { ...daily(20), ...later })], nothing),
  ...[
    'Afbouwschema: elke 3 dagen 5 mg minder',
    'zo nodig 1x daags',
    '1 dd zn',
    'Vid behov',
    'prednisone taper',
  ].map((text) =>
    dose(
      `is unknown where the order says «${text}»`,
      [order(prednisone, daily(20, 1, { text }))],
      why('imprecise'),
    ),
  ),
  ...[
    { additionalInstruction: [worded('zo nodig')] },
    { additionalInstruction: [snomed('225761000', 'As required')] },
    { patientInstruction: 'taper by 5 mg a week' },
  ].map((over) =>
    dose(
      `is unknown where the instructions say so: ${JSON.stringify(over)}`,
      [order(prednisone, daily(20, 1, over))],
      why('imprecise'),
    ),
  ),
  dose(
    'is of one day where the order says what to take it with',
    [order(prednisone, daily(20, 1, { additionalInstruction: [worded('bij het ontbijt')] }))],
    suggests(16),
  ),
  dose(
    'is unknown of a single dose',
    [order(prednisone, timed({ count: 1, frequency: 1, period: 1, periodUnit: 'd' }, 20))],
    why('imprecise'),
  ),
  ...(
    [
      ['code and display', coded(ATC, 'H02AB09', 'dexamethasone')],
      ['code and text', { ...coded(ATC, 'H02AB09'), text: 'Dexamethason 20 mg tablet' }],
      [
        'two codings',
        {
          coding: [
            { system: ATC, code: 'H02AB09' },
            { system: RXNORM, code: '3264' },
          ],
        },
      ],
      [
        'a combination',
        {
          coding: [
            { system: ATC, code: 'H02AB04' },
            { system: ATC, code: 'H02BX01' },
          ],
        },
      ],
    ] as const
  ).map(([what, named]) =>
    dose(`is unknown where one order names two: ${what}`, [order(named, daily(20))], why('imprecise')),
  ),
  dose(
    'is unknown of a combination by the substance in it',
    [
      order(
        {},
        {
          ...daily(20),
          medicationCodeableConcept: undefined,
          medicationReference: { reference: '#drug' },
          contained: [
            {
              resourceType: 'Medication',
              id: 'drug',
              code: coded(ATC, 'H02BX01'),
              ingredient: [{ itemCodeableConcept: coded(ATC, 'H02AB04') }],
            },
          ],
        },
      ),
    ],
    why('imprecise'),
  ),
  ...(['active', 'entered-in-error'] as const).map((status) =>
    about('coumarinUse')(
      `is read of a contained drug, unless that was entered in error: ${status}`,
      [
        order(
          {},
          {
            medicationCodeableConcept: undefined,
            medicationReference: { reference: '#drug' },
            contained: [{ resourceType: 'Medication', id: 'drug', status, code: coded(ATC, 'B01AA03') }],
          },
        ),
      ],
      status === 'active' ? suggests(true) : why('couldNotRead'),
    ),
  ),
  dose(
    'is one dose, as calculated and as ordered',
    [
      order(
        prednisone,
        daily(5, 1, { doseAndRate: [{ doseQuantity: ucum(5, 'mg') }, { doseQuantity: ucum(5, 'mg') }] }),
      ),
    ],
    suggests(4),
  ),
  dose(
    'is unknown for two doses in one',
    [
      order(
        prednisone,
        daily(5, 1, { doseAndRate: [{ doseQuantity: ucum(5, 'mg') }, { doseQuantity: ucum(10, 'mg') }] }),
      ),
    ],
    why('imprecise'),
  ),
  ...[
    ['D07AA02', 'hydrocortisone'],
    ['D07AC01', 'betamethasone'],
    ['R01AD11', 'triamcinolone'],
    ['R03BA06', 'triamcinolone'],
  ].map(([code = '', name]) =>
    dose(
      `does not add ${code}, called ${name}`,
      [order(prednisone, daily(5)), order(coded(ATC, code, name))],
      suggests(4),
    ),
  ),
  dose(
    'is unknown beside a glucocorticoid in words',
    [order(prednisone, daily(5)), order(worded('Dexamethason 8 mg bij kuur'))],
    why('imprecise'),
  ),
  dose(
    'is unknown as needed for pain, by a coded reason',
    [order(prednisone, daily(10, 1, { asNeededCodeableConcept: worded('pain') }))],
    why('imprecise'),
  ),
  dose(
    'is unknown on certain days of the week',
    [
      order(
        prednisone,
        daily(10, 1, {
          timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', dayOfWeek: ['mon'] } },
        }),
      ),
    ],
    why('imprecise'),
  ),
  dose(
    'is unknown with a range of periods',
    [
      order(
        prednisone,
        daily(10, 1, { timing: { repeat: { frequency: 1, period: 1, periodMax: 2, periodUnit: 'd' } } }),
      ),
    ],
    why('imprecise'),
  ),
  dose(
    'is unknown by a code of timing alone',
    [order(prednisone, daily(10, 1, { timing: { code: worded('BID') } }))],
    why('imprecise'),
  ),
  dose(
    'is unknown with a comparator',
    [
      order(
        prednisone,
        daily(10, 1, { doseAndRate: [{ doseQuantity: { value: 10, code: 'mg', comparator: '<' } }] }),
      ),
    ],
    why('imprecise'),
  ),
  dose(
    'reads a weekly dose',
    [order(prednisone, daily(35, 1, { timing: { repeat: { frequency: 1, period: 1, periodUnit: 'wk' } } }))],
    suggests(4),
  ),
  dose(
    'reads three times a day by the times of day',
    [
      order(
        prednisone,
        daily(5, 1, {
          timing: { repeat: { timeOfDay: ['08:00', '12:00', '18:00'], period: 1, periodUnit: 'd' } },
        }),
      ),
    ],
    suggests(12),
  ),
  dose(
    'straddles the limit with the two published factors of dexamethasone',
    [order(coded(ATC, 'H02AB02'), daily(1.5))],
    suggests('7.9995–10.0005'),
  ),
  dose(
    'sums hydrocortisone and prednisolone',
    [order(coded(ATC, 'H02AB09'), daily(20)), order(coded(ATC, 'H02AB06'), daily(5))],
    suggests(8),
  ),
  dose(
    'does not add a cream',
    [order(prednisone, daily(5)), order(coded(ATC, 'D07AC01'), daily(5))],
    suggests(4),
  ),
]

type Status = string | { clinical?: string | false; verification?: string | false }
const rows = (
  fact: string,
  make: (status: Status) => unknown,
  table: readonly (readonly [Status, ReturnType<typeof known>])[],
  besides: readonly unknown[] = [],
): FactCase[] =>
  table.map(([status, then]) =>
    about(fact)(
      `with a record that is ${typeof status === 'string' ? status : `${status.clinical || 'without status'}, ${status.verification || 'not verified'}`}`,
      [...besides, make(status)],
      then,
    ),
  )
const decides = known(true)
const hints = suggests(true)
const procedureOf = (status: Status) => procedure(snomed('71273005'), { status })
const administered = (status: Status) => administration(coded(ATC, 'L01BC06'), { ...forIt, status })
const stated = (status: Status) =>
  statement(coded(ATC, 'L01BC06'), {
    reasonReference: [{ reference: 'Condition/crc' }],
    dosage: [{ route: snomed('26643006') }],
    effectivePeriod: undefined,
    effectiveDateTime: '2026-05-04',
    status,
  })
const requested = (over: Raw) =>
  order(coded(ATC, 'L01BC06'), {
    reasonReference: [{ reference: 'Condition/crc' }],
    dosageInstruction: [{ route: snomed('26643006') }],
    ...over,
  })
const finding = (status: Status) =>
  condition(snomed('94381002'), {}, typeof status === 'string' ? {} : status)
const everFinding = (status: Status) =>
  condition(snomed('94391008'), {}, typeof status === 'string' ? {} : status)
const reaction = (status: Status) => allergy(snomed('293637006'), typeof status === 'string' ? {} : status)
const ecog = (status: Status) => observation(loinc('89247-1'), { valueInteger: 1, status })
const study = (status: Status) => ({
  resourceType: 'ResearchSubject',
  id: 'subject',
  status,
  individual: { reference: 'Patient/7' },
  study: { display: 'Another study' },
})

/** Which records count: every status of every resource (the table of the evaluation). */
export const recordStatuses = [
  ...rows('ecog', ecog, [
    ['final', known(1)],
    ['amended', known(1)],
    ['corrected', known(1)],
    ['registered', why('notFinal')],
    ['preliminary', why('notFinal')],
    ['cancelled', nothing],
    ['unknown', nothing],
    ['entered-in-error', nothing],
  ]),
  ...rows('liverMetsPresent', finding, [
    [{ clinical: 'active', verification: 'confirmed' }, decides],
    [{ clinical: 'active', verification: false }, decides],
    [{ clinical: 'recurrence', verification: 'confirmed' }, decides],
    [{ clinical: 'relapse', verification: 'confirmed' }, decides],
    [{ clinical: false, verification: 'confirmed' }, hints],
    [{ clinical: 'inactive', verification: 'confirmed' }, hints],
    [{ clinical: 'remission', verification: 'confirmed' }, hints],
    [{ clinical: 'resolved', verification: 'confirmed' }, hints],
    [{ clinical: 'active', verification: 'refuted' }, suggests(false)],
    [{ clinical: 'active', verification: 'provisional' }, why('tentative')],
    [{ clinical: 'active', verification: 'differential' }, why('tentative')],
    [{ clinical: 'active', verification: 'unconfirmed' }, why('tentative')],
    [{ clinical: 'active', verification: 'entered-in-error' }, nothing],
  ]),
  ...rows('historyExtrahepaticDisease', everFinding, [
    [{ clinical: 'active', verification: 'confirmed' }, decides],
    [{ clinical: 'inactive', verification: 'confirmed' }, decides],
    [{ clinical: 'remission', verification: 'confirmed' }, decides],
    [{ clinical: 'resolved', verification: 'confirmed' }, decides],
    [{ clinical: false, verification: false }, decides],
    [{ clinical: 'resolved', verification: 'provisional' }, why('tentative')],
    [{ clinical: 'resolved', verification: 'refuted' }, suggests(false)],
  ]),
  ...rows('priorHepaticResection', procedureOf, [
    ['completed', decides],
    ['in-progress', hints],
    ['on-hold', hints],
    ['stopped', hints],
    ['not-done', nothing],
    ['preparation', nothing],
    ['unknown', nothing],
    ['entered-in-error', nothing],
  ]),
  ...rows(
    'priorSystemicTherapyCrc',
    administered,
    [
      ['completed', decides],
      ['in-progress', hints],
      ['on-hold', hints],
      ['stopped', hints],
      ['not-done', nothing],
      ['unknown', nothing],
      ['entered-in-error', nothing],
    ],
    [cancer],
  ),
  ...rows(
    'priorSystemicTherapyCrc',
    stated,
    [
      ['completed', decides],
      ['active', hints],
      ['on-hold', hints],
      ['stopped', hints],
      ['not-taken', nothing],
      ['intended', nothing],
      ['unknown', nothing],
      ['entered-in-error', nothing],
    ],
    [cancer],
  ).map((c) => ({ ...c, it: `${c.it}, a statement` })),
  ...rows(
    'priorSystemicTherapyCrc',
    (status) => requested({ status }),
    [
      ['completed', decides],
      ['active', hints],
      ['on-hold', hints],
      ['stopped', hints],
      ['draft', nothing],
      ['cancelled', nothing],
      ['unknown', nothing],
      ['entered-in-error', nothing],
    ],
    [cancer],
  ).map((c) => ({ ...c, it: `${c.it}, an order` })),
  ...rows(
    'priorSystemicTherapyCrc',
    (intent) => requested({ status: 'completed', intent }),
    [
      ['order', decides],
      ['original-order', decides],
      ['proposal', nothing],
      ['plan', nothing],
      ['option', nothing],
    ],
    [cancer],
  ).map((c) => ({ ...c, it: `${c.it}, by its intent` })),
  ...rows('contrastHypersensitivity', reaction, [
    [{ clinical: 'active', verification: 'confirmed' }, decides],
    [{ clinical: 'active', verification: 'unconfirmed' }, hints],
    [{ clinical: 'active', verification: 'presumed' }, hints],
    [{ clinical: 'active', verification: false }, hints],
    [{ clinical: false, verification: 'confirmed' }, hints],
    [{ clinical: 'active', verification: 'refuted' }, nothing],
    [{ clinical: 'inactive', verification: 'confirmed' }, nothing],
    [{ clinical: 'resolved', verification: 'confirmed' }, nothing],
    [{ clinical: 'active', verification: 'entered-in-error' }, nothing],
  ]),
  ...rows('stagingCtDate', (status) => report(loinc('79103-8'), { status }), [
    ['final', suggests('2026-11-02')],
    ['amended', suggests('2026-11-02')],
    ['corrected', suggests('2026-11-02')],
    ['appended', suggests('2026-11-02')],
    ['registered', nothing],
    ['preliminary', nothing],
    ['cancelled', nothing],
    ['entered-in-error', nothing],
  ]).map((c) => ({ ...c, it: `${c.it}, a report` })),
  ...rows('stagingCtDate', (status) => imaging('CT', '2026-11-02', { status }), [
    ['available', suggests('2026-11-02')],
    ['registered', nothing],
    ['cancelled', nothing],
    ['unknown', nothing],
  ]).map((c) => ({ ...c, it: `${c.it}, a study` })),
  ...rows('otherInvestigationalDrug', study, [
    ['on-study', hints],
    ['on-study-intervention', hints],
    ['on-study-observation', hints],
    ['candidate', nothing],
    ['screening', nothing],
    ['off-study', nothing],
    ['withdrawn', nothing],
    ['follow-up', nothing],
  ]),
]

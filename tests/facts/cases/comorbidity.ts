import { about, known, suggests, why } from '../factCase.ts'
import {
  ATC,
  administration,
  allergy,
  coded,
  condition,
  daily,
  icd10,
  loinc,
  observation,
  order,
  procedure,
  RXNORM,
  snomed,
  statement,
  timed,
  ucum,
  worded,
} from '../resources.ts'

const mi = about('miDate')
const stroke = about('strokeDate')
const arrhythmia = about('arrhythmiaDate')
const failure = about('heartFailureWithin6m')
const current = about('cardiacFailure')
const nyha = about('nyhaClass')
const coumarin = about('coumarinUse')
const immune = about('continuousImmunosuppression')
const allograft = about('allograftWithImmunosuppression')
const dose = about('corticosteroidMpEqMgPerDay')
const contrast = about('contrastHypersensitivity')
const liver = about('underlyingLiverDisease')
const on = (day: string) => ({ onsetDateTime: day })
const drug = (atc: string) => coded(ATC, atc)
const prednisolone = drug('H02AB06')

export const heart = [
  ...(
    [
      [mi, 'I21.9', 'I25.2'],
      [stroke, 'I63.9', 'I62.0'],
      [arrhythmia, 'I46.9', 'I47.2'],
    ] as const
  ).flatMap(([fact, old, later]) =>
    [0, 1].map((turn) =>
      fact(
        `is the last event that may be one, ${later} after ${old}${turn ? ', in whatever order' : ''}`,
        [
          condition(icd10(old), { id: turn ? 'b' : 'a', ...on('2020-09-01') }),
          condition(icd10(later), { id: turn ? 'a' : 'b', ...on('2026-10-01') }),
        ],
        suggests('2026-10-01'),
      ),
    ),
  ),
  mi(
    'is only suggested where the same was refuted later',
    [
      condition(icd10('I21.9'), { ...on('2026-09-01'), recordedDate: '2026-09-01' }),
      condition(icd10('I21.9'), { recordedDate: '2026-09-03' }, { verification: 'refuted' }),
    ],
    suggests('2026-09-01'),
  ),
  mi(
    'is tentative where the words behind the code rule it out',
    [condition({ ...icd10('I21.9'), text: 'Myocardial infarction ruled out' }, on('2026-09-01'))],
    why('tentative'),
  ),
  ...['Niet-ST-elevatie myocardinfarct', 'Niet-STEMI', 'Non-ST elevation myocardial infarction'].map((text) =>
    mi(
      `is known by the code that is called «${text}»`,
      [condition({ ...icd10('I21.4'), text }, on('2026-09-01'))],
      known('2026-09-01'),
    ),
  ),
  mi('decides inside six months', [condition(icd10('I21.9'), on('2026-08-01'))], known('2026-08-01')),
  mi('decides on the boundary day', [condition(icd10('I21.9'), on('2026-05-21'))], known('2026-05-21')),
  mi('only suggests the day before', [condition(icd10('I21.9'), on('2026-05-20'))], suggests('2026-05-20')),
  mi(
    'decides whatever the clinical status says',
    [condition(snomed('22298006'), on('2026-08-01'), { clinical: 'resolved' })],
    known('2026-08-01'),
  ),
  mi('is undated without an onset, active or not', [condition(icd10('I21.9'))], why('undated')),
  mi(
    'is not dated by the day it was recorded',
    [condition(icd10('I21.9'), { recordedDate: '2026-08-01' })],
    why('undated'),
  ),
  mi(
    'is only suggested where the month may lie on either side',
    [condition(icd10('I21.9'), on('2026-05'))],
    suggests('2026-05'),
  ),
  mi(
    'decides where the whole month lies inside',
    [condition(icd10('I21.9'), on('2026-06'))],
    known('2026-06'),
  ),
  mi(
    'takes the newest',
    [
      condition(icd10('I21.9'), on('2026-07-01')),
      condition(icd10('I22.0'), on('2026-08-01')),
      condition(icd10('I21.9'), on('2020-01-01')),
    ],
    known('2026-08-01'),
  ),
  mi(
    'reads the start of a period',
    [condition(icd10('I21.9'), { onsetPeriod: { start: '2026-08-01', end: '2026-08-09' } })],
    known('2026-08-01'),
  ),
  mi(
    'is tentative while unconfirmed',
    [condition(icd10('I21.9'), on('2026-08-01'), { verification: 'unconfirmed' })],
    why('tentative'),
  ),
  mi(
    'ignores a refuted one',
    [condition(icd10('I21.9'), on('2026-08-01'), { verification: 'refuted' })],
    why('notRecorded'),
  ),
  mi('does not believe the future', [condition(icd10('I21.9'), on('2027-08-01'))], why('implausible')),
  mi(
    'only suggests an old infarction',
    [condition(icd10('I25.2'), on('2026-08-01'))],
    suggests('2026-08-01'),
  ),
  mi('is never «never» by the chart', [], why('notRecorded')),
  mi(
    'stands although a page is missing',
    [condition(icd10('I21.9'), on('2026-08-01'))],
    known('2026-08-01'),
    {
      reading: { Condition: { status: 'partial', why: 'pageMissing' } },
    },
  ),
  stroke('decides by I63', [condition(icd10('I63.9'), on('2026-10-01'))], known('2026-10-01')),
  stroke('decides by 230690007', [condition(snomed('230690007'), on('2026-10-01'))], known('2026-10-01')),
  stroke('only suggests I62', [condition(icd10('I62.0'), on('2026-10-01'))], suggests('2026-10-01')),
  stroke(
    'only suggests an intracranial haemorrhage, which may be an injury',
    [condition(snomed('1386000'), on('2026-10-01'))],
    suggests('2026-10-01'),
  ),
  stroke('is asked for a TIA', [condition(icd10('G45.9'), on('2026-10-01'))], why('notRecorded')),
  arrhythmia(
    'decides by a cardiac arrest',
    [condition(icd10('I46.9'), on('2026-10-01'))],
    known('2026-10-01'),
  ),
  arrhythmia('decides by I49.01', [condition(icd10('I49.01'), on('2026-10-01'))], known('2026-10-01')),
  arrhythmia('is not I49.9', [condition(icd10('I49.9'), on('2026-10-01'))], why('notRecorded')),
  arrhythmia(
    'only suggests a ventricular tachycardia',
    [condition(icd10('I47.2'), on('2026-10-01'))],
    suggests('2026-10-01'),
  ),
  about('clinicallySignificantArrhythmia')(
    'is asked for atrial fibrillation',
    [condition(icd10('I48.0'))],
    why('notRecorded'),
  ),
  about('uncontrolledAngina')('is asked for angina', [condition(icd10('I20.9'))], why('notRecorded')),

  failure('waits for the NYHA class', [condition(icd10('I50.9'))], suggests(true)),
  failure(
    'is only suggested once resolved',
    [condition(icd10('I50.9'), {}, { clinical: 'resolved' })],
    suggests(true),
  ),
  current('is true while active', [condition(icd10('I50.9'))], known(true)),
  current('is true by I11.0', [condition(icd10('I11.0'))], known(true)),
  current('is not I11.9', [condition(icd10('I11.9'))], why('notRecorded')),
  current(
    'is only suggested by a cardiorespiratory failure',
    [condition(snomed('410431009'))],
    suggests(true),
  ),
  current(
    'is only suggested inactive',
    [condition(icd10('I50.9'), {}, { clinical: 'inactive' })],
    suggests(true),
  ),
  current(
    'could not be read, even as true, if a page is missing',
    [condition(icd10('I50.9'))],
    why('couldNotRead', true),
    {
      reading: { Condition: { status: 'partial', why: 'pageMissing' } },
    },
  ),
  nyha(
    'is suggested by 88020-3',
    [observation(loinc('88020-3'), { valueCodeableConcept: snomed('420913000') })],
    suggests('iii'),
  ),
  nyha('is suggested by a finding', [condition(snomed('421704003'))], suggests('ii')),
  nyha(
    'is conflicting by two findings that both still hold',
    [condition(snomed('421704003')), condition(snomed('420913000'))],
    why('conflicting'),
  ),
  nyha(
    'is conflicting by a finding and an observation: which is the newer nobody says',
    [
      condition(snomed('421704003')),
      observation(loinc('88020-3'), { valueCodeableConcept: snomed('420913000') }),
    ],
    why('conflicting'),
  ),
  nyha(
    'is suggested by the newer of two observations',
    [
      observation(loinc('88020-3'), {
        valueCodeableConcept: snomed('421704003'),
        effectiveDateTime: '2025-03-01',
      }),
      observation(loinc('88020-3'), {
        valueCodeableConcept: snomed('420913000'),
        effectiveDateTime: '2026-10-01',
      }),
    ],
    suggests('iii'),
  ),
  nyha(
    'is suggested by words',
    [observation(loinc('88020-3'), { valueCodeableConcept: worded('NYHA II') })],
    suggests('ii'),
  ),
  nyha(
    'is not «NYHA II-III»',
    [observation(loinc('88020-3'), { valueCodeableConcept: worded('NYHA II-III') })],
    why('imprecise'),
  ),
]

export const medicines = [
  coumarin('is suggested by acenocoumarol', [order(drug('B01AA07'))], suggests(true)),
  coumarin('is suggested by warfarin by RxNorm', [statement(coded(RXNORM, '11289'))], suggests(true)),
  coumarin('is not apixaban', [order(drug('B01AF02'))], why('notRecorded')),
  coumarin('is not dabigatran', [order(drug('B01AE07'))], why('notRecorded')),
  coumarin('is not nadroparin', [order(drug('B01AB06'))], why('notRecorded')),
  coumarin('is not fluindione', [order(drug('B01AA12'))], why('notRecorded')),
  coumarin('is not what was stopped', [order(drug('B01AA07'), { status: 'stopped' })], why('notRecorded')),
  coumarin(
    'is not what was completed',
    [order(drug('B01AA07'), { status: 'completed' })],
    why('notRecorded'),
  ),
  coumarin('is never false by the chart', [order(drug('B01AF02'))], why('notRecorded')),
  immune('is suggested by tacrolimus', [order(drug('L04AD02'))], suggests(true)),
  immune('is not a corticoid', [order(prednisolone)], why('notRecorded')),
  allograft(
    'is suggested by a transplant and an immunosuppressant',
    [condition(icd10('Z94.4')), order(drug('L04AD02'))],
    suggests(true),
  ),
  allograft('is asked for a transplant alone', [condition(icd10('Z94.4'))], why('notRecorded')),
  allograft('is asked for an immunosuppressant alone', [order(drug('L04AD02'))], why('notRecorded')),
  allograft(
    'could not be read where the transplant would stand',
    [order(drug('L04AD02'))],
    why('couldNotRead'),
    { reading: { Condition: { status: 'notRead', why: 'forbidden' } } },
  ),
  allograft('is not a cornea', [condition(icd10('Z94.7')), order(drug('L04AD02'))], why('notRecorded')),
  allograft(
    'is suggested by the operation',
    [procedure(snomed('18027006')), order(drug('L04AD02'))],
    suggests(true),
  ),

  dose('converts prednisolone', [order(prednisolone, daily(12.5))], suggests(10)),
  dose('converts hydrocortisone three times a day', [order(drug('H02AB09'), daily(10, 3))], suggests(6)),
  dose(
    'keeps dexamethasone as an interval of the published factors',
    [order(drug('H02AB02'), daily(1.5))],
    suggests('7.9995–10.0005'),
  ),
  dose('sums two drugs', [order(prednisolone, daily(5)), order(drug('H02AB04'), daily(4))], suggests(8)),
  dose(
    'reads a dose every eight hours',
    [order(prednisolone, timed({ frequency: 1, period: 8, periodUnit: 'h' }))],
    suggests(12),
  ),
  dose(
    'reads a dose every second day',
    [order(prednisolone, timed({ frequency: 1, period: 2, periodUnit: 'd' }, 10))],
    suggests(4),
  ),
  dose(
    'is unknown as needed',
    [order(prednisolone, daily(10, 1, { asNeededBoolean: true }))],
    why('imprecise'),
  ),
  dose(
    'is unknown without timing',
    [order(prednisolone, { dosageInstruction: [{ doseAndRate: [{ doseQuantity: ucum(10, 'mg') }] }] })],
    why('imprecise'),
  ),
  dose(
    'is unknown in a taper',
    [
      order(prednisolone, {
        dosageInstruction: [...daily(10).dosageInstruction, ...daily(5).dosageInstruction],
      }),
    ],
    why('imprecise'),
  ),
  dose(
    'is unknown for a range of doses',
    [
      order(
        prednisolone,
        daily(5, 1, { doseAndRate: [{ doseRange: { low: ucum(5, 'mg'), high: ucum(10, 'mg') } }] }),
      ),
    ],
    why('imprecise'),
  ),
  dose(
    'is unknown for one to three times a day',
    [order(prednisolone, timed({ frequency: 1, frequencyMax: 3, period: 1, periodUnit: 'd' }))],
    why('imprecise'),
  ),
  dose(
    'is unknown in the morning and the evening without a frequency',
    [order(prednisolone, timed({ period: 1, periodUnit: 'd', when: ['MORN', 'EVE'] }))],
    why('imprecise'),
  ),
  dose(
    'is unknown by a unit of time that only looks like one',
    [order(prednisolone, timed({ frequency: 1, period: 1, periodUnit: '__proto__' }))],
    why('imprecise'),
  ),
  dose('is unknown for a drug without a factor', [order(drug('H02AB03'), daily(5))], why('imprecise')),
  dose(
    'is unknown beside a combination',
    [order(prednisolone, daily(5)), order(drug('H02BX01'), daily(1))],
    why('imprecise'),
  ),
  dose(
    'is unknown beside oral budesonide',
    [order(prednisolone, daily(5)), order(drug('A07EA06'), daily(9))],
    why('imprecise'),
  ),
  dose(
    'is unknown in tablets',
    [order(prednisolone, daily(5, 1, { doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablet' } }] }))],
    why('imprecise'),
  ),
  dose('does not count what is inhaled', [order(drug('R03BA02'), daily(0.4))], why('notRecorded')),
  dose(
    'does not count what is sprayed into the nose',
    [order(drug('R01AD09'), daily(0.1))],
    why('notRecorded'),
  ),
  dose('does not count a cream', [order(drug('D07AC01'), daily(1))], why('notRecorded')),
  dose(
    'does not count an ingredient by a route that is not systemic',
    [order(coded(RXNORM, '3264'), daily(1, 1, { route: snomed('54485002', 'Ophthalmic route') }))],
    why('notRecorded'),
  ),
  dose(
    'is unknown by a route in words',
    [order(coded(RXNORM, '3264'), daily(1, 1, { route: worded('oog') }))],
    why('imprecise'),
  ),
  ...[
    ['a nasogastric tube', snomed('127492001')],
    ['a gastrostomy', snomed('127490009')],
    ['NGT of HL7', coded('http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'NGT')],
  ].map(([name, route]) =>
    dose(
      `is unknown where one of two is given through ${name}`,
      [
        order(prednisolone, daily(5, 1, { route: snomed('26643006') })),
        order(drug('H02AB09'), daily(50, 1, { route })),
      ],
      why('imprecise'),
    ),
  ),
  dose(
    'is unknown at two times of the day with a frequency of one',
    [
      order(
        prednisolone,
        timed({ frequency: 1, period: 1, periodUnit: 'd', timeOfDay: ['08:00:00', '20:00:00'] }, 10),
      ),
    ],
    why('imprecise'),
  ),
  dose(
    'reads one time of the day, every second day',
    [order(prednisolone, timed({ period: 2, periodUnit: 'd', timeOfDay: ['08:00:00'] }, 20))],
    suggests(8),
  ),
  dose(
    'reads two times of the day and no more',
    [order(prednisolone, timed({ timeOfDay: ['08:00:00', '20:00:00'] }, 5))],
    suggests(8),
  ),
  dose(
    'is unknown where one order stands twice',
    [order(prednisolone, { ...daily(10), authoredOn: '2026-07-01' }), order(prednisolone, daily(10))],
    why('imprecise'),
  ),
  dose(
    'sums two orders of one drug in different doses',
    [order(prednisolone, daily(10)), order(prednisolone, daily(5))],
    suggests(12),
  ),
  dose(
    'counts tablets that carry every class of their substance',
    [
      order(
        { coding: [...drug('H02AB06').coding, ...drug('D07AA03').coding] },
        daily(20, 1, { route: snomed('26643006') }),
      ),
    ],
    suggests(16),
  ),
  dose(
    'is unknown by every class of the substance without a route',
    [order({ coding: [...drug('H02AB06').coding, ...drug('D07AA03').coding] }, daily(20))],
    why('imprecise'),
  ),
  dose(
    'does not count one therapy twice that is ordered and stated',
    [order(prednisolone, daily(10)), statement(prednisolone, { dosage: daily(10).dosageInstruction })],
    why('imprecise'),
  ),
  dose(
    'sums records of two types with the same id',
    [
      order(prednisolone, { id: 'same', ...daily(5) }),
      statement(drug('H02AB04'), { id: 'same', dosage: daily(4).dosageInstruction }),
    ],
    suggests(8),
  ),
  dose(
    'does not count what was stopped',
    [order(prednisolone, { ...daily(10), status: 'stopped' })],
    why('notRecorded'),
  ),
  dose(
    'is unknown for a single administration',
    [administration(prednisolone, { status: 'in-progress' })],
    why('imprecise'),
  ),
  dose(
    'reads the drug beside the order',
    [
      { resourceType: 'Medication', id: 'p', code: prednisolone },
      order(
        {},
        {
          medicationCodeableConcept: undefined,
          medicationReference: { reference: 'Medication/p' },
          ...daily(12.5),
        },
      ),
    ],
    suggests(10),
  ),
  about('corticosteroidChronic')(
    'is asked, whatever is ordered',
    [order(prednisolone, daily(10))],
    why('notRecorded'),
  ),

  contrast('is true if active and confirmed', [allergy(snomed('293637006'))], known(true)),
  contrast('is true by a substance', [allergy(drug('V08DA05'))], known(true)),
  contrast(
    'is only suggested unconfirmed',
    [allergy(snomed('293637006'), { verification: 'unconfirmed' })],
    suggests(true),
  ),
  contrast(
    'is only suggested without a clinical status',
    [allergy(snomed('293637006'), { clinical: false })],
    suggests(true),
  ),
  contrast(
    'is not a resolved one',
    [allergy(snomed('293637006'), { clinical: 'resolved' })],
    why('notRecorded'),
  ),
  contrast(
    'is not an inactive one',
    [allergy(snomed('293637006'), { clinical: 'inactive' })],
    why('notRecorded'),
  ),
  contrast(
    'is not a refuted one',
    [allergy(snomed('293637006'), { verification: 'refuted' })],
    why('notRecorded'),
  ),
  contrast('is only suggested by words', [allergy(worded('Contrastmiddel'))], suggests(true)),
  contrast('is only pre-filled as no by «no known allergy»', [allergy(snomed('716186003'))], suggests(false)),
  ...['refuted', 'resolved', 'inactive'].map((status) =>
    contrast(
      `is only suggested beside one that is ${status}`,
      [
        allergy(snomed('293637006')),
        allergy(snomed('293637006'), status === 'refuted' ? { verification: status } : { clinical: status }),
      ],
      suggests(true),
    ),
  ),
  contrast(
    'is only suggested by an intolerance',
    [{ ...allergy(snomed('293637006')), type: 'intolerance' }],
    suggests(true),
  ),
  contrast(
    'is true by an allergy that is called one',
    [{ ...allergy(snomed('293637006')), type: 'allergy' }],
    known(true),
  ),
  contrast(
    'is only suggested where the words deny it',
    [allergy({ ...snomed('293637006'), text: 'Geen contrastallergie' })],
    suggests(true),
  ),
  contrast('is only suggested by the class of all', [allergy(drug('V08'))], suggests(true)),
  ...['Röntgenkontrast, jodhaltig', 'Kontrastmedel', 'SonoVue'].map((text) =>
    contrast(`is suggested by «${text}»`, [allergy(worded(text))], suggests(true)),
  ),
  contrast('is not penicillin', [allergy(drug('J01CE'))], why('notRecorded')),
  contrast('is not no, where no allergy is recorded', [], why('notRecorded')),

  liver('is true by cirrhosis', [condition(snomed('19943007'))], known(true)),
  liver('is true by K74.6', [condition(icd10('K74.60'))], known(true)),
  liver('is true by K70.31', [condition(icd10('K70.31'))], known(true)),
  liver('is true by K71.7', [condition(icd10('K71.7'))], known(true)),
  liver('is only suggested by K71.0', [condition(icd10('K71.0'))], suggests(true)),
  liver('is only suggested by steatosis', [condition(icd10('K76.0'))], suggests(true)),
  liver(
    'is only suggested once resolved',
    [condition(snomed('19943007'), {}, { clinical: 'resolved' })],
    suggests(true),
  ),
  about('seriousInfection')('is asked for a sepsis', [condition(snomed('91302008'))], why('notRecorded')),
  about('neuropathyGrade')('is asked', [condition(snomed('302226006'))], why('notRecorded')),
]

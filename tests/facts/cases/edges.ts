import { about, known, suggests, why } from '../factCase.ts'
import {
  ATC,
  administration,
  allergy,
  coded,
  condition,
  ecog,
  INTERPRETATION,
  icd10,
  LOINC,
  lab,
  loinc,
  man,
  observation,
  order,
  patient,
  procedure,
  type Raw,
  SNOMED,
  snomed,
  TODAY,
  UCUM,
  ucum,
  upTo,
  worded,
} from '../resources.ts'

const platelets = about('platelets')
const hemoglobin = about('hemoglobin')
const performance = about('ecog')
const pregnancy = about('pregnancyStatus')
const bilirubin = about('bilirubinTotal')
const coagulation = about('ptInrTimesUln')
const therapy = about('priorSystemicTherapyCrc')
const suppression = about('continuousImmunosuppression')
const steroids = about('corticosteroidMpEqMgPerDay')
const coumarin = about('coumarinUse')
const contrast = about('contrastHypersensitivity')
const lung = about('extrahepaticSites/lung')
const history = about('historyExtrahepaticDisease')
const tumour = about('primaryTumourStatus')
const childbearing = about('childbearingPotential')
const infarction = about('miDate')
const clearance = about('crcl')

const cancer = condition(icd10('C18.7'), { id: 'index', onsetDateTime: '2026-01-10' })
const because = { reasonReference: [{ reference: 'Condition/index' }] }
const colectomy = procedure(snomed('23968004'), because)
const oxaliplatin = coded(ATC, 'L01XA03')
const ciclosporin = coded(ATC, 'L04AD01')
const [byMouth, intravenous, topical] = ['26643006', '47625008', '58100008'].map((c) => snomed(c))
const bounded = (...periods: Raw[]) => ({
  dosageInstruction: periods.map((boundsPeriod) => ({ timing: { repeat: { boundsPeriod } } })),
})
const newer = { effectiveDateTime: '2026-11-18' }
const older = (fact: string, value: boolean | number | string, unit?: string) => ({
  answers: { [fact]: { value, ...(unit && { unit }), date: '2026-11-10' } },
})
const inr = (value: number, comparator?: string, over: Raw = {}) =>
  lab('6301-6', ucum(value, '{INR}', comparator), { ...upTo(1), ...over })
const pt = (value: number, comparator?: string, over: Raw = {}) =>
  lab('5902-2', ucum(value, 's', comparator), { ...upTo(12), ...over })
const bili = (over: Raw) => lab('1975-2', ucum(1, 'mg/dL'), over)
const limited = (...referenceRange: Raw[]) => bili({ referenceRange })
const at65 = patient({ birthDate: '1961-04-12' })
const years = (value: number) => ({ value, unit: 'a' })
const karnofsky = (points: number, comparator?: string) =>
  observation(loinc('89243-0'), { valueQuantity: ucum(points, '{score}', comparator) })
const prednisolone = (repeat: Raw) =>
  order(coded(ATC, 'H02AB06'), {
    dosageInstruction: [
      { route: byMouth, timing: { repeat }, doseAndRate: [{ doseQuantity: ucum(12.5, 'mg') }] },
    ],
  })
const named = (code: string, ...displays: string[]) => ({
  coding: displays.map((display, i) => (i === 0 ? { system: SNOMED, code, display } : { display })),
})
const unverified = { verification: false } as const

/** Edges of rules, each of which some small change of the code would move unseen. */
export const edges = [
  ...(
    [
      [lab('777-3', { value: 50 }, newer), 'unitMissing'],
      [lab('777-3', ucum(50, 'g/L'), newer), 'unitNotConvertible'],
      [lab('777-3', ucum(50000, '10*9/L'), newer), 'implausible'],
      [lab('777-3', ucum(50, '10*9/L'), { ...newer, note: [{ text: 'platelet clumps' }] }), 'imprecise'],
    ] as const
  ).map(([result, reason]) =>
    platelets(
      `older in an answer do not stand against a newer result that is ${reason}`,
      [result],
      why(reason),
      older('platelets', 120, '10*9/L'),
    ),
  ),
  performance(
    'older in an answer does not stand against a newer one of two grades',
    [ecog({ valueString: '1-2' }, newer)],
    why('imprecise'),
    older('ecog', 0),
  ),
  pregnancy(
    'denied in an answer is open once a newer record suspects it',
    [condition(snomed('77386006'), { recordedDate: '2026-11-18' }, { verification: 'provisional' })],
    why('tentative'),
    older('pregnancyStatus', 'not-pregnant'),
  ),
  infarction(
    'denied in an answer is open once a newer record suspects one',
    [condition(icd10('I21.9'), { onsetDateTime: '2026-11-18' }, { verification: 'provisional' })],
    why('tentative'),
    older('miDate', 'never'),
  ),
  ...(
    [
      [9, known(9)],
      [8, why('conflicting')],
      [7, why('conflicting')],
    ] as const
  ).map(([value, then]) =>
    hemoglobin(`above 8 in the chart, ${value} in an answer`, [lab('718-7', ucum(8, 'g/dL', '>'))], then, {
      answers: { hemoglobin: { value, unit: 'g/dL' } },
    }),
  ),
  hemoglobin(
    'below 8 and 8 at one moment contradict each other',
    [lab('718-7', ucum(8, 'g/dL', '<')), lab('718-7', ucum(8, 'g/dL'))],
    why('conflicting'),
  ),
  hemoglobin(
    'below 8 and at most 8 at one moment contradict each other',
    [lab('718-7', ucum(8, 'g/dL', '<')), lab('718-7', ucum(8, 'g/dL', '<='))],
    why('conflicting'),
  ),
  hemoglobin(
    'that is masked in another code system is not passed over for an older one',
    [
      lab('718-7', ucum(11, 'g/dL'), { effectiveDateTime: '2026-11-10' }),
      observation(loinc('718-7'), {
        ...newer,
        dataAbsentReason: coded('http://terminology.hl7.org/CodeSystem/v3-NullFlavor', 'MSK'),
      }),
    ],
    why('couldNotRead'),
  ),
  hemoglobin(
    'is nobody’s where its focus is a group',
    [lab('718-7', ucum(8, 'g/dL'), { focus: [{ reference: 'Group/1' }] })],
    why('notRecorded'),
  ),
  performance(
    'is passed over where a reason for its absence stands in place of the value',
    [
      ecog({ valueInteger: 1 }, { effectiveDateTime: '2026-11-10' }),
      ecog(
        { valueCodeableConcept: coded('http://terminology.hl7.org/CodeSystem/v3-NullFlavor', 'ASKU') },
        newer,
      ),
    ],
    known(1),
  ),
  performance(
    'is not the number beside which nobody graded',
    [ecog({ valueString: '1: niet beoordeeld' })],
    why('notRecorded'),
  ),
  performance(
    'is not in a component with a code of another scale',
    [
      observation(loinc('89247-1'), {
        component: [
          {
            code: {
              coding: [
                { system: 'urn:oid:1', code: 'x' },
                { system: LOINC, code: '89243-0' },
              ],
            },
            valueInteger: 1,
          },
        ],
      }),
    ],
    why('notRecorded'),
  ),
  performance('is not hinted at by 110 points', [karnofsky(110)], why('notRecorded')),
  performance('is not hinted at by more than 80 points', [karnofsky(80, '>')], why('notRecorded')),
  performance('is 0 or 1 with 100 points', [karnofsky(100)], suggests('0–1')),
  performance('is 2 or more with 60 points', [karnofsky(60)], suggests('2–4')),

  coagulation('is the larger where one is below a bound', [inr(1.2, '<'), pt(18)], known(1.5)),
  coagulation('may be the bound that the other is below', [inr(1.5, '<'), pt(18)], known(1.5)),
  coagulation(
    'may be the bound that the other is below, the other way round',
    [inr(1.5), pt(18, '<')],
    known(1.5),
  ),
  coagulation('is above what one is above', [inr(1), pt(24, '>')], known('>2')),
  coagulation('is above what the other is above', [inr(8, '>'), pt(12)], known('>8')),
  coagulation('is above the bound that the other just reaches', [inr(2, '>'), pt(24)], known('>2')),

  bilirubin(
    'has the limit of a range to 65 years at 65',
    [at65, limited({ high: { value: 1.2 }, age: { low: years(18), high: years(65) } })],
    known(1, 1.2),
  ),
  bilirubin(
    'has not the limit of a range from 66 years at 65',
    [
      at65,
      limited(
        { high: { value: 1.2 }, age: { low: years(66) } },
        { high: { value: 1 }, age: { high: years(65) } },
      ),
    ],
    known(1, 1),
  ),
  bilirubin(
    'has no limit for an age in a strange unit',
    [limited({ high: { value: 1.2 }, age: { low: { value: 18, unit: 'x' } } })],
    known(1, 'noUpperLimit'),
  ),
  bilirubin(
    'has the limit of a reference interval',
    [bili(upTo(1.2, { type: worded('Reference interval') }))],
    known(1, 1.2),
  ),
  ...['Not normal', 'Normal, if on therapy'].map((text) =>
    bilirubin(
      `has no limit of the kind «${text}»`,
      [bili(upTo(1.2, { type: worded(text) }))],
      known(1, 'noUpperLimit'),
    ),
  ),
  bilirubin('has no limit in «1.2 - 1.2»', [limited({ text: '1.2 - 1.2' })], known(1, 'noUpperLimit')),
  bilirubin(
    'is not called normal by a code that begins like low',
    [bili({ interpretation: [coded(INTERPRETATION, 'LX'), worded('low')] })],
    known(1, 'noUpperLimit'),
  ),

  clearance(
    'is computed from the 18th birthday on',
    [man({ birthDate: '2008-11-21' }), lab('2160-0', ucum(1, 'mg/dL')), lab('29463-7', ucum(72, 'kg'))],
    known(122),
  ),
  clearance(
    'is not computed where it may be the one before',
    [man({ birthDate: '2008' }), lab('2160-0', ucum(1, 'mg/dL')), lab('29463-7', ucum(72, 'kg'))],
    why('notRecorded'),
  ),
  infarction(
    'is dated by an age in weeks',
    [at65, condition(icd10('I21.9'), { onsetAge: { value: 3410, unit: 'wk', system: UCUM, code: 'wk' } })],
    known('2026-08-19'),
  ),
  about('age')('is 0 on the day of birth', [patient({ birthDate: TODAY })], known(0)),
  about('birthSex')(
    'is other where one of two records does not know',
    [
      patient({
        extension: [
          { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode: 'M' },
          { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex', valueCode: 'UNK' },
        ],
      }),
    ],
    known('other'),
  ),

  therapy(
    'is only suggested by an order with a local route beside another',
    [
      cancer,
      order(oxaliplatin, {
        status: 'completed',
        ...because,
        dosageInstruction: [{ route: intravenous }, { route: topical }],
      }),
    ],
    suggests(true),
  ),
  therapy(
    'is only suggested by a code with the name of another drug',
    [
      cancer,
      administration(coded(ATC, 'L01XA03', 'methylprednisolone'), {
        ...because,
        dosage: { route: intravenous },
      }),
    ],
    suggests(true),
  ),
  suppression(
    'goes on where one of two instructions is over',
    [order(ciclosporin, bounded({ end: '2026-10-10' }, { start: '2026-10-10', end: '2027-03-01' }))],
    suggests(true),
  ),
  suppression(
    'goes on where one of two instructions is ahead',
    [order(ciclosporin, bounded({ start: '2026-10-10' }, { start: '2026-12-10' }))],
    suggests(true),
  ),
  steroids(
    'are counted by the times of the clock',
    [prednisolone({ timeOfDay: ['08:00:00', '20:00:00'] })],
    suggests(20),
  ),
  steroids(
    'are not counted once in no time',
    [prednisolone({ frequency: 1, period: 0, periodUnit: 'd' })],
    why('imprecise'),
  ),
  coumarin(
    'is open where the drug within the order has an unknown modifier',
    [
      order(
        {},
        {
          medicationCodeableConcept: undefined,
          contained: [
            {
              resourceType: 'Medication',
              id: 'm',
              code: coded(ATC, 'B01AA03'),
              modifierExtension: [{ url: 'x', valueBoolean: true }],
            },
          ],
          medicationReference: { reference: '#m' },
        },
      ),
    ],
    why('couldNotRead'),
  ),
  coumarin(
    'is not what an order with a code of its own may refer to',
    [order(coded(ATC, 'N02BE01'), { medicationReference: { reference: 'Medication/none' } })],
    why('notRecorded'),
  ),
  coumarin(
    'is what an order names beside a reference that leads nowhere',
    [order(coded(ATC, 'B01AA03'), { medicationReference: { reference: 'Medication/none' } })],
    suggests(true),
  ),
  contrast(
    'is read off the substance of the reaction',
    [{ ...allergy(worded('x')), reaction: [{ substance: coded(ATC, 'V08AB02') }] }],
    known(true),
  ),
  contrast(
    'is only suggested by a code with the name of another substance',
    [allergy(coded(ATC, 'V08AB02', 'capecitabine'))],
    suggests(true),
  ),

  lung(
    'is present where «Confirmed» is written without a code',
    [condition(snomed('94391008'), { verificationStatus: worded('Confirmed') }, unverified)],
    known('present'),
  ),
  ...(
    [
      [
        'the display, beside another text',
        { ...named('94391008', 'Verdenking longmetastasen'), text: 'Longmetastasen' },
      ],
      ['a second display', named('94391008', 'Lung metastasis', 'Suspected lung metastasis')],
      ['the display, beside an empty text', { ...named('94391008', 'Suspected lung metastasis'), text: '' }],
    ] as const
  ).map(([where, code]) =>
    lung(`is tentative by the words of ${where}`, [condition(code, {}, unverified)], why('tentative')),
  ),
  ...[
    'Lung metastases not seen',
    'longmetastasen niet aantoonbaar',
    'Longmetastasen, niet zeker',
    'Lung metastasis - unlikely',
    'Lung metastases: excluded by PET',
    'Cannot exclude lung metastases',
    "can't exclude lung metastases",
    'can’t exclude lung metastases',
    'Lungenmetastasen nicht auszuschließen',
    'Lung nodules, suspicious for metastases',
    'Onzeker: longmetastasen',
  ].map((text) =>
    lung(
      `is tentative in «${text}»`,
      [condition({ ...snomed('94391008'), text }, {}, unverified)],
      why('tentative'),
    ),
  ),
  ...['Hysterectomie geweigerd', 'Hysterectomy declined', 'Hysterectomy (cancelled)'].map((text) =>
    childbearing(
      `is only suggested by «${text}»`,
      [procedure({ ...snomed('236886002'), text })],
      suggests(false),
    ),
  ),
  infarction(
    'is there where only its treatment was declined',
    [
      condition(
        { ...icd10('I21.9', 'Acute myocardial infarction, unspecified'), text: 'Infarct, PCI geweigerd' },
        { onsetDateTime: '2026-09-01' },
      ),
    ],
    known('2026-09-01'),
  ),
  about('inr')(
    'is open where a newer one from a finger is above it',
    [
      inr(1.5, undefined, { effectiveDateTime: '2026-11-10' }),
      lab('46418-0', ucum(1.5, '{INR}', '>'), { ...upTo(1), ...newer }),
    ],
    why('needsConfirmation', '>1.5'),
  ),
  history(
    'is of now where it was over between the onsets of two records of the cancer',
    [
      cancer,
      condition(icd10('C18.7'), { onsetDateTime: '2024-01-10' }),
      condition(
        snomed('94391008'),
        { onsetDateTime: '2024-06-01', abatementDateTime: '2025-01-01' },
        { clinical: 'resolved' },
      ),
    ],
    known(true),
  ),
  tumour(
    'is resected beside a second cancer that was refuted',
    [
      cancer,
      condition(icd10('C20'), { onsetDateTime: '2026-01-05' }, { verification: 'refuted' }),
      colectomy,
    ],
    known('resected'),
  ),
  tumour(
    'is only suggested where the code of the cancer has the name of another',
    [
      condition(icd10('C18.7', 'Malignant neoplasm of pancreas, unspecified'), {
        id: 'index',
        onsetDateTime: '2026-01-10',
      }),
      colectomy,
    ],
    suggests('resected'),
  ),
  pregnancy(
    'denied on the day on which it began is there',
    [
      observation(loinc('82810-3'), {
        valueCodeableConcept: snomed('60001007'),
        effectiveDateTime: '2026-11-10',
      }),
      condition(snomed('77386006'), { onsetDateTime: '2026-11-10' }),
    ],
    known('pregnant'),
  ),
]

import { about, known, suggests, why } from '../factCase.ts'
import { ecog, interpretation, lab, loinc, observation, type Raw, snomed, UCUM, ucum } from '../resources.ts'

const hemoglobin = about('hemoglobin')
const platelets = about('platelets')
const bilirubin = about('bilirubinTotal')
const clearance = about('egfr')
const ratio = about('inr')
const lesion = about('lesionMaxDiameter')
const performance = about('ecog')
const pregnancyTest = about('serumPregnancyTest')

const older = { effectiveDateTime: '2026-11-10' }
const newer = { effectiveDateTime: '2026-11-18' }
const undated = { effectiveDateTime: undefined }
const hb = (value: number, unit = 'g/dL', comparator?: string, over: Raw = {}) =>
  lab('718-7', ucum(value, unit, comparator), over)
const hbOf = (value: number, over: Raw) => hb(value, 'g/dL', undefined, over)
const bili = (value: number, over: Raw = {}) => lab('1975-2', ucum(value, 'mg/dL'), over)
const moles = (value: number) => lab('59260-0', ucum(value, 'mmol/L'))
const biliMoles = (value: number) => lab('14631-6', ucum(value, 'umol/L'))
const limit = (high: number) => ({ referenceRange: [{ high: { value: high } }] })
const size = (valueQuantity: Raw, over: Raw = {}) =>
  observation(loinc('21889-1'), {
    bodySite: snomed('10200004'),
    component: [{ code: loinc('33728-7'), valueQuantity }],
    ...over,
  })
const inPlaceOf = (kind: string, reference?: string) => ({
  extension: [
    {
      url: `http://hl7.org/fhir/StructureDefinition/${kind}`,
      ...(reference && { valueReference: { reference } }),
    },
  ],
})
const hcg = (over: Raw) => observation(loinc('2118-8'), over)
const negative = { valueCodeableConcept: snomed('260385009') }

/** Edges of the rules for results. */
export const edgesOfResults = [
  clearance('reads «≤30»', [observation(loinc('62238-1'), { valueString: '≤30' })], known('≤30')),
  clearance(
    'reads «<59,5 mL/min»',
    [observation(loinc('62238-1'), { valueString: '<59,5 mL/min' })],
    known('<59.5'),
  ),
  ...['not >60', '>60 mL/min\nnot fasting'].map((valueString) =>
    clearance(
      `is not read out of «${valueString.replace('\n', ' / ')}»`,
      [observation(loinc('62238-1'), { valueString })],
      why('unitMissing'),
    ),
  ),
  hemoglobin(
    'is no number in words',
    [observation(loinc('718-7'), { valueString: '>8 g/dL' })],
    why('unitMissing'),
  ),
  hemoglobin('may be the highest that is plausible', [hb(25)], known(25)),
  ...(
    [
      { valueBoolean: true },
      { valueDateTime: '2026-11-18' },
      { valueRange: { low: { value: 8 } } },
      { valueRatio: { numerator: { value: 8 } } },
      { valuePeriod: { start: '2026-11-18' } },
      { valueTime: '10:00:00' },
      { valueSampledData: { dimensions: 1 } },
    ] as const
  ).map((value) =>
    hemoglobin(
      `is not passed over for an older one where it is a ${Object.keys(value)[0]}`,
      [hbOf(11, older), observation(loinc('718-7'), { ...newer, ...value })],
      why('imprecise'),
    ),
  ),
  ...[{ code: 'mg/dL', system: UCUM }, { unit: 'mg/dL' }].map((unit) =>
    ratio(
      `is none in another unit that is written only as ${Object.keys(unit)[0]}`,
      [lab('6301-6', { value: 1.2, ...unit })],
      why('unitNotConvertible'),
    ),
  ),

  hemoglobin(
    'stands beside one that it is only derived from',
    [hbOf(8, { id: 'first' }), hbOf(12, inPlaceOf('observation-basedOn', 'Observation/first'))],
    why('conflicting'),
  ),
  hemoglobin(
    'is read where nobody says what it takes the place of',
    [hbOf(12, inPlaceOf('observation-replaces'))],
    known(12),
  ),
  hemoglobin(
    'is the later of one day, also under another code',
    [
      hbOf(7, { effectiveDateTime: '2026-11-18T08:00:00+01:00' }),
      lab('20509-6', ucum(9, 'g/dL'), { effectiveDateTime: '2026-11-18T12:00:00+01:00' }),
    ],
    known(9),
  ),
  hemoglobin(
    'waits for a preliminary one of the same day, of which nobody knows the hour',
    [hbOf(9, newer), hbOf(7, { ...newer, status: 'preliminary' })],
    why('notFinal'),
  ),
  hemoglobin(
    'is open beside one without a date and without a unit',
    [hbOf(9, newer), lab('718-7', { value: 9 }, undated)],
    why('undated'),
  ),
  ...(
    [
      ['above 8 and at least 8', hb(8, 'g/dL', '>'), hb(8, 'g/dL', '>=')],
      ['above 8 and above 9', hb(8, 'g/dL', '>'), hb(9, 'g/dL', '>')],
      ['above 8 g/dL and 5 mmol/L', hb(8, 'g/dL', '>'), moles(5)],
    ] as const
  ).map(([what, one, other]) =>
    hemoglobin(`${what} at one moment contradict each other`, [one, other], why('conflicting')),
  ),
  hemoglobin(
    'in three units is not settled by the two that agree',
    [hb(8), hb(80, 'g/L'), moles(7)],
    why('conflicting'),
  ),
  platelets(
    'within one percent of each other in two units are one result',
    [lab('777-3', ucum(101, '10*9/L')), lab('777-3', ucum(100_000, '/uL'))],
    known('100–101'),
  ),
  bilirubin(
    'of 0.5 may be rounded by a tenth of itself',
    [bili(0.5), biliMoles(9.2)],
    known('0.5–0.537885874649'),
  ),
  bilirubin('of 0.4 is too short to tell', [bili(0.4), biliMoles(7.2)], why('conflicting')),
  bilirubin(
    'has no limit where the last of three disagrees',
    [bili(1, limit(1.2)), bili(1, limit(1.2)), bili(1, limit(2))],
    known(1, 'noUpperLimit'),
  ),
  bilirubin(
    'has no limit where two differ by one percent, of one and the same value',
    [bili(1, limit(1.2)), bili(1, limit(1.21))],
    known(1, 'noUpperLimit'),
  ),

  lesion(
    'is the largest of a day, not the last measured',
    [
      size(ucum(40, 'mm'), { effectiveDateTime: '2026-11-10T09:00:00+01:00' }),
      size(ucum(20, 'mm'), { effectiveDateTime: '2026-11-10T10:00:00+01:00' }),
    ],
    suggests(40),
  ),
  ...(
    [
      ['before', size(ucum(5, 'mm', '<')), size(ucum(20, 'mm'))],
      ['behind', size(ucum(20, 'mm')), size(ucum(5, 'mm', '<'))],
    ] as const
  ).map(([where, one, other]) =>
    lesion(`is the largest, with one below what can be measured ${where} it`, [one, other], suggests(20)),
  ),

  ...[
    'Zubrod 1',
    'Score: 1',
    'Grad 1',
    'ECOG/WHO 1',
    '1 – symptomatic',
    '1 — symptomatic',
    '1 = symptomatic',
    '1. Symptomatic',
    '1, symptomatic',
    '1 (symptomatic)',
    '1)',
    '1 - weight loss 5%',
  ].map((valueString) => performance(`reads «${valueString}»`, [ecog({ valueString })], known(1))),
  ...['9 – Unknown', '9 — Unknown', '9. Unknown', '9, unknown'].map((valueString) =>
    performance(`is no grade in «${valueString}»`, [ecog({ valueString })], why('notRecorded')),
  ),
  performance(
    'is not the code beside which two grades are written',
    [ecog({ valueCodeableConcept: { ...loinc('LA9623-5'), text: 'ECOG 1-2' } })],
    why('conflicting'),
  ),
  performance(
    'is in a component where the text is blank',
    [ecog({ valueString: '  ', component: [{ code: { text: 'x' }, valueInteger: 1 }] })],
    known(1),
  ),
  performance(
    'is in the component of a panel that has its code',
    [observation(loinc('55757-9'), { component: [{ code: loinc('89247-1'), valueInteger: 1 }] })],
    known(1),
  ),
  performance(
    'is not passed over for an older one where a component has words',
    [
      ecog({ valueInteger: 1 }, older),
      ecog({ component: [{ code: { text: 'x' }, valueString: 'rather well' }] }, newer),
    ],
    why('imprecise'),
  ),

  pregnancyTest(
    'is not read off an interpretation of nothing',
    [hcg(interpretation('NEG'))],
    why('notRecorded'),
  ),
  pregnancyTest(
    'is not read off the interpretation of words that say something else',
    [hcg({ valueString: 'see report', ...interpretation('NEG') })],
    why('imprecise'),
  ),
  pregnancyTest(
    'is passed over where it was not done',
    [hcg({ ...negative, ...older }), hcg({ ...newer, valueString: 'not done' })],
    known('negative'),
  ),
  about('historyExtrahepaticDisease')(
    'is suggested by a coded yes',
    [observation(snomed('1287652008'), { valueCodeableConcept: snomed('373066001') })],
    suggests(true),
  ),
]

import { about, known, suggests, why } from '../factCase.ts'
import {
  condition,
  ecog,
  icd10,
  lab,
  loinc,
  observation,
  patient,
  procedure,
  type Raw,
  snomed,
  ucum,
  worded,
} from '../resources.ts'

const platelets = about('platelets')
const performance = about('ecog')
const response = about('responseAfterConversion')
const progression = about('pdacProgressionOnChemo')
const size = about('lesionMaxDiameter')

const focus = (...references: string[]) => ({ focus: references.map((reference) => ({ reference })) })
const count = (over: Raw) => [lab('777-3', ucum(120, '10*9/L'), over)]
const primary = condition(icd10('C18.7'), { id: 'crc' })
const breast = condition(icd10('C50.9'), { id: 'breast' })
const trend = (over: Raw, value = '271299001') =>
  observation(loinc('97509-4'), { valueCodeableConcept: snomed(value), ...over })
const tumour = (location: Raw, id = 'tumour') => ({
  resourceType: 'BodyStructure',
  id,
  patient: { reference: 'Patient/7' },
  location,
})
const liver = snomed('10200004')
const measured = (over: Raw) =>
  observation(loinc('21889-1'), {
    component: [{ code: loinc('33728-7'), valueQuantity: ucum(34, 'mm') }],
    ...over,
  })
const partial = { status: 'partial', why: 'pageMissing' } as const

/** What an observation is about, where it says so. */
export const whatItIsAbout = [
  platelets(
    'are the patient’s where the focus is a version of the patient',
    count(focus('Patient/7/_history/3')),
    known(120),
  ),
  platelets('are not those of a donor', count(focus('RelatedPerson/donor')), why('notRecorded')),
  platelets('are not those of another patient', count(focus('Patient/8')), why('notRecorded')),
  platelets(
    'could not be read where what they are about is named in words: a fetus, or a metastasis',
    count({ focus: [{ display: 'Fetus' }] }),
    why('couldNotRead'),
  ),
  platelets(
    'are not those of the patient and another at once',
    count(focus('Patient/7', 'Patient/8')),
    why('notRecorded'),
  ),
  platelets('are not those of a device', count(focus('Device/1')), why('notRecorded')),
  performance(
    'is the patient’s where the focus is a condition in the chart',
    [primary, ecog({ valueInteger: 1, ...focus('Condition/crc') })],
    known(1),
  ),
  performance(
    'is the patient’s where the focus is an operation in the chart',
    [procedure(snomed('23968004'), { id: 'op' }), ecog({ valueInteger: 1, ...focus('Procedure/op') })],
    known(1),
  ),
  performance(
    'could not be read where the focus is a condition of nobody in the chart',
    [ecog({ valueInteger: 1, ...focus('Condition/elsewhere') })],
    why('couldNotRead'),
  ),
  performance(
    'could not be read where the condition it is about was not read',
    [
      ecog({ valueInteger: 0, effectiveDateTime: '2026-11-10' }),
      ecog({ valueInteger: 3, ...focus('Condition/elsewhere') }),
    ],
    why('couldNotRead'),
    { reading: { Condition: partial } },
  ),
  response(
    'is suggested where the disease status is about the colorectal cancer (mCODE)',
    [primary, trend(focus('Condition/crc'))],
    suggests('progressive-disease'),
  ),
  response(
    'is suggested where the disease status is about a metastasis, by a versioned reference',
    [condition(icd10('C78.7'), { id: 'liver' }), trend(focus('Condition/liver/_history/2'))],
    suggests('progressive-disease'),
  ),
  response(
    'is not that of another cancer',
    [primary, breast, trend(focus('Condition/breast'))],
    why('notRecorded'),
  ),
  response(
    'passes over the newer status of another cancer',
    [
      primary,
      breast,
      trend({ ...focus('Condition/crc'), effectiveDateTime: '2026-11-01' }, '359746009'),
      trend({ ...focus('Condition/breast'), effectiveDateTime: '2026-11-10' }),
    ],
    suggests('stable-disease'),
  ),
  progression(
    'is suggested where the disease status is about the carcinoma of the pancreas',
    [condition(icd10('C25.0'), { id: 'pdac' }), trend(focus('Condition/pdac'))],
    suggests('yes'),
  ),
  progression(
    'is not that of a colorectal cancer',
    [primary, trend(focus('Condition/crc'))],
    why('notRecorded'),
  ),
  size(
    'is that of a tumour in the liver that the focus names (mCODE)',
    [tumour(liver), measured(focus('BodyStructure/tumour'))],
    suggests(34),
  ),
  size(
    'is not that of a tumour in the lung that the focus names',
    [tumour(snomed('39607008', 'Lung structure')), measured(focus('BodyStructure/tumour'))],
    why('notRecorded'),
  ),
  size(
    'is that of the liver metastasis that the focus names',
    [condition(icd10('C78.7'), { id: 'liver' }), measured(focus('Condition/liver'))],
    suggests(34),
  ),
  size(
    'is not that of a primary that the focus names',
    [primary, measured(focus('Condition/crc'))],
    why('notRecorded'),
  ),
  size(
    'is that of the liver by the site of its panel (hasMember)',
    [
      observation(loinc('21889-1'), { bodySite: liver, hasMember: [{ reference: 'Observation/member' }] }),
      observation(loinc('33728-7'), { id: 'member', valueQuantity: ucum(27, 'mm') }),
    ],
    suggests(27),
  ),
  size(
    'keeps its own site before that of its panel',
    [
      observation(loinc('21889-1'), { bodySite: liver, hasMember: [{ reference: 'Observation/member' }] }),
      observation(loinc('33728-7'), {
        id: 'member',
        bodySite: worded('lung'),
        valueQuantity: ucum(27, 'mm'),
      }),
    ],
    why('notRecorded'),
  ),
  platelets(
    'are read beside the panel that has them as a member',
    [
      observation(loinc('58410-2'), { hasMember: [{ reference: 'Observation/count' }] }),
      lab('777-3', ucum(120, '10*9/L'), { id: 'count' }),
    ],
    known(120),
  ),
  platelets(
    'are not held back by a panel of theirs without a value',
    [
      observation(loinc('777-3'), { hasMember: [{ reference: 'Observation/count' }] }),
      lab('777-3', ucum(120, '10*9/L'), { id: 'count' }),
    ],
    known(120),
  ),
  platelets(
    'are those of the patient of the record, whatever the contained Patient says',
    [patient(), lab('777-3', ucum(120, '10*9/L'), { contained: [{ resourceType: 'Patient', id: '8' }] })],
    known(120),
  ),
]

import { about, known, suggests, why } from '../factCase.ts'
import {
  ATC,
  administration,
  coded,
  condition,
  icd10,
  order,
  procedure,
  RXNORM,
  snomed,
  statement,
  worded,
} from '../resources.ts'

const status = about('primaryTumourStatus')
const therapy = about('priorSystemicTherapyCrc')
const resection = about('priorHepaticResection')
const ablation = about('priorHepaticAblation')
const radiation = about('priorHepaticRadiation')
const surgery = about('lastMajorNonPancreaticSurgeryDate')

const cancer = condition(icd10('C18.7'), { id: 'index', onsetDateTime: '2026-01-10' })
const because = { reasonReference: [{ reference: 'Condition/index' }] }
const oxaliplatin = coded(ATC, 'L01XA03')
const intravenous = { dosage: { route: snomed('47625008') } }
const colectomy = (over = {}) => procedure(snomed('23968004'), over)

export const treatment = [
  status(
    'is resected if done for the index cancer after its onset',
    [cancer, colectomy(because)],
    known('resected'),
  ),
  status('is only suggested without a reason', [cancer, colectomy()], suggests('resected')),
  status(
    'is only suggested before the onset',
    [cancer, colectomy({ ...because, performedDateTime: '2025-06-01' })],
    suggests('resected'),
  ),
  status(
    'is resected on the day of the onset',
    [cancer, colectomy({ ...because, performedDateTime: '2026-01-10' })],
    known('resected'),
  ),
  status(
    'is only suggested without a date',
    [cancer, colectomy({ ...because, performedDateTime: undefined })],
    suggests('resected'),
  ),
  status(
    'is only suggested if the month of the operation may lie before the onset',
    [cancer, colectomy({ ...because, performedDateTime: '2026-01' })],
    suggests('resected'),
  ),
  status(
    'is only suggested if the onset may lie after the operation',
    [
      condition(icd10('C18.7'), { id: 'index', onsetDateTime: '2026' }),
      colectomy({ ...because, performedDateTime: '2026-03-02' }),
    ],
    suggests('resected'),
  ),
  status(
    'is only suggested if the onset is not known',
    [condition(icd10('C18.7'), { id: 'index' }), colectomy(because)],
    suggests('resected'),
  ),
  status(
    'is only suggested if the reason is another condition',
    [
      cancer,
      condition(icd10('K57.3'), { id: 'diverticula' }),
      colectomy({ reasonReference: [{ reference: 'Condition/diverticula' }] }),
    ],
    suggests('resected'),
  ),
  status(
    'is only suggested if the reason is tentative',
    [
      condition(
        icd10('C18.7'),
        { id: 'index', onsetDateTime: '2026-01-10' },
        { verification: 'provisional' },
      ),
      colectomy(because),
    ],
    suggests('resected'),
  ),
  status(
    'is only suggested beside a newer cancer with the same code',
    [
      condition(icd10('C18.7'), { id: 'index', onsetDateTime: '2010-02-01' }, { clinical: 'resolved' }),
      condition(icd10('C18.7'), { onsetDateTime: '2025-06-01' }),
      colectomy({ ...because, performedDateTime: '2010-03-01' }),
    ],
    suggests('resected'),
  ),
  status(
    'is only suggested beside a record of the same cancer that is later and has no onset',
    [cancer, condition(icd10('C18.7'), { recordedDate: '2026-10-01' }), colectomy(because)],
    suggests('resected'),
  ),
  status(
    'is resected beside a record of the same cancer that is older',
    [cancer, condition(icd10('C18.7'), { recordedDate: '2026-01-08' }), colectomy(because)],
    known('resected'),
  ),
  status(
    'is only suggested if the conditions were not all read: another one may be a second primary',
    [cancer, colectomy(because)],
    suggests('resected'),
    { reading: { Condition: { status: 'partial', why: 'pageMissing' } } },
  ),
  status(
    'finds the reason by a versioned reference',
    [cancer, colectomy({ reasonReference: [{ reference: 'Condition/index/_history/3' }] })],
    known('resected'),
  ),
  status(
    'finds the reason by an absolute reference',
    [cancer, colectomy({ reasonReference: [{ reference: 'https://ehr.example/fhir/Condition/index' }] })],
    known('resected'),
  ),
  status(
    'finds the reason by urn:uuid',
    [cancer, colectomy({ reasonReference: [{ reference: 'urn:uuid:index' }] })],
    known('resected'),
  ),
  status(
    'is resected by a coded reason, if there is one primary',
    [cancer, colectomy({ reasonCode: [icd10('C18.7')] })],
    known('resected'),
  ),
  status(
    'is resected by a code that one of two records of the primary has',
    [
      { ...cancer, code: snomed('363406005') },
      condition(
        { coding: [...snomed('363406005').coding, ...icd10('C18.9').coding] },
        { onsetDateTime: '2026-01-10' },
      ),
      colectomy({ reasonCode: [icd10('C18.9')] }),
    ],
    known('resected'),
  ),
  status(
    'is only suggested by a reason that is another cancer of the bowel',
    [cancer, colectomy({ reasonCode: [icd10('C18.2')] })],
    suggests('resected'),
  ),
  status(
    'is only suggested by a reason that is a refuted one',
    [
      cancer,
      { ...condition(icd10('C18.2'), {}, { verification: 'refuted' }), id: 'other' },
      colectomy({ reasonReference: [{ reference: 'Condition/other' }], reasonCode: [icd10('C18.2')] }),
    ],
    suggests('resected'),
  ),
  status(
    'is resected although the primary is recorded twice',
    [
      cancer,
      condition(icd10('C18.7'), { onsetDateTime: '2026-01-10' }),
      colectomy({ reasonCode: [icd10('C18.7')] }),
    ],
    known('resected'),
  ),
  status(
    'is only suggested by a coded reason with two primaries',
    [cancer, condition(icd10('C20'), { onsetDateTime: '2015' }), colectomy({ reasonCode: [icd10('C18.7')] })],
    suggests('resected'),
  ),
  status(
    'is only suggested by a reference to one of two primaries: which is the index?',
    [cancer, condition(icd10('C20'), { onsetDateTime: '2015' }), colectomy(because)],
    suggests('resected'),
  ),
  status(
    'is only suggested while in progress',
    [cancer, colectomy({ ...because, status: 'in-progress' })],
    suggests('resected'),
  ),
  status(
    'is only suggested if stopped',
    [cancer, colectomy({ ...because, status: 'stopped' })],
    suggests('resected'),
  ),
  status(
    'is not resected if not done',
    [cancer, colectomy({ ...because, status: 'not-done' })],
    why('notRecorded'),
  ),
  status(
    'is not resected if prepared',
    [cancer, colectomy({ ...because, status: 'preparation' })],
    why('notRecorded'),
  ),
  status(
    'is not resected if the status is unknown',
    [cancer, colectomy({ ...because, status: 'unknown' })],
    why('notRecorded'),
  ),
  status(
    'is not resected if entered in error',
    [cancer, colectomy({ ...because, status: 'entered-in-error' })],
    why('notRecorded'),
  ),
  status(
    'does not believe an operation in the future',
    [cancer, colectomy({ ...because, performedDateTime: '2026-12-24' })],
    why('implausible'),
  ),
  status('is not an appendectomy', [cancer, procedure(snomed('80146002'), because)], why('notRecorded')),
  status(
    'is not an excision of diverticula',
    [cancer, procedure(snomed('386197003'), because)],
    why('notRecorded'),
  ),
  status(
    'is not the closure of a stoma',
    [cancer, procedure(snomed('87602008'), because)],
    why('notRecorded'),
  ),
  status(
    'is not an excision that also says appendectomy',
    [cancer, procedure({ coding: [...snomed('23968004').coding, ...snomed('80146002').coding] }, because)],
    why('notRecorded'),
  ),
  status(
    'is only suggested by words',
    [cancer, procedure(worded('Laparoscopische hemicolectomie rechts'), because)],
    suggests('resected'),
  ),
  status('is in situ only by answer', [cancer], why('notRecorded')),
  status('stands although a page of procedures is missing', [cancer, colectomy(because)], known('resected'), {
    reading: { Procedure: { status: 'partial', why: 'pageMissing' } },
  }),

  therapy(
    'is true by an administration for the index cancer',
    [cancer, administration(oxaliplatin, { ...because, ...intravenous })],
    known(true),
  ),
  therapy(
    'is true by an older code of irinotecan',
    [cancer, administration(coded(ATC, 'L01XX19'), { ...because, ...intravenous })],
    known(true),
  ),
  therapy(
    'is only suggested without a reason',
    [cancer, administration(oxaliplatin, intravenous)],
    suggests(true),
  ),
  therapy(
    'is only suggested without a route',
    [cancer, administration(oxaliplatin, because)],
    suggests(true),
  ),
  therapy(
    'is only suggested by a route in words',
    [cancer, administration(oxaliplatin, { ...because, dosage: { route: worded('intraveneus') } })],
    suggests(true),
  ),
  therapy(
    'is only suggested by fluorouracil cream',
    [cancer, administration(coded(ATC, 'L01BC02'), { ...because, dosage: { route: snomed('6064005') } })],
    suggests(true),
  ),
  therapy(
    'is not fluorouracil cream by its own code',
    [cancer, administration(coded(ATC, 'L01BC52'), { ...because, ...intravenous })],
    why('notRecorded'),
  ),
  therapy(
    'is only suggested by bevacizumab for an eye',
    [
      cancer,
      condition(icd10('H35.3'), { id: 'macula' }),
      administration(coded(RXNORM, '253337'), {
        reasonReference: [{ reference: 'Condition/macula' }],
        dosage: { route: snomed('418401004') },
      }),
    ],
    suggests(true),
  ),
  therapy(
    'is only suggested by an order that runs',
    [cancer, order(oxaliplatin, { ...because, dosageInstruction: [{ route: snomed('47625008') }] })],
    suggests(true),
  ),
  therapy(
    'is true by a completed order',
    [
      cancer,
      order(oxaliplatin, {
        ...because,
        status: 'completed',
        dosageInstruction: [{ route: snomed('47625008') }],
      }),
    ],
    known(true),
  ),
  therapy(
    'is only suggested by a stopped order',
    [cancer, order(oxaliplatin, { ...because, status: 'stopped' })],
    suggests(true),
  ),
  therapy('is not a plan', [cancer, order(oxaliplatin, { ...because, intent: 'plan' })], why('notRecorded')),
  therapy(
    'is not a proposal',
    [cancer, order(oxaliplatin, { ...because, intent: 'proposal' })],
    why('notRecorded'),
  ),
  therapy(
    'is not an option',
    [cancer, order(oxaliplatin, { ...because, intent: 'option' })],
    why('notRecorded'),
  ),
  therapy(
    'is not what must not be given',
    [cancer, order(oxaliplatin, { ...because, doNotPerform: true })],
    why('notRecorded'),
  ),
  therapy(
    'is not a draft',
    [cancer, order(oxaliplatin, { ...because, status: 'draft' })],
    why('notRecorded'),
  ),
  therapy(
    'is not a cancelled order',
    [cancer, order(oxaliplatin, { ...because, status: 'cancelled' })],
    why('notRecorded'),
  ),
  therapy(
    'is not an administration that was not done',
    [cancer, administration(oxaliplatin, { ...because, ...intravenous, status: 'not-done' })],
    why('notRecorded'),
  ),
  therapy(
    'is not what was not taken',
    [cancer, statement(oxaliplatin, { ...because, status: 'not-taken' })],
    why('notRecorded'),
  ),
  therapy(
    'is not what is intended',
    [cancer, statement(oxaliplatin, { ...because, status: 'intended' })],
    why('notRecorded'),
  ),
  therapy(
    'is only suggested by a statement that is active',
    [cancer, statement(oxaliplatin, because)],
    suggests(true),
  ),
  therapy(
    'is not folinic acid alone',
    [cancer, administration(coded(ATC, 'V03AF03'), { ...because, ...intravenous })],
    why('notRecorded'),
  ),
  therapy('is only suggested by words', [cancer, statement(worded('CAPOX kuur 3'))], suggests(true)),
  therapy(
    'is only suggested before the onset of the index cancer',
    [cancer, administration(oxaliplatin, { ...because, ...intravenous, effectiveDateTime: '2019-05-04' })],
    suggests(true),
  ),
  therapy(
    'reads a contained medication',
    [
      cancer,
      administration(
        {},
        {
          ...because,
          ...intravenous,
          medicationCodeableConcept: undefined,
          medicationReference: { reference: '#m' },
          contained: [{ resourceType: 'Medication', id: 'm', code: oxaliplatin }],
        },
      ),
    ],
    known(true),
  ),
  therapy(
    'reads a medication beside it',
    [
      cancer,
      { resourceType: 'Medication', id: 'm1', code: oxaliplatin },
      administration(
        {},
        {
          ...because,
          ...intravenous,
          medicationCodeableConcept: undefined,
          medicationReference: { reference: 'Medication/m1' },
        },
      ),
    ],
    known(true),
  ),
  therapy(
    'reads a medication by urn:uuid',
    [
      cancer,
      { resourceType: 'Medication', id: 'm1', code: oxaliplatin },
      administration(
        {},
        {
          ...because,
          ...intravenous,
          medicationCodeableConcept: undefined,
          medicationReference: { reference: 'urn:uuid:m1' },
        },
      ),
    ],
    known(true),
  ),
  therapy(
    'reads the ingredients of a medication',
    [
      cancer,
      { resourceType: 'Medication', id: 'm1', ingredient: [{ itemCodeableConcept: oxaliplatin }] },
      administration(
        {},
        {
          ...because,
          ...intravenous,
          medicationCodeableConcept: undefined,
          medicationReference: { reference: 'Medication/m1' },
        },
      ),
    ],
    known(true),
  ),
  therapy(
    'is true by a procedure for the index cancer',
    [cancer, procedure(snomed('367336001'), because)],
    known(true),
  ),
  therapy(
    'is only suggested by a procedure without a reason',
    [cancer, procedure(snomed('703423002'))],
    suggests(true),
  ),
  therapy('could not be read without the administrations', [], why('couldNotRead'), {
    reading: { MedicationAdministration: { status: 'notRead', why: 'scope' } },
  }),

  resection('is true by a partial hepatectomy', [procedure(snomed('71273005'))], known(true)),
  resection(
    'is true without a date',
    [procedure(snomed('71273005'), { performedDateTime: undefined })],
    known(true),
  ),
  resection(
    'is only suggested where the words take it back',
    [procedure({ ...snomed('71273005'), text: 'Geen leverresectie verricht' })],
    suggests(true),
  ),
  resection('is not a biopsy', [procedure(snomed('86259008'))], why('notRecorded')),
  resection('is only suggested by words', [procedure(worded('Hemihepatectomie links'))], suggests(true)),
  resection('is never false by the chart', [], why('notRecorded')),
  resection('is asked if the procedures could not be read', [], why('couldNotRead'), {
    reading: { Procedure: { status: 'notRead', why: 'unavailable' } },
  }),
  ablation(
    'is suggested by words with the liver as site',
    [procedure(worded('Microwave ablation'), { bodySite: [snomed('10200004')] })],
    suggests(true),
  ),
  ablation(
    'is not one of the heart',
    [procedure(worded('Radiofrequency ablation'), { bodySite: [snomed('80891009')] })],
    why('notRecorded'),
  ),
  ablation(
    'is suggested by «ablatie van lever»',
    [procedure(worded('Microwave ablatie van lever'))],
    suggests(true),
  ),
  resection('is suggested in Swedish', [procedure(worded('Leverresektion'))], suggests(true)),
  radiation(
    'is by a beam to a segment of the liver',
    [procedure(snomed('33195004'), { bodySite: [snomed('277961009', 'Couinaud hepatic segment VII')] })],
    known(true),
  ),
  ...['SBRT 3x20 Gy', 'Stereotactische radiotherapie', 'Bestraling'].map((text) =>
    radiation(
      `is suggested by «${text}» with the liver as site`,
      [procedure(worded(text), { bodySite: [snomed('10200004')] })],
      suggests(true),
    ),
  ),
  radiation(
    'is not one of the rectum, in words',
    [procedure(worded('Radiotherapie 5x5 Gy'), { bodySite: [snomed('34402009')] })],
    why('notRecorded'),
  ),
  radiation(
    'is suggested while it goes on',
    [
      procedure(snomed('108290001'), {
        status: 'in-progress',
        performedDateTime: undefined,
        performedPeriod: { start: '2026-11-16', end: '2026-11-27' },
        bodySite: [snomed('10200004')],
      }),
    ],
    suggests(true),
  ),
  ablation('is true by a microwave ablation', [procedure(snomed('609232008'))], known(true)),
  ablation('is not the ablation of a cyst', [procedure(snomed('712539007'))], why('notRecorded')),
  radiation('is true by SIRT', [procedure(snomed('764677008'))], known(true)),
  radiation(
    'is true by radiotherapy of the liver',
    [procedure(snomed('108290001'), { bodySite: [snomed('10200004')] })],
    known(true),
  ),
  radiation(
    'is not the radiotherapy of the rectum',
    [procedure(snomed('108290001'), { bodySite: [snomed('34402009')] })],
    why('notRecorded'),
  ),
  radiation('is not radiotherapy without a site', [procedure(snomed('108290001'))], why('notRecorded')),
  radiation(
    'is only suggested by a site in words',
    [procedure(snomed('108290001'), { bodySite: [worded('liver')] })],
    suggests(true),
  ),
  radiation(
    'is not the «extrahepatic bile duct»',
    [procedure(snomed('108290001'), { bodySite: [worded('extrahepatic bile duct')] })],
    why('notRecorded'),
  ),

  surgery(
    'is only suggested, the newest',
    [
      procedure(snomed('23968004'), { performedDateTime: '2026-03-02' }),
      procedure(snomed('71273005'), { performedDateTime: '2026-08-02' }),
    ],
    suggests('2026-08-02'),
  ),
  surgery(
    'is suggested by a part of a lung taken out',
    [procedure(snomed('359615001'), { performedDateTime: '2026-09-02' })],
    suggests('2026-09-02'),
  ),
  surgery('is not surgery of the pancreas', [procedure(snomed('116241004'))], why('notRecorded')),
  surgery(
    'is not surgery of the pancreas that also carries the general code',
    [procedure({ coding: [...snomed('387713003').coding, ...snomed('116241004').coding] })],
    why('notRecorded'),
  ),
  about('pdacPrimaryResectability')(
    'is suggested as already resected',
    [procedure(snomed('116241004'))],
    suggests('already-resected'),
  ),
  about('pdacPrimaryResectability')('is asked without an operation', [], why('notRecorded')),
  about('indexCrlmResection')(
    'is suggested as resected',
    [procedure(snomed('307616002'))],
    suggests('resected'),
  ),
  about('indexOperationDate')(
    'is suggested',
    [procedure(snomed('307616002'), { performedDateTime: '2025-05-06' })],
    suggests('2025-05-06'),
  ),
  about('conversionChemo')(
    'is only suggested',
    [cancer, administration(oxaliplatin, { ...because, ...intravenous })],
    suggests(true),
  ),
  about('otherInvestigationalDrug')(
    'is suggested by a place in another study',
    [
      {
        resourceType: 'ResearchSubject',
        id: 's',
        status: 'on-study',
        individual: { reference: 'Patient/7' },
      },
    ],
    suggests(true),
  ),
  about('otherInvestigationalDrug')(
    'is not suggested off study',
    [
      {
        resourceType: 'ResearchSubject',
        id: 's',
        status: 'off-study',
        individual: { reference: 'Patient/7' },
      },
    ],
    why('notRecorded'),
  ),
  about('otherInvestigationalDrug')('could not be read, which is not none', [], why('couldNotRead'), {
    reading: { ResearchSubject: { status: 'notRead', why: 'refused' } },
  }),
]

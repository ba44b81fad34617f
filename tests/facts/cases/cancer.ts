import { about, known, suggests, why } from '../factCase.ts'
import {
  coded,
  condition,
  dicom,
  ICD10,
  ICDO3,
  icd10,
  imaging,
  loinc,
  observation,
  procedure,
  report,
  SNOMED,
  snomed,
  ucum,
  worded,
} from '../resources.ts'

const primary = about('liverMetsPrimary')
/** A status that says more than one thing. */
const both = (system: string, ...codes: string[]) => ({
  coding: codes.map((code) => ({ system: `http://terminology.hl7.org/CodeSystem/${system}`, code })),
})
const liver = about('liverMetsPresent')
const history = about('historyExtrahepaticDisease')
const site = (entry: string) => about(`extrahepaticSites/${entry}`)
const other = (entry: string) => about(`otherLiverPrimary/${entry}`)
const histology = about('crcHistology')
const pdac = about('pdacConfirmation')
const malignancies = about('priorMalignancies')

const crlm = condition(snomed('94381002'))
const colon = condition(snomed('363406005'))
const onset = (day: string) => ({ onsetDateTime: day })
const morphology = (system: string, code: string) => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior',
      valueCodeableConcept: coded(system, code),
    },
  ],
})
const structure = (id: string, over: object) => ({
  resourceType: 'BodyStructure',
  id,
  patient: { reference: 'Patient/7' },
  location: snomed('10200004'),
  ...over,
})
const size = (mm: number, unit = 'mm', over = {}) =>
  observation(loinc('21889-1'), {
    bodySite: snomed('10200004'),
    component: [{ code: loinc('33728-7'), valueQuantity: ucum(mm, unit) }],
    ...over,
  })

export const cancer = [
  liver('is true by 94381002', [crlm], known(true)),
  liver('is true by C78.7', [condition(icd10('C78.7'))], known(true)),
  liver('is true by the code without its dot', [condition(icd10('C787'))], known(true)),
  liver(
    'is true by the focus of a post-coordinated expression',
    [condition(snomed('94381002:260716003=93761005'))],
    known(true),
  ),
  liver(
    'is true by an expression with terms',
    [condition(snomed('94381002 |Secondary malignant neoplasm of liver| : 260716003 = 93761005'))],
    known(true),
  ),
  liver(
    'is not true by a refinement',
    [condition(snomed('363406005:363698007=94381002'))],
    why('notRecorded'),
  ),
  ...['410516002', '415684004', '428263003'].map((context) =>
    liver(
      `is tentative in the context ${context} of an expression`,
      [condition(snomed(`94381002:408729009=${context}`))],
      why('tentative'),
    ),
  ),
  liver(
    'is true in the context of what is known to be present',
    [condition(snomed('94381002:408729009=410515003'))],
    known(true),
  ),
  liver('is not 94260004, a metastasis in the colon', [condition(snomed('94260004'))], why('notRecorded')),
  liver('is not C22.0, a primary of the liver', [condition(icd10('C22.0'))], why('notRecorded')),
  liver(
    'is not a metastasis from the colon of unsaid site',
    [condition(snomed('314998002'))],
    why('notRecorded'),
  ),
  ...['inactive', 'remission', 'resolved'].map((other) =>
    liver(
      `is not decided by a record that says active and ${other}`,
      [condition(snomed('94381002'), { clinicalStatus: both('condition-clinical', 'active', other) })],
      suggests(true),
    ),
  ),
  ...['unconfirmed', 'provisional', 'differential'].map((other) =>
    liver(
      `is not decided by a record that says confirmed and ${other}`,
      [
        condition(snomed('94381002'), {
          verificationStatus: both('condition-ver-status', 'confirmed', other),
        }),
      ],
      why('tentative'),
    ),
  ),
  liver(
    'is decided by a status that stands in SNOMED CT besides',
    [
      condition(snomed('94381002'), {
        verificationStatus: {
          coding: [...both('condition-ver-status', 'confirmed').coding, ...snomed('410605003').coding],
        },
      }),
    ],
    known(true),
  ),
  liver(
    'is only suggested once resolved',
    [condition(snomed('94381002'), {}, { clinical: 'resolved' })],
    suggests(true),
  ),
  liver(
    'is only suggested in remission',
    [condition(snomed('94381002'), {}, { clinical: 'remission' })],
    suggests(true),
  ),
  liver(
    'is only suggested without a clinical status',
    [condition(snomed('94381002'), {}, { clinical: false })],
    suggests(true),
  ),
  liver(
    'is true in recurrence',
    [condition(snomed('94381002'), {}, { clinical: 'recurrence' })],
    known(true),
  ),
  liver('is true in relapse', [condition(snomed('94381002'), {}, { clinical: 'relapse' })], known(true)),
  liver(
    'is true without a verification status',
    [condition(snomed('94381002'), {}, { verification: false })],
    known(true),
  ),
  liver(
    'is tentative while provisional',
    [condition(snomed('94381002'), {}, { verification: 'provisional' })],
    why('tentative'),
  ),
  liver(
    'is tentative as a differential diagnosis',
    [condition(snomed('94381002'), {}, { verification: 'differential' })],
    why('tentative'),
  ),
  liver(
    'is tentative while unconfirmed',
    [condition(snomed('94381002'), {}, { verification: 'unconfirmed' })],
    why('tentative'),
  ),
  liver(
    'is tentative if the verification status is a mere word',
    [condition(snomed('94381002'), { verificationStatus: worded('suspected') }, { verification: false })],
    why('tentative'),
  ),
  liver(
    'is only suggested as false by a refuted condition',
    [condition(snomed('94381002'), {}, { verification: 'refuted' })],
    suggests(false),
  ),
  liver(
    'ignores what was entered in error',
    [condition(snomed('94381002'), {}, { verification: 'entered-in-error' })],
    why('notRecorded'),
  ),
  liver(
    'does not believe an onset in the future',
    [condition(snomed('94381002'), onset('2027-01-01'))],
    why('implausible'),
  ),
  liver('is only suggested by words', [condition(worded('Colorectale levermetastasen'))], suggests(true)),
  liver(
    'is not suggested by «extrahepatic metastases»',
    [condition(worded('Extrahepatic metastases'))],
    why('notRecorded'),
  ),
  liver(
    'is not suggested by «no liver metastases»',
    [condition(worded('No liver metastases'))],
    why('notRecorded'),
  ),
  liver(
    'is not suggested by «geen levermetastasen»',
    [condition(worded('Geen levermetastasen'))],
    why('notRecorded'),
  ),
  liver(
    'is not read by words beside a code that says otherwise',
    [condition({ ...snomed('73211009', 'Diabetes'), text: 'liver metastases?' })],
    why('notRecorded'),
  ),
  liver(
    'is read by a code without a known system through its display',
    [condition({ coding: [{ code: 'X1', display: 'Liver metastases' }] })],
    suggests(true),
  ),
  liver(
    'could not be read if a condition with this code is malformed',
    [condition(snomed('94381002'), { onsetDateTime: '2026-13-01' })],
    why('couldNotRead'),
  ),
  liver(
    'could not be read if a malformed condition has no legible code',
    [condition({ coding: 'x' })],
    why('couldNotRead'),
  ),
  liver(
    'is not touched by a malformed condition with another code',
    [condition(snomed('73211009'), { onsetDateTime: '2026-13-01' }), crlm],
    known(true),
  ),
  liver('could not be read if the conditions were forbidden', [], why('couldNotRead'), {
    reading: { Condition: { status: 'notRead', why: 'forbidden' } },
  }),
  liver('could not be read, even as true, if a page is missing', [crlm], why('couldNotRead', true), {
    reading: { Condition: { status: 'partial', why: 'pageMissing' } },
  }),

  primary('is suggested as colorectal beside liver metastases', [colon, crlm], suggests('colorectal')),
  primary(
    'is suggested as colorectal by C18.7 and C78.7',
    [condition(icd10('C18.7')), condition(icd10('C78.7'))],
    suggests('colorectal'),
  ),
  primary(
    'is suggested by a metastasis from the large bowel',
    [condition(snomed('314998002')), crlm],
    suggests('colorectal'),
  ),
  primary('is asked without liver metastases', [colon], why('notRecorded')),
  primary('is asked for the appendix', [condition(icd10('C18.1')), crlm], why('notRecorded')),
  primary('is asked for the anus', [condition(icd10('C21.0')), crlm], why('notRecorded')),
  primary(
    'is asked where 94260004 is all that speaks of a colon',
    [condition(snomed('94260004')), crlm],
    why('notRecorded'),
  ),
  primary(
    'is asked for a neuroendocrine carcinoma of the colon',
    [condition(snomed('721697000')), crlm],
    why('notRecorded'),
  ),
  primary(
    'is asked for a squamous carcinoma of the rectum',
    [condition(snomed('766979005')), crlm],
    why('notRecorded'),
  ),
  primary('is suggested as PDAC', [condition(snomed('700423003')), crlm], suggests('pdac')),
  primary('is suggested as PDAC by C25.0', [condition(icd10('C25.0')), crlm], suggests('pdac')),
  primary(
    'is asked for C25.4, the endocrine pancreas',
    [condition(icd10('C25.4')), crlm],
    why('notRecorded'),
  ),
  primary(
    'is asked for a carcinoma of the pancreas without more',
    [condition(snomed('372142002')), crlm],
    why('notRecorded'),
  ),
  primary('is asked with both primaries', [colon, condition(icd10('C25.0')), crlm], why('notRecorded')),
  primary(
    'is asked for a provisional primary',
    [condition(snomed('363406005'), {}, { verification: 'provisional' }), crlm],
    why('notRecorded'),
  ),

  site('lung')('is present by 94391008', [condition(snomed('94391008'))], known('present')),
  site('lung')('is present by C78.02', [condition(icd10('C78.02'))], known('present')),
  site('lung')(
    'is only suggested once resolved',
    [condition(icd10('C78.0'), {}, { clinical: 'resolved' })],
    suggests('present'),
  ),
  site('lung')('is unknown where nothing is recorded', [colon], why('notRecorded')),
  site('peritoneal')('is present by C78.6', [condition(icd10('C78.6'))], known('present')),
  site('bone')('is present by C79.51', [condition(icd10('C79.51'))], known('present')),
  site('brain')('is present by 94225005', [condition(snomed('94225005'))], known('present')),
  site('adrenal')('is present by C79.72', [condition(icd10('C79.72'))], known('present')),
  site('other')('is present by C78.2', [condition(icd10('C78.2'))], known('present')),
  site('other')('is present by C79.6', [condition(icd10('C79.60'))], known('present')),
  site('other')('is not the bone of C79.5', [condition(icd10('C79.5'))], why('notRecorded')),
  site('other')('is only suggested by C78.5', [condition(icd10('C78.5'))], suggests('present')),
  site('other')('is only suggested by 94260004', [condition(snomed('94260004'))], suggests('present')),
  site('other')('is only suggested by C78.89', [condition(icd10('C78.89'))], suggests('present')),
  site('other')('is only suggested by C79.9', [condition(icd10('C79.9'))], suggests('present')),
  site('nodal-distant')('is only suggested by C77.2', [condition(icd10('C77.2'))], suggests('present')),
  site('nodal-distant')(
    'is only suggested by 94347008',
    [condition(snomed('94347008'))],
    suggests('present'),
  ),
  site('portal-node')('is not decided by C77.2', [condition(icd10('C77.2'))], why('notRecorded')),
  site('lung')('is not the liver', [crlm], why('notRecorded')),
  site('lung')(
    'is tentative as a differential diagnosis',
    [condition(icd10('C78.0'), {}, { verification: 'differential' })],
    why('tentative'),
  ),

  history(
    'is true by lung metastases of the past',
    [condition(icd10('C78.0'), {}, { clinical: 'resolved' })],
    known(true),
  ),
  history('is true by lung metastases now', [condition(snomed('94391008'))], known(true)),
  history('is not the liver metastases', [crlm], why('notRecorded')),
  history('is only suggested by nodes', [condition(icd10('C77.2'))], suggests(true)),
  history(
    'is only suggested by a history of metastatic cancer',
    [condition(snomed('1287652008'))],
    suggests(true),
  ),
  history(
    'ignores a history of cancer metastatic to the liver',
    [condition(snomed('1098951000119108'))],
    why('notRecorded'),
  ),
  history(
    'is only suggested as false',
    [observation(snomed('1287652008'), { valueBoolean: false })],
    suggests(false),
  ),
  history('stands although a page of conditions is missing', [condition(icd10('C78.0'))], known(true), {
    reading: { Condition: { status: 'partial', why: 'pageMissing' } },
  }),

  other('ihcc')('is present by C22.1', [condition(icd10('C22.1'))], known('present')),
  other('phcc')('is present by Klatskin', [condition(snomed('253017000'))], known('present')),
  other('phcc')('is asked for C24.0', [condition(icd10('C24.0'))], why('notRecorded')),
  other('hcc')('is present by C22.0', [condition(icd10('C22.0'))], known('present')),
  other('hcc')('is present in a mixed tumour', [condition(snomed('274902006'))], known('present')),
  other('ihcc')('is present in a mixed tumour', [condition(snomed('274902006'))], known('present')),
  other('ihcc')('is asked where the site is not said', [condition(snomed('312104005'))], why('notRecorded')),
  other('hcc')('is asked where the site is not said', [condition(snomed('312104005'))], why('notRecorded')),
  other('hcc')(
    'is asked once resolved',
    [condition(icd10('C22.0'), {}, { clinical: 'resolved' })],
    suggests('present'),
  ),
  other('hcc')('is not a liver metastasis', [crlm], why('notRecorded')),

  histology(
    'is suggested by the morphology of the condition',
    [condition(icd10('C18.7'), morphology(ICDO3, '8140/3'))],
    suggests('adenocarcinoma'),
  ),
  histology(
    'is suggested for a mucinous variant',
    [condition(icd10('C20'), morphology(ICDO3, '8480/3'))],
    suggests('adenocarcinoma'),
  ),
  histology(
    'is suggested by a pathology observation',
    [colon, observation(loinc('59847-4'), { valueCodeableConcept: coded(ICDO3, '8140/3') })],
    suggests('adenocarcinoma'),
  ),
  histology(
    'is not suggested by a pathology observation of the pancreas',
    [
      condition(icd10('C25.0')),
      observation(loinc('59847-4'), { valueCodeableConcept: coded(ICDO3, '8140/3') }),
    ],
    why('notRecorded'),
  ),
  histology('is not an adenocarcinoma by C18.7 alone', [condition(icd10('C18.7'))], why('notRecorded')),
  histology(
    'is suggested as another carcinoma',
    [colon, observation(loinc('59847-4'), { valueCodeableConcept: coded(ICDO3, '8246/3') })],
    suggests('other-carcinoma'),
  ),
  histology(
    'is asked if two observations differ',
    [
      colon,
      observation(loinc('59847-4'), { valueCodeableConcept: coded(ICDO3, '8246/3') }),
      observation(loinc('59847-4'), { valueCodeableConcept: coded(ICDO3, '8140/3') }),
    ],
    why('conflicting'),
  ),
  histology(
    'is not suggested by a preliminary observation',
    [
      colon,
      observation(loinc('59847-4'), { status: 'preliminary', valueCodeableConcept: coded(ICDO3, '8140/3') }),
    ],
    why('notRecorded'),
  ),
  pdac(
    'is suggested as pathology by the morphology',
    [condition(icd10('C25.0'), morphology(ICDO3, '8500/3'))],
    suggests('pathology'),
  ),
  pdac(
    'is suggested as pathology by an observation',
    [
      condition(icd10('C25.0')),
      observation(loinc('59847-4'), { valueCodeableConcept: coded(ICDO3, '8500/3') }),
    ],
    suggests('pathology'),
  ),
  pdac('is asked for C25.0 alone', [condition(icd10('C25.0'))], why('notRecorded')),
  pdac(
    'is not the histology of a colon',
    [condition(icd10('C18.7'), morphology(ICDO3, '8140/3'))],
    why('notRecorded'),
  ),

  about('crlmTiming')(
    'is suggested as synchronous on one day',
    [condition(icd10('C18.7'), onset('2026-03-01')), condition(icd10('C78.7'), onset('2026-03-01'))],
    suggests('synchronous'),
  ),
  about('crlmTiming')(
    'is asked for later metastases: the label of the panel counts',
    [condition(icd10('C18.7'), onset('2024-03-01')), condition(icd10('C78.7'), onset('2026-03-01'))],
    why('notRecorded'),
  ),
  about('crlmTiming')(
    'is asked where a year is all that is known',
    [condition(icd10('C18.7'), onset('2026')), condition(icd10('C78.7'), onset('2026-03-01'))],
    why('notRecorded'),
  ),
  about('crlmTiming')('is asked without dates', [colon, crlm], why('notRecorded')),

  about('primarySite')('is suggested as colon', [condition(icd10('C18.7'))], suggests('colon')),
  about('primarySite')('is suggested as rectum', [condition(icd10('C20'))], suggests('rectum')),
  about('primarySite')(
    'is suggested as both',
    [condition(icd10('C18.7')), condition(icd10('C20'))],
    suggests('both'),
  ),
  about('primarySite')('is asked for the rectosigmoid', [condition(icd10('C19'))], why('notRecorded')),
  about('primarySite')('is not read from 94260004', [condition(snomed('94260004'))], why('notRecorded')),

  about('lesionMaxDiameter')('converts cm', [size(2.4, 'cm')], suggests(24)),
  about('lesionMaxDiameter')(
    'is the largest of the newest day',
    [size(18), size(31), size(44, 'mm', { effectiveDateTime: '2026-09-01' })],
    suggests(31),
  ),
  about('lesionMaxDiameter')(
    'is read in a segment of the liver',
    [size(62, 'mm', { bodySite: snomed('277961009', 'Couinaud hepatic segment VII') }), size(21)],
    suggests(62),
  ),
  about('lesionMaxDiameter')(
    'is not a lesion of the lung',
    [size(31, 'mm', { bodySite: snomed('39607008') })],
    why('notRecorded'),
  ),
  about('lesionMaxDiameter')(
    'is not a lesion without a site',
    [size(31, 'mm', { bodySite: undefined })],
    why('notRecorded'),
  ),
  about('lesionCount')(
    'counts the lesions in a segment of the liver',
    ['10200004', '71133005', '277961009'].map((code, i) => structure(`s${i}`, { location: snomed(code) })),
    suggests(3),
  ),
  about('lesionCount')(
    'does not count what is benign',
    [
      structure('cyst', { morphology: worded('Cyst') }),
      structure('coded', { morphology: snomed('367643001', 'Cyst') }),
      structure('hemangioma', { morphology: worded('Hemangioma') }),
      structure('fnh', { morphology: worded('Focal nodular hyperplasia') }),
      structure('cystic', { morphology: worded('Cystic metastasis') }),
      structure('metastasis', { morphology: worded('Metastatic adenocarcinoma') }),
    ],
    suggests(2),
  ),
  about('lesionCount')(
    'is suggested by tumours charted in the liver',
    [
      {
        resourceType: 'BodyStructure',
        id: 'a',
        patient: { reference: 'Patient/7' },
        location: snomed('10200004'),
      },
      {
        resourceType: 'BodyStructure',
        id: 'b',
        patient: { reference: 'Patient/7' },
        location: snomed('10200004'),
      },
      {
        resourceType: 'BodyStructure',
        id: 'c',
        patient: { reference: 'Patient/7' },
        location: snomed('39607008'),
      },
      {
        resourceType: 'BodyStructure',
        id: 'd',
        active: false,
        patient: { reference: 'Patient/7' },
        location: snomed('10200004'),
      },
    ],
    suggests(2),
  ),

  about('responseAfterConversion')(
    'is only suggested by a trend',
    [observation(loinc('97509-4'), { valueCodeableConcept: snomed('271299001') })],
    suggests('progressive-disease'),
  ),
  about('pdacProgressionOnChemo')(
    'is only suggested by a trend',
    [observation(loinc('97509-4'), { valueCodeableConcept: snomed('359746009') })],
    suggests('no'),
  ),
  about('stagingCtDate')(
    'is suggested by a CT',
    [imaging('CT', '2026-11-02T10:00:00Z')],
    suggests('2026-11-02'),
  ),
  about('stagingCtDate')(
    'is suggested by the newest of a study and a report',
    [imaging('CT', '2026-11-02'), report(loinc('79103-8'), { effectiveDateTime: '2026-11-05' })],
    suggests('2026-11-05'),
  ),
  about('stagingCtDate')(
    'is that of a study whose series alone say that they are CT',
    [imaging('CT', '2026-11-02', { modality: undefined, series: [{ uid: '1' }, { modality: dicom('CT') }] })],
    suggests('2026-11-02'),
  ),
  about('stagingCtDate')(
    'is not that of a study whose series are MR',
    [imaging('MR', '2026-11-02', { modality: undefined, series: [{ modality: dicom('MR') }] })],
    why('notRecorded'),
  ),
  about('stagingCtDate')('is not an MRI', [imaging('MR', '2026-11-02')], why('notRecorded')),
  about('stagingCtDate')(
    'is not a cancelled study',
    [imaging('CT', '2026-11-02', { status: 'cancelled' })],
    why('notRecorded'),
  ),
  about('stagingCtDate')('is not a study in the future', [imaging('CT', '2026-12-02')], why('notRecorded')),
  about('recurrenceDate')(
    'is suggested by the newest liver metastasis after the resection',
    [
      condition(icd10('C78.7'), onset('2024-01-01')),
      condition(icd10('C78.7'), onset('2026-02-01')),
      procedure(snomed('307616002'), { performedDateTime: '2024-05-06' }),
    ],
    suggests('2026-02-01'),
  ),
  about('recurrenceDate')(
    'is not that of the liver metastasis that was operated on',
    [
      condition(icd10('C78.7'), onset('2025-01-10')),
      procedure(snomed('307616002'), { performedDateTime: '2025-05-06' }),
    ],
    why('notRecorded'),
  ),
  about('recurrenceDate')(
    'is not that of the first liver metastasis, never operated on',
    [condition(icd10('C78.7'), onset('2025-01-10'))],
    why('notRecorded'),
  ),
  about('lesionMaxDiameter')(
    'is not a lesion of the «flexura hepatica»',
    [size(31, 'mm', { bodySite: worded('Flexura hepatica') })],
    why('notRecorded'),
  ),
  about('lesionMaxDiameter')(
    'is a lesion of the «hepatic segment VI»',
    [size(31, 'mm', { bodySite: worded('Hepatic segment VI') })],
    suggests(31),
  ),
  ...[snomed('128462008'), icd10('C79.9')].flatMap((code) => {
    const [{ code: name } = { code: '' }] = code.coding
    const chart = [condition(code, { bodySite: [snomed('10200004')] })]
    return [
      site('other')(`is not suggested by ${name} with the liver as its site`, chart, why('notRecorded')),
      history(`is not suggested by ${name} with the liver as its site`, chart, why('notRecorded')),
    ]
  }),
  site('lung')(
    'is only suggested by an older active record beside a later one that is over',
    [
      condition(
        icd10('C78.0'),
        { onsetDateTime: '2022-01-01', abatementDateTime: '2023-01-01' },
        { clinical: 'resolved' },
      ),
      condition(icd10('C78.0'), { recordedDate: '2022-02-01' }),
    ],
    suggests('present'),
  ),
  site('lung')(
    'is only suggested by an older active record beside one refuted later',
    [
      condition(icd10('C78.0'), { recordedDate: '2026-10-01' }, { verification: 'refuted' }),
      condition(icd10('C78.0'), { recordedDate: '2026-09-01' }),
    ],
    suggests('present'),
  ),
  site('lung')(
    'is present by a record that came back after an older one that is over',
    [
      condition(
        icd10('C78.0'),
        { onsetDateTime: '2022-01-01', abatementDateTime: '2023-01-01' },
        { clinical: 'resolved' },
      ),
      condition(icd10('C78.0'), { recordedDate: '2026-02-01' }),
    ],
    known('present'),
  ),
  ...[
    'Geen longmetastasen',
    'Verdenking longmetastasen',
    'Suspected lung metastases',
    'R/O lung metastases',
    'Longmetastasen?',
    'Longmetastasen, uitgesloten',
    'V.a. longmetastasen',
    'Lung metastases ruled out',
    'Lung metastases (suspected)',
    'Ej lungmetastaser',
    'Misstänkta lungmetastaser',
    'Keine Lungenmetastasen',
    'Lungenmetastasen V.a.',
    'Vd. a. Lungenmetastasen',
    'Verdachtsdiagnose Lungenmetastasen',
    'Lungenmetastasen: Verdacht',
    'Lungenmetastasen, fraglich',
    'Lungenmetastasen nicht bestätigt',
    'Lungenmetastasen ausgeschlossen',
    'Ausschluss Lungenmetastasen',
    'Möglicherweise Lungenmetastasen',
    'Evtl. Lungenmetastasen',
    'Mistanke om lungemetastaser',
    'Obs. pro lungemetastaser',
    'Lungmetastaser, misstänkta',
    'Pas de métastases pulmonaires',
    'Possibles métastases pulmonaires',
    'Sospetto metastasi polmonari',
    'Longmetastasen gepland',
    '肺转移可能',
    '考虑肺转移',
    '肺转移待查',
    '否认肺转移',
    '疑似肺转移',
    '无肺转移',
    'Longmetastasen niet aangetoond',
    'Longmetastasen: afwezig',
    'Lung metastases not found',
    'Lung metastases: none',
    'Negative for lung metastases',
    'Denies lung metastases',
    'Likely lung metastases',
    'Presumed lung metastases',
    'Nodules, concern for lung metastases',
    'Vermoedelijke longmetastasen',
    'Lung metastases (mother)',
    'Lung metastases (patient’s mother)',
    'Lung metastases, possible',
    'Lung metastases (probable)',
    'Longmetastasen, waarschijnlijk',
    'CT thorax negative for lung metastases',
  ].map((text) =>
    site('lung')(
      `is tentative where the code is called «${text}»`,
      [condition({ ...icd10('C78.0'), text }, {}, { verification: false })],
      why('tentative'),
    ),
  ),
  ...[
    'Niet resectabele longmetastasen',
    'Longmetastasen, niet geresecteerd',
    'Longmetastasen, niet volledig geresecteerd',
    'Lung metastases, not completely resected',
    'Longmetastasen, primaire tumor geresecteerd',
    'Longmetastasen, primaire tumor niet gevonden',
    'Longmetastasen, overige metastasen: geen',
    'Longmetastasen, receptoren afwezig',
    'Longmetastasen, resectie niet mogelijk',
    'Lung metastases, not in remission',
    'Lung metastases, complications: none',
    'Lung metastases, negative for HER2',
    'Previously untreated lung metastases',
    'Lung metastases, unresected',
    'Lung metastases, not otherwise specified',
    'Niet-kleincellig longcarcinoom, longmetastasen',
    'Planocellulaire longmetastasen',
    'Lungenmetastase Segment Va',
    'Longmetastasen, niet anders gespecificeerd',
  ].map((text) =>
    site('lung')(
      `is present where the code is called «${text}»`,
      [condition({ ...icd10('C78.0'), text }, {}, { verification: false })],
      known('present'),
    ),
  ),
  ...[
    'Status na resectie longmetastase',
    'Zustand nach Lungenmetastasen',
    'Status nach Lungenmetastasen',
    'St. n. Lungenmetastasen',
    'H/O lung metastases',
    'Antécédent de métastases pulmonaires',
    'Tidigare lungmetastaser',
    '肺转移术后',
    'Previous lung metastases',
    'Lung metastases, resected',
    'Lung metastases, completely resected',
    'Longmetastasen, radicaal geresecteerd',
    'Lung metastases in remission',
    'Voorgeschiedenis: longmetastasen',
    'Longmetastasen in het verleden',
  ].map((text) =>
    site('lung')(
      `is only suggested by what was there once: «${text}»`,
      [condition({ ...icd10('C78.0'), text })],
      suggests('present'),
    ),
  ),
  site('lung')(
    'is tentative by the words of a code that has no text of its own',
    [condition(icd10('C78.0', 'Suspected lung metastases'), {}, { verification: false })],
    why('tentative'),
  ),
  ...(
    [
      ['refuted, both undated', {}, {}, { verification: 'refuted' }],
      [
        'refuted on the same day',
        { recordedDate: '2026-03-01' },
        { recordedDate: '2026-03-01' },
        { verification: 'refuted' },
      ],
      ['over since an unknown day', {}, {}, { clinical: 'resolved' }],
      [
        'over, recorded before it but ended on an unknown day',
        { recordedDate: '2022-02-01' },
        { recordedDate: '2022-01-15' },
        { clinical: 'resolved' },
      ],
    ] as const
  ).map(([title, one, other, standing]) =>
    site('lung')(
      `is only suggested beside a record that it is ${title}`,
      [condition(icd10('C78.0'), one), condition(icd10('C78.0'), other, standing)],
      suggests('present'),
    ),
  ),
  site('lung')(
    'is present by a record that is certainly newer than the one that refutes it',
    [
      condition(icd10('C78.0'), { recordedDate: '2026-02-01' }),
      condition(icd10('C78.0'), { recordedDate: '2026-01-01' }, { verification: 'refuted' }),
    ],
    known('present'),
  ),
  site('lung')(
    'is only suggested by a record made after the day that is asked about',
    [condition(icd10('C78.0'), { recordedDate: '2026-10-01' })],
    suggests('present'),
    { asOf: '2026-09-01' },
  ),
  history(
    'is only suggested by what was over before the colorectal cancer began',
    [
      condition(icd10('C18.7'), onset('2024-01-01')),
      condition(
        icd10('C78.0'),
        { onsetDateTime: '2010-05-01', abatementDateTime: '2011-01-01' },
        { clinical: 'resolved' },
      ),
    ],
    suggests(true),
  ),
  ...(
    [
      ['by its focus', { focus: [{ reference: 'Condition/other' }] }],
      ['by its site', { bodySite: snomed('41216001') }],
      ['or not, without a site', {}],
      ['or not, from the liver', { bodySite: snomed('10200004') }],
    ] as const
  ).map(([how, over]) =>
    histology(
      `is not suggested by tissue of the prostate ${how}`,
      [
        condition(icd10('C18.7')),
        condition(icd10('C61'), { id: 'other' }),
        observation(loinc('59847-4'), { valueCodeableConcept: coded(ICDO3, '8140/3'), ...over }),
      ],
      why('notRecorded'),
    ),
  ),
  histology(
    'is suggested by tissue of the sigmoid beside another cancer',
    [
      condition(icd10('C18.7')),
      condition(icd10('C61')),
      observation(loinc('59847-4'), {
        valueCodeableConcept: coded(ICDO3, '8140/3'),
        bodySite: snomed('60184004'),
      }),
    ],
    suggests('adenocarcinoma'),
  ),
  histology(
    'is suggested by tissue of the liver beside no other cancer',
    [
      condition(icd10('C18.7')),
      observation(loinc('59847-4'), {
        valueCodeableConcept: coded(ICDO3, '8140/3'),
        bodySite: snomed('10200004'),
      }),
    ],
    suggests('adenocarcinoma'),
  ),
  pdac(
    'is not suggested by tissue of the breast',
    [
      condition(icd10('C25.0')),
      condition(icd10('C50.9'), { id: 'other' }),
      observation(loinc('59847-4'), {
        valueCodeableConcept: coded(ICDO3, '8500/3'),
        focus: [{ reference: 'Condition/other' }],
      }),
    ],
    why('notRecorded'),
  ),
  about('celiacTrunkStenosis')('is only suggested', [condition(icd10('I77.4'))], suggests(true)),

  ...[icd10('D03.5'), snomed('109266006')].map((code) =>
    malignancies(
      `calls a melanoma in situ no carcinoma in situ (${code.coding[0]?.code})`,
      [colon, condition(code)],
      suggests('type=other currentEvidence=true'),
    ),
  ),
  primary(
    'is colorectal beside a melanoma in situ',
    [colon, crlm, condition(icd10('D03.5'))],
    suggests('colorectal'),
  ),
  malignancies(
    'lists a basal cell carcinoma',
    [condition(snomed('254701007'), onset('2019-05'))],
    suggests('type=nmsc diagnosisDate=2019-05 currentEvidence=true'),
  ),
  malignancies(
    'lists C44 as non-melanoma skin cancer',
    [condition(icd10('C44.311'), {}, { clinical: 'resolved' })],
    suggests('type=nmsc'),
  ),
  malignancies(
    'does not take C43, a melanoma, for one',
    [condition(icd10('C43.9'), {}, { clinical: 'resolved' })],
    suggests('type=other'),
  ),
  malignancies(
    'lists D06 as carcinoma in situ of the cervix',
    [condition(icd10('D06.9'), {}, { clinical: 'resolved' })],
    suggests('type=cervix-in-situ'),
  ),
  malignancies(
    'lists D05 as another carcinoma in situ',
    [condition(icd10('D05.1'), {}, { clinical: 'resolved' })],
    suggests('type=other-in-situ'),
  ),
  malignancies(
    'lists a breast cancer of the past',
    [condition(icd10('Z85.3'), {}, { clinical: false })],
    suggests('type=other'),
  ),
  malignancies(
    'leaves out the index cancer and its metastases',
    [
      condition(icd10('C18.7')),
      crlm,
      condition(icd10('C78.0')),
      condition(icd10('C77.2')),
      condition(snomed('94260004')),
    ],
    why('notRecorded'),
  ),
  malignancies(
    'leaves out the carcinoma of the pancreas',
    [condition(snomed('372142002'))],
    why('notRecorded'),
  ),
  malignancies('never says that there is none', [], why('notRecorded')),
  malignancies(
    'leaves out what is refuted',
    [condition(icd10('C50.9'), {}, { verification: 'refuted' })],
    why('notRecorded'),
  ),
  malignancies(
    'reads a code of the Dutch system',
    [condition(coded('http://hl7.org/fhir/sid/icd-10-nl', 'C50.9'), {}, { clinical: 'resolved' })],
    suggests('type=other'),
  ),
  malignancies(
    'counts a condition with two codes once',
    [
      condition(
        {
          coding: [
            { system: ICD10, code: 'C50.9' },
            { system: SNOMED, code: '254837009' },
          ],
        },
        {},
        { clinical: 'resolved' },
      ),
    ],
    suggests('type=other'),
  ),
]

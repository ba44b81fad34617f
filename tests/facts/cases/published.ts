import { about, known, suggests, why } from '../factCase.ts'
import {
  administration,
  allergy,
  coded,
  condition,
  daily,
  ecog,
  HGNC,
  ICDO3,
  icd10,
  lab,
  loinc,
  man,
  observation,
  order,
  procedure,
  type Raw,
  RXNORM,
  snomed,
  timed,
  ucum,
  upTo,
  worded,
} from '../resources.ts'

const ras = about('rasStatus')
const braf = about('brafV600eStatus')
const dpd = about('dpdStatus')
const mmr = about('mmrStatus')
const reproduction = about('sexForReproduction')
const pregnancy = about('pregnancyStatus')
const lung = about('extrahepaticSites/lung')
const history = about('historyExtrahepaticDisease')
const liver = about('liverMetsPresent')
const primaryOfLiver = about('liverMetsPrimary')
const malignancies = about('priorMalignancies')
const histology = about('crcHistology')
const tumour = about('primaryTumourStatus')
const radiation = about('priorHepaticRadiation')
const size = about('lesionMaxDiameter')
const chemotherapy = about('priorSystemicTherapyCrc')
const performance = about('ecog')
const hepatitis = about('underlyingLiverDisease')
const dose = about('corticosteroidMpEqMgPerDay')
const contrast = about('contrastHypersensitivity')
const nyha = about('nyhaClass')
const infarction = about('miDate')

const PRESENT = loinc('LA9633-4', 'Present')
const ABSENT = loinc('LA9634-2', 'Absent')
const part = (code: string, value: Raw) => ({ code: loinc(code), ...value })
const gene = (code: string, symbol: string) =>
  part('48018-6', { valueCodeableConcept: coded(HGNC, code, symbol) })
const KRAS = gene('HGNC:6407', 'KRAS')
const NRAS = gene('HGNC:7989', 'NRAS')
const BRAF = gene('HGNC:1097', 'BRAF')
const DPYD = gene('HGNC:3012', 'DPYD')
const variant = (component: readonly Raw[], value: Raw | null = ABSENT, over: Raw = {}) =>
  observation(loinc('69548-6'), { ...(value && { valueCodeableConcept: value }), component, ...over })
const clinVar = (text: string) =>
  part('81252-9', { valueCodeableConcept: coded('http://www.ncbi.nlm.nih.gov/clinvar', '12582', text) })

const crc = condition(icd10('C18.7'), { id: 'crc', onsetDateTime: '2025-01-10' })
const RELATED = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-related-primary-cancer-condition'
const from = (id: string) => ({
  extension: [{ url: RELATED, valueReference: { reference: `Condition/${id}` } }],
})
const vaguePrimary = condition(snomed('363346000', 'Malignant neoplastic disease'), { id: 'vague' })
const liverFrom = (id: string) => condition(snomed('94381002'), from(id))

const CERTAINTY = 'http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit'
const GM = 'http://fhir.de/CodeSystem/bfarm/icd-10-gm'
const certain = (code: string, letter: string) => ({
  coding: [{ system: GM, code, extension: [{ url: CERTAINTY, valueCoding: { code: letter } }] }],
})
const unverified = { verification: false } as const

const sex = (extension: Raw) => [man({ extension: [extension] })]
const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition'
const female = { valueCodeableConcept: { coding: [{ code: 'female-typical' }] } }

const prednisolone = coded(RXNORM, '8638', 'prednisolone')
const inLiver = { bodySite: [snomed('10200004', 'Liver structure')] }
const wound = (focus: Raw) => [
  ecog({ valueInteger: 1, effectiveDateTime: '2026-11-05' }),
  ecog({ valueInteger: 3, effectiveDateTime: '2026-11-16', focus: [focus] }),
]

/** Records as public examples write them: mCODE, US Core, the German core data set, IPS, Epic, Oracle, Synthea. */
export const published = [
  // One change of a gene, or a part of it
  ...(
    [
      ['a change in ClinVar', clinVar('NM_004985.5(KRAS):c.35G>A (p.Gly12Asp)')],
      ['an exon', part('47999-8', { valueString: 'Exon 2' })],
      ['a described range', part('81293-3', { valueString: 'Exon 2 codons 12 and 13' })],
      ['an allele', part('69551-0', { valueString: 'T' })],
    ] as const
  ).map(([title, change]) =>
    ras(
      `is not wild-type where ${title} is absent`,
      [variant([KRAS, change]), variant([NRAS, change])],
      why('imprecise'),
    ),
  ),
  dpd(
    'is not normal where one variant is absent by its number',
    [variant([DPYD, part('81255-2', { valueCodeableConcept: worded('rs3918290') })])],
    why('notRecorded'),
  ),
  braf(
    'is present by the words beside a ClinVar number',
    [variant([BRAF, clinVar('NM_004333.6(BRAF):c.1799T>A (p.Val600Glu)')], PRESENT)],
    suggests('present'),
  ),
  braf(
    'is not absent where another change of the codon is',
    [variant([BRAF, clinVar('NM_004333.6(BRAF):c.1798_1799delinsAA (p.Val600Lys)')])],
    why('notRecorded'),
  ),
  ras(
    'is wild-type where one record names all that was absent',
    [variant([KRAS, NRAS, BRAF])],
    known('wild-type'),
  ),
  braf('is absent where one record names all that was absent', [variant([KRAS, BRAF])], suggests('absent')),
  ras(
    'is conflicting where one record names two genes as mutated',
    [variant([KRAS, NRAS], PRESENT)],
    why('conflicting'),
  ),
  // Of another tumour, or without effect
  ras(
    'is only suggested by a mutation of a lung cancer in the chart',
    [
      crc,
      condition(icd10('C34.1'), { id: 'lung' }),
      variant([KRAS], PRESENT, { focus: [{ reference: 'Condition/lung' }] }),
    ],
    suggests('mutated'),
  ),
  ras(
    'is only suggested by a mutation in tissue of the lung',
    [variant([KRAS], PRESENT, { bodySite: snomed('39607008', 'Lung structure') })],
    suggests('mutated'),
  ),
  ras(
    'is mutated in tissue of the liver',
    [variant([KRAS], PRESENT, { bodySite: snomed('10200004', 'Liver structure') })],
    known('mutated'),
  ),
  ...(
    [
      ['germline', part('48002-0', { valueCodeableConcept: loinc('LA6683-2', 'Germline') })],
      ['benign', part('53037-8', { valueCodeableConcept: loinc('LA6675-8', 'Benign') })],
      ['of uncertain significance', part('53037-8', { valueCodeableConcept: loinc('LA26333-7') })],
      ['silent', part('48006-1', { valueCodeableConcept: loinc('LA6700-4', 'Silent') })],
    ] as const
  ).map(([title, quality]) =>
    ras(
      `is only suggested by a variant that is ${title}`,
      [variant([KRAS, quality], PRESENT)],
      suggests('mutated'),
    ),
  ),
  ras(
    'is mutated where germline tissue was sequenced beside it',
    [
      variant(
        [KRAS, part('81304-8', { valueCodeableConcept: worded('Paired tumor/germline sequencing') })],
        PRESENT,
      ),
    ],
    known('mutated'),
  ),
  ras(
    'is mutated in tissue of «Kolon»',
    [variant([KRAS], PRESENT, { bodySite: worded('Kolon') })],
    known('mutated'),
  ),
  ...['#donor', 'Condition/gone', 'Specimen/1'].map((reference) =>
    ras(
      `could not be read where the result is about ${reference}`,
      [observation(loinc('81420-2'), { valueCodeableConcept: ABSENT, focus: [{ reference }] })],
      why('couldNotRead'),
    ),
  ),
  ras(
    'is not that of a relative who is contained in the record',
    [
      observation(loinc('81420-2'), {
        valueCodeableConcept: ABSENT,
        focus: [{ reference: '#donor', type: 'RelatedPerson' }],
      }),
    ],
    why('notRecorded'),
  ),
  // A result in a form that is not read
  ras(
    'is not wild-type by a panel beside a change that is named without a value',
    [
      observation(loinc('81420-2'), { valueCodeableConcept: ABSENT }),
      variant([KRAS, part('48005-3', { valueCodeableConcept: worded('p.Gly12Asp') })], null),
    ],
    why('imprecise'),
  ),
  mmr(
    'is not proficient by an older test beside a newer one in numbers',
    [
      observation(loinc('62862-8'), {
        valueCodeableConcept: loinc('LA14122-8', 'Stable'),
        effectiveDateTime: '2025-02-01',
      }),
      lab('81695-9', ucum(0.42, '1')),
    ],
    why('imprecise'),
  ),
  // Sex
  ...(
    [
      ['us-core-sex', { url: `${US_CORE}/us-core-sex`, valueCode: '248152002' }],
      [
        'us-core-individual-sex',
        { url: `${US_CORE}/us-core-individual-sex`, valueCoding: { code: '248152002' } },
      ],
      [
        'the sex parameter for clinical use',
        {
          url: 'http://hl7.org/fhir/StructureDefinition/patient-sexParameterForClinicalUse',
          extension: [{ url: 'value', ...female }],
        },
      ],
      [
        'a recorded sex',
        {
          url: 'http://hl7.org/fhir/StructureDefinition/individual-recordedSexOrGender',
          extension: [{ url: 'value', valueCodeableConcept: { coding: [{ code: 'F' }] } }],
        },
      ],
      [
        'Epic’s sex for clinical use',
        { url: 'http://open.epic.com/FHIR/StructureDefinition/extension/sex-for-clinical-use', ...female },
      ],
    ] as const
  ).map(([title, extension]) =>
    reproduction(`is asked of a man whose ${title} is female`, sex(extension), known('ask')),
  ),
  reproduction(
    'is not asked of a man whose us-core-sex is male',
    sex({ url: `${US_CORE}/us-core-sex`, valueCode: '248153007' }),
    known('no'),
  ),
  reproduction(
    'is asked of a man with a recorded pregnancy',
    [man(), observation(loinc('82810-3'), { valueCodeableConcept: loinc('LA15173-0', 'Pregnant') })],
    known('ask'),
  ),
  // Pregnancy
  ...['Z33', 'Z33.x00', 'Z35.9'].map((code) =>
    pregnancy(`is pregnant by ${code}`, [condition(icd10(code))], known('pregnant')),
  ),
  pregnancy(
    'is pregnant by the Dutch observation',
    [
      observation(snomed('118185001', 'Finding related to pregnancy'), {
        valueCodeableConcept: snomed('77386006', 'Pregnant'),
      }),
    ],
    known('pregnant'),
  ),
  pregnancy(
    'is tentative by the Dutch observation that it is possible',
    [observation(snomed('118185001'), { valueCodeableConcept: snomed('146799005', 'Possible pregnancy') })],
    why('tentative'),
  ),
  pregnancy('is not pregnant by Z33.2, its end', [condition(icd10('Z33.2'))], why('notRecorded')),
  pregnancy(
    'is not suggested by a pregnancy of decades ago',
    [condition(snomed('72892002'), { onsetDateTime: '1990-02-01' }, { clinical: 'resolved' })],
    why('notRecorded'),
  ),
  pregnancy(
    'is pregnant by a record of this month, whenever it began',
    [condition(icd10('Z34.0'), { onsetDateTime: '2025-10-01', recordedDate: '2026-11-01' })],
    known('pregnant'),
  ),
  pregnancy(
    'is pregnant where that was planned',
    [condition(snomed('77386006', 'Pregnancy (planned)'))],
    known('pregnant'),
  ),
  // Which cancer a metastasis comes from
  lung(
    'is only suggested where the metastasis names a cancer of the kidney',
    [crc, condition(icd10('C64.9'), { id: 'kidney' }), condition(icd10('C78.0'), from('kidney'))],
    suggests('present'),
  ),
  lung(
    'is present where the metastasis names the bowel',
    [crc, condition(icd10('C78.0'), from('crc'))],
    known('present'),
  ),
  lung(
    'is present where the metastasis names a cancer whose code does not say of what',
    [vaguePrimary, condition(icd10('C78.0'), from('vague'))],
    known('present'),
  ),
  lung(
    'is present where the metastasis names a cancer that was refuted',
    [
      condition(icd10('C50.9'), { id: 'refuted' }, { verification: 'refuted' }),
      condition(icd10('C78.0'), from('refuted')),
    ],
    known('present'),
  ),
  history(
    'is only suggested by a metastasis of a cancer of the testis, years before',
    [
      crc,
      condition(icd10('C62.9'), { id: 'testis', onsetDateTime: '2003-05-01' }),
      condition(
        icd10('C79.3'),
        { onsetDateTime: '2003-09-01', ...from('testis') },
        { clinical: 'remission' },
      ),
    ],
    suggests(true),
  ),
  primaryOfLiver(
    'is not suggested as another by a cancer whose code does not say of what',
    [vaguePrimary, liverFrom('vague')],
    why('notRecorded'),
  ),
  malignancies(
    'do not name the cancer that the liver metastases come from',
    [vaguePrimary, liverFrom('vague')],
    why('notRecorded'),
  ),
  histology(
    'is an adenocarcinoma by the SNOMED code of today',
    [
      condition(snomed('93761005'), {
        extension: [
          {
            url: 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior',
            valueCodeableConcept: snomed('1187332001', 'Adenocarcinoma'),
          },
        ],
      }),
    ],
    suggests('adenocarcinoma'),
  ),
  histology(
    'is read from the German extension for the morphology',
    [
      condition(icd10('C18.7'), {
        extension: [
          {
            url: 'https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/StructureDefinition/mii-ex-onko-histology-morphology-behavior-icdo3',
            valueCodeableConcept: coded(ICDO3, '8140/3'),
          },
        ],
      }),
    ],
    suggests('adenocarcinoma'),
  ),
  // The certainty of ICD-10-GM
  liver(
    'is tentative where it is marked as suspected',
    [condition(certain('C78.7', 'V'), {}, unverified)],
    why('tentative'),
  ),
  liver(
    'is suggested as absent where it is marked as excluded',
    [condition(certain('C78.7', 'A'), {}, unverified)],
    suggests(false),
  ),
  liver(
    'is only suggested where it was certain once, and marked as excluded later',
    [
      condition(certain('C78.7', 'G'), { recordedDate: '2026-01-10' }, unverified),
      condition(certain('C78.7', 'A'), { recordedDate: '2026-06-10' }, unverified),
    ],
    suggests(true),
  ),
  liver(
    'is only suggested where it is marked as over',
    [condition(certain('C78.7', 'Z'), {}, unverified)],
    suggests(true),
  ),
  liver(
    'is known where it is marked as certain',
    [condition(certain('C78.7', 'G'), {}, unverified)],
    known(true),
  ),
  liver(
    'is tentative where the record itself is marked as suspected',
    [
      condition(icd10('C78.7'), {
        extension: [{ url: CERTAINTY.replace('http:', 'https:'), valueCode: 'V' }],
      }),
    ],
    why('tentative'),
  ),
  infarction(
    'is only suggested by what was there once, charted on a day of its own',
    [
      condition(
        { ...icd10('I21.9'), text: 'Zustand nach Myokardinfarkt 2015' },
        { onsetDateTime: '2026-09-01' },
      ),
    ],
    suggests('2026-09-01'),
  ),
  // Operations and radiotherapy
  tumour(
    'is resected by an operation after the day on which the cancer was stated',
    [
      condition(icd10('C18.7'), {
        id: 'stated',
        recordedDate: '2026-09-19',
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',
            valueDateTime: '2020-03-01',
          },
        ],
      }),
      procedure(snomed('84604002'), {
        performedDateTime: '2020-04-02',
        reasonReference: [{ reference: 'Condition/stated' }],
      }),
    ],
    known('resected'),
  ),
  tumour(
    'is suggested as resected by Synthea’s colectomy',
    [procedure(snomed('43075005', 'Partial resection of colon'))],
    suggests('resected'),
  ),
  radiation(
    'is known by the course summary of mCODE',
    [procedure(snomed('1217123003'), inLiver)],
    known(true),
  ),
  radiation(
    'is known by the right lobe',
    [procedure(snomed('33195004'), { bodySite: [snomed('48521005')] })],
    known(true),
  ),
  radiation(
    'is known where an empty reason stands beside its status',
    [procedure(snomed('1217123003'), { ...inLiver, statusReason: {} })],
    known(true),
  ),
  liver(
    'is not suggested by what was only looked for',
    [condition(coded('urn:local', 'X1', 'Screening for liver metastases'))],
    why('tentative'),
  ),
  about('creatinine')(
    'is that of blood, whatever else a note advises',
    [
      lab('2160-0', ucum(0.9, 'mg/dL'), {
        note: [{ text: 'Advies: albumine/kreatinineratio in urine bepalen.' }],
      }),
    ],
    known(0.9),
  ),
  about('egfr')(
    'is not adjusted for race where a note says how to',
    [
      lab('33914-3', ucum(80, 'mL/min/{1.73_m2}'), {
        note: [{ text: 'If African American, multiply by 1.21' }],
      }),
    ],
    known(80),
  ),
  radiation(
    'is only suggested where a reason stands beside its status',
    [procedure(snomed('1217123003'), { ...inLiver, statusReason: snomed('262008008', 'Not performed') })],
    suggests(true),
  ),
  size(
    'is that of a tumour in the left lobe',
    [
      observation(loinc('21889-1'), {
        valueQuantity: ucum(6, 'cm'),
        bodySite: snomed('69842003', 'Structure of left lobe of liver'),
      }),
    ],
    suggests(60),
  ),
  // Medicines
  chemotherapy(
    'is known by tablets whose route is Epic’s word for oral',
    [
      crc,
      administration(coded('http://www.whocc.no/atc', 'L01BC06'), {
        reasonReference: [{ reference: 'Condition/crc' }],
        dosage: { route: snomed('260548002', 'Oral') },
      }),
    ],
    known(true),
  ),
  dose(
    'counts what the patient takes at home, which Oracle writes as a plan',
    [
      order(coded('http://www.whocc.no/atc', 'H02AB04'), {
        ...daily(20),
        intent: 'plan',
        reportedBoolean: true,
      }),
      order(prednisolone, daily(5)),
    ],
    suggests(24),
  ),
  dose(
    'does not count a plan that nobody says to take',
    [order(coded('http://www.whocc.no/atc', 'H02AB04'), { ...daily(20), intent: 'plan' })],
    why('notRecorded'),
  ),
  dose(
    'is read beside Epic’s number of tablets',
    [
      order(coded('http://www.whocc.no/atc', 'H02AB04'), {
        dosageInstruction: [
          {
            timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
            doseAndRate: [
              { type: worded('calculated'), doseQuantity: ucum(16, 'mg') },
              {
                type: { coding: [{ system: 'urn:epic', code: 'admin-amount' }] },
                doseQuantity: { value: 1, unit: 'tablet' },
              },
              { type: worded('ordered'), doseQuantity: ucum(16, 'mg') },
            ],
          },
        ],
      }),
    ],
    suggests(16),
  ),
  dose(
    'is open where it is tapered in German',
    [order(prednisolone, timed({ frequency: 1, period: 1, periodUnit: 'd' }, 5, { text: 'ausschleichend' }))],
    why('imprecise'),
  ),
  contrast(
    'is suggested as absent by the code of the patient summary',
    [allergy(coded('http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', 'no-known-allergies'))],
    suggests(false),
  ),
  contrast('is suggested by a brand', [allergy(worded('Omnipaque 300'))], suggests(true)),
  hepatitis(
    'is suggested by the words of a SNOMED code that is in no list',
    [condition(snomed('716203000', 'Decompensated cirrhosis of liver (disorder)'))],
    suggests(true),
  ),
  nyha(
    'is suggested by the LOINC code of the German cardiology module',
    [observation(loinc('93124-6'), { valueCodeableConcept: loinc('LA28406-9', 'Class III') })],
    suggests('iii'),
  ),
  // What a result is about
  ...(
    [
      ['a contained record', { reference: '#c1' }],
      ['a record named by its number', { type: 'Condition', identifier: { value: '17' } }],
      ['an encounter', { reference: 'Encounter/3' }],
      ['a condition that is not in the chart', { reference: 'Condition/gone' }],
    ] as const
  ).map(([title, focus]) =>
    performance(`could not be read where the newer is about ${title}`, wound(focus), why('couldNotRead')),
  ),
  performance(
    'could not be read where the newer is about a condition that was left out',
    [
      ...wound({ reference: 'Condition/odd' }),
      condition(icd10('C18.7'), { id: 'odd', recordedDate: '2020-03-00' }),
    ],
    why('couldNotRead'),
  ),
  performance(
    'is read with its German and French labels',
    [ecog({ valueString: 'ECOG-Status: 1' })],
    known(1),
  ),
  performance('is read with its French label', [ecog({ valueString: 'OMS 1' })], known(1)),
  performance('is read with its Chinese label', [ecog({ valueString: 'ECOG评分1分' })], known(1)),
  // Two codes for one result
  ...(
    [
      ['serumPregnancyTest', '2118-8', '2106-3', { valueCodeableConcept: snomed('260385009', 'Negative') }],
      ['creatinine', '2160-0', '2161-8', { valueQuantity: ucum(0.9, 'mg/dL') }],
      ['albumin', '1751-7', '1754-1', { valueQuantity: ucum(4, 'g/dL') }],
      ['alp', '6768-6', '17838-4', { valueQuantity: ucum(90, 'U/L') }],
      ['egfrMdrd', '33914-3', '98979-8', { valueQuantity: ucum(70, 'mL/min/{1.73_m2}') }],
    ] as const
  ).map(([fact, one, other, value]) =>
    about(fact)(
      `is not that of ${one} beside ${other}`,
      [observation({ coding: [...loinc(one).coding, ...loinc(other).coding] }, value)],
      why('notRecorded'),
    ),
  ),
  about('egfr')(
    'is that of 33914-3 beside 98979-8: an eGFR in any case',
    [
      lab('33914-3', ucum(70, 'mL/min/{1.73_m2}'), {
        code: { coding: [...loinc('33914-3').coding, ...loinc('98979-8').coding] },
      }),
    ],
    known(70),
  ),
  about('egfr')(
    'is not adjusted for race, whatever its code',
    [
      lab('33914-3', ucum(60, 'mL/min/{1.73_m2}'), {
        code: { ...loinc('33914-3'), text: 'GFR, Estimated African American' },
      }),
    ],
    why('imprecise'),
  ),
  about('egfr')(
    'is that among others',
    [
      lab('33914-3', ucum(60, 'mL/min/{1.73_m2}'), {
        code: { ...loinc('33914-3'), text: 'GFR, Estimated non-African American' },
      }),
    ],
    known(60),
  ),
  about('albumin')(
    'is not that of ascites, whatever its code',
    [lab('1751-7', ucum(2, 'g/dL'), { code: { ...loinc('1751-7'), text: 'Albumin, Body Fluid' } })],
    why('imprecise'),
  ),
  about('serumPregnancyTest')(
    'is negative in German',
    [observation(loinc('2118-8'), { valueString: 'Negativ' })],
    suggests('negative'),
  ),
  about('serumPregnancyTest')(
    'is not that of urine, whatever its code',
    [
      observation(
        { ...loinc('2118-8'), text: 'hCG Qual Urine POC' },
        { valueCodeableConcept: snomed('260385009', 'Negative') },
      ),
    ],
    why('imprecise'),
  ),
  // Reference ranges in words
  ...['bis 50', '10 bis 50', '10 à 50', '[10 - 50]', '＜50'].map((text) =>
    about('alt')(
      `has the upper limit of «${text}»`,
      [lab('1742-6', ucum(30, 'U/L'), { referenceRange: [{ text }] })],
      known(30, 50),
    ),
  ),
  about('alt')(
    'has no upper limit from 15,000 blanks, and says so at once',
    [lab('1742-6', ucum(30, 'U/L'), { referenceRange: [{ text: `${' '.repeat(15_000)}x` }] })],
    known(30, 'noUpperLimit'),
  ),
  ...['Schwangere', 'Femme enceinte', 'Enfants', 'Säuglinge'].map((text) =>
    about('alp')(
      `has no upper limit from a range for «${text}»`,
      [lab('6768-6', ucum(90, 'U/L'), upTo(250, { text }))],
      known(90, 'noUpperLimit'),
    ),
  ),
  about('alp')(
    'has no upper limit from a range for women, of a man',
    [man(), lab('6768-6', ucum(90, 'U/L'), upTo(250, { text: 'Frauen' }))],
    known(90, 'noUpperLimit'),
  ),
]

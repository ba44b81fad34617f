import { about, known, suggests, why } from '../factCase.ts'
import {
  ATC,
  administration,
  allergy,
  coded,
  condition,
  daily,
  ecog,
  HGNC,
  icd10,
  LOINC,
  lab,
  loinc,
  observation,
  order,
  procedure,
  RXNORM,
  SNOMED,
  snomed,
  ucum,
  worded,
} from '../resources.ts'

const liver = about('liverMetsPresent')
const lung = about('extrahepaticSites/lung')
const other = about('extrahepaticSites/other')
const primary = about('liverMetsPrimary')
const hb = about('hemoglobin')
const platelets = about('platelets')
const anc = about('anc')
const performance = about('ecog')
const ras = about('rasStatus')
const mmr = about('mmrStatus')
const infarction = about('miDate')
const resection = about('priorHepaticResection')
const ablation = about('priorHepaticAblation')
const therapy = about('priorSystemicTherapyCrc')
const contrast = about('contrastHypersensitivity')
const coumarin = about('coumarinUse')
const pregnancy = about('pregnancyStatus')

const asLung = condition(snomed('94381002', 'Secondary malignant neoplasm of lung'))
const stain = (code: string, value: object, display?: string) =>
  observation(loinc(code, display), { valueCodeableConcept: value })

/** A code and a display that disagree: nobody can say which is meant, and nothing is decided. */
export const codeAgainstDisplay = [
  liver('is conflicting if the display of its code is that of the lung', [asLung], why('conflicting')),
  lung('is conflicting if the code beside its display is that of the liver', [asLung], why('conflicting')),
  liver(
    'is true beside its own display',
    [condition(snomed('94381002', 'Secondary malignant neoplasm of liver (disorder)'))],
    known(true),
  ),
  liver(
    'is true beside a display that we do not know',
    [condition(snomed('94381002', 'Mets liver, see MDT'))],
    known(true),
  ),
  liver(
    'is true beside its display in British spelling and capitals',
    [condition(icd10('C78.7', 'SECONDARY MALIGNANT NEOPLASM OF LIVER AND INTRAHEPATIC BILE DUCT'))],
    known(true),
  ),
  primary(
    'is not suggested by 94260004, called a malignant tumour of the colon',
    [condition(snomed('94381002')), condition(snomed('94260004', 'Malignant tumour of colon'))],
    why('notRecorded'),
  ),
  other(
    'is not suggested by 94260004, called a malignant tumour of the colon',
    [condition(snomed('94260004', 'Malignant tumour of colon'))],
    why('conflicting'),
  ),
  hb(
    'is conflicting under its code with the display of platelets',
    [lab('718-7', ucum(9, 'g/dL'), { code: loinc('718-7', 'Platelets [#/volume] in Blood') })],
    why('conflicting'),
  ),
  platelets(
    'are not passed over for older ones if the newest are called neutrophils',
    [
      lab('777-3', ucum(150, '10*9/L'), { effectiveDateTime: '2026-11-10' }),
      lab('777-3', ucum(80, '10*9/L'), {
        code: loinc('777-3', 'Neutrophils [#/volume] in Blood by Automated count'),
      }),
    ],
    why('conflicting'),
  ),
  anc(
    'is conflicting if 751-8 is called a percentage',
    [
      lab('751-8', ucum(4, '10*9/L'), {
        code: loinc('751-8', 'Neutrophils/100 leukocytes in Blood by Automated count'),
      }),
    ],
    why('conflicting'),
  ),
  anc(
    'is known if its code is called the same by another method',
    [lab('751-8', ucum(4, '10*9/L'), { code: loinc('751-8', 'Neutrophils [#/volume] in Blood') })],
    known(4),
  ),
  performance(
    'is conflicting if its code is called Karnofsky',
    [ecog({ valueInteger: 1, code: loinc('89247-1', 'Karnofsky Performance Status score') })],
    why('conflicting'),
  ),
  performance(
    'is conflicting if a coded 0 is called grade 2',
    [ecog({ valueCodeableConcept: snomed('425389002', 'ECOG performance status - grade 2') })],
    why('conflicting'),
  ),
  performance(
    'is conflicting if it has a value and a reason why there is none',
    [ecog({ valueInteger: 0, dataAbsentReason: worded('Not asked') })],
    why('conflicting'),
  ),
  hb(
    'is conflicting if it has a value and a reason why there is none',
    [
      lab('718-7', ucum(9, 'g/dL'), {
        dataAbsentReason: coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'error'),
      }),
    ],
    why('conflicting'),
  ),
  ras(
    'is unknown if a test of KRAS is called one of both genes',
    [
      observation(loinc('21702-6', 'KRAS and NRAS gene mutation test'), {
        valueCodeableConcept: loinc('LA9634-2'),
      }),
    ],
    why('conflicting'),
  ),
  ras(
    'is unknown if the gene is called KRAS by its code and HRAS by its display',
    [
      observation(loinc('69548-6'), {
        valueCodeableConcept: loinc('LA9633-4', 'Present'),
        component: [{ code: loinc('48018-6'), valueCodeableConcept: coded(HGNC, 'HGNC:6407', 'HRAS') }],
      }),
    ],
    why('conflicting'),
  ),
  mmr(
    'is conflicting if MSI-H is called stable',
    [observation(loinc('81695-9'), { valueCodeableConcept: loinc('LA26203-2', 'Stable') })],
    why('conflicting'),
  ),
  mmr(
    'is conflicting if a stain that is absent is called present',
    [stain('81691-8', loinc('LA9634-2', 'Present'))],
    why('conflicting'),
  ),
  mmr(
    'is conflicting if the stain of one protein is called that of another',
    [
      stain(
        '81691-8',
        loinc('LA9634-2', 'Absent'),
        'DNA mismatch repair protein Msh2 [Presence] in Cancer specimen by Immune stain',
      ),
    ],
    why('conflicting'),
  ),
  infarction(
    'is not dated by a stroke called an infarction of the heart',
    [condition(snomed('57054005', 'Ischemic stroke'), { onsetDateTime: '2026-08-01' })],
    why('conflicting'),
  ),
  resection(
    'is not decided by a resection called an ablation',
    [procedure(snomed('71273005', 'Thermal ablation of single lesion of liver'))],
    why('conflicting'),
  ),
  ablation(
    'is not decided by a resection called an ablation',
    [procedure(snomed('71273005', 'Thermal ablation of single lesion of liver'))],
    why('conflicting'),
  ),
  therapy(
    'is only suggested by capecitabine called tacrolimus',
    [
      condition(icd10('C18.7'), { id: 'crc', onsetDateTime: '2025-01-10' }),
      administration(coded(ATC, 'L01BC06', 'tacrolimus'), {
        reasonReference: [{ reference: 'Condition/crc' }],
        dosage: { route: snomed('26643006') },
      }),
    ],
    suggests(true),
  ),
  contrast(
    'is only suggested by contrast media called no known allergy',
    [allergy(snomed('293637006', 'No known allergy'))],
    suggests(true),
  ),
  coumarin(
    'is suggested by a DOAC called warfarin: the clinician decides',
    [order(coded(ATC, 'B01AF02', 'warfarin'))],
    suggests(true),
  ),
  pregnancy(
    'is unknown if pregnant is called not pregnant',
    [observation(loinc('82810-3'), { valueCodeableConcept: snomed('77386006', 'Not pregnant') })],
    why('conflicting'),
  ),
  hb(
    'is conflicting if one of two codings is called something else',
    [
      lab('718-7', ucum(9, 'g/dL'), {
        code: {
          coding: [
            { system: LOINC, code: '718-7', display: 'Hemoglobin [Mass/volume] in Blood' },
            { system: LOINC, code: '59260-0', display: 'Platelets [#/volume] in Blood' },
          ],
        },
      }),
    ],
    why('conflicting'),
  ),
  liver(
    'is true beside a translation into another system',
    [
      condition({
        coding: [
          { system: SNOMED, code: '94381002', display: 'Secondary malignant neoplasm of liver' },
          {
            system: 'http://hl7.org/fhir/sid/icd-10',
            code: 'C78.7',
            display: 'Secondary malignant neoplasm of liver',
          },
        ],
      }),
    ],
    known(true),
  ),
  coumarin(
    'is suggested by warfarin called warfarin',
    [order(coded(RXNORM, '11289', 'warfarin'), daily(5))],
    suggests(true),
  ),
]

import { type Chart, within } from './chart.ts'
import { concept, hl7, icd10, icdO3, snomed } from './coding.ts'
import { monthsBefore } from './day.ts'
import { condition, type Diagnosis, procedure, report } from './disease.ts'
import { chemotherapy, drugs } from './medicines.ts'
import { finding } from './pathology.ts'

const liver = concept('Liver', snomed('10200004', 'Liver structure'))
const mcode = 'http://hl7.org/fhir/us/mcode/StructureDefinition/'

export const sites = {
  colon: concept(
    'Adenocarcinoma of the colon',
    snomed('1701000119104', 'Primary adenocarcinoma of colon'),
    icd10('C18.9', 'Malignant neoplasm of colon, unspecified'),
  ),
  sigmoid: concept(
    'Adenocarcinoma of the sigmoid colon',
    snomed('301756000', 'Adenocarcinoma of sigmoid colon'),
    icd10('C18.7', 'Malignant neoplasm of sigmoid colon'),
  ),
  ascending: concept(
    'Adenocarcinoma of the ascending colon',
    snomed('1701000119104', 'Primary adenocarcinoma of colon'),
    icd10('C18.2', 'Malignant neoplasm of ascending colon'),
  ),
  rectum: concept(
    'Adenocarcinoma of the rectum',
    snomed('254582000', 'Adenocarcinoma of rectum'),
    icd10('C20', 'Malignant neoplasm of rectum'),
  ),
}

/** The colorectal primary (slug `crc`), with histology in the way of mCODE. */
export function colorectalCancer(
  chart: Chart,
  code: fhir4.CodeableConcept,
  onset: string,
): fhir4.FhirResource[] {
  const adenocarcinoma = concept('Adenocarcinoma, NOS', icdO3('8140/3', 'Adenocarcinoma, NOS'))
  return [
    condition(chart, 'crc', {
      code,
      onset,
      extension: [
        { url: `${mcode}mcode-histology-morphology-behavior`, valueCodeableConcept: adenocarcinoma },
      ],
      evidence: [{ code: [concept('Histologic test', snomed('714797009', 'Histologic test'))] }],
    }),
    finding(chart, 'histology', {
      code: ['59847-4', 'Histology and Behavior ICD-O-3 Cancer'],
      day: onset,
      value: adenocarcinoma,
    }),
    report(chart, 'pathology', {
      code: concept('Pathology report', {
        system: 'http://loinc.org',
        code: '11526-1',
        display: 'Pathology study',
      }),
      category: hl7('v2-0074', 'PAT', 'Pathology (gross & histopath, not surgical)'),
      day: onset,
      conclusion:
        'Moderately differentiated adenocarcinoma of the large bowel, invading beyond the submucosa.',
    }),
  ]
}

/** Metastases in the liver, tied to the primary `crc` or another one. */
export function liverMetastases(
  chart: Chart,
  onset: string,
  {
    slug = 'liver-mets',
    primary = 'crc',
    ...rest
  }: Partial<Diagnosis> & { slug?: string; primary?: string } = {},
): fhir4.Condition {
  return condition(chart, slug, {
    code: concept(
      'Liver metastases',
      snomed('94381002', 'Secondary malignant neoplasm of liver'),
      icd10('C78.7', 'Secondary malignant neoplasm of liver and intrahepatic bile duct'),
    ),
    onset,
    bodySite: liver,
    extension: [
      {
        url: `${mcode}mcode-related-primary-cancer-condition`,
        valueReference: within(chart, 'Condition', primary),
      },
    ],
    ...rest,
  })
}

/** Removal of the primary `crc`, which is its stated reason. */
export function bowelResection(chart: Chart, kind: 'colon' | 'rectum', day: string): fhir4.Procedure {
  const code =
    kind === 'colon'
      ? concept('Colectomy', snomed('23968004', 'Colectomy'))
      : concept('Low anterior resection', snomed('4558008', 'Anterior resection of rectum'))
  return procedure(chart, 'bowel-resection', { code, day, reason: 'crc' })
}

export function liverResection(chart: Chart, day: string, reason = 'liver-mets'): fhir4.Procedure {
  return procedure(chart, 'liver-resection', {
    code: concept('Lobectomy of liver', snomed('85946004', 'Lobectomy of liver')),
    day,
    reason,
    bodySite: liver,
    note: 'Radical resection of all known metastases.',
  })
}

/** FOLFOX with bevacizumab, given to shrink the metastases and finished five weeks ago. */
export function conversionChemotherapy(chart: Chart): fhir4.FhirResource[] {
  const agents = [drugs.fluorouracil, drugs.oxaliplatin, drugs.bevacizumab]
  return chemotherapy(chart, 'conversion', {
    drugs: agents,
    day: monthsBefore(chart.today, 5),
    reason: 'crc',
    cycles: 8,
  })
}

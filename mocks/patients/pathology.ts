import { type Chart, moment, subject } from './chart.ts'
import { coded, concept, hgnc, hl7, loinc, snomed, ucum } from './coding.ts'

const laboratory = hl7('observation-category', 'laboratory', 'Laboratory')
const present = concept('Present', loinc('LA9633-4', 'Present'))
const absent = concept('Absent', loinc('LA9634-2', 'Absent'))

type Finding = { code: [code: string, display: string]; day: string; value: fhir4.CodeableConcept }

/** A coded finding on tissue. */
export function finding(chart: Chart, slug: string, { code, day, value }: Finding): fhir4.Observation {
  return {
    resourceType: 'Observation',
    id: `${chart.id}-${slug}`,
    status: 'final',
    category: [laboratory],
    code: coded(loinc(...code)),
    subject: subject(chart),
    effectiveDateTime: moment(chart, day, '10:20'),
    performer: [{ display: `Pathology, ${chart.centre.hospital}` }],
    valueCodeableConcept: value,
  }
}

const genes = { KRAS: 'HGNC:6407', NRAS: 'HGNC:7989', BRAF: 'HGNC:1097' }

type Variant = { gene: keyof typeof genes; day: string; found: boolean; protein?: string }

/** One gene of the tumour's panel: whether a variant was found, and which. */
export function variant(chart: Chart, { gene, day, found, protein }: Variant): fhir4.Observation {
  return {
    ...finding(chart, gene.toLowerCase(), {
      code: ['69548-6', 'Genetic variant assessment'],
      day,
      value: found ? present : absent,
    }),
    component: [
      {
        code: coded(loinc('48018-6', 'Gene studied [ID]')),
        valueCodeableConcept: { coding: [hgnc(genes[gene], gene)], text: gene },
      },
      ...(protein === undefined
        ? []
        : [
            {
              code: coded(loinc('48005-3', 'Amino acid change (pHGVS)')),
              valueCodeableConcept: {
                coding: [{ system: 'http://varnomen.hgvs.org', code: protein, display: protein }],
              },
            },
          ]),
    ],
  }
}

/** KRAS, NRAS and BRAF all without a variant. */
export function wildType(chart: Chart, day: string): fhir4.Observation[] {
  return [
    variant(chart, { gene: 'KRAS', day, found: false }),
    variant(chart, { gene: 'NRAS', day, found: false }),
    variant(chart, { gene: 'BRAF', day, found: false, protein: 'p.Val600Glu' }),
  ]
}

export function microsatelliteStable(chart: Chart, day: string): fhir4.Observation {
  return finding(chart, 'msi', {
    code: ['81695-9', 'Microsatellite instability [Interpretation] in Cancer specimen Qualitative'],
    day,
    value: concept('Stable', loinc('LA14122-8', 'Stable')),
  })
}

/** The largest diameter of one liver lesion on imaging. */
export function lesion(chart: Chart, number: number, mm: number, day: string): fhir4.Observation {
  return {
    resourceType: 'Observation',
    id: `${chart.id}-lesion-${number}`,
    status: 'final',
    category: [hl7('observation-category', 'imaging', 'Imaging')],
    code: concept(`Liver lesion ${number}`, loinc('21889-1', 'Size Tumor')),
    subject: subject(chart),
    effectiveDateTime: moment(chart, day, '10:20'),
    performer: [{ display: `Radiology, ${chart.centre.hospital}` }],
    bodySite: concept('Liver', snomed('10200004', 'Liver structure')),
    component: [
      {
        code: coded(loinc('33728-7', 'Size.maximum dimension in Tumor')),
        valueQuantity: ucum(mm, 'mm'),
      },
    ],
  }
}

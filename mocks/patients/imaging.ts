import { type Chart, moment, subject } from './chart.ts'
import { coded, hl7, loinc } from './coding.ts'
import { report } from './disease.ts'

const scans = {
  abdomen: loinc('79103-8', 'CT Abdomen W contrast IV'),
  chest: loinc('24628-0', 'CT Chest W contrast IV'),
}

/** A CT scan: the study with its images, and the radiologist's report on it. */
export function ct(
  chart: Chart,
  region: keyof typeof scans,
  day: string,
  conclusion: string,
): fhir4.FhirResource[] {
  const slug = `ct-${region}`
  const study: fhir4.ImagingStudy = {
    resourceType: 'ImagingStudy',
    id: `${chart.id}-${slug}`,
    status: 'available',
    modality: [
      { system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'CT', display: 'Computed Tomography' },
    ],
    subject: subject(chart),
    started: moment(chart, day, '10:00'),
    procedureCode: [coded(scans[region])],
    description: scans[region].display ?? 'CT',
  }
  const radiology = hl7('v2-0074', 'RAD', 'Radiology')
  const code = coded(scans[region])
  return [
    study,
    report(chart, `${slug}-report`, { code, category: radiology, day, conclusion, images: slug }),
  ]
}

/** Abdomen and chest on the same day, with disease in the liver only. */
export function stagingCt(chart: Chart, day: string, liver: string): fhir4.FhirResource[] {
  return [
    ...ct(chart, 'abdomen', day, `${liver} No disease outside the liver in the abdomen.`),
    ...ct(chart, 'chest', day, 'No metastases in lungs or mediastinum.'),
  ]
}

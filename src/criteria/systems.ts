/** Names of the code systems that code lists are written in. */
export const SYSTEMS = [
  'loinc',
  'snomed',
  'icd10',
  'icdo3',
  'atc',
  'rxnorm',
  'hgnc',
  'hl7',
  'dicom',
  'text',
] as const
export type SystemName = (typeof SYSTEMS)[number]

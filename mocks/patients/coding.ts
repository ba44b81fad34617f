type Make = (code: string, display: string) => fhir4.Coding

const from =
  (system: string): Make =>
  (code, display) => ({ system, code, display })

export const loinc = from('http://loinc.org')
export const snomed = from('http://snomed.info/sct')
export const icd10 = from('http://hl7.org/fhir/sid/icd-10')
export const icd10cm = from('http://hl7.org/fhir/sid/icd-10-cm')
export const icdO3 = from('http://terminology.hl7.org/CodeSystem/icd-o-3')
export const atc = from('http://www.whocc.no/atc')
export const rxnorm = from('http://www.nlm.nih.gov/research/umls/rxnorm')
export const hgnc = from('http://www.genenames.org/geneId')

/** A code of one of HL7's own code systems, such as `condition-clinical`. */
export function hl7(system: string, code: string, display?: string): fhir4.CodeableConcept {
  const coding = { system: `http://terminology.hl7.org/CodeSystem/${system}`, code }
  return { coding: [display === undefined ? coding : { ...coding, display }] }
}

export function concept(text: string, ...coding: fhir4.Coding[]): fhir4.CodeableConcept {
  return coding.length > 0 ? { coding, text } : { text }
}

/** A concept with one coding, whose display is its text. */
export function coded(coding: fhir4.Coding): fhir4.CodeableConcept {
  return { coding: [coding], ...(coding.display === undefined ? {} : { text: coding.display }) }
}

export const ucum = (value: number, unit: string, code = unit): fhir4.Quantity => ({
  value,
  unit,
  system: 'http://unitsofmeasure.org',
  code,
})

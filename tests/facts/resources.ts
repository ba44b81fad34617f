/** FHIR resources for tests, as short as a case can be written; each is about Patient/7 unless it says otherwise. */
import { assembleChart } from '../../src/chart/assemble.ts'
import type { Chart, TypeReading } from '../../src/chart/chart.ts'
import type { RawEntry } from '../../src/chart/intake.ts'
import type { ResourceType } from '../../src/chart/resources.ts'

export type Raw = Record<string, unknown>

export const TODAY = '2026-11-21'
/** Within every window of the laboratory. */
export const RECENT = '2026-11-16T09:00:00+01:00'

export const LOINC = 'http://loinc.org'
export const SNOMED = 'http://snomed.info/sct'
export const ICD10 = 'http://hl7.org/fhir/sid/icd-10'
export const ATC = 'http://www.whocc.no/atc'
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'
export const HGNC = 'http://www.genenames.org'
export const ICDO3 = 'http://terminology.hl7.org/CodeSystem/icd-o-3'
export const UCUM = 'http://unitsofmeasure.org'
export const INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'
const STATUS = 'http://terminology.hl7.org/CodeSystem/condition-'

export const coded = (system: string, code: string, display?: string) => ({
  coding: [{ system, code, ...(display !== undefined && { display }) }],
})
export const loinc = (code: string, display?: string) => coded(LOINC, code, display)
export const snomed = (code: string, display?: string) => coded(SNOMED, code, display)
export const icd10 = (code: string, display?: string) => coded(ICD10, code, display)
export const worded = (text: string) => ({ text })
export const interpretation = (...codes: string[]) => ({
  interpretation: codes.map((code) => coded(INTERPRETATION, code)),
})

/** A quantity whose unit has its UCUM code. */
export const ucum = (value: number, code: string, comparator?: string) => ({
  value,
  unit: code,
  system: UCUM,
  code,
  ...(comparator && { comparator }),
})
/** A quantity whose unit is text alone. */
export const spelled = (value: number, unit: string) => ({ value, unit })

let counter = 0
const id = () => `r${++counter}`
const subject = { reference: 'Patient/7' }

export const patient = (over: Raw = {}): Raw => ({
  resourceType: 'Patient',
  id: '7',
  gender: 'female',
  birthDate: '1961-04-12',
  ...over,
})
export const man = (over: Raw = {}): Raw => patient({ gender: 'male', ...over })

/** An Observation by its code and whatever else it holds. */
export const observation = (code: Raw, over: Raw = {}): Raw => ({
  resourceType: 'Observation',
  id: id(),
  status: 'final',
  code,
  subject,
  effectiveDateTime: RECENT,
  ...over,
})
/** A laboratory result. */
export const lab = (code: string, valueQuantity: Raw, over: Raw = {}): Raw =>
  observation(loinc(code), { valueQuantity, ...over })
export const ecog = (value: Raw, over: Raw = {}): Raw => observation(loinc('89247-1'), { ...value, ...over })

export const upTo = (high: Raw | number, over: Raw = {}): Raw => ({
  referenceRange: [{ high: typeof high === 'number' ? { value: high } : high, ...over }],
})

type Standing = { clinical?: string | false; verification?: string | false }
export const condition = (
  code: Raw,
  over: Raw = {},
  { clinical = 'active', verification = 'confirmed' }: Standing = {},
): Raw => ({
  resourceType: 'Condition',
  id: id(),
  subject,
  code,
  ...(clinical && { clinicalStatus: coded(`${STATUS}clinical`, clinical) }),
  ...(verification && { verificationStatus: coded(`${STATUS}ver-status`, verification) }),
  ...over,
})
export const procedure = (code: Raw, over: Raw = {}): Raw => ({
  resourceType: 'Procedure',
  id: id(),
  status: 'completed',
  subject,
  code,
  performedDateTime: '2026-03-02',
  ...over,
})

export const order = (medication: Raw, over: Raw = {}): Raw => ({
  resourceType: 'MedicationRequest',
  id: id(),
  status: 'active',
  intent: 'order',
  subject,
  medicationCodeableConcept: medication,
  authoredOn: '2026-10-01',
  ...over,
})
export const statement = (medication: Raw, over: Raw = {}): Raw => ({
  resourceType: 'MedicationStatement',
  id: id(),
  status: 'active',
  subject,
  medicationCodeableConcept: medication,
  effectivePeriod: { start: '2026-10-01' },
  ...over,
})
export const administration = (medication: Raw, over: Raw = {}): Raw => ({
  resourceType: 'MedicationAdministration',
  id: id(),
  status: 'completed',
  subject,
  medicationCodeableConcept: medication,
  effectiveDateTime: '2026-05-04T10:00:00Z',
  ...over,
})
/** So many mg at these times. */
export const timed = (repeat: Raw, mg = 5, over: Raw = {}) => ({
  dosageInstruction: [{ timing: { repeat }, doseAndRate: [{ doseQuantity: ucum(mg, 'mg') }], ...over }],
})
/** So many mg, so many times a day. */
export const daily = (mg: number, frequency = 1, over: Raw = {}) =>
  timed({ frequency, period: 1, periodUnit: 'd' }, mg, over)

export const allergy = (
  code: Raw,
  { clinical = 'active', verification = 'confirmed' }: Standing = {},
): Raw => ({
  resourceType: 'AllergyIntolerance',
  id: id(),
  patient: subject,
  code,
  ...(clinical && { clinicalStatus: coded('c', clinical) }),
  ...(verification && { verificationStatus: coded('v', verification) }),
})
export const report = (code: Raw, over: Raw = {}): Raw => ({
  resourceType: 'DiagnosticReport',
  id: id(),
  status: 'final',
  subject,
  code,
  effectiveDateTime: '2026-11-02',
  ...over,
})
export const dicom = (code: string) => ({ system: 'http://dicom.nema.org/resources/ontology/DCM', code })
export const imaging = (modality: string, started: string, over: Raw = {}): Raw => ({
  resourceType: 'ImagingStudy',
  id: id(),
  status: 'available',
  subject,
  modality: [dicom(modality)],
  started,
  ...over,
})

export type Readings = Partial<Record<ResourceType, TypeReading>>

/** The chart of Patient/7; the patient is added unless one stands among the resources. */
export function chartOf(resources: readonly unknown[], reading: Readings = {}): Chart {
  const isPatient = (r: unknown) => (r as Raw | null)?.resourceType === 'Patient'
  const all = resources.some(isPatient) ? resources : [patient(), ...resources]
  return assembleChart(
    all.map((resource): RawEntry => ({ resource })),
    { patientId: '7', reading },
  )
}

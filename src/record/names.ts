/** The names under which other systems meet what the app writes. They lead nowhere; they only have to stay the same. */

const HOME = 'https://trialside.example/fhir'

export const QUESTIONNAIRE = `${HOME}/Questionnaire/answers`
/** Business identifiers: of a patient's answers, of an ECOG score that was entered here, of a summary. */
export const IDENTIFIERS = {
  answers: `${HOME}/answers`,
  ecog: `${HOME}/ecog`,
  summaries: `${HOME}/summaries`,
} as const
/** The options of a fact, as a code system of its own. */
export const optionsOf = (fact: string): string => `${HOME}/CodeSystem/options/${fact}`
/** The facts, as codes. */
export const FACTS = `${HOME}/CodeSystem/facts`
/** The trials, by the names of their files. */
export const TRIALS = `${HOME}/trials`
/** Where a resource would be found, in a file that holds several. */
export const addressOf = ({ resourceType, id }: fhir4.FhirResource): string => `${HOME}/${resourceType}/${id}`

export const LOINC = 'http://loinc.org'
export const UCUM = 'http://unitsofmeasure.org'
export const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
export const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation'

/** The canonical address with the version of the criteria that the questions come from. */
export const versioned = (version: string): string => `${QUESTIONNAIRE}|${version}`

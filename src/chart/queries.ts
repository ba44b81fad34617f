/** Which searches read a chart: few, and as wide as the facts need. */
import type { Criteria } from '../criteria/criteria.ts'
import type { CodeList } from '../criteria/fact.ts'
import type { ResourceType } from './resources.ts'

/** Codes as search tokens (`http://loinc.org|89247-1`). */
export type QueryPlan = {
  /** Observations that may carry any category or none: performance status, molecular tests, vital signs, … */
  readonly observationCodes: readonly string[]
  /** Laboratory results, for a server that cannot be asked for the category. */
  readonly laboratoryCodes: readonly string[]
}

export type Search = {
  readonly type: ResourceType
  /** Below the FHIR base: `Condition?patient=7&_count=200`. */
  readonly address: string
  /** Asked in its place, all of them, where the server refuses it. */
  readonly otherwise?: readonly Search[]
  /** It may miss records: what it finds is not complete. */
  readonly lossy?: true
}

/** Longer lists make addresses that some servers cut off. */
export const CODES_AT_ONCE = 60

const URI = { loinc: 'http://loinc.org', snomed: 'http://snomed.info/sct' } as const
/** Lists that the readers of `from: special` look up beside the one that the fact names. */
const OF_READERS = [
  'variant-assessment',
  'mmr-immunostains',
  'msi-tests',
  'histology-observations',
  'karnofsky',
  'pregnancy-status-loinc',
]
/** Vital signs are read by code: a category search would bring every blood pressure of an admission. */
const VITAL_SIGNS = ['body-weight', 'body-temperature']

/** The codes of a list and of those it includes. Answer codes (LA…) and concepts of conditions are no questions. */
function tokensOf(name: string, codes: Criteria['codes'], seen = new Set<string>()): string[] {
  const list: CodeList | undefined = codes[name]
  if (!list || seen.has(name)) return []
  seen.add(name)
  const loinc = (list.loinc ?? [])
    .filter((c) => !c.code.startsWith('LA'))
    .map((c) => `${URI.loinc}|${c.code}`)
  const snomed = loinc.length > 0 ? (list.snomed ?? []).map((c) => `${URI.snomed}|${c.code}`) : []
  return [...loinc, ...snomed, ...(list.includes ?? []).flatMap((n) => tokensOf(n, codes, seen))]
}

/** What the facts of the criteria need from Observations. */
export function planQueries(criteria: Criteria): QueryPlan {
  const lists = { laboratory: new Set<string>(), other: new Set<string>([...OF_READERS, ...VITAL_SIGNS]) }
  for (const fact of criteria.facts)
    for (const reading of fact.read ?? []) {
      if (reading.from !== 'observation' && reading.from !== 'codedObservation' && reading.from !== 'special')
        continue
      const to = fact.section === 'laboratory' ? lists.laboratory : lists.other
      if (reading.codes !== undefined && !lists.other.has(reading.codes)) to.add(reading.codes)
    }
  const tokens = (names: Iterable<string>) => [
    ...new Set([...names].flatMap((n) => tokensOf(n, criteria.codes))),
  ]
  const observationCodes = tokens(lists.other)
  const laboratoryCodes = tokens(lists.laboratory).filter((t) => !observationCodes.includes(t))
  return { observationCodes, laboratoryCodes }
}

const address = (type: string, query: Record<string, string>): string =>
  `${type}?${new URLSearchParams({ ...query, _count: '200' })}`

/** Lists of at most sixty. */
export function inLists<T>(items: readonly T[]): T[][] {
  const lists: T[][] = []
  for (let i = 0; i < items.length; i += CODES_AT_ONCE) lists.push(items.slice(i, i + CODES_AT_ONCE))
  return lists
}

/** Every category but the laboratory's: what is left where neither code nor silence is allowed. */
const CATEGORIES = 'vital-signs,survey,exam,imaging,procedure,therapy,activity,social-history'

/** The searches of the first round, all independent of each other. @param id the patient's */
export function searchesOf(plan: QueryPlan, id: string): Search[] {
  const type = 'Observation'
  const patient = id
  const byCode = (codes: readonly string[], otherwise?: readonly Search[]): Search[] =>
    inLists(codes).map((list) => ({
      type,
      address: address(type, { patient, code: list.join(',') }),
      ...(otherwise && { otherwise }),
    }))
  const byCategory: Search = { type, address: address(type, { patient, category: CATEGORIES }), lossy: true }
  const everything: Search = { type, address: address(type, { patient }), otherwise: [byCategory] }
  const ofPatient = (t: ResourceType, other = 'subject'): Search => ({
    type: t,
    address: address(t, { patient }),
    otherwise: [{ type: t, address: address(t, { [other]: `Patient/${id}` }) }],
  })
  return [
    {
      type,
      address: address(type, { patient, category: 'laboratory' }),
      otherwise: byCode(plan.laboratoryCodes),
    },
    ...byCode(plan.observationCodes, [everything]),
    ofPatient('Condition'),
    ofPatient('Procedure'),
    ofPatient('MedicationRequest'),
    ofPatient('MedicationStatement'),
    ofPatient('MedicationAdministration'),
    ofPatient('DiagnosticReport'),
    ofPatient('ImagingStudy'),
    { type: 'AllergyIntolerance', address: address('AllergyIntolerance', { patient }) },
    { type: 'Consent', address: address('Consent', { patient }) },
    { type: 'BodyStructure', address: address('BodyStructure', { patient }) },
    {
      type: 'ResearchSubject',
      address: address('ResearchSubject', { individual: `Patient/${id}` }),
      otherwise: [{ type: 'ResearchSubject', address: address('ResearchSubject', { patient }) }],
    },
  ]
}

/** The searches for records that others refer to. */
export const searchesById = (
  type: 'Observation' | 'Medication',
  ids: readonly string[],
  patient: string,
): Search[] =>
  inLists(ids).map((list) => ({
    type,
    address: address(type, { ...(type === 'Observation' && { patient }), _id: list.join(',') }),
  }))

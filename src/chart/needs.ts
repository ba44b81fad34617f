/** What the trials need to be read: from their rules, through the facts behind facts, to records and code lists. */
import type { Criteria } from '../criteria/criteria.ts'
import type { CodeList, FactDefinition, Reading } from '../criteria/fact.ts'
import { factsOf } from '../criteria/walk.ts'
import type { ResourceType } from './resources.ts'

type Kind = Reading['from']
type Special = Extract<Reading, { from: 'special' }>['reader']
type Formula = Extract<Reading, { from: 'computed' }>['formula']

const MEDICATION = ['MedicationRequest', 'MedicationStatement', 'MedicationAdministration'] as const

/** The records behind each kind of reading, what a `with`, a `reason` or an `after` is looked up in among them. */
const RECORDS: Record<Exclude<Kind, 'special' | 'computed'>, readonly ResourceType[]> = {
  patient: ['Patient'],
  observation: ['Observation'],
  codedObservation: ['Observation'],
  condition: ['Condition'],
  conditionOnset: ['Condition', 'Procedure'],
  procedure: ['Procedure', 'Condition'],
  procedureDate: ['Procedure'],
  medication: [...MEDICATION, 'Condition', 'Procedure'],
  allergy: ['AllergyIntolerance'],
  imagingDate: ['ImagingStudy', 'DiagnosticReport'],
  consent: ['Consent'],
  researchSubject: ['ResearchSubject'],
}

/** The records behind each reader with logic of its own, and the Observations that it looks up by itself. */
const READERS: Record<Special, { types: readonly ResourceType[]; observations?: readonly string[] }> = {
  rasVariants: { types: ['Observation'], observations: ['ras-tests', 'variant-assessment'] },
  brafVariant: { types: ['Observation'], observations: ['braf-tests', 'variant-assessment'] },
  mismatchRepair: { types: ['Observation'], observations: ['mmr-tests'] },
  dpydVariant: { types: ['Observation'], observations: ['dpyd-tests', 'variant-assessment'] },
  steroidDose: { types: MEDICATION },
  otherMalignancies: { types: ['Condition'] },
  liverPrimary: { types: ['Condition'] },
  crlmTiming: { types: ['Condition'] },
  primarySite: { types: ['Condition'] },
  histology: { types: ['Condition', 'Observation'], observations: ['histology-observations'] },
  lesionCount: { types: ['BodyStructure'] },
  karnofsky: { types: ['Observation'], observations: ['karnofsky'] },
  pregnancy: { types: ['Observation', 'Condition', 'Procedure'], observations: ['pregnancy-status'] },
}

/** The facts that a computed one is made of. */
const INPUTS: Record<Formula, readonly string[]> = {
  mdrd4: ['creatinine', 'age', 'administrativeSex'],
  cockcroftGault: ['creatinine', 'bodyWeight', 'age', 'administrativeSex'],
  ptInrTimesUln: ['inr', 'pt'],
}

/** The facts that rules read, and every fact behind one of those. */
function neededFacts(criteria: Criteria): readonly FactDefinition[] {
  const { shared } = criteria
  const definitions = new Map(criteria.facts.map((f) => [f.id, f]))
  const needed = new Map<string, FactDefinition>()
  const need = (id: string): void => {
    const definition = definitions.get(id)
    if (!definition || needed.has(id)) return
    needed.set(id, definition)
    const { read = [], askedIf, askedAs = [], impliedBy = [], suggestedWhen = [] } = definition
    const rules = [...impliedBy, ...suggestedWhen].map((x) => x.when)
    for (const { unless } of impliedBy) if (unless) rules.push(unless)
    for (const r of read) {
      if (r.from === 'condition' && r.if) rules.push(r.if)
      if (r.from === 'computed') INPUTS[r.formula].forEach(need)
    }
    if (askedIf) rules.push(askedIf)
    askedAs.forEach(need)
    for (const rule of rules) factsOf(rule, shared).forEach(need)
  }
  for (const trial of criteria.trials)
    for (const { rule } of [...trial.inclusion, ...trial.exclusion]) factsOf(rule, shared).forEach(need)
  return [...needed.values()]
}

const VITAL_SIGNS = ['body-weight', 'body-temperature']
const categoryOf = ({ section }: FactDefinition, list: string): Category | undefined => {
  if (VITAL_SIGNS.includes(list)) return 'vital-signs'
  return section === 'laboratory' || list.startsWith('serum-') ? 'laboratory' : undefined
}

/** A code with the name of its system in criteria/codes/systems.yaml. */
export type NamedCode = { readonly system: 'loinc' | 'snomed'; readonly code: string }

/** The codes of a list and of those it includes. */
function codesOf(name: string, lists: Criteria['codes'], seen = new Set<string>()): NamedCode[] {
  const list: CodeList | undefined = lists[name]
  if (!list || seen.has(name)) return []
  seen.add(name)
  const of = (system: NamedCode['system']) => (list[system] ?? []).map(({ code }) => ({ system, code }))
  return [...of('loinc'), ...of('snomed'), ...(list.includes ?? []).flatMap((n) => codesOf(n, lists, seen))]
}

export type Category = 'laboratory' | 'vital-signs'

export type Needs = {
  readonly types: ReadonlySet<ResourceType>
  /** The categories in which an EHR keeps such Observations, whatever code they carry there. */
  readonly categories: readonly Category[]
  /** The codes of the Observations, each once. */
  readonly codes: readonly NamedCode[]
}

/** What the facts of the trials are read from. A fact that no trial uses needs nothing. */
export function needsOf(criteria: Criteria): Needs {
  // The person is always shown.
  const types = new Set<ResourceType>(['Patient'])
  const lists = new Set<string>()
  /** Lists that may name diagnoses as well: only those with LOINC codes name Observations. */
  const shown = new Set<string>()
  const categories = new Set<Category>()
  for (const definition of neededFacts(criteria)) {
    const { read = [], prompts = [] } = definition
    for (const name of prompts) shown.add(name)
    for (const r of read) {
      if (r.from === 'computed') continue
      const { types: from, observations = [] } =
        r.from === 'special' ? READERS[r.reader] : { types: RECORDS[r.from] }
      for (const type of from) types.add(type)
      for (const list of observations) lists.add(list)
      if (r.from === 'observation' || r.from === 'codedObservation') {
        lists.add(r.codes)
        const category = categoryOf(definition, r.codes)
        if (category) categories.add(category)
      }
    }
  }
  // What is only shown is looked for among the records that are read anyway.
  for (const name of shown)
    if (types.has('Observation') && criteria.codes[name]?.loinc?.length) lists.add(name)
  if (types.has('Observation')) types.add('DiagnosticReport')
  if (types.has('MedicationRequest')) types.add('Medication')
  const codes = new Map([...lists].flatMap((l) => codesOf(l, criteria.codes)).map((c) => [c.code, c]))
  return { types, categories: [...categories].sort(), codes: [...codes.values()] }
}

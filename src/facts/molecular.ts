/** Molecular tests: which gene, which result. A code and a display that disagree say nothing. */
import type { Concept } from '../chart/datatypes.ts'
import type { Observation, ObservationComponent } from '../chart/resources.ts'
import { standing } from './candidates.ts'
import { effectiveDate } from './chartIndex.ts'
import { textsOf } from './concepts.ts'
import {
  choiceValue,
  codedValue,
  type Finding,
  type Problem,
  type ReadResult,
  saysNothing,
  wording,
} from './finding.ts'
import { observationEvidence } from './observations.ts'
import { COLORECTAL, isCancerBut } from './primaries.ts'
import { hasOtherValue } from './quantity.ts'
import { future } from './records.ts'
import type { Env } from './standing.ts'

/** `gene` is empty where the result is of one change alone: that this one is absent says nothing of the gene. */
type GeneResult = { gene: string; result: string; byText: boolean; hit: Observation }
type Told = { results: GeneResult[]; problems: Omit<Problem, 'fact'>[] }
type Part = Observation | ObservationComponent

const components = (o: Observation, list: string, env: Env): Concept[] =>
  (o.component ?? []).flatMap((c) =>
    env.catalogue.concepts.member(c.code, list) ? (codedValue(c) ?? []) : [],
  )

/** What the colorectal cancer and its metastases may be called, wherever they are. */
const OWN = [...COLORECTAL, 'liver-metastasis', 'secondary-malignancy']

/** Whether a result is, or may be, of another tumour, or of a variant that does nothing in it. */
function isDoubtful(record: Observation, env: Env): boolean {
  const { member } = env.catalogue.concepts
  const qualities = components(record, 'variant-quality', env)
  return (
    env.index.sites(record).some((s) => member(s, 'other-tumour-site') || isCancerBut(OWN, s, env)) ||
    qualities.some((quality) => member(quality, 'harmless-variant'))
  )
}

const problem = (why: Problem['why'], record: Observation) => ({
  why,
  evidence: [observationEvidence(record)],
})

/** Adds what one test says of a gene, or why it says nothing; a test without a value is passed over. */
function tell(
  told: Told,
  gene: string,
  inWords: boolean,
  record: Observation,
  part: Part,
  env: Env,
  answers = ['variant-presence'],
): void {
  const { answer, member } = env.catalogue.concepts
  const concept = codedValue(part)
  const silent = !concept || saysNothing(concept, env.catalogue)
  // A number, or an interpretation alone, is a result that is not read here; so is a change that is named without one.
  const unread =
    silent && (part.valueQuantity || part.interpretation || hasOtherValue(part) || changeOf(record, env).text)
  const status = standing(record.status)
  if (status === 'notFinal') told.problems.push(problem(status, record))
  else if (status === 'final' && unread) told.problems.push(problem('imprecise', record))
  else if (status === 'final' && !silent && future(effectiveDate(record), env.asOf))
    told.problems.push(problem('implausible', record))
  else if (status === 'final' && !silent) {
    // In the words of the first list of answers that knows them.
    const [said] = answers.flatMap((list) => answer(concept, list) ?? [])
    if (said === 'disagree') told.problems.push(problem('conflicting', record))
    else if (said)
      told.results.push({
        gene: said.gives === 'absent' && changeOf(record, env).text ? '' : gene,
        result: String(said.gives),
        byText: inWords || said.byText || isDoubtful(record, env),
        hit: record,
      })
    // Words that are no answer may be the name of a mutation. A list may know a value that says neither.
    else if (!answers.some((list) => member(concept, list))) told.problems.push(problem('imprecise', record))
  }
}

/** The genes of a list. */
const GENES = {
  'ras-genes': ['kras', 'nras', 'hras'],
  'braf-gene': ['braf'],
  'dpyd-gene': ['dpyd'],
} as const
type GeneList = keyof typeof GENES

type Named = { readonly gene: string; readonly inWords: boolean }

/** The genes of the list that an observation is about; 'disagree' if one of several would have to be the one found. */
function genesOf(o: Observation, list: GeneList, env: Env): readonly Named[] | 'disagree' {
  const { answer } = env.catalogue.concepts
  const all = components(o, 'gene-studied', env)
  const named = all.flatMap((c) => geneNamed(c, list, env) ?? [])
  const sure = named.filter((n) => n !== 'disagree')
  const said = answer(codedValue(o), 'variant-presence')
  const absent = said && said !== 'disagree' && said.gives === 'absent'
  const several = named.length < all.length || new Set(sure.map((n) => n.gene)).size > 1
  return named.length > sure.length || (named.length > 0 && several && !absent) ? 'disagree' : sure
}

/** The gene of the list that is named; 'disagree' if code and display name different ones (HGNC:6342 is KIT, not NRAS). */
function geneNamed(concept: Concept, list: GeneList, env: Env): Named | 'disagree' | undefined {
  const { concepts, says } = env.catalogue
  const genes = GENES[list]
  const shown = textsOf(concept).join(' ')
  const written = genes.filter((g) => says(g, shown))
  const member = concepts.member(concept, list)
  if (member) {
    const gene = String(member.gives ?? genes[0])
    const agrees = shown === '' || (written.length === 1 && written[0] === gene)
    return agrees ? { gene, inWords: false } : 'disagree'
  }
  const [gene, ...more] = written
  if (gene === undefined) return undefined
  const coded = concept.coding?.some((c) => c.code && concepts.knowsSystem(c) === 'hgnc')
  return coded || more.length > 0 ? 'disagree' : { gene, inWords: true }
}

/** Variant observations (69548-6) about the genes of a list. */
function variants(list: GeneList, env: Env): Told {
  const told: Told = { results: [], problems: [] }
  for (const { record, unread } of env.index.observations('variant-assessment')) {
    if (standing(record.status) === 'none') continue
    const named = genesOf(record, list, env)
    if (named === 'disagree' || (unread && named.length > 0))
      told.problems.push(problem(unread ? 'couldNotRead' : 'conflicting', record))
    // HRAS is told apart from the others, and is not asked for.
    else
      for (const { gene, inWords } of named)
        if (gene !== 'hras') tell(told, gene, inWords, record, record, env)
  }
  return told
}

/** Direct tests of a list, each giving the genes it covers. */
function tests(list: string, env: Env, answers?: string[]): Told {
  const told: Told = { results: [], problems: [] }
  for (const { record, part, membership, unread } of env.index.observations(list))
    if (membership.disputed || unread)
      told.problems.push(problem(unread ? 'couldNotRead' : 'conflicting', record))
    else tell(told, String(membership.gives), false, record, part, env, answers)
  return told
}

const finding = (
  fact: string,
  value: string,
  results: readonly GeneResult[],
  strength: Finding['strength'],
): Finding => {
  const date = results[0] && effectiveDate(results[0].hit)
  return {
    fact,
    value: choiceValue(value),
    strength: results.some((r) => r.byText) ? 'suggests' : strength,
    // A mutation once found stays; that there is none may be contradicted by what was not read.
    lifetime: value === 'mutated',
    evidence: results.map((r) => observationEvidence(r.hit)),
    date,
  }
}

/** Those that a code names, where there are any. */
const byCode = (results: readonly GeneResult[]): readonly GeneResult[] => {
  const coded = results.filter((r) => !r.byText)
  return coded.length > 0 ? coded : results
}

/** RAS: one mutated gene is enough; wild-type needs KRAS and NRAS. */
export function readRas(fact: string, env: Env): ReadResult {
  const told = [variants('ras-genes', env), tests('ras-tests', env)]
  const results = told.flatMap((t) => t.results)
  const problems: Problem[] = told.flatMap((t) => t.problems).map((p) => ({ ...p, fact }))
  const findings: Finding[] = []
  const mutated = results.filter((r) => r.result === 'present')
  const covers = (gene: string) =>
    results.filter((r) => r.result === 'absent' && r.gene.split('-').includes(gene))
  const [kras, nras] = [covers('kras'), covers('nras')]
  const contradicted = (r: GeneResult) =>
    results.some((o) => o.result === 'absent' && o.gene.split('-').some((g) => r.gene.split('-').includes(g)))
  if (mutated.some(contradicted))
    problems.push({ fact, why: 'conflicting', evidence: results.map((r) => observationEvidence(r.hit)) })
  else if (problems.length > 0 && mutated.length === 0) {
    // A gene that cannot be told apart, or a test that cannot be read, may be the mutated one.
  } else if (mutated.length > 0) findings.push(finding(fact, 'mutated', byCode(mutated), 'decides'))
  else if (kras.length > 0 && nras.length > 0)
    findings.push(finding(fact, 'wild-type', [...new Set([...byCode(kras), ...byCode(nras)])], 'decides'))
  else if (results.length > 0)
    problems.push({ fact, why: 'imprecise', evidence: results.map((r) => observationEvidence(r.hit)) })
  return { findings, problems, types: ['Observation'], lists: ['ras-tests', 'variant-assessment'] }
}

/** BRAF V600E: the immunostain names it; a variant must. */
export function readBraf(fact: string, env: Env): ReadResult {
  const told = [tests('braf-tests', env), variants('braf-gene', env)]
  const results = told
    .flatMap((t) => t.results)
    .filter(
      (r) =>
        r.gene === 'v600e' ||
        (r.result === 'absent' && r.gene) ||
        env.catalogue.concepts.member(changeOf(r.hit, env), 'braf-v600e'),
    )
  const problems: Problem[] = told.flatMap((t) => t.problems).map((p) => ({ ...p, fact }))
  const values = new Set(results.map((r) => r.result))
  const [value] = values
  if (values.size > 1)
    problems.push({ fact, why: 'conflicting', evidence: results.map((r) => observationEvidence(r.hit)) })
  const clear = values.size === 1 && value !== undefined && (value === 'present' || problems.length === 0)
  const findings = clear ? [finding(fact, value, results, 'suggests')] : []
  return { findings, problems, types: ['Observation'], lists: ['braf-tests', 'variant-assessment'] }
}

/** The change that a result names, in protein or DNA. */
const changeOf = (o: Observation, env: Env): Concept => ({
  text: components(o, 'named-change', env)
    .map((c) => `${c.coding?.[0]?.code ?? ''} ${wording(c)}`)
    .join(' '),
})

/** Mismatch repair: loss of one stain is deficient, four retained are proficient; MSI-low is neither. */
export function readMismatchRepair(fact: string, env: Env): ReadResult {
  const stained = tests('mmr-immunostains', env, ['mmr-immunostain-values', 'variant-presence'])
  const instability = tests('msi-tests', env, ['msi-values'])
  const problems: Problem[] = [...stained.problems, ...instability.problems].map((p) => ({ ...p, fact }))
  const stains = stained.results
  const lost = stains.filter((s) => s.result === 'absent')
  const retained = new Set(stains.filter((s) => s.result === 'present').map((s) => s.gene))
  const says = [
    ...(lost.length > 0 ? [{ gives: 'deficient', hits: lost.map((s) => s.hit) }] : []),
    ...(lost.length === 0 && retained.size === 4
      ? [{ gives: 'proficient', hits: stains.map((s) => s.hit) }]
      : []),
    ...instability.results.map((m) => ({ gives: m.result, hits: [m.hit] })),
  ]
  const values = new Set(says.map((s) => s.gives))
  const evidence = says.flatMap((s) => s.hits.map((h) => observationEvidence(h)))
  const [value] = values
  if (values.size > 1) problems.push({ fact, why: 'conflicting', evidence })
  // What cannot be read may be a loss; it takes no loss back.
  const clear = values.size === 1 && value !== undefined && (value === 'deficient' || problems.length === 0)
  return {
    findings: clear
      ? [{ fact, value: choiceValue(value), strength: 'suggests', lifetime: true, evidence }]
      : [],
    problems,
    types: ['Observation'],
    lists: ['mmr-tests'],
  }
}

/** DPYD: no variant found suggests `normal`; a variant needs its grade from the clinician. */
export function readDpyd(fact: string, env: Env): ReadResult {
  const told = [tests('dpyd-tests', env), variants('dpyd-gene', env)]
  const results = told.flatMap((t) => t.results)
  const unclear: Problem[] = told.flatMap((t) => t.problems).map((p) => ({ ...p, fact }))
  const normal =
    unclear.length === 0 && results.some((r) => r.gene) && results.every((r) => r.result === 'absent')
  const evidence = results.filter((r) => r.result === 'present').map((r) => observationEvidence(r.hit))
  const graded: Problem[] = evidence.length > 0 ? [{ fact, why: 'needsConfirmation', evidence }] : []
  return {
    findings: normal ? [finding(fact, 'normal', results, 'suggests')] : [],
    problems: [...graded, ...unclear],
    types: ['Observation'],
    lists: ['dpyd-tests', 'variant-assessment'],
  }
}

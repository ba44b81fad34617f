/** Molecular tests: which gene, which result. A code and a display that disagree say nothing. */
import type { Concept, Observation } from '../chart/resources.ts'
import type { ObservationHit } from './chartIndex.ts'
import { effectiveDate } from './chartIndex.ts'
import { choiceValue, type Finding, type Problem, type ReadResult, wording } from './finding.ts'
import { observationEvidence } from './observations.ts'
import type { Env } from './records.ts'

type Result = 'present' | 'absent'
type GeneResult = { gene: string; result: Result; byText: boolean; hit: Observation }
type Told = { results: GeneResult[]; problems: Omit<Problem, 'fact'>[] }

const FINAL = ['final', 'amended', 'corrected']

/** Present or absent, and whether words alone say so. */
function resultOf(o: Observation, env: Env): { result: Result; byText: boolean } | undefined {
  const concept: Concept | undefined =
    o.valueCodeableConcept ?? (o.valueString ? { text: o.valueString } : undefined)
  const member = env.catalogue.concepts.member(concept, 'variant-presence')
  if (member?.gives !== 'present' && member?.gives !== 'absent') return undefined
  return { result: member.gives, byText: member.byText === true }
}

const component = (o: Observation, list: string, env: Env): Concept | undefined => {
  const part = o.component?.find((c) => env.catalogue.concepts.member(c.code, list))
  return part?.valueCodeableConcept ?? (part?.valueString ? { text: part.valueString } : undefined)
}

/** The gene named by code; 'disagree' if its display names another gene (HGNC:6342 is KIT, not NRAS). */
function geneOf(o: Observation, list: string, env: Env): string | 'disagree' | undefined {
  const concept = component(o, 'gene-studied', env)
  if (!concept) return undefined
  const member = env.catalogue.concepts.member(concept, list)
  const shown = [concept.text, ...(concept.coding ?? []).map((c) => c.display)]
    .filter((t) => t !== undefined)
    .join(' ')
    .toUpperCase()
  const wanted = ['KRAS', 'NRAS', 'HRAS', 'BRAF', 'DPYD'].filter((g) => new RegExp(`\\b${g}\\b`).test(shown))
  const gene = member?.gives === undefined ? undefined : String(member.gives)
  const known = member && !member.byText ? (gene ?? list.split('-')[0]) : undefined
  if (known && shown && !new RegExp(`\\b${known.toUpperCase()}\\b`).test(shown)) return 'disagree'
  if (!known && wanted.some((g) => list.startsWith('ras') === /RAS$/.test(g))) return 'disagree'
  return known
}

/** Variant observations (69548-6) about the genes of a list. */
function variants(list: string, env: Env): Told {
  const told: Told = { results: [], problems: [] }
  for (const { record } of env.index.observations('variant-assessment')) {
    if (!FINAL.includes(record.status)) continue
    const gene = geneOf(record, list, env)
    const evidence = [observationEvidence(record)]
    if (gene === 'disagree') told.problems.push({ why: 'conflicting', evidence })
    else if (gene !== undefined) {
      const value = resultOf(record, env)
      if (value) told.results.push({ gene, ...value, hit: record })
    }
  }
  return told
}

/** Direct tests of a list, each giving the genes it covers. */
function tests(list: string, env: Env): Told {
  const told: Told = { results: [], problems: [] }
  for (const { record, membership } of env.index.observations(list)) {
    if (!FINAL.includes(record.status)) {
      if (['registered', 'preliminary'].includes(record.status))
        told.problems.push({ why: 'notFinal', evidence: [observationEvidence(record)] })
      continue
    }
    const value = resultOf(record, env)
    if (value) told.results.push({ gene: String(membership.gives), ...value, hit: record })
  }
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
    lifetime: true,
    evidence: results.map((r) => observationEvidence(r.hit)),
    ...(date && { date }),
  }
}

/** RAS: one mutated gene is enough; wild-type needs KRAS and NRAS. */
export function readRas(fact: string, env: Env): ReadResult {
  const told = [variants('ras-genes', env), tests('ras-tests', env)]
  const results = told.flatMap((t) => t.results)
  const problems: Problem[] = told.flatMap((t) => t.problems).map((p) => ({ ...p, fact }))
  const findings: Finding[] = []
  const mutated = results.filter((r) => r.result === 'present')
  const covers = (gene: string) => results.filter((r) => r.result === 'absent' && r.gene.split('-').includes(gene))
  const [kras, nras] = [covers('kras'), covers('nras')]
  const contradicted = (r: GeneResult) =>
    results.some((o) => o.result === 'absent' && o.gene.split('-').some((g) => r.gene.split('-').includes(g)))
  if (mutated.some(contradicted))
    problems.push({ fact, why: 'conflicting', evidence: results.map((r) => observationEvidence(r.hit)) })
  else if (problems.length > 0 && mutated.length === 0) {
    // A gene that cannot be told apart may be the mutated one.
  } else if (mutated.length > 0) findings.push(finding(fact, 'mutated', mutated, 'decides'))
  else if (kras.length > 0 && nras.length > 0)
    findings.push(finding(fact, 'wild-type', [...new Set([...kras, ...nras])], 'decides'))
  else if (results.length > 0)
    problems.push({ fact, why: 'imprecise', evidence: results.map((r) => observationEvidence(r.hit)) })
  return { findings, problems, types: ['Observation'], lists: ['ras-tests', 'variant-assessment'] }
}

/** BRAF V600E: the immunostain names it; a variant must. */
export function readBraf(fact: string, env: Env): ReadResult {
  const stains = tests('braf-tests', env).results.filter((r) => r.gene === 'v600e' || r.result === 'absent')
  const found = variants('braf-gene', env)
  const sure = found.results.filter(
    (r) => r.result === 'absent' || env.catalogue.concepts.member(changeOf(r.hit, env), 'braf-v600e') !== undefined,
  )
  const results = [...stains, ...sure]
  const value = results.some((r) => r.result === 'present') ? 'present' : 'absent'
  const findings = results.length > 0 ? [finding(fact, value, results.filter((r) => r.result === value), 'suggests')] : []
  const problems = found.problems.map((p) => ({ ...p, fact }))
  return { findings, problems, types: ['Observation'], lists: ['braf-tests', 'variant-assessment'] }
}

const changeOf = (o: Observation, env: Env): Concept => {
  const change = component(o, 'amino-acid-change', env)
  return { text: (change?.coding?.[0]?.code ?? wording(change)).toLowerCase() }
}

/** Mismatch repair: loss of one stain is deficient, four retained are proficient; MSI-low is neither. */
export function readMismatchRepair(fact: string, env: Env): ReadResult {
  const { concepts } = env.catalogue
  const final = (hits: readonly ObservationHit[]) => hits.filter((h) => FINAL.includes(h.record.status))
  const stains = final(env.index.observations('mmr-immunostains')).flatMap((h) => {
    const text = h.part.valueString
    const concept = h.part.valueCodeableConcept ?? (text ? { text } : undefined)
    const gives =
      concepts.member(concept, 'mmr-immunostain-values')?.gives ?? concepts.member(concept, 'variant-presence')?.gives
    return gives === undefined ? [] : [{ protein: h.membership.gives, gives, hit: h.record }]
  })
  const msi = final(env.index.observations('msi-tests')).flatMap((h) => {
    const text = h.part.valueString
    const gives = concepts.member(h.part.valueCodeableConcept ?? (text ? { text } : undefined), 'msi-values')?.gives
    return gives === undefined ? [] : [{ gives: String(gives), hit: h.record }]
  })
  const lost = stains.filter((s) => s.gives === 'absent')
  const retained = new Set(stains.filter((s) => s.gives === 'present').map((s) => s.protein))
  const says = [
    ...(lost.length > 0 ? [{ gives: 'deficient', hits: lost.map((s) => s.hit) }] : []),
    ...(lost.length === 0 && retained.size === 4 ? [{ gives: 'proficient', hits: stains.map((s) => s.hit) }] : []),
    ...msi.map((m) => ({ gives: m.gives, hits: [m.hit] })),
  ]
  const values = new Set(says.map((s) => s.gives))
  const evidence = says.flatMap((s) => s.hits.map((h) => observationEvidence(h)))
  const [value] = values
  return {
    findings:
      values.size === 1 && value !== undefined
        ? [{ fact, value: choiceValue(value), strength: 'suggests', lifetime: true, evidence }]
        : [],
    problems: values.size > 1 ? [{ fact, why: 'conflicting', evidence }] : [],
    types: ['Observation'],
    lists: ['mmr-tests'],
  }
}

/** DPYD: no variant found suggests `normal`; a variant needs its grade from the clinician. */
export function readDpyd(fact: string, env: Env): ReadResult {
  const results = [...tests('dpyd-tests', env).results, ...variants('dpyd-gene', env).results]
  const normal = results.length > 0 && results.every((r) => r.result === 'absent')
  const evidence = results.map((r) => observationEvidence(r.hit))
  return {
    findings: normal ? [finding(fact, 'normal', results, 'suggests')] : [],
    problems: results.length > 0 && !normal ? [{ fact, why: 'needsConfirmation', evidence }] : [],
    types: ['Observation'],
    lists: ['dpyd-tests', 'variant-assessment'],
  }
}


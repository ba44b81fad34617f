/** Hints about the cancer itself: primary, timing, site, histology, lesions. All wait for one tap. */
import type { Concept } from '../chart/datatypes.ts'
import { inTime } from '../chart/partialDate.ts'
import type { Condition } from '../chart/resources.ts'
import { named } from '../criteria/named.ts'
import { standing } from './candidates.ts'
import type { Value } from './fact.ts'
import { choiceValue, type Finding, type Problem, type ReadResult } from './finding.ts'
import { observationEvidence } from './observations.ts'
import { COLORECTAL, isCancerBut, isOfAnother, namedPrimaries, PANCREATIC } from './primaries.ts'
import { rational } from './rational.ts'
import { conditionEvidence } from './records.ts'
import { type Env, onset, standingOf } from './standing.ts'

/** The confirmed conditions of a list, by code. */
export const of = (list: string, env: Env): Condition[] => [
  ...new Set(
    env.index
      .conditions(list)
      .filter(
        (h) => standingOf(h.record, env) === 'confirmed' && !h.membership.byText && !h.membership.disputed,
      )
      .map((h) => h.record),
  ),
]

const KINDS = [
  ['crc-primary', 'colorectal'],
  ['pdac-primary', 'pdac'],
  ['malignancy', 'other'],
] as const
/** Of one primary the code alone does not say whether it is colorectal or PDAC. */
const VAGUE = ['crc-primary-nonspecific', 'pdac-nonspecific', 'malignancy-unspecified']

/** The primaries that the liver metastases name: by a link, or in a SNOMED CT refinement. Of some the kind is not known. */
export function linkedPrimaries(env: Env): { kind?: string | undefined; primary?: Condition }[] {
  const { concepts } = env.catalogue
  const kindOf = (concept: Concept | undefined) =>
    VAGUE.some((list) => concepts.member(concept, list))
      ? undefined
      : KINDS.find(([list]) => concepts.member(concept, list))?.[1]
  return of('liver-metastasis', env).flatMap((metastasis) => {
    const refined = kindOf(concepts.refinements(metastasis.code))
    const links = namedPrimaries(metastasis, env).map((primary) => ({ kind: kindOf(primary.code), primary }))
    return [...links, ...(refined ? [{ kind: refined }] : [])]
  })
}

export const suggest = (fact: string, value: Value, conditions: readonly Condition[]): Finding => ({
  fact,
  value,
  strength: 'suggests',
  // Several metastases may name one primary.
  evidence: [...new Set(conditions)].map(conditionEvidence),
})
const conditions = (
  fact: string,
  findings: Finding[],
  lists: string[],
  problems: Problem[] = [],
): ReadResult => ({
  findings: findings.filter((f) => f.fact === fact),
  problems,
  types: ['Condition'],
  lists,
})

/** Whether each cancer in the chart is one of these, or of a kind that does not spread: any other may be the one meant. */
const only = (own: readonly string[], env: Env): boolean =>
  !of('malignancy', env).some((c) =>
    isCancerBut([...own, 'nmsc', 'carcinoma-in-situ', 'melanoma-in-situ'], c.code, env),
  )

/** Liver metastases with exactly one kind of primary beside them, or with the primary that they name. */
export function readLiverPrimary(fact: string, env: Env): ReadResult {
  const lists = [
    'crc-primary',
    'pdac-primary',
    'liver-metastasis',
    'colorectal-metastasis-unspecified-site',
    'malignancy',
  ]
  const [crc, pdac, liver, fromColorectal] = lists.map((l) => of(l, env)) as [
    Condition[],
    Condition[],
    Condition[],
    Condition[],
  ]
  const metastases = [...liver, ...fromColorectal]
  const suggestion = (primary: string, evidence: readonly Condition[]) =>
    conditions(fact, [suggest(fact, choiceValue(primary), [...evidence, ...metastases])], lists)
  if (metastases.length === 0) return conditions(fact, [], lists)
  const linked = linkedPrimaries(env)
  const named = new Set(linked.flatMap((l) => l.kind ?? []))
  const [kind] = named
  if (kind !== undefined)
    return named.size === 1
      ? suggestion(
          kind,
          linked.flatMap((l) => l.primary ?? []),
        )
      : conditions(fact, [], lists)
  if (crc.length > 0 && only(COLORECTAL, env)) return suggestion('colorectal', crc)
  if (pdac.length > 0 && only(PANCREATIC, env)) return suggestion('pdac', pdac)
  return crc.length === 0 && fromColorectal.length > 0
    ? suggestion('colorectal', [])
    : conditions(fact, [], lists)
}

/** Synchronous if the liver metastases were known on or before the day of the primary. Later: ask. */
export function readCrlmTiming(fact: string, env: Env): ReadResult {
  const lists = ['crc-primary', 'liver-metastasis']
  const first = (list: string) =>
    of(list, env)
      .filter((c) => !isOfAnother(c, env))
      .flatMap((c) => {
        const began = onset(c, env)
        return began ? [{ c, began }] : []
      })
      .toSorted((a, b) => inTime(a.began.from, b.began.from))[0]
  const [primary, liver] = [first('crc-primary'), first('liver-metastasis')]
  // A record of both has one date for the two.
  const together = primary && liver && primary.c !== liver.c && liver.began.to <= primary.began.from
  return conditions(
    fact,
    together ? [suggest(fact, choiceValue('synchronous'), [primary.c, liver.c])] : [],
    lists,
  )
}

/** Colon, rectum or both, by the codes of the primaries; the rectosigmoid is asked. */
export function readPrimarySite(fact: string, env: Env): ReadResult {
  const lists = ['crc-colon', 'crc-rectum', 'crc-rectosigmoid']
  const [colon, rectum, between] = lists.map((l) => of(l, env)) as [Condition[], Condition[], Condition[]]
  const site =
    colon.length > 0 && rectum.length > 0
      ? 'both'
      : colon.length > 0
        ? 'colon'
        : rectum.length > 0
          ? 'rectum'
          : undefined
  const clear = site !== undefined && between.length === 0
  return conditions(fact, clear ? [suggest(fact, choiceValue(site), [...colon, ...rectum])] : [], lists)
}

const MORPHOLOGY = /histology-morphology-behavior(-icdo3)?$/

type Tissue = {
  /** Codes of the diagnosis that name this tissue: proved by a test of tissue as their evidence. */
  readonly diagnoses: string
  readonly primaries: readonly string[]
  /** The organ. */
  readonly site: string
  readonly gives: string
  readonly otherwise?: { readonly list: string; readonly gives: string }
}
/** What a histology of a list means, by the tumour it belongs to. */
const TISSUES: Readonly<Record<string, Tissue>> = {
  'adenocarcinoma-histology': {
    diagnoses: 'crc-adenocarcinoma',
    primaries: COLORECTAL,
    site: 'bowel-body-site',
    gives: 'adenocarcinoma',
    otherwise: { list: 'other-carcinoma-histology', gives: 'other-carcinoma' },
  },
  'pdac-histology': {
    diagnoses: 'pdac-adenocarcinoma',
    primaries: PANCREATIC,
    site: 'pancreas-body-site',
    gives: 'pathology',
  },
}

/** Histology from the condition's morphology, its evidence, or a pathology observation. */
export function readHistology(fact: string, codes: string, env: Env): ReadResult {
  const { concepts } = env.catalogue
  const { diagnoses, primaries, site, gives, otherwise } = named(TISSUES[codes], 'histology', codes)
  const meaning = (concept: Concept | undefined): string | undefined =>
    concepts.member(concept, codes)
      ? gives
      : otherwise && concepts.member(concept, otherwise.list)
        ? otherwise.gives
        : undefined
  const findings: Finding[] = []
  const found = primaries.flatMap((list) => of(list, env))
  for (const condition of found) {
    const morphology = (condition.extension ?? [])
      .filter((e) => MORPHOLOGY.test(e.url ?? ''))
      .map((e) => e.valueCodeableConcept)
    const tests = (condition.evidence ?? []).flatMap((e) => e.code ?? [])
    const tested = tests.some((t) => concepts.member(t, 'histology-evidence'))
    const [named] = [...morphology, ...tests].flatMap((p) => meaning(p) ?? [])
    const said = named ?? (tested && concepts.member(condition.code, diagnoses) ? gives : undefined)
    if (said !== undefined) findings.push(suggest(fact, choiceValue(said), [condition]))
  }
  const alone = only(primaries, env)
  const within = (c: Concept, lists: readonly string[]) => lists.some((l) => concepts.member(c, l))
  for (const { record, part, unread } of found.length > 0
    ? env.index.observations('histology-observations')
    : []) {
    // Tissue of the tumour itself; of the liver, or of no site, only if no other tumour may be meant.
    const sites = env.index.sites(record)
    const own = sites.some((s) => within(s, [...primaries, site]))
    if (unread) continue
    if (!own && !(alone && sites.every((s) => within(s, ['liver-body-site'])))) continue
    const text = part.valueString
    const said = meaning(part.valueCodeableConcept ?? (text === undefined ? undefined : { text }))
    if (said !== undefined && standing(record.status) === 'final')
      findings.push({
        fact,
        value: choiceValue(said),
        strength: 'suggests',
        evidence: [observationEvidence(record)],
      })
  }
  const evidence = findings.flatMap((f) => f.evidence)
  const split = new Set(findings.map((f) => (f.value.type === 'choice' ? f.value.value : ''))).size > 1
  return {
    findings: split ? [] : findings,
    problems: split ? [{ fact, why: 'conflicting', evidence }] : [],
    types: ['Condition', 'Observation'],
    lists: [...primaries, 'malignancy', 'histology-observations'],
  }
}

/** How many tumours are charted in the liver; a hint only. */
export function readLesionCount(fact: string, env: Env): ReadResult {
  const { member } = env.catalogue.concepts
  const structures = env.index.chart.records.BodyStructure.filter(
    (b) =>
      b.active !== false &&
      member(b.location, 'liver-body-site') &&
      !member(b.morphology, 'benign-liver-lesion'),
  )
  const n = rational(structures.length)
  return {
    findings:
      structures.length === 0
        ? []
        : [
            {
              fact,
              value: { type: 'integer', range: { low: n, high: n } },
              strength: 'suggests',
              evidence: structures.map((b) => ({
                kind: 'chart' as const,
                reference: `BodyStructure/${b.id}`,
              })),
            },
          ],
    problems: [],
    types: ['BodyStructure'],
    lists: [],
  }
}

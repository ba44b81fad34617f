/** Hints about the cancer itself: primary, timing, site, histology, lesions, other malignancies. All wait for one tap. */
import type { Concept } from '../chart/datatypes.ts'
import type { Condition } from '../chart/resources.ts'
import type { Item, Value } from './fact.ts'
import { choiceValue, type Finding, type Problem, type ReadResult } from './finding.ts'
import { latestResult, observationEvidence } from './observations.ts'
import { rational } from './rational.ts'
import { conditionEvidence, type Env, isCurrent, onsetOf, standingOf } from './records.ts'

/** The confirmed conditions of a list, by code. */
export const of = (list: string, env: Env): Condition[] => [
  ...new Set(
    env.index
      .conditions(list)
      .filter((h) => standingOf(h.record) === 'confirmed' && !h.membership.byText)
      .map((h) => h.record),
  ),
]

export const suggest = (fact: string, value: Value, conditions: readonly Condition[]): Finding => ({
  fact,
  value,
  strength: 'suggests',
  evidence: conditions.map(conditionEvidence),
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

/** Liver metastases with exactly one kind of primary beside them. */
export function readLiverPrimary(fact: string, env: Env): ReadResult {
  const lists = ['crc-primary', 'pdac-primary', 'liver-metastasis', 'colorectal-metastasis-unspecified-site']
  const [crc, pdac, liver, fromColorectal] = lists.map((l) => of(l, env)) as [
    Condition[],
    Condition[],
    Condition[],
    Condition[],
  ]
  if (liver.length + fromColorectal.length === 0) return conditions(fact, [], lists)
  const evidence = [...liver, ...fromColorectal]
  if (crc.length > 0 && pdac.length === 0)
    return conditions(fact, [suggest(fact, choiceValue('colorectal'), [...crc, ...evidence])], lists)
  if (pdac.length > 0 && crc.length === 0)
    return conditions(fact, [suggest(fact, choiceValue('pdac'), [...pdac, ...evidence])], lists)
  if (crc.length === 0 && fromColorectal.length > 0)
    return conditions(fact, [suggest(fact, choiceValue('colorectal'), fromColorectal)], lists)
  return conditions(fact, [], lists)
}

/** Synchronous if the liver metastases were known on or before the day of the primary. Later: ask. */
export function readCrlmTiming(fact: string, env: Env): ReadResult {
  const lists = ['crc-primary', 'liver-metastasis']
  const first = (list: string) =>
    of(list, env)
      .flatMap((c) => {
        const onset = onsetOf(c)
        return onset ? [{ c, onset }] : []
      })
      .toSorted((a, b) => a.onset.from.localeCompare(b.onset.from))[0]
  const [primary, liver] = [first('crc-primary'), first('liver-metastasis')]
  const together = primary && liver && liver.onset.to <= primary.onset.from
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

type Tissue = {
  readonly primaries: readonly string[]
  /** With one of these beside it, an observation does not say which tumour it is about. */
  readonly elsewhere: readonly string[]
  readonly gives: string
  readonly otherwise?: { readonly list: string; readonly gives: string }
}
const COLORECTAL = ['crc-primary', 'crc-primary-nonspecific']
const PANCREATIC = ['pdac-primary', 'pdac-nonspecific']
/** What a histology of a list means, by the tumour it belongs to. */
const TISSUES: Readonly<Record<string, Tissue>> = {
  'adenocarcinoma-histology': {
    primaries: COLORECTAL,
    elsewhere: PANCREATIC,
    gives: 'adenocarcinoma',
    otherwise: { list: 'other-carcinoma-histology', gives: 'other-carcinoma' },
  },
  'pdac-histology': { primaries: PANCREATIC, elsewhere: COLORECTAL, gives: 'pathology' },
}

/** Histology from the condition's morphology, its evidence, or a pathology observation. */
export function readHistology(fact: string, codes: string, env: Env): ReadResult {
  const { concepts } = env.catalogue
  const tissue = TISSUES[codes]
  if (!tissue) throw new RangeError(`no tumour belongs to the histology "${codes}"`)
  const { primaries, elsewhere, gives, otherwise } = tissue
  const meaning = (concept: Concept | undefined): string | undefined =>
    concepts.member(concept, codes)
      ? gives
      : otherwise && concepts.member(concept, otherwise.list)
        ? otherwise.gives
        : undefined
  const findings: Finding[] = []
  const found = primaries.flatMap((list) => of(list, env))
  for (const condition of found) {
    const morphology = (condition.extension ?? []).map((e) => e.valueCodeableConcept)
    const proofs = [...morphology, ...(condition.evidence ?? []).flatMap((e) => e.code ?? [])]
    const [said] = proofs.flatMap((p) => meaning(p) ?? [])
    if (said !== undefined) findings.push(suggest(fact, choiceValue(said), [condition]))
  }
  const clear = found.length > 0 && elsewhere.every((list) => of(list, env).length === 0)
  for (const { record, part } of clear ? env.index.observations('histology-observations') : []) {
    const text = part.valueString
    const said = meaning(part.valueCodeableConcept ?? (text === undefined ? undefined : { text }))
    if (said !== undefined && ['final', 'amended', 'corrected'].includes(record.status))
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
    lists: [...primaries, ...elsewhere, 'histology-observations'],
  }
}

/** How many tumours are charted in the liver; a hint only. */
export function readLesionCount(fact: string, env: Env): ReadResult {
  const structures = env.index.chart.records.BodyStructure.filter(
    (b) => b.active !== false && env.catalogue.concepts.member(b.location, 'liver-body-site') !== undefined,
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

const TYPES: readonly (readonly [list: string, type: string])[] = [
  ['nmsc', 'nmsc'],
  ['cervix-in-situ', 'cervix-in-situ'],
  ['carcinoma-in-situ', 'other-in-situ'],
]

/** Malignancies beside the index cancer, as a list to complete and confirm. */
export function readOtherMalignancies(fact: string, env: Env): ReadResult {
  const lists = ['malignancy', 'malignancy-history', 'carcinoma-in-situ', 'nmsc', 'cervix-in-situ']
  const index = new Set(
    [
      'crc-primary',
      'crc-primary-nonspecific',
      'pdac-primary',
      'pdac-nonspecific',
      'liver-metastasis',
      'secondary-malignancy',
    ]
      .flatMap((l) => env.index.conditions(l))
      .map((h) => h.record.id),
  )
  const others = [...new Set(lists.flatMap((l) => of(l, env)))].filter((c) => !index.has(c.id))
  if (others.length === 0) return conditions(fact, [], lists)
  const items = others.map((c): Item => {
    const type = TYPES.find(([list]) => env.catalogue.concepts.member(c.code, list))?.[1] ?? 'other'
    const onset = onsetOf(c)
    const item: Record<string, Value> = { type: choiceValue(type) }
    if (onset) item.diagnosisDate = { type: 'date', range: onset }
    if (isCurrent(c) === true) item.currentEvidence = { type: 'boolean', value: true }
    return item
  })
  return conditions(fact, [suggest(fact, { type: 'list', items, complete: false }, others)], lists)
}

/** Karnofsky pre-fills ECOG, as published; 70 is asked. It never decides, and takes nothing away from an ECOG. */
export function readKarnofsky(fact: string, env: Env): ReadResult {
  const { concepts } = env.catalogue
  const { findings } = latestResult(
    fact,
    env.index.observations('karnofsky'),
    ({ part }) => {
      const coded = concepts.answer(part.valueCodeableConcept, 'karnofsky-values')
      const gives = coded && coded !== 'disagree' ? Number(coded.gives) : undefined
      const points = part.valueInteger ?? part.valueQuantity?.value ?? gives
      const ecog =
        points === undefined || part.valueQuantity?.comparator ? undefined : ecogOfKarnofsky(points)
      if (ecog === undefined) return { why: 'imprecise' }
      return { value: { type: 'integer', range: { low: rational(ecog), high: rational(ecog) } } }
    },
    'suggests',
  )
  return { findings, problems: [], types: ['Observation'], lists: ['karnofsky'] }
}

/** MII mapping, but for 70, which published mappings put at 1 or at 2. */
const ecogOfKarnofsky = (points: number): number | undefined =>
  points > 100 || points < 10 || points === 70
    ? undefined
    : points >= 90
      ? 0
      : points >= 80
        ? 1
        : points >= 50
          ? 2
          : points >= 30
            ? 3
            : 4

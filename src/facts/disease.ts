/** Hints about the cancer itself: primary, timing, site, histology, lesions, other malignancies. All wait for one tap. */
import { parseDate } from '../chart/partialDate.ts'
import type { Condition } from '../chart/resources.ts'
import type { Item, Value } from './fact.ts'
import { choiceValue, type Finding, type Problem, type ReadResult } from './finding.ts'
import { readCoded } from './observations.ts'
import { conditionEvidence, type Env, isCurrent, onsetOf, standingOf } from './records.ts'
import { observationEvidence } from './observations.ts'
import { rational } from './rational.ts'
import { effectiveDate } from './chartIndex.ts'

const of = (list: string, env: Env): Condition[] => [
  ...new Set(
    env.index
      .conditions(list)
      .filter((h) => standingOf(h.record) === 'confirmed' && !h.membership.byText)
      .map((h) => h.record),
  ),
]

const suggest = (fact: string, value: Value, conditions: readonly Condition[]): Finding => ({
  fact,
  value,
  strength: 'suggests',
  evidence: conditions.map(conditionEvidence),
})
const conditions = (fact: string, findings: Finding[], lists: string[], problems: Problem[] = []): ReadResult => ({
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
  return conditions(fact, together ? [suggest(fact, choiceValue('synchronous'), [primary.c, liver.c])] : [], lists)
}

/** Colon, rectum or both, by the codes of the primaries; the rectosigmoid is asked. */
export function readPrimarySite(fact: string, env: Env): ReadResult {
  const lists = ['crc-colon', 'crc-rectum', 'crc-rectosigmoid']
  const [colon, rectum, between] = lists.map((l) => of(l, env)) as [Condition[], Condition[], Condition[]]
  const site = colon.length > 0 && rectum.length > 0 ? 'both' : colon.length > 0 ? 'colon' : rectum.length > 0 ? 'rectum' : undefined
  const clear = site !== undefined && between.length === 0
  return conditions(fact, clear ? [suggest(fact, choiceValue(site), [...colon, ...rectum])] : [], lists)
}

/** Histology from the condition's morphology, its evidence, or a pathology observation. */
export function readHistology(fact: string, env: Env): ReadResult {
  const { concepts } = env.catalogue
  const findings: Finding[] = []
  for (const condition of [...of('crc-primary', env), ...of('crc-primary-nonspecific', env)]) {
    const morphology = (condition.extension ?? []).map((e) => e.valueCodeableConcept)
    const proofs = [...morphology, ...(condition.evidence ?? []).flatMap((e) => e.code ?? [])]
    if (proofs.some((p) => concepts.member(p, 'adenocarcinoma-histology')))
      findings.push(suggest(fact, choiceValue('adenocarcinoma'), [condition]))
  }
  for (const hit of env.index.observations('histology-observations')) {
    const result = readCoded(hit, 'adenocarcinoma-histology', env.catalogue)
    const is = concepts.member(hit.part.valueCodeableConcept, 'adenocarcinoma-histology') !== undefined
    if (['final', 'amended', 'corrected'].includes(hit.record.status) && (is || 'value' in result))
      findings.push({
        fact,
        value: choiceValue('adenocarcinoma'),
        strength: 'suggests',
        evidence: [observationEvidence(hit.record)],
      })
  }
  return { findings, problems: [], types: ['Condition', 'Observation'], lists: ['crc-primary', 'histology-observations'] }
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
              evidence: structures.map((b) => ({ kind: 'chart' as const, reference: `BodyStructure/${b.id}` })),
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
    ['crc-primary', 'crc-primary-nonspecific', 'pdac-primary', 'pdac-nonspecific', 'liver-metastasis', 'secondary-malignancy']
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

/** Karnofsky pre-fills ECOG: at least 80 → 1, at most 60 → 2 or more as published; 70 is asked. Never decides. */
export function readKarnofsky(fact: string, env: Env): ReadResult {
  const newest = env.index
    .observations('karnofsky')
    .filter((h) => ['final', 'amended', 'corrected'].includes(h.record.status))
    .toSorted((a, b) => (effectiveDate(b.record)?.to ?? '').localeCompare(effectiveDate(a.record)?.to ?? ''))[0]
  const points = newest?.part.valueInteger ?? newest?.part.valueQuantity?.value
  const ecog = points === undefined ? undefined : ecogOfKarnofsky(points)
  const date = newest && effectiveDate(newest.record)
  return {
    findings:
      newest && ecog !== undefined
        ? [
            {
              fact,
              value: { type: 'integer', range: { low: rational(ecog), high: rational(ecog) } },
              strength: 'suggests',
              evidence: [observationEvidence(newest.record)],
              ...(date && { date }),
            },
          ]
        : [],
    problems: [],
    types: ['Observation'],
    lists: ['karnofsky'],
  }
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

/** Pregnancy: a recorded status, or a current Condition of pregnancy; puerperium codes only suggest. */
export function readPregnancy(fact: string, env: Env): ReadResult {
  const findings: Finding[] = []
  for (const hit of env.index.observations('pregnancy-status-loinc')) {
    if (!['final', 'amended', 'corrected'].includes(hit.record.status)) continue
    const result = readCoded(hit, 'pregnancy-status-values', env.catalogue)
    const date = effectiveDate(hit.record)
    if ('value' in result)
      findings.push({
        fact,
        value: result.value,
        strength: 'decides',
        evidence: [observationEvidence(hit.record)],
        ...(date && { date }),
      })
  }
  const newest = findings.toSorted((a, b) => day(b).localeCompare(day(a))).slice(0, 1)
  for (const c of of('pregnancy-conditions', env)) {
    const onset = onsetOf(c) ?? (c.recordedDate === undefined ? undefined : parseDate(c.recordedDate))
    newest.push({
      fact,
      value: choiceValue('pregnant'),
      strength: isCurrent(c) === true ? 'decides' : 'suggests',
      evidence: [conditionEvidence(c)],
      ...(onset && { date: onset }),
    })
  }
  for (const c of of('puerperium-conditions', env)) newest.push(suggest(fact, choiceValue('pregnant'), [c]))
  return { findings: newest, problems: [], types: ['Observation', 'Condition'], lists: ['pregnancy-status-loinc', 'pregnancy-conditions'] }
}
const day = (f: Finding): string => (f.date === undefined || f.date === 'current' ? '' : f.date.to)


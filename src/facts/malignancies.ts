/** Malignancies beside the index cancer, as a list to complete and confirm. */
import type { Condition } from '../chart/resources.ts'
import { linkedPrimaries, of, suggest } from './disease.ts'
import type { Item } from './fact.ts'
import { booleanValue, choiceValue, type ReadResult } from './finding.ts'
import { abatementOf } from './onset.ts'
import { COLORECTAL, PANCREATIC } from './primaries.ts'
import { codesOf, type Env, isCurrent, onset } from './standing.ts'

const LISTS = ['malignancy', 'malignancy-history', 'carcinoma-in-situ', 'nmsc', 'cervix-in-situ']
const METASTASES = ['liver-metastasis', 'secondary-malignancy']
/** What may be the index cancer. */
const BOWEL = [...COLORECTAL, 'crc-history']

const TYPES: readonly (readonly [list: string, type: string])[] = [
  ['nmsc', 'nmsc'],
  ['cervix-in-situ', 'cervix-in-situ'],
  ['carcinoma-in-situ', 'other-in-situ'],
]

/**
 * The index cancer and its metastases. If the liver metastases name their primary, any other is no index cancer;
 * else whatever may be it is taken for it.
 */
function indexCancers(env: Env): { ids: ReadonlySet<string>; kind?: string } {
  const { member } = env.catalogue.concepts
  const any = (c: Condition, lists: readonly string[]) => lists.some((l) => member(c.code, l))
  const recordsOf = (lists: readonly string[]) =>
    lists.flatMap((l) => env.index.conditions(l)).map((h) => h.record)
  const idsOf = (lists: readonly string[]) => recordsOf(lists).map((c) => c.id)
  // A record that names another cancer beside its metastasis is not about the index cancer.
  const metastases = recordsOf(METASTASES)
    .filter((c) => !member(c.code, 'malignancy') || any(c, [...BOWEL, ...PANCREATIC]))
    .map((c) => c.id)
  const linked = linkedPrimaries(env).filter((l) => l.kind !== 'other')
  const kinds = new Set(linked.flatMap((l) => l.kind ?? []))
  const [kind] = kinds
  const primaries = linked.flatMap((l) => l.primary ?? [])
  const sources = [...metastases, ...primaries.map((p) => p.id)]
  if (kind === undefined || kinds.size > 1)
    return { ids: new Set([...sources, ...idsOf([...BOWEL, ...PANCREATIC])]) }
  const own = kind === 'colorectal' ? BOWEL : PANCREATIC
  const named = linked.some((l) => l.kind && l.primary) ? [] : idsOf(own)
  // The same cancer may be recorded more than once.
  const codes = (c: Condition) => codesOf(c.code).join()
  const again = own
    .flatMap((l) => of(l, env))
    .filter((c) => primaries.some((p) => codes(p) === codes(c)))
    .map((c) => c.id)
  return { ids: new Set([...sources, ...named, ...again]), kind }
}

/** The reader `otherMalignancies`: one item, and one piece of evidence, for each; visits may repeat a diagnosis. */
export function readOtherMalignancies(fact: string, env: Env): ReadResult {
  const { concepts } = env.catalogue
  const index = indexCancers(env)
  const others = [...new Set([...LISTS, ...COLORECTAL].flatMap((l) => of(l, env)))].filter(
    (c) => !index.ids.has(c.id),
  )
  const itemOf = (c: Condition): Item => {
    const colorectal = index.kind === 'colorectal' && concepts.member(c.code, 'crc-primary')
    const type = TYPES.find(([list]) => concepts.member(c.code, list))?.[1]
    const [began, ended] = [onset(c, env), abatementOf(c, env.index.chart.patient)]
    const current = isCurrent(c, env)
    return {
      type: choiceValue(type ?? (colorectal ? 'colorectal-other-primary' : 'other')),
      ...(began && { diagnosisDate: { type: 'date' as const, range: began } }),
      ...(ended && current !== true && { lastActiveDate: { type: 'date' as const, range: ended } }),
      ...(current === true &&
        !concepts.member(c.code, 'malignancy-history') && { currentEvidence: booleanValue(true) }),
    }
  }
  const each = [...new Map(others.map((c) => [JSON.stringify([c.code, c.bodySite, itemOf(c)]), c])).values()]
  const items = each.map(itemOf)
  const findings = items.length === 0 ? [] : [suggest(fact, { type: 'list', items, complete: false }, each)]
  return { findings, problems: [], types: ['Condition'], lists: LISTS }
}

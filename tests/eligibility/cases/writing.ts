/** How the case tables write facts. */
import { ago, type Written, why } from '../factsOf.ts'

/** The facts under which a criterion is satisfied, failed or unknown; `failed` is empty where the rule allows none. */
export type Cases = Readonly<
  Record<
    string,
    {
      readonly satisfied: readonly Written[]
      readonly failed: readonly Written[]
      readonly unknown: readonly Written[]
    }
  >
>

/** The criterion wants `true` (or, of an exclusion criterion, tolerates only `false`). */
export const asks = (fact: string, good: boolean, unknown: readonly Written[] = []) => ({
  satisfied: [{ [fact]: good }],
  failed: [{ [fact]: !good }],
  unknown: [{ [fact]: 'unknown' }, { [fact]: why('needsConfirmation') }, ...unknown],
})

/** As `asks`, for a fact whose answer goes stale. */
export const asksAfresh = (fact: string, good: boolean, days = 28) => {
  const at = (n: number, value: boolean) => ({ [fact]: { value, date: ago(n) } })
  return {
    satisfied: [{ [fact]: good }, at(days, good)],
    failed: [{ [fact]: !good }, at(days, !good)],
    unknown: [at(days + 1, good), at(days + 1, !good), at(-1, good)],
  }
}

/** A laboratory result of three days ago. */
export const lab = (value: number | string, unit: string, upperLimit?: number, days = 3) => ({
  value,
  unit,
  date: ago(days),
  ...(upperLimit !== undefined && { upperLimit }),
})

/** At most `times` the upper limit of normal; `times × limit` as the decimal it is on paper. */
export const atMostTimes = (fact: string, times: number, unit: string, limit: number) => {
  const highest = Number((times * limit).toPrecision(12))
  return {
    satisfied: [
      { [fact]: lab(highest, unit, limit) },
      { [fact]: lab(highest, unit, limit, 15) },
      { [fact]: lab(`<${highest}`, unit, limit) },
    ],
    failed: [{ [fact]: lab(highest + 1, unit, limit) }, { [fact]: lab(`>${highest}`, unit, limit) }],
    unknown: [
      { [fact]: lab(limit, unit) },
      { [fact]: lab(limit, unit, limit, 16) },
      { [fact]: lab(9 * limit, unit, limit, 16) },
      { [fact]: lab(`>${limit}`, unit, limit) },
      { [fact]: why('noUpperLimit') },
      { [fact]: why('conflicting') },
    ],
  }
}

const SITES = ['lung', 'portal-node', 'nodal-distant', 'peritoneal', 'bone', 'brain', 'adrenal', 'other']

/** Every site absent, but for those named. */
export const sites = (but: Readonly<Record<string, 'present' | 'unknown'>> = {}) =>
  Object.fromEntries(SITES.flatMap((s) => (but[s] === 'unknown' ? [] : [[s, but[s] ?? 'absent']])))
export const present = (site: string): Written => ({ extrahepaticSites: { [site]: 'present' } })

export type Lesion = Readonly<Record<string, unknown>>
export const lesions = (...list: readonly Lesion[]): Written => ({
  indeterminateExtrahepaticLesions: list.length === 0 ? 'none' : list,
})
/** Nothing outside the liver. */
export const liverOnly: Written = { extrahepaticSites: sites(), ...lesions() }

export const malignancies = (list: readonly Lesion[], listComplete = true): Written => ({
  priorMalignancies: { value: { list, listComplete } },
})

const never: Written = { sexForReproduction: 'no' }
const applies: Written = { sexForReproduction: 'ask' }

export const pregnancy = {
  satisfied: [never, { ...applies, pregnancyStatus: { value: 'not-pregnant', date: ago(14) } }],
  failed: [
    { ...applies, pregnancyStatus: 'pregnant' },
    { ...applies, pregnancyStatus: { value: 'pregnant', date: ago(294) } },
  ],
  unknown: [
    applies,
    { pregnancyStatus: 'pregnant' },
    { ...applies, pregnancyStatus: { value: 'not-pregnant', date: ago(15) } },
    { ...applies, pregnancyStatus: { value: 'pregnant', date: ago(295) } },
  ],
}
export const lactation = {
  satisfied: [never, { ...applies, lactationStatus: { value: 'not-lactating', date: ago(28) } }],
  failed: [{ ...applies, lactationStatus: 'lactating' }],
  unknown: [
    applies,
    { lactationStatus: 'lactating' },
    { ...applies, lactationStatus: { value: 'lactating', date: ago(29) } },
  ],
}

/** ECOG 0 or 1. */
export const ecogZeroOrOne = {
  satisfied: [{ ecog: 0 }, { ecog: { value: 1, date: ago(28) } }],
  failed: [{ ecog: 2 }, { ecog: { value: 5, date: ago(28) } }],
  unknown: [
    { ecog: { value: 1, date: ago(29) } },
    { ecog: { value: 4, date: ago(29) } },
    { ecog: why('conflicting') },
  ],
}

export const adult = {
  satisfied: [{ age: 18 }, { age: '2008-11-21' }, { age: '2007' }, { age: 90 }],
  failed: [{ age: 17 }, { age: '2008-11-22' }, { age: '2009' }],
  unknown: [{ age: '2008' }, { age: '2008-11' }, { age: why('implausible') }],
}

/** Checks that what a rule names exists and fits: facts, options, entries, fields, units, shared rules. */
import type { Criteria } from './criteria.ts'
import type { FactDefinition } from './fact.ts'
import type { FactTest, FieldTest, Rule } from './rule.ts'
import { anchorOf, isEntriesTest, isFactTest, isFieldTest, mapOf } from './walk.ts'

type Scope = {
  readonly criteria: Criteria
  readonly item?: FactDefinition | undefined
  /** What follows from other facts may rest on readings too; a trial's rule never does. */
  readonly readings?: true
}
/** A problem with its place below, or none. */
export type Found = string | undefined

/** The first problem among several things. */
export const first = <T>(list: readonly T[], find: (item: T, i: number) => Found): Found => {
  for (const [i, item] of list.entries()) {
    const found = find(item, i)
    if (found !== undefined) return found
  }
  return undefined
}
const NUMERIC = ['atLeast', 'atMost', 'above', 'below'] as const

function checkUnit(
  test: FactTest | FieldTest,
  d: Pick<FactDefinition, 'unit' | 'molar' | 'alsoUnits' | 'upperLimit' | 'type'>,
  c: Criteria,
): Found {
  const { unit } = test
  const numeric = NUMERIC.some((n) => test[n] !== undefined)
  if (unit === undefined)
    return numeric && d.type === 'quantity' ? 'unit: a number of a quantity needs its unit' : undefined
  if (!numeric) return 'unit: only a comparison of numbers has a unit'
  if (unit === 'ULN')
    return d.upperLimit || d.unit === 'ULN' ? undefined : 'unit: the fact asks for no upper limit of normal'
  const dimension = Object.entries(c.units).find(([, members]) => unit in members)?.[0]
  if (!dimension) return `unit: "${unit}" is not a known unit`
  const own = Object.entries(c.units).find(([, members]) => (d.unit ?? '') in members)?.[0]
  const fits =
    dimension === own ||
    d.alsoUnits?.includes(unit) ||
    (d.molar !== undefined && /mass|substance/.test(dimension))
  return fits ? undefined : `unit: "${unit}" does not measure this fact`
}

function checkTest(
  test: FactTest | FieldTest,
  d: FactDefinition,
  options: readonly string[] | undefined,
  c: Criteria,
): Found {
  const wanted = [...(test.is === undefined ? [] : [test.is]), ...(test.in ?? [])]
  const wrong = wanted.find((w) => {
    if (d.type === 'boolean') return typeof w !== 'boolean'
    if (d.type === 'integer') return typeof w !== 'number'
    return !(options ?? []).includes(String(w))
  })
  if (wrong !== undefined) return `is: "${wrong}" is no value of this fact`
  const anchor = anchorOf(test)
  if (anchor && anchor.day !== 'registration') {
    const other = c.facts.find((f) => f.id === anchor.day)
    if (!other) return `day: there is no fact "${anchor.day}"`
    if (other.type !== 'date') return `day: "${anchor.day}" is no date`
  }
  return checkUnit(test, d, c)
}

/** @returns the first problem with its place below the rule */
export function checkRule(rule: Rule, scope: Scope): Found {
  const { criteria } = scope
  const fact = (id: string) => criteria.facts.find((f) => f.id === id)
  if (isFactTest(rule)) {
    const d = fact(rule.fact)
    if (!d) return `fact: there is no fact "${rule.fact}"`
    if (d.role === 'display' || (d.role === 'reading' && !scope.readings))
      return `fact: "${rule.fact}" is no fact that rules read`
    if ((d.type === 'map') !== (rule.entry !== undefined))
      return 'entry: belongs to a fact of type map, and only to it'
    if (rule.entry !== undefined && !d.entries?.some((e) => e.id === rule.entry))
      return `entry: "${rule.entry}" is no entry of ${d.id}`
    return checkTest(
      rule,
      d,
      d.options?.map((o) => o.id),
      criteria,
    )
  }
  if (isFieldTest(rule)) {
    const field = scope.item?.fields?.find((f) => f.id === rule.field)
    if (!field) return `field: there is no field "${rule.field}" here`
    const type = field.type === 'dateOrMark' ? 'date' : field.type
    const options = [...(field.options?.map((o) => o.id) ?? []), ...(field.mark ? [field.mark] : [])]
    return checkTest(rule, { type, unit: field.unit } as FactDefinition, options, criteria)
  }
  if (isEntriesTest(rule)) {
    const id = mapOf(rule)
    const d = fact(id)
    if (d?.type !== 'map') return `someEntry: "${id}" is no fact of type map`
    const stray = [...(rule.only ?? []), ...(rule.except ?? [])].find(
      (e) => !d.entries?.some((x) => x.id === e),
    )
    if (stray !== undefined) return `only: "${stray}" is no entry of ${id}`
    return d.options?.some((o) => o.id === rule.is) ? undefined : `is: "${rule.is}" is no value of ${id}`
  }
  if ('satisfies' in rule) {
    const id = 'someItem' in rule ? rule.someItem : rule.everyItem
    const d = fact(id)
    if (d?.type !== 'list') return `someItem: "${id}" is no fact of type list`
    return prefixed('satisfies', checkRule(rule.satisfies, { criteria, item: d }))
  }
  if ('use' in rule)
    return criteria.shared[rule.use] ? undefined : `use: there is no shared rule "${rule.use}"`
  if ('not' in rule) return prefixed('not', checkRule(rule.not, scope))
  if ('if' in rule)
    return prefixed('if', checkRule(rule.if, scope)) ?? prefixed('then', checkRule(rule.then, scope))
  if ('all' in rule) return first(rule.all, (r, i) => prefixed(`all[${i}]`, checkRule(r, scope)))
  if ('any' in rule) return first(rule.any, (r, i) => prefixed(`any[${i}]`, checkRule(r, scope)))
  return undefined
}

const prefixed = (at: string, found: Found): Found => (found === undefined ? undefined : `${at}.${found}`)

/** Walks rules as data. */
import type { Anchor, EntriesTest, FactTest, FieldTest, Rule } from './rule.ts'

export const isFactTest = (r: Rule): r is FactTest => 'fact' in r
export const isFieldTest = (r: Rule): r is FieldTest => 'field' in r
export const isEntriesTest = (r: Rule): r is EntriesTest => 'someEntry' in r || 'everyEntry' in r

/** The map fact whose entries a rule is about. */
export const mapOf = (r: EntriesTest): string => ('someEntry' in r ? r.someEntry : r.everyEntry)

/** The day a comparison is made with, if it compares days. */
export const anchorOf = (test: FactTest | FieldTest): Anchor | undefined =>
  test.onOrAfter ?? test.onOrBefore ?? test.after ?? test.before

/** The rules directly below; `shared` resolves `use`. */
export function partsOf(rule: Rule, shared: Readonly<Record<string, { readonly rule: Rule }>>): Rule[] {
  if ('all' in rule) return rule.all
  if ('any' in rule) return rule.any
  if ('not' in rule) return [rule.not]
  if ('if' in rule) return [rule.if, rule.then]
  if ('satisfies' in rule) return [rule.satisfies]
  if ('use' in rule) {
    const named = shared[rule.use]
    return named ? [named.rule] : []
  }
  return []
}

/** Catalogue ids of every fact a rule reads, in the order it names them. */
export function factsOf(rule: Rule, shared: Readonly<Record<string, { readonly rule: Rule }>>): string[] {
  const found = new Set<string>()
  const visit = (r: Rule): void => {
    if (isFactTest(r)) found.add(r.fact)
    if (isFactTest(r) || isFieldTest(r)) {
      const day = anchorOf(r)?.day
      if (day && day !== 'registration') found.add(day)
    }
    if (isEntriesTest(r)) found.add(mapOf(r))
    if ('someItem' in r) found.add(r.someItem)
    if ('everyItem' in r) found.add(r.everyItem)
    partsOf(r, shared).forEach(visit)
  }
  visit(rule)
  return [...found]
}

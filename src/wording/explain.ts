/** Sentences read off the engine's outcome: why a criterion stands as it does, and what its rule says. */
import type { Anchor, FactTest, FieldTest, Rule } from '../criteria/rule.ts'
import { anchorOf, isFactTest, isFieldTest } from '../criteria/walk.ts'
import type { FactDefinition, Field } from '../criteria/fact.ts'
import type { Facts } from '../facts/fact.ts'
import { notRecorded } from '../facts/fact.ts'
import type { CriterionResult, Outcome } from '../eligibility/assessment.ts'
import { pick, showDate } from './language.ts'
import { PHRASES } from './phrases.ts'
import { factLabel, showFact, showNumber, showUnit, showValue, type WordingContext } from './values.ts'

const SPAN = ['days', 'months', 'years'] as const
const NUMERIC = ['atLeast', 'atMost', 'above', 'below'] as const
const DATED = ['onOrAfter', 'onOrBefore', 'after', 'before'] as const

function anchorText(anchor: Anchor, context: WordingContext): string {
  const p = PHRASES[context.language]
  const day = anchor.day === 'registration' ? p.registration : factLabel(anchor.day, context).toLowerCase()
  const span = anchor.minus ?? anchor.plus
  const unit = span && SPAN.find((s) => span[s] !== undefined)
  if (!span || !unit) return day
  const text = p.span[unit](span[unit] ?? 0)
  return anchor.minus ? p.before(text, day) : p.after(text, day)
}

/** "at least 100 ×10⁹/L", "yes", "KRAS mutated or wild-type". */
function testText(test: FactTest | FieldTest, definition: FactDefinition | Field | undefined, context: WordingContext): string {
  const { language } = context
  const p = PHRASES[language]
  if (test.known) return p.known
  const named = (v: boolean | string | number) =>
    typeof v === 'boolean'
      ? v
        ? p.yes
        : p.no
      : pick(definition?.options?.find((o) => o.id === String(v))?.label ?? { en: String(v), nl: String(v) }, language)
  if (test.is !== undefined) return named(test.is)
  if (test.in) return p.oneOf(test.in.map(named).join(` ${p.or} `))
  const anchor = anchorOf(test)
  for (const op of DATED) if (test[op] && anchor) return p.comparison[op](anchorText(anchor, context))
  for (const op of NUMERIC) {
    const limit = test[op]
    if (limit === undefined) continue
    const number = showNumber(limit, language)
    const text = test.unit === 'ULN' ? p.ofUpperLimit(number) : test.unit ? `${number} ${showUnit(test.unit, context)}` : number
    return p.comparison[op](text)
  }
  return ''
}

/** A rule in plain words. */
export function describeRule(rule: Rule, context: WordingContext, item?: FactDefinition): string {
  const p = PHRASES[context.language]
  const { catalogue, language } = context
  const inner = (r: Rule) => {
    const text = describeRule(r, context, item)
    return 'all' in r || 'any' in r ? `(${text})` : text
  }
  if (isFactTest(rule)) {
    const id = rule.entry === undefined ? rule.fact : `${rule.fact}/${rule.entry}`
    return `${factLabel(id, context)} ${testText(rule, catalogue.find(id), context)}`
  }
  if (isFieldTest(rule)) {
    const field = item?.fields?.find((f) => f.id === rule.field)
    return `${field ? pick(field.label, language) : rule.field} ${testText(rule, field, context)}`
  }
  if ('unknown' in rule) return rule.unknown === 'sourceConflict' ? p.askSite : p.reason[rule.unknown]
  if ('someEntry' in rule || 'everyEntry' in rule) {
    const test = rule as { someEntry?: string; everyEntry?: string; only?: string[]; except?: string[]; is: string }
    const id = test.someEntry ?? test.everyEntry ?? ''
    const names = (entries: string[]) =>
      entries.map((e) => pick(catalogue.definition(id).entries?.find((x) => x.id === e)?.label ?? { en: e, nl: e }, language)).join(', ')
    const limits = [test.only ? names(test.only) : '', test.except ? p.except(names(test.except)) : ''].filter(Boolean)
    const label = [factLabel(id, context), ...limits].join(', ')
    const is = pick(catalogue.definition(id).options?.find((o) => o.id === test.is)?.label ?? { en: test.is, nl: test.is }, language)
    return test.someEntry ? p.someEntry(label, is) : p.everyEntry(label, is)
  }
  if ('satisfies' in rule) {
    const id = 'someItem' in rule ? rule.someItem : rule.everyItem
    const definition = catalogue.definition(id)
    const what = describeRule(rule.satisfies, context, definition)
    const label = factLabel(id, context)
    return 'someItem' in rule ? p.some(label, what) : p.every(label, what)
  }
  if ('use' in rule) return pick(catalogue.criteria.shared[rule.use]?.label ?? { en: rule.use, nl: rule.use }, language)
  if ('not' in rule) return p.not(inner(rule.not))
  if ('if' in rule) return p.ifThen(inner(rule.if), inner(rule.then))
  if ('all' in rule) return rule.all.map(inner).join(` ${p.and} `)
  return rule.any.map(inner).join(` ${p.or} `)
}

/** The leaves that make an outcome what it is. */
function decisive(outcome: Outcome): Outcome[] {
  const { rule, truth, parts } = outcome
  if (!parts || parts.length === 0) return [outcome]
  if (truth === 'unknown') return parts.filter((p) => p.truth === 'unknown').flatMap(decisive)
  const either = 'any' in rule || 'someEntry' in rule || 'someItem' in rule
  const all = 'all' in rule || 'everyEntry' in rule || 'everyItem' in rule
  if ('if' in rule) {
    const [p, q] = parts
    if (truth === 'notMet') return parts.flatMap(decisive)
    return p?.truth === 'notMet' ? decisive(p) : q ? [...(p ? decisive(p) : []), ...decisive(q)] : []
  }
  if ((either && truth === 'met') || (all && truth === 'notMet'))
    return parts.filter((p) => p.truth === truth).flatMap(decisive)
  return parts.flatMap(decisive)
}

/** Several entries of one map fact with the same word are said once. */
function leafText(leaf: Outcome, kind: CriterionResult['kind'], facts: Facts, context: WordingContext): string {
  const p = PHRASES[context.language]
  const { rule } = leaf
  if ('unknown' in rule) return p.reason[rule.unknown]
  if (leaf.fact === undefined) {
    if (isFieldTest(rule)) return leaf.why ? `${describeRule(rule, context)}: ${p.reason[leaf.why]}` : describeRule(rule, context)
    return leaf.why ? p.reason[leaf.why] : describeRule(rule, context)
  }
  const label = factLabel(leaf.fact, context)
  const fact = facts.get(leaf.fact) ?? notRecorded
  if ('satisfies' in rule) {
    if (leaf.truth !== 'unknown') return p.nothingListed(label)
    if (!fact.known) return `${label}: ${showFact(leaf.fact, fact, context)}`
    return leaf.why === 'notRecorded' ? p.listOpen(label) : `${p.listOpen(label)} (${p.reason[leaf.why ?? 'stale']})`
  }
  const definition = context.catalogue.definition(leaf.fact)
  if (!fact.known) return `${label}: ${showFact(leaf.fact, fact, context)}`
  const seen = `${label} ${showFact(leaf.fact, fact, context)}`
  if (leaf.truth === 'unknown') {
    if (leaf.why === 'stale' && leaf.window !== undefined && fact.date !== undefined && fact.date !== 'current')
      return `${label} ${showValue(fact.value, definition, context)}: ${p.staleSince(showDate(fact.date), leaf.window)}`
    return `${seen}: ${p.reason[leaf.why ?? 'imprecise']}`
  }
  if (!isFactTest(rule) || ['map', 'boolean', 'choice'].includes(definition.type)) return seen
  const limit = testText(rule, definition, context)
  if (limit === '' || rule.known) return seen
  return `${seen}; ${kind === 'inclusion' ? p.needed(limit) : p.excludes(limit)}`
}

/** Why a criterion is satisfied, failed or open: values, dates, limits, and what is missing. One sentence. */
export function because(result: CriterionResult, facts: Facts, context: WordingContext): string {
  const leaves = decisive(result.outcome)
  const texts = [...new Set(leaves.map((l) => leafText(l, result.kind, facts, context)))]
  const sentence = texts.join('. ')
  return sentence === '' ? describeRule(result.criterion.rule, context) : `${sentence}.`
}

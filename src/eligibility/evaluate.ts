/** Evaluates one rule over the facts: three-valued, with the tree that explains the outcome. Pure. */
import type { Day } from '../chart/partialDate.ts'
import { named } from '../criteria/named.ts'
import type { EntriesTest, FactTest, FieldTest, Rule } from '../criteria/rule.ts'
import { isEntriesTest, isFactTest, isFieldTest, mapOf } from '../criteria/walk.ts'
import { type FactId, type Item, notRecorded, type Reason } from '../facts/fact.ts'
import { usable } from '../facts/validity.ts'
import type { Outcome, Truth } from './assessment.ts'
import { and, implies, not, or, truthOf } from './truth.ts'
import { anchorRange, atRegistration, type Context, compareValue, turnOf } from './value.ts'

/**
 * Evaluates a rule.
 * @param item the list item that `field:` leaves are about
 * @throws RangeError for a fact, field or unit that the checked criteria cannot name
 */
export function evaluate(rule: Rule, context: Context, item?: Item): Outcome {
  if (isFactTest(rule)) return evaluateFact(rule, context)
  if (isFieldTest(rule)) return evaluateField(rule, context, item)
  if (isEntriesTest(rule)) return evaluateEntries(rule, context)
  if ('unknown' in rule) return { rule, truth: 'unknown', why: rule.unknown, until: null }
  if ('someItem' in rule || 'everyItem' in rule) return evaluateItems(rule, context)
  if ('use' in rule) {
    const shared = named(context.catalogue.criteria.shared[rule.use], 'shared rule', rule.use)
    return joined(rule, [evaluate(shared.rule, context, item)], ([t]) => t ?? 'unknown', 'all')
  }
  if ('not' in rule)
    return joined(rule, [evaluate(rule.not, context, item)], ([t]) => not(t ?? 'unknown'), 'all')
  if ('if' in rule) {
    const parts = [evaluate(rule.if, context, item), evaluate(rule.then, context, item)]
    return joined(rule, parts, ([p, q]) => implies(p ?? 'unknown', q ?? 'unknown'), 'if')
  }
  if ('all' in rule)
    return joined(
      rule,
      rule.all.map((r) => evaluate(r, context, item)),
      and,
      'all',
    )
  return joined(
    rule,
    rule.any.map((r) => evaluate(r, context, item)),
    or,
    'any',
  )
}

const isDay = (day: Day | null): day is Day => day !== null
const earliest = (days: readonly (Day | null)[]): Day | null => days.filter(isDay).sort()[0] ?? null
const latest = (days: readonly (Day | null)[]): Day | null =>
  days.every(isDay) ? (days.toSorted().at(-1) ?? null) : null

/** Joins parts; an outcome that one part alone decides lasts as long as the longest such part. */
function joined(
  rule: Rule,
  parts: readonly Outcome[],
  join: (truths: readonly Truth[]) => Truth,
  kind: 'all' | 'any' | 'if',
): Outcome {
  const truth = join(parts.map((p) => p.truth))
  if (truth === 'unknown') {
    return { rule, truth, until: null, parts, why: leadingReason(parts) }
  }
  const [p, q] = parts
  const sufficient =
    kind === 'if'
      ? truth === 'met'
        ? [...(p?.truth === 'notMet' ? [p] : []), ...(q?.truth === 'met' ? [q] : [])]
        : []
      : parts.length > 1 && ((kind === 'all' && truth === 'notMet') || (kind === 'any' && truth === 'met'))
        ? parts.filter((x) => x.truth === truth)
        : []
  const until =
    sufficient.length > 0 ? latest(sufficient.map((x) => x.until)) : earliest(parts.map((x) => x.until))
  return { rule, truth, until, parts }
}

/** A missing or unusable fact comes before the rule's own constant: only the first can be answered. */
function leadingReason(parts: readonly Outcome[]): Reason | undefined {
  const open = parts.filter((p) => p.truth === 'unknown')
  return (open.find((p) => !('unknown' in p.rule) && !ruleReason(p)) ?? open[0])?.why
}
/** Every unknown below is a constant of the rule. */
function ruleReason(outcome: Outcome): boolean {
  if ('unknown' in outcome.rule) return true
  const open = (outcome.parts ?? []).filter((p) => p.truth === 'unknown')
  return open.length > 0 && open.every(ruleReason)
}

function evaluateFact(rule: FactTest, context: Context): Outcome {
  const id: FactId = rule.entry === undefined ? rule.fact : `${rule.fact}/${rule.entry}`
  return leaf(id, rule, context)
}

function leaf(id: FactId, rule: FactTest, context: Context): Outcome {
  const { catalogue, facts, asOf, trial } = context
  const definition = catalogue.definition(id)
  const fact = facts.get(id) ?? notRecorded
  if (!fact.known) return { rule, truth: 'unknown', why: fact.why, fact: id, until: null }
  const use = usable(fact, definition, catalogue, asOf, trial)
  const window = use.window === undefined ? {} : { window: use.window }
  if (!use.ok) return { rule, truth: 'unknown', why: use.why, fact: id, until: null, ...window }
  // Never is never, whatever the day it is compared with.
  const anchored = fact.value.type === 'never' ? atRegistration(rule, context) : anchorRange(rule, context)
  if ('why' in anchored)
    return { rule, truth: 'unknown', why: anchored.why, fact: anchored.fact, until: null }
  const result = compareValue(fact.value, rule, definition, context, anchored.range, use.window)
  if (result.truth === 'unknown')
    return { rule, truth: 'unknown', why: result.why ?? 'imprecise', fact: id, until: null, ...window }
  const turns = turnOf(fact.value, rule, definition, context, anchored)
  return {
    rule,
    truth: result.truth,
    fact: id,
    until: earliest([use.until, anchored.until, turns]),
    ...window,
  }
}

function evaluateField(rule: FieldTest, context: Context, item: Item | undefined): Outcome {
  const value = item?.[rule.field]
  if (!value) return { rule, truth: 'unknown', why: 'notRecorded', until: null }
  // As of any fact: a day in the future is not believed.
  if (value.type === 'date' && value.range.from > context.asOf)
    return { rule, truth: 'unknown', why: 'implausible', until: null }
  const anchored = anchorRange(rule, context)
  if ('why' in anchored)
    return { rule, truth: 'unknown', why: anchored.why, fact: anchored.fact, until: null }
  const unit = value.type === 'quantity' ? { unit: value.unit } : {}
  const { truth, why } = compareValue(value, rule, unit, context, anchored.range)
  if (truth === 'unknown') return { rule, truth, why: why ?? 'imprecise', until: null }
  return { rule, truth, until: earliest([anchored.until, turnOf(value, rule, unit, context, anchored)]) }
}

function evaluateEntries(rule: EntriesTest, context: Context): Outcome {
  const fact = mapOf(rule)
  const entries = (context.catalogue.definition(fact).entries ?? [])
    .map((e) => e.id)
    .filter((e) => (rule.only?.includes(e) ?? true) && !rule.except?.includes(e))
  const parts = entries.map((entry) => evaluateFact({ fact, entry, is: rule.is }, context))
  return 'someEntry' in rule ? joined(rule, parts, or, 'any') : joined(rule, parts, and, 'all')
}

/** Some or every item of a list; a list that may go on leaves the rest open. */
function evaluateItems(rule: Extract<Rule, { satisfies: Rule }>, context: Context): Outcome {
  const id = 'someItem' in rule ? rule.someItem : rule.everyItem
  const definition = context.catalogue.definition(id)
  const fact = context.facts.get(id) ?? notRecorded
  if (!fact.known || fact.value.type !== 'list')
    return { rule, truth: 'unknown', why: fact.known ? 'notRecorded' : fact.why, fact: id, until: null }
  const use = usable(fact, definition, context.catalogue, context.asOf, context.trial)
  const closed = fact.value.complete && use.ok
  // A list without completeness of its own is one statement: stale as a whole. What is dated ahead is not believed.
  const believed = use.ok || (definition.completeness === true && use.why !== 'implausible')
  const items = believed ? fact.value.items : []
  const parts: Outcome[] = items.map((item) => ({ ...evaluate(rule.satisfies, context, item), item }))
  const rest: Outcome = closed
    ? { rule, truth: truthOf('everyItem' in rule), until: use.until, fact: id }
    : { rule, truth: 'unknown', why: use.ok ? 'notRecorded' : use.why, until: null, fact: id }
  const all = [...parts, rest]
  const result = 'someItem' in rule ? joined(rule, all, or, 'any') : joined(rule, all, and, 'all')
  return { ...result, fact: id }
}

/** Evaluates one rule over the facts: three-valued, with the tree that explains the outcome. Pure. */
import type { Day, DayRange } from '../chart/partialDate.ts'
import { shift, wholeDay } from '../chart/partialDate.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { FactTest, FieldTest, Rule } from '../criteria/rule.ts'
import type { Trial } from '../criteria/trial.ts'
import { anchorOf, isEntriesTest, isFactTest, isFieldTest } from '../criteria/walk.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import {
  type FactId,
  type Facts,
  type Item,
  type NumberRange,
  notRecorded,
  type Reason,
  type Value,
} from '../facts/fact.ts'
import { rational } from '../facts/rational.ts'
import { toCanonical } from '../facts/units.ts'
import { usable } from '../facts/validity.ts'
import type { Outcome, Truth } from './assessment.ts'
import {
  ageRange,
  type Compared,
  compareDates,
  compareNumber,
  compareSame,
  compareUpperLimit,
  DATED,
  lastDayOf,
  moved,
  NUMERIC,
} from './compare.ts'
import { and, implies, not, or, truthOf } from './truth.ts'

export type Context = {
  readonly catalogue: Catalogue
  readonly facts: Facts
  readonly asOf: Day
  /** Whose windows apply. */
  readonly trial?: Trial
}

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
    const named = context.catalogue.criteria.shared[rule.use]
    if (!named) throw new RangeError(`no shared rule "${rule.use}"`)
    return joined(rule, [evaluate(named.rule, context, item)], ([t]) => t ?? 'unknown', 'all')
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
    const why = leadingReason(parts)
    return { rule, truth, until: null, parts, ...(why && { why }) }
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
  const anchored = anchorRange(rule, context)
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

/** `registration`: the day moves on with the registration date. */
type Anchored = { readonly range: DayRange; readonly registration: boolean; readonly until: Day | null }

/** The day a leaf compares with, or why it is unknown. */
function anchorRange(rule: FactTest | FieldTest, context: Context): Anchored | { why: Reason; fact: FactId } {
  const anchor = anchorOf(rule)
  const registration = { range: movedRange(wholeDay(context.asOf), rule), registration: true, until: null }
  if (!anchor || anchor.day === 'registration') return registration
  const definition = context.catalogue.definition(anchor.day)
  const fact = context.facts.get(anchor.day) ?? notRecorded
  if (!fact.known) {
    if (definition.default === 'registration' && fact.why === 'notRecorded') return registration
    return { why: fact.why, fact: anchor.day }
  }
  const use = usable(fact, definition, context.catalogue, context.asOf, context.trial)
  if (!use.ok) return { why: use.why, fact: anchor.day }
  return fact.value.type === 'date'
    ? { range: movedRange(fact.value.range, rule), registration: false, until: use.until }
    : { why: 'notRecorded', fact: anchor.day }
}

const movedRange = (range: DayRange, rule: FactTest | FieldTest): DayRange => {
  const anchor = anchorOf(rule)
  return anchor ? { from: moved(range.from, anchor), to: moved(range.to, anchor), text: range.text } : range
}

function compareValue(
  value: Value,
  rule: FactTest | FieldTest,
  definition: Pick<FactDefinition, 'unit' | 'molar' | 'alsoUnits'>,
  context: Context,
  anchor: DayRange,
  window?: number,
): Compared {
  if (rule.known) return { truth: 'met' }
  if (rule.is !== undefined) return compareSame(value, [rule.is])
  if (rule.in !== undefined) return compareSame(value, rule.in)
  for (const op of DATED)
    if (rule[op] !== undefined) {
      if (value.type !== 'date') return { truth: 'notMet' } // never, or a word in place of a date
      const truth = compareDates(value.range, op, anchor)
      return truth === 'unknown' ? { truth, why: 'imprecise' } : { truth }
    }
  for (const op of NUMERIC) {
    const limit = rule[op]
    if (limit === undefined) continue
    if (value.type === 'integer') {
      const truth = compareNumber(value.range, op, rational(limit))
      return truth === 'unknown' ? { truth, why: 'imprecise' } : { truth }
    }
    if (value.type !== 'quantity') throw new RangeError(`a number is compared with a ${value.type}`)
    const against = (range: NumberRange): Compared => {
      if (rule.unit === 'ULN' && definition.unit !== 'ULN') return compareUpperLimit(value, range, op, limit)
      const truth = compareNumber(range, op, canonicalLimit(limit, rule.unit, definition, context))
      return truth === 'unknown' ? { truth, why: 'imprecise' } : { truth }
    }
    const main = against(value.range)
    const others = (value.others ?? []).filter(
      (o) => window === undefined || o.date === undefined || inWindow(o.date, context.asOf, window),
    )
    return others.some((o) => against(o.range).truth !== main.truth)
      ? { truth: 'unknown', why: 'conflicting' }
      : main
  }
  throw new RangeError('a rule without comparison')
}

const inWindow = (date: DayRange, asOf: Day, days: number): boolean =>
  date.from >= shift(asOf, { days }, -1) && date.from <= asOf

function canonicalLimit(
  limit: number,
  code: string | undefined,
  definition: Pick<FactDefinition, 'unit' | 'molar' | 'alsoUnits'>,
  context: Context,
) {
  const unit = context.catalogue.units.byCode.get(code ?? definition.unit ?? '')
  const converted = unit && toCanonical(rational(limit), unit, definition, context.catalogue.units)
  if (!converted) throw new RangeError(`"${code}" is not a unit of this fact`)
  return converted
}

/** The last day before the comparison itself turns as the registration date moves on. */
function turnOf(
  value: Value,
  rule: FactTest | FieldTest,
  definition: Pick<FactDefinition, 'unit' | 'molar' | 'alsoUnits'>,
  context: Context,
  anchored: Anchored,
): Day | null {
  const at = (asOf: Day): Truth => {
    const then = { ...context, asOf }
    const day = anchored.registration ? movedRange(wholeDay(asOf), rule) : anchored.range
    const aged: Value =
      value.type === 'integer' && value.birth ? { ...value, range: ageRange(value.birth, asOf) } : value
    return compareValue(aged, rule, definition, then, day).truth
  }
  if (value.type === 'integer' && value.birth) {
    const { from, to } = value.birth
    const limits = [rule.is, ...(rule.in ?? []), ...NUMERIC.map((op) => rule[op])].filter(
      (n) => typeof n === 'number',
    )
    const birthdays = limits.flatMap((n) =>
      [n, n + 1].flatMap((years) => (years > 0 ? [shift(from, { years }), shift(to, { years })] : [])),
    )
    return lastDayOf(
      at,
      context.asOf,
      birthdays.filter((d) => d > context.asOf),
    )
  }
  const span = anchorOf(rule)
  if (value.type !== 'date' || !span || !anchored.registration) return null
  const back = span.minus ?? {}
  return lastDayOf(at, context.asOf, [shift(value.range.from, back), shift(value.range.to, back)])
}

function evaluateField(rule: FieldTest, context: Context, item: Item | undefined): Outcome {
  const value = item?.[rule.field]
  if (!value) return { rule, truth: 'unknown', why: 'notRecorded', until: null }
  const anchored = anchorRange(rule, context)
  if ('why' in anchored)
    return { rule, truth: 'unknown', why: anchored.why, fact: anchored.fact, until: null }
  const unit = value.type === 'quantity' ? { unit: value.unit } : {}
  const { truth, why } = compareValue(value, rule, unit, context, anchored.range)
  if (truth === 'unknown') return { rule, truth, why: why ?? 'imprecise', until: null }
  return { rule, truth, until: earliest([anchored.until, turnOf(value, rule, unit, context, anchored)]) }
}

function evaluateEntries(rule: Extract<Rule, { is: string }>, context: Context): Outcome {
  const test = rule as {
    someEntry?: string
    everyEntry?: string
    only?: string[]
    except?: string[]
    is: string
  }
  const fact = test.someEntry ?? test.everyEntry ?? ''
  const entries = (context.catalogue.definition(fact).entries ?? [])
    .map((e) => e.id)
    .filter((e) => (test.only?.includes(e) ?? true) && !test.except?.includes(e))
  const parts = entries.map((entry) => evaluateFact({ fact, entry, is: test.is }, context))
  return test.someEntry ? joined(rule, parts, or, 'any') : joined(rule, parts, and, 'all')
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

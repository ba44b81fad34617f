/** Generated facts: every fact that rules read, around the limits that rules name, fresh or stale, or unknown. */
import fc from 'fast-check'
import { addDays, shift } from '../../../src/chart/partialDate.ts'
import type { FactDefinition, Field } from '../../../src/criteria/fact.ts'
import type { Rule } from '../../../src/criteria/rule.ts'
import { factsOf as factsRead, isFactTest, partsOf } from '../../../src/criteria/walk.ts'
import type { Fact, FactId, Facts, Known } from '../../../src/facts/fact.ts'
import { notRecorded, REASONS, unknown } from '../../../src/facts/fact.ts'
import { mergeAnswer } from '../../../src/facts/merge.ts'
import { catalogue, criteria, factsOf, TODAY, type Written } from '../factsOf.ts'

const rules = criteria.trials.flatMap((t) => [...t.inclusion, ...t.exclusion].map((c) => c.rule))
const leaves = (rule: Rule): Rule[] => [rule, ...partsOf(rule, criteria.shared).flatMap(leaves)]
const tests = rules.flatMap(leaves).filter(isFactTest)

/** Catalogue ids of the facts that some rule reads. */
export const readIds = [...new Set(rules.flatMap((r) => factsRead(r, criteria.shared)))]
/** The same, each entry of a map fact by itself. */
export const readEntries = readIds.flatMap(
  (id) => catalogue.definition(id).entries?.map((e) => `${id}/${e.id}`) ?? [id],
)

const limitsOf = (id: string) =>
  tests
    .filter((t) => t.fact === id)
    .flatMap((t) => {
      const limit = t.atLeast ?? t.atMost ?? t.above ?? t.below
      return limit === undefined ? [] : [{ limit, unit: t.unit }]
    })

const decimal = (n: number) => Number(n.toPrecision(6))

/** A day counted back from registration, around the windows; exact months and years too. */
const someDay = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((n) => addDays(TODAY, -n)),
  fc.integer({ min: 100, max: 2200 }).map((n) => addDays(TODAY, -n)),
  fc
    .tuple(fc.constantFrom(3, 5, 6, 7, 24, 36, 60), fc.integer({ min: -1, max: 1 }))
    .map(([months, days]) => addDays(shift(TODAY, { months }, -1), days)),
)
const partialDay = fc
  .tuple(someDay, fc.constantFrom(10, 10, 10, 7, 4))
  .map(([day, length]) => day.slice(0, length))

const limitBounds = (d: FactDefinition) => d.upperLimitBounds ?? [1, 35]

const quantity = (d: FactDefinition) => {
  const limits = limitsOf(d.id)
  const fallback = [{ limit: 10, unit: d.unit }]
  return fc
    .record({
      at: fc.constantFrom(...(limits.length > 0 ? limits : fallback)),
      factor: fc.constantFrom(0.5, 0.99, 1, 1, 1.01, 2),
      comparator: fc.constantFrom('', '', '', '', '<', '<=', '>', '>='),
      limit: fc.constantFrom(...limitBounds(d)),
      hasLimit: fc.boolean(),
    })
    .map(({ at, factor, comparator, limit, hasLimit }) => {
      const times = at.unit === 'ULN' && d.unit !== 'ULN'
      const n = decimal(at.limit * factor * (times ? limit : 1))
      const unit = times ? d.unit : at.unit
      const value = comparator ? `${comparator}${n}` : n
      return { value, unit, ...(hasLimit && d.upperLimit && { upperLimit: limit }) }
    })
}

const fieldOf = (f: Field): fc.Arbitrary<unknown> => {
  if (f.type === 'boolean') return fc.boolean()
  if (f.type === 'choice') return fc.constantFrom(...(f.options ?? []).map((o) => o.id))
  if (f.type === 'quantity') return fc.constantFrom(1, 10, 10.5, 25)
  return f.mark === undefined ? partialDay : fc.oneof(partialDay, fc.constant(f.mark))
}
/** An item of a list; of a `whole` one no field is left out. */
const item = (d: FactDefinition, whole: boolean) =>
  fc.record(
    Object.fromEntries((d.fields ?? []).map((f) => [f.id, fieldOf(f)])),
    whole ? {} : { requiredKeys: [] },
  )

/** An answer in the form of `--answers`; a `complete` one leaves nothing of its fact open. */
export function answerTo(d: FactDefinition, complete: boolean): fc.Arbitrary<Record<string, unknown>> {
  const of = (value: fc.Arbitrary<unknown>) => value.map((v) => ({ value: v }))
  switch (d.type) {
    case 'boolean':
      return of(fc.boolean())
    case 'choice':
      return of(fc.constantFrom(...(d.options ?? []).map((o) => o.id)))
    case 'map':
      return of(
        fc.record(
          Object.fromEntries(
            (d.entries ?? []).map((e) => [e.id, fc.constantFrom('absent', 'absent', 'absent', 'present')]),
          ),
        ),
      )
    case 'integer':
      return of(
        d.id === 'age'
          ? fc.oneof(
              fc.integer({ min: 16, max: 20 }),
              fc.constantFrom('2008-11-21', '2008', '2007-11', '1970'),
            )
          : fc.integer({ min: 0, max: Math.min(6, d.range?.[1] ?? 6) }),
      )
    case 'quantity':
      return complete
        ? quantity(d).map((q) => ({
            ...q,
            value: Number(String(q.value).replace(/[<>=]/g, '')),
            ...(d.upperLimit && { upperLimit: q.upperLimit ?? limitBounds(d)[0] }),
          }))
        : quantity(d)
    case 'date':
      return of(complete ? someDay : partialDay)
    case 'dateOrNever':
      return of(fc.oneof(complete ? someDay : partialDay, fc.constant('never')))
    case 'list': {
      const list = fc.array(item(d, complete), { maxLength: 2 })
      if (d.completeness)
        return fc
          .record({ list, listComplete: complete ? fc.constant(true) : fc.boolean() })
          .map((value) => ({ value }))
      return of(list.map((l) => (l.length === 0 ? (d.none ?? l) : l)))
    }
  }
}

const factDate = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 14 }).map((n) => addDays(TODAY, -n)) },
  { weight: 2, arbitrary: fc.integer({ min: -2, max: 60 }).map((n) => addDays(TODAY, -n)) },
  { weight: 1, arbitrary: fc.constantFrom('2026-11', '2026-10', '2026') },
)

/** A known fact, or one that an awaited answer or an implausible date leaves unknown. */
const answered = (id: FactId): fc.Arbitrary<Fact> => {
  const d = catalogue.definition(id)
  const entry = id.split('/')[1]
  const answer =
    entry === undefined
      ? answerTo(d, false)
      : fc.constantFrom(...(d.options ?? []).map((o) => o.id)).map((value) => ({ value }))
  return fc
    .record({
      answer,
      date: factDate,
      standing: fc.constantFrom('dated', 'dated', 'dated', 'current', 'undated'),
    })
    .map(({ answer: given, date, standing }) => {
      const fact = mergeAnswer(d, notRecorded, { value: undefined, ...given, date }, catalogue, TODAY)
      if (!fact.known || standing === 'dated') return fact
      const { date: _, ...rest } = fact
      return standing === 'current' ? ({ ...rest, date: 'current' } satisfies Known) : rest
    })
}

/** The laboratory calls the value normal, or another equation says something else. */
const remarked = (fact: Fact): fc.Arbitrary<Fact> => {
  if (!fact.known || fact.value.type !== 'quantity' || fact.value.upperLimit) return fc.constant(fact)
  const { value } = fact
  const { range } = value
  return fc.constantFrom<Fact>(
    fact,
    fact,
    { ...fact, value: { ...value, upperLimit: { kind: 'normal' } } },
    {
      ...fact,
      value: {
        ...value,
        others: [{ range: { ...range, ...(range.low && { high: range.low }) }, label: 'other' }],
      },
    },
  )
}

const unknownFact = fc.constantFrom(...REASONS).map((why) => unknown(why))
export const knownFact = (id: FactId): fc.Arbitrary<Fact> => answered(id).chain(remarked)
export const anyFact = (id: FactId): fc.Arbitrary<Fact> =>
  fc.oneof({ weight: 4, arbitrary: knownFact(id) }, { weight: 1, arbitrary: unknownFact })

/** Facts near one set of facts: most as they are, some of them changed, some unknown. */
export const factsNear = (base: Written): fc.Arbitrary<Facts> =>
  fc
    .uniqueArray(fc.constantFrom(...readEntries), { maxLength: 12 })
    .chain((ids) => fc.tuple(fc.constant(ids), fc.tuple(...ids.map(anyFact))))
    .map(
      ([ids, changed]) =>
        new Map([...factsOf(base), ...ids.map((id, i) => [id, changed[i] as Fact] as const)]),
    )

/** Every fact by itself. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(...readEntries.map((id) => anyFact(id)))
  .map((facts) => new Map(readEntries.map((id, i) => [id, facts[i] as Fact])))

/** Answers of every kind, made up from the catalogue. */
import fc from 'fast-check'
import type { FactDefinition, Field } from '../../src/criteria/fact.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import type { Answer, Answers } from '../../src/facts/answers.ts'
import { catalogueOf } from '../../src/facts/catalogue.ts'

export const catalogue = catalogueOf(loadCriteria('criteria'))

const partialDate = fc
  .tuple(
    fc.integer({ min: 1990, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([y, m, d]) => {
    const [month, day] = [m, d].map((n) => String(n).padStart(2, '0'))
    return fc.constantFrom(`${y}`, `${y}-${month}`, `${y}-${month}-${day}`)
  })
const amount = fc.integer({ min: 0, max: 99_999 }).map((n) => n / 100)
const compared = fc.oneof(
  amount,
  fc.tuple(fc.constantFrom('<', '<=', '>', '>='), amount).map(([c, n]) => `${c}${n}`),
)
/** A size in a list has a plausible range of its own. */
const size = fc.integer({ min: 2, max: 299 }).map((n) => n + 0.5)
const words = fc.string({ minLength: 1, maxLength: 40 }).filter((s) => s.trim() !== '')

const fieldValue = (f: Field): fc.Arbitrary<unknown> => {
  switch (f.type) {
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...(f.options ?? []).map((o) => o.id))
    case 'quantity':
      return fc.oneof(
        size,
        size.map((value) => ({ value, unit: f.unit ?? '1' })),
      )
    case 'date':
      return partialDate
    case 'dateOrMark':
      return fc.oneof(partialDate, fc.constant(f.mark))
  }
}

const listOf = (d: FactDefinition): fc.Arbitrary<unknown> => {
  const item = fc.record(Object.fromEntries((d.fields ?? []).map((f) => [f.id, fieldValue(f)])), {
    requiredKeys: [],
  })
  const items = fc.array(item, { maxLength: 3 })
  const list = d.completeness ? fc.record({ items, listComplete: fc.boolean() }) : items
  return d.none === undefined ? list : fc.oneof(list, fc.constant(d.none))
}

const someValue = (d: FactDefinition): fc.Arbitrary<unknown> => {
  const options = fc.constantFrom(...(d.options ?? [{ id: '' }]).map((o) => o.id))
  switch (d.type) {
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return options
    case 'integer':
      return d.id === 'age'
        ? partialDate
        : fc.integer({ min: d.range?.[0] ?? 0, max: Math.min(d.range?.[1] ?? 50, 50) })
    case 'quantity':
      return compared
    case 'date':
      return partialDate
    case 'dateOrNever':
      return fc.oneof(partialDate, fc.constant('never'))
    case 'map':
      return fc.dictionary(fc.constantFrom(...(d.entries ?? []).map((e) => e.id)), options)
    case 'list':
      return listOf(d)
  }
}

/** An answer as the screen stores it, with everything that may stand beside the value. */
function answerOf(d: FactDefinition): fc.Arbitrary<Answer> {
  const extras = Object.fromEntries((d.extras ?? []).map((e) => [e.id, words]))
  return fc
    .record(
      {
        value: fc.oneof({ weight: 5, arbitrary: someValue(d) }, fc.constant('unknown')),
        date: partialDate,
        reason: words,
        by: words,
        at: fc.constant('2026-11-20T14:03:21.555Z'),
        ...(d.type === 'quantity' && { unit: fc.constantFrom(...(d.units ?? [d.unit ?? '1'])) }),
        ...(d.upperLimit && { upperLimit: amount.filter((n) => n > 0) }),
        ...(d.extras && {
          extras: fc.record(extras, { requiredKeys: [] }).filter((e) => Object.keys(e).length > 0),
        }),
      },
      // The app says of every answer when it was given.
      { requiredKeys: ['value', 'at'] },
    )
    .map(({ unit, ...answer }) =>
      answer.value === 'unknown' || unit === undefined ? answer : { ...answer, unit },
    ) as fc.Arbitrary<Answer>
}

/** Answers to any of the facts. */
export const someAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(catalogue.criteria.facts.map((d) => [d.id, answerOf(d)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>

/** An answer to every fact. */
export const allAnswers = (seed: number): Answers =>
  fc.sample(
    fc.record(
      Object.fromEntries(catalogue.criteria.facts.map((d) => [d.id, answerOf(d)])),
    ) as fc.Arbitrary<Answers>,
    { seed, numRuns: 1 },
  )[0] ?? {}

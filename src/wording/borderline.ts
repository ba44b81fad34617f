/** Values so near a limit that, rounded as they are shown, they would seem to be the limit itself. */
import type { FactTest } from '../criteria/rule.ts'
import { isFactTest } from '../criteria/walk.ts'
import type { CriterionResult, Outcome } from '../eligibility/assessment.ts'
import { NUMERIC } from '../eligibility/compare.ts'
import { canonicalLimit } from '../eligibility/value.ts'
import type { Facts, Known } from '../facts/fact.ts'
import { compare, type Rational, toNumber } from '../facts/rational.ts'
import { fromCanonical } from '../facts/units.ts'
import { phrasesOf } from './phrases.ts'
import { factLabel, inSentence, showNumber, showUnit, type WordingContext } from './values.ts'

const leavesOf = (outcome: Outcome): Outcome[] => [outcome, ...(outcome.parts ?? []).flatMap(leavesOf)]

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0

function edgeOf(test: FactTest, { value, evidence }: Known, context: WordingContext): string | undefined {
  const { catalogue, language } = context
  const { units } = catalogue
  const definition = catalogue.definition(test.fact)
  const limit = NUMERIC.map((op) => test[op]).find((n) => n !== undefined)
  // Of a multiple of the upper limit of normal both sides are given in the laboratory's own unit.
  if (value.type !== 'quantity' || limit === undefined || (test.unit === 'ULN' && definition.unit !== 'ULN'))
    return undefined
  const { range, reported } = value
  const asked = units.byCode.get(test.unit ?? definition.unit ?? '')
  const given = units.byCode.get(reported.unit) ?? units.spelled(reported.unit) ?? asked
  const computed = evidence.some((e) => e.kind === 'derived')
  if (!range.low || !range.high || compare(range.low, range.high) !== 0) return undefined
  if (!asked || !given || (given.code === asked.code && !computed)) return undefined
  const both = [range.low, canonicalLimit(limit, test.unit, definition, catalogue)] as const
  const inUnit = (unit: typeof asked) =>
    both.map((n) => toNumber(fromCanonical(n, unit, definition, units) as Rational)) as [number, number]
  const [shown, edge] = inUnit(given)
  const decimals = decimalsOf(reported.text)
  if (compare(...both) === 0 || Math.abs(shown - edge) >= 0.5 * 10 ** -decimals) return undefined
  const [exact, at] = inUnit(asked)
  // JSON tells no 9.0 from 9: what would not be rounded onto the limit either is not near it.
  const rounded = (n: number) => n.toFixed(decimalsOf(String(limit)))
  if (rounded(exact) !== rounded(at)) return undefined
  let digits = 4
  while (digits < 15 && exact.toPrecision(digits) === at.toPrecision(digits)) digits++
  const amount = `${showNumber(Number(exact.toPrecision(digits)), language)} ${showUnit(asked.code, context)}`
  return phrasesOf(language).borderline(inSentence(factLabel(test.fact, context)), amount)
}

/**
 * What to say beside the verdict of a criterion: that it was decided by the unrounded value.
 * @returns a sentence for each value on the edge, mostly none
 */
export function borderline({ outcome }: CriterionResult, facts: Facts, context: WordingContext): string[] {
  const told = leavesOf(outcome).flatMap(({ rule }) => {
    const fact = isFactTest(rule) ? facts.get(rule.fact) : undefined
    return (isFactTest(rule) && fact?.known && edgeOf(rule, fact, context)) || []
  })
  return [...new Set(told)]
}

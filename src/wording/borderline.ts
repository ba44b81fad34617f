/** Values so near a limit that, rounded as they are shown, they would seem to be the limit itself. */
import type { FactTest } from '../criteria/rule.ts'
import { isFactTest } from '../criteria/walk.ts'
import type { CriterionResult, Outcome } from '../eligibility/assessment.ts'
import { limitOf } from '../eligibility/courseLimits.ts'
import type { Facts, Known, Value } from '../facts/fact.ts'
import { compare, subtract, toNumber } from '../facts/rational.ts'
import { fromCanonical } from '../facts/units.ts'
import type { Language } from './language.ts'
import { factLabel, inSentence, showNumber, showUnit, type WordingContext } from './values.ts'

type Quantity = Extract<Value, { type: 'quantity' }>

const SAY: Readonly<Record<Language, (label: string, amount: string) => string>> = {
  en: (label, amount) => `Borderline: not rounded, ${label} is ${amount}.`,
  nl: (label, amount) => `Op de grens: niet afgerond is ${label} ${amount}.`,
}

function* leavesOf(outcome: Outcome): Generator<Outcome> {
  if (outcome.fact !== undefined) yield outcome
  for (const part of outcome.parts ?? []) yield* leavesOf(part)
}

/** The digits behind the point. */
const decimalsOf = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0

/** As many digits as it takes to tell a number from the limit. */
function apart(value: number, limit: number): number {
  for (let digits = 4; digits < 15; digits++) {
    const shown = Number(value.toPrecision(digits))
    if (shown !== Number(limit.toPrecision(digits))) return shown
  }
  return value
}

function sentence(test: FactTest, fact: Known, value: Quantity, context: WordingContext): string | undefined {
  const { catalogue, language } = context
  const { units } = catalogue
  const definition = catalogue.definition(test.fact)
  const { reported, range } = value
  const limit = limitOf(test, definition, catalogue)
  if (!limit || !range.low || !range.high || compare(range.low, range.high) !== 0) return undefined
  // So many times the upper limit of the value's own laboratory: both are given in the same unit.
  if (limit.kind === 'timesUpperLimit' && definition.unit !== 'ULN') return undefined
  const asked = units.byCode.get(test.unit ?? definition.unit ?? '')
  const shown = units.byCode.get(reported.unit) ?? units.spelled(reported.unit)
  const computed = fact.evidence.some((e) => e.kind === 'derived')
  if (!computed && (!shown || !asked || shown.code === asked.code)) return undefined
  const inUnit = (unit: typeof shown) => (amount: typeof range.low) =>
    amount && toNumber((unit && fromCanonical(amount, unit, definition, units)) ?? amount)
  const [from, to] = [range.low, limit.value].map(inUnit(shown))
  const distance = from !== undefined && to !== undefined ? Math.abs(from - to) : 0
  if (compare(subtract(range.low, limit.value), { n: 0n, d: 1n }) === 0) return undefined
  if (distance >= 0.5 * 10 ** -decimalsOf(reported.text)) return undefined
  const [exact, at] = [range.low, limit.value].map(inUnit(asked))
  if (exact === undefined || at === undefined) return undefined
  const unit = definition.unit === 'ULN' ? '× ULN' : showUnit(asked?.code ?? '', context)
  const label = inSentence(factLabel(test.fact, context))
  return SAY[language](label, `${showNumber(apart(exact, at), language)} ${unit}`.trim())
}

/**
 * What to say beside the verdict of a criterion: it was decided by the unrounded value.
 * @returns a sentence for each value on the edge, mostly none
 */
export function borderline({ outcome }: CriterionResult, facts: Facts, context: WordingContext): string[] {
  const told = [...leavesOf(outcome)].flatMap(({ rule, fact: id }) => {
    const fact = id === undefined ? undefined : facts.get(id)
    if (!isFactTest(rule) || !fact?.known || fact.value.type !== 'quantity') return []
    return sentence(rule, fact, fact.value, context) ?? []
  })
  return [...new Set(told)]
}

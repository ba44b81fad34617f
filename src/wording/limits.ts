/** What a comparison asks, in words: "at least 5.5 mmol/L (8.863 g/dL)", "within 6 months before registration". */
import type { FactDefinition, Field } from '../criteria/fact.ts'
import type { Anchor, FactTest, FieldTest } from '../criteria/rule.ts'
import { anchorOf } from '../criteria/walk.ts'
import type { Value } from '../facts/fact.ts'
import { multiply, type Rational, rational, toNumber } from '../facts/rational.ts'
import { fromCanonical, toCanonical } from '../facts/units.ts'
import { pick } from './language.ts'
import { phrasesOf } from './phrases.ts'
import { factLabel, inSentence, showNumber, showUnit, type WordingContext } from './values.ts'

type Quantity = Extract<Value, { type: 'quantity' }>
type Described = FactDefinition | Field | undefined

const SPAN = ['days', 'months', 'years'] as const
const NUMERIC = ['atLeast', 'atMost', 'above', 'below'] as const
const DATED = ['onOrAfter', 'onOrBefore', 'after', 'before'] as const

function dayText(
  op: (typeof DATED)[number],
  anchor: Anchor,
  known: string | undefined,
  context: WordingContext,
): string {
  const p = phrasesOf(context.language)
  const named =
    anchor.day === 'registration' ? p.registration : p.the(inSentence(factLabel(anchor.day, context)))
  const day = known === undefined ? named : `${named} (${known})`
  const span = anchor.minus ?? anchor.plus
  const unit = span && SPAN.find((s) => span[s] !== undefined)
  if (!span || !unit) return p.comparison[op](day)
  return p.distance[anchor.minus ? 'before' : 'after'][op](p.span[unit](span[unit] ?? 0), day)
}

/** A canonical amount in the unit that a value was reported in. */
function inReportedUnit(
  limit: Rational,
  value: Quantity,
  definition: FactDefinition,
  { catalogue }: WordingContext,
) {
  const { units } = catalogue
  const unit = units.byCode.get(value.reported.unit) ?? units.spelled(value.reported.unit)
  const shown = unit && fromCanonical(limit, unit, definition, units)
  return shown && Number(toNumber(shown).toPrecision(4))
}

function amountText(
  test: FactTest | FieldTest,
  limit: number,
  definition: Described,
  context: WordingContext,
  value: Quantity | undefined,
): string {
  const { language, catalogue } = context
  const p = phrasesOf(language)
  const fact = definition && 'section' in definition ? definition : undefined
  const show = (n: number) => showNumber(n, language)
  if (test.unit === 'ULN') {
    const own = value?.upperLimit?.kind === 'number' ? value.upperLimit.value : undefined
    if (fact?.unit === 'ULN') return p.timesLimit(show(limit))
    const [most, one] = [own && multiply(own, rational(limit)), own].map((n) =>
      n && value && fact ? inReportedUnit(n, value, fact, context) : undefined,
    )
    if (value?.upperLimit?.kind === 'normal') return `${p.ofUpperLimit(show(limit))} (${p.calledNormal})`
    if (most === undefined || one === undefined || !value) return p.ofUpperLimit(show(limit))
    const unit = showUnit(value.reported.unit, context)
    return `${show(most)}${unit === 'INR' ? '' : ` ${unit}`} (${p.limitTimes(show(limit), show(one))})`
  }
  if (!test.unit) return show(limit)
  const text = `${show(limit)} ${showUnit(test.unit, context)}`
  const unit = catalogue.units.byCode.get(test.unit)
  if (!value || !fact || !unit || unit.show === value.reported.unit || unit.code === value.reported.unit)
    return text
  const canonical = toCanonical(rational(limit), unit, fact, catalogue.units)
  const converted = canonical && inReportedUnit(canonical, value, fact, context)
  return converted === undefined || converted === limit
    ? text
    : `${text} (${show(converted)} ${showUnit(value.reported.unit, context)})`
}

const optionText = (
  wanted: boolean | string | number,
  definition: Described,
  { language }: WordingContext,
): string => {
  const p = phrasesOf(language)
  if (typeof wanted === 'boolean') return wanted ? p.yes : p.no
  if (typeof wanted === 'number') return showNumber(wanted, language)
  const option = definition?.options?.find((o) => o.id === String(wanted))
  return option ? pick(option.label, language) : p.mark
}

/** "known", and how old it may be where that is all there is to the test. */
function knownText(definition: Described, { language, catalogue }: WordingContext): string {
  const p = phrasesOf(language)
  const validity = definition && 'validity' in definition ? [definition.validity ?? []].flat()[0] : undefined
  if (!validity || !definition) return p.known
  return `${p.known}, ${p.window(catalogue.widestWindow(validity.window, definition.id))}`
}

/** Whether the comparison is with an amount or a day, rather than with one of the options. */
export const hasLimit = (test: FactTest | FieldTest): boolean =>
  test.known === true || [...NUMERIC, ...DATED].some((op) => test[op] !== undefined)

/**
 * What the comparison asks.
 * @param value the value compared: the limit is then given in its unit as well
 * @param day the day it is compared with, where that is another fact
 */
export function limitText(
  test: FactTest | FieldTest,
  definition: Described,
  context: WordingContext,
  value?: Quantity,
  day?: string,
): string {
  const { language } = context
  const p = phrasesOf(language)
  if (test.known) return knownText(definition, context)
  if (test.is !== undefined) return optionText(test.is, definition, context)
  if (test.in) return test.in.map((v) => optionText(v, definition, context)).join(` ${p.or} `)
  const anchor = anchorOf(test)
  for (const op of DATED) if (test[op] && anchor) return dayText(op, anchor, day, context)
  for (const op of NUMERIC) {
    const limit = test[op]
    if (limit !== undefined) return p.comparison[op](amountText(test, limit, definition, context, value))
  }
  return ''
}

/** Turns what the chart suggests into the answer that confirms it. */
import type { Day } from '../../chart/partialDate.ts'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Catalogue } from '../../facts/catalogue.ts'
import type { Item, Suggestion, Value } from '../../facts/fact.ts'
import { toNumber } from '../../facts/rational.ts'
import { fromCanonical } from '../../facts/units.ts'
import type { Entry, Screening } from '../screening.ts'
import { isDated } from './draft.ts'

/** A value as it is answered; undefined where it cannot be answered as it stands. */
function given(value: Value): Pick<Entry, 'value' | 'unit'> | undefined {
  switch (value.type) {
    case 'boolean':
    case 'choice':
      return { value: value.value }
    case 'integer': {
      const { low, high } = value.range
      return low && high && toNumber(low) === toNumber(high) ? { value: toNumber(low) } : undefined
    }
    case 'quantity': {
      const { text, unit } = value.reported
      if (/^\d+(\.\d+)?$/.test(text)) return { value: Number(text), unit }
      return /^[<>]/.test(text) ? { value: text, unit } : undefined
    }
    case 'date':
      return value.range.text.includes('/') ? undefined : { value: dateText(value.range.text) }
    case 'never':
      return { value: 'never' }
    case 'list':
      return { value: { items: value.items.map(givenItem), listComplete: false } }
  }
}

const givenItem = (item: Item) =>
  Object.fromEntries(
    Object.entries(item).flatMap(([id, value]) => {
      const one = given(value)
      return one ? [[id, one.value]] : []
    }),
  )

/** A dateTime without its time of day. */
const dateText = (text: string): string => text.slice(0, 10)

/** The laboratory's own upper limit of normal, in the unit in which it reported the value. */
export function upperLimitOf(
  value: Value,
  definition: FactDefinition,
  { units }: Catalogue,
): number | undefined {
  if (value.type !== 'quantity' || value.upperLimit?.kind !== 'number') return undefined
  const unit = units.byCode.get(value.reported.unit) ?? units.spelled(value.reported.unit)
  const limit = unit && fromCanonical(value.upperLimit.value, unit, definition, units)
  return limit && Number(toNumber(limit).toPrecision(12))
}

/** What was measured or imaged keeps its own day; anything else is said to be true today. */
const MEASURED = /^(Observation|DiagnosticReport|ImagingStudy)\//

/**
 * @param day the day that the confirmation is dated to
 * @returns undefined where the suggestion is too vague to be confirmed in one tap
 */
export function confirmation(
  definition: FactDefinition,
  suggestion: Suggestion,
  day: Day,
  catalogue: Catalogue,
): Entry | undefined {
  const answer = given(suggestion.value)
  if (!answer) return undefined
  const upperLimit = definition.upperLimit && upperLimitOf(suggestion.value, definition, catalogue)
  const measured = suggestion.evidence.some((e) => e.kind === 'chart' && MEASURED.test(e.reference))
  const own = measured && suggestion.value.type !== 'date' ? suggestion.date?.text : undefined
  return {
    ...answer,
    ...(upperLimit !== undefined && { upperLimit }),
    ...(isDated(definition) && { date: own === undefined ? day : dateText(own) }),
  }
}

/** The rule of ours that suggests it; undefined where the chart does. */
const ruleOf = ({ evidence }: Suggestion): string | undefined =>
  evidence.flatMap((e) => (e.kind === 'derived' ? [e.formula] : []))[0]

/** Other open questions to which the same rule of ours suggests an answer: whoever confirms one confirms them all. */
export function confirmedWith(
  definition: FactDefinition,
  suggestion: Suggestion,
  { answers, assessment, wording, entryDay }: Screening,
): { readonly fact: FactDefinition; readonly value: Value; readonly entry: Entry }[] {
  const rule = ruleOf(suggestion)
  return assessment.questions.flatMap(({ fact }) => {
    const other = assessment.facts.get(fact.id)?.suggestion
    const ours = fact.suggestedWhen?.some((s) => s.because.en === rule)
    if (!ours || !other || ruleOf(other) !== rule || fact === definition || answers[fact.id]) return []
    const entry = confirmation(fact, other, entryDay, wording.catalogue)
    return entry ? [{ fact, value: other.value, entry }] : []
  })
}

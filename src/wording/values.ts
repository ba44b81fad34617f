/** Values in words: with their unit, date and comparator, as they were reported. */
import type { FactDefinition, Field } from '../criteria/fact.ts'
import { type Catalogue, catalogueId } from '../facts/catalogue.ts'
import type { Fact, FactId, Item, Known, Value } from '../facts/fact.ts'
import { toNumber } from '../facts/rational.ts'
import { type Language, pick, showDate } from './language.ts'
import { phrasesOf } from './phrases.ts'

export type WordingContext = { readonly catalogue: Catalogue; readonly language: Language }

/** A number as this language writes it; digits as given. */
export const showNumber = (n: number | string, language: Language): string =>
  language === 'nl' ? String(n).replace('.', ',') : String(n)

/** A unit as it is shown: `10*9/L` → `×10⁹/L`, `umol/L` → `µmol/L`. */
export function showUnit(code: string, { catalogue, language }: WordingContext): string {
  const shown = catalogue.units.byCode.get(code)?.show ?? code
  return shown.replace('1.73', showNumber('1.73', language))
}

/** A label inside a sentence: without its capital, unless that is an abbreviation's. */
export const inSentence = (label: string): string =>
  /^[A-ZÀ-Ý][a-zà-ÿ]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label

/** The label of a fact, or of an entry of a map fact: "Extrahepatic disease: lung". */
export function factLabel(id: FactId, { catalogue, language }: WordingContext): string {
  const definition = catalogue.find(id)
  if (!definition) return catalogueId(id)
  const entry = definition.entries?.find((e) => e.id === id.split('/')[1])
  const label = pick(definition.label, language)
  return entry ? `${label}: ${pick(entry.label, language)}` : label
}

/** A known value in words, without its date. */
export function showValue(value: Value, definition: FactDefinition | Field, context: WordingContext): string {
  const { language } = context
  const p = phrasesOf(language)
  switch (value.type) {
    case 'boolean':
      return value.value ? p.yes : p.no
    case 'choice': {
      const option = definition.options?.find((o) => o.id === value.value)
      return option ? pick(option.label, language) : value.value
    }
    case 'integer': {
      const { low, high } = value.range
      if (!low || !high) return '?'
      const [a, b] = [toNumber(low), toNumber(high)]
      return a === b ? String(a) : p.between(String(a), String(b))
    }
    case 'quantity': {
      const unit = showUnit(value.reported.unit, context)
      // An INR is a number: its name is its unit.
      const number = value.reported.text.replace('<=', '≤').replace('>=', '≥')
      return `${showNumber(number, language)} ${unit === 'INR' ? '' : unit}`.trim()
    }
    case 'date':
      return showDate(value.range)
    case 'never':
      return p.never
    case 'list':
      return value.items.length === 0
        ? p.none
        : value.items.map((item) => showItem(item, definition as FactDefinition, context)).join('; ')
  }
}

/** The label of a field inside a sentence, without its remark in brackets. */
export const fieldLabel = (field: Field, language: Language): string =>
  inSentence(pick(field.label, language)).replace(/ \(.*\)$/, '')

/** One item of a list: its fields in words. */
export function showItem(item: Item, definition: FactDefinition, context: WordingContext): string {
  const fields = (definition.fields ?? []).flatMap((f) => {
    const value = item[f.id]
    if (!value) return []
    const text =
      value.type === 'choice' && f.mark === value.value
        ? phrasesOf(context.language).mark
        : showValue(value, f, context)
    if (f.type === 'choice' || f.type === 'quantity') return [text]
    return [`${fieldLabel(f, context.language)}${f.type === 'boolean' ? ':' : ''} ${text}`]
  })
  return fields.join(', ')
}

/** The day a value was true and whether it was entered; empty where the record stands until it is changed. */
function showWhen(known: Known, language: Language): string {
  const p = phrasesOf(language)
  const day =
    known.date === undefined || known.date === 'current' || known.value.type === 'date'
      ? ''
      : showDate(known.date)
  if (known.entered) return `(${[known.tried ? p.tried : p.entered, day].filter(Boolean).join(', ')})`
  return day && p.on(day)
}

/** A known value with its date. */
export const showNamed = (id: FactId, known: Known, context: WordingContext): string =>
  [showValue(known.value, context.catalogue.definition(id), context), showWhen(known, context.language)]
    .filter((s) => s !== '')
    .join(' ')

/** A fact in words: its value with date and upper limit, or why it is unknown. */
export function showFact(id: FactId, fact: Fact, context: WordingContext): string {
  const definition = context.catalogue.definition(id)
  const { language } = context
  const p = phrasesOf(language)
  if (!fact.known) {
    const awaited = definition.options?.find((o) => o.id === fact.awaited)
    if (awaited) return `${pick(awaited.label, language)} – ${p.reason.awaited}`
    if (fact.suggestion) {
      const suggested = p.suggested(showValue(fact.suggestion.value, definition, context))
      return ['notRecorded', 'needsConfirmation'].includes(fact.why)
        ? suggested
        : `${p.reason[fact.why]}; ${suggested}`
    }
    const sides = [...new Set((fact.sides ?? []).map((s) => showNamed(id, s, context)))]
    return sides.length > 0 ? `${p.reason[fact.why]} (${sides.join('; ')})` : p.reason[fact.why]
  }
  const limit = fact.value.type === 'quantity' ? fact.value.reported.upperLimit : undefined
  const value = showNamed(id, fact, context)
  return limit === undefined ? value : `${value}, ${p.upperLimit} ${showUpperLimit(limit, context)}`
}

/** "17 umol/L" as it is shown. */
export function showUpperLimit(text: string, context: WordingContext): string {
  const [number = '', ...unit] = text.split(' ')
  const shown = showUnit(unit.join(' '), context)
  return `${showNumber(number, context.language)} ${shown === 'INR' ? '' : shown}`.trim()
}

/** Values in words: with their unit, date and comparator, as they were reported. */
import type { FactDefinition, Field } from '../criteria/fact.ts'
import { type Catalogue, catalogueId } from '../facts/catalogue.ts'
import type { Fact, FactId, Item, Known, Value } from '../facts/fact.ts'
import { toNumber } from '../facts/rational.ts'
import { type Language, pick, showDate } from './language.ts'
import { PHRASES } from './phrases.ts'

export type WordingContext = { readonly catalogue: Catalogue; readonly language: Language }

/** A number as this language writes it; digits as given. */
export const showNumber = (n: number | string, language: Language): string =>
  language === 'nl' ? String(n).replace('.', ',') : String(n)

/** A unit as it is shown: `10*9/L` → `×10⁹/L`. */
export const showUnit = (code: string, { catalogue }: WordingContext): string =>
  catalogue.units.byCode.get(code)?.show ?? code

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
  const p = PHRASES[language]
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
    case 'quantity':
      return `${showNumber(value.reported.text, language)} ${showUnit(value.reported.unit, context)}`.trim()
    case 'date':
      return showDate(value.range)
    case 'never':
      return p.never
    case 'list':
      return value.items.length === 0
        ? p.no
        : value.items.map((item) => showItem(item, definition as FactDefinition, context)).join('; ')
  }
}

/** One item of a list: its fields in words. */
export function showItem(item: Item, definition: FactDefinition, context: WordingContext): string {
  const fields = (definition.fields ?? []).flatMap((f) => {
    const value = item[f.id]
    if (!value) return []
    const text = showValue(value, f, context)
    return [f.type === 'choice' ? text : `${pick(f.label, context.language)} ${text}`]
  })
  return fields.join(', ')
}

/** The day a value was true, in words; empty where the record stands until it is changed. */
export const showWhen = (known: Known, language: Language): string =>
  known.date === undefined || known.date === 'current' || known.value.type === 'date'
    ? ''
    : PHRASES[language].on(showDate(known.date))

/** A fact in words: its value with date and upper limit, or why it is unknown. */
export function showFact(id: FactId, fact: Fact, context: WordingContext): string {
  const definition = context.catalogue.definition(id)
  const p = PHRASES[context.language]
  if (!fact.known) {
    const awaited = definition.options?.find((o) => o.id === fact.awaited)
    if (awaited) return `${pick(awaited.label, context.language)}: ${p.reason.awaited}`
    return fact.suggestion
      ? p.suggested(showValue(fact.suggestion.value, definition, context))
      : p.reason[fact.why]
  }
  const limit = fact.value.type === 'quantity' ? fact.value.reported.upperLimit : undefined
  return [
    showValue(fact.value, definition, context),
    limit === undefined ? '' : `(${p.upperLimit} ${showNumber(limit, context.language)})`,
    showWhen(fact, context.language),
    fact.entered ? `(${p.entered})` : '',
  ]
    .filter((s) => s !== '')
    .join(' ')
}

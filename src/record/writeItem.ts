/** An answer as an item of a QuestionnaireResponse: nothing of it is lost on the way. */
import type { FactDefinition, Field } from '../criteria/fact.ts'
import type { Answer } from '../facts/answers.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import { extraPart, fieldPart, isGroup, markPart, PARTS, type Part, part, questionType } from './itemShape.ts'
import { ABSENT, optionsOf, UCUM } from './names.ts'

type Item = fhir4.QuestionnaireResponseItem
type Given = fhir4.QuestionnaireResponseItemAnswer

const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

const leaf = (linkId: string, text: string, answer: Given): Item => ({ linkId, text, answer: [answer] })
const own = (fact: string, name: Part, answer: Given): Item => leaf(part(fact, name), PARTS[name].en, answer)

/** A date as precisely as it is known. */
const dateGiven = (text: string): Given =>
  text.includes('T') ? { valueDateTime: text } : { valueDate: text }

const COMPARED = /^\s*([<>]=?)\s*(.+?)\s*$/

/** @param unit a code of criteria/units.yaml; `ULN` is ours alone, no UCUM */
export function quantityOf(value: number | string, unit: string | undefined, catalogue: Catalogue) {
  const [, comparator, number] = COMPARED.exec(String(value)) ?? []
  const shown = unit === undefined ? undefined : (catalogue.units.byCode.get(unit)?.show ?? unit)
  return {
    value: Number(number ?? value),
    ...(comparator !== undefined && { comparator: comparator as NonNullable<fhir4.Quantity['comparator']> }),
    ...(shown !== undefined && { unit: shown }),
    ...(unit !== undefined && (unit === 'ULN' ? { code: unit } : { system: UCUM, code: unit })),
  }
}

const coding = (
  fact: string,
  id: string,
  options: readonly { id: string; label: { en: string } }[] | undefined,
): Given => {
  const display = options?.find((o) => o.id === id)?.label.en
  return { valueCoding: { system: optionsOf(fact), code: id, ...(display !== undefined && { display }) } }
}

/** The value is said to be unknown, in the place and type where it would stand. */
function absent(d: FactDefinition): Given {
  const element = { extension: [{ url: ABSENT, valueCode: 'asked-unknown' }] }
  switch (questionType(d)) {
    case 'boolean':
      return { _valueBoolean: element }
    case 'integer':
      return { _valueInteger: element }
    case 'date':
      return { _valueDate: element }
    case 'choice':
      return { valueCoding: element }
    case 'quantity':
      return { valueQuantity: element }
  }
}

function valueGiven(d: FactDefinition, { value, unit }: Answer, catalogue: Catalogue): Given {
  if (typeof value === 'boolean') return { valueBoolean: value }
  if (value === 'unknown' && !d.options?.some((o) => o.id === value)) return absent(d)
  if (d.type === 'quantity') return { valueQuantity: quantityOf(value as number | string, unit, catalogue) }
  if (typeof value === 'number') return { valueInteger: value }
  return d.type === 'choice' ? coding(d.id, String(value), d.options) : dateGiven(String(value))
}

function fieldItems(d: FactDefinition, field: Field, value: unknown, catalogue: Catalogue): Item[] {
  if (value === undefined) return []
  const linkId = fieldPart(d.id, field.id)
  const text = field.label.en
  if (typeof value === 'boolean') return [leaf(linkId, text, { valueBoolean: value })]
  if (field.mark !== undefined && value === field.mark)
    return [leaf(markPart(d.id, field), text, { valueBoolean: true })]
  if (field.type === 'quantity') {
    const amount = isObject(value) ? value : { value }
    const unit = typeof amount.unit === 'string' ? amount.unit : undefined
    return [leaf(linkId, text, { valueQuantity: quantityOf(amount.value as number, unit, catalogue) })]
  }
  if (field.type === 'choice') return [leaf(linkId, text, coding(linkId, String(value), field.options))]
  return [leaf(linkId, text, dateGiven(String(value)))]
}

function listItems(d: FactDefinition, value: unknown, catalogue: Catalogue): Item[] {
  if (d.none !== undefined && value === d.none) return [own(d.id, 'none', { valueBoolean: true })]
  const inner = isObject(value) ? Object.values(value).find(Array.isArray) : value
  const items = (Array.isArray(inner) ? inner : []).filter(isObject).map((one): Item => {
    const fields = (d.fields ?? []).flatMap((f) => fieldItems(d, f, one[f.id], catalogue))
    return { linkId: part(d.id, 'item'), text: PARTS.item.en, ...(fields.length > 0 && { item: fields }) }
  })
  const complete = isObject(value) ? value.listComplete : undefined
  return [
    ...items,
    ...(typeof complete === 'boolean' ? [own(d.id, 'complete', { valueBoolean: complete })] : []),
  ]
}

function groupItems(d: FactDefinition, { value }: Answer, catalogue: Catalogue): Item[] {
  if (value === 'unknown') return [own(d.id, 'notKnown', { valueBoolean: true })]
  if (d.type === 'list') return listItems(d, value, catalogue)
  if (d.type === 'dateOrNever')
    return value === 'never'
      ? [own(d.id, 'never', { valueBoolean: true })]
      : [own(d.id, 'when', dateGiven(String(value)))]
  const given = isObject(value) ? value : {}
  return (d.entries ?? []).flatMap((e) =>
    e.id in given ? [leaf(`${d.id}/${e.id}`, e.label.en, coding(d.id, String(given[e.id]), d.options))] : [],
  )
}

function sideItems(d: FactDefinition, answer: Answer): Item[] {
  const { date, upperLimit, reason, by, at, extras } = answer
  return [
    ...(date === undefined ? [] : [own(d.id, 'date', dateGiven(date))]),
    ...(upperLimit === undefined ? [] : [own(d.id, 'upperLimit', { valueDecimal: upperLimit })]),
    ...(reason === undefined ? [] : [own(d.id, 'reason', { valueString: reason })]),
    ...Object.entries(extras ?? {}).map(([id, text]) => {
      const label = d.extras?.find((e) => e.id === id)?.label.en ?? id
      return leaf(extraPart(d.id, id), label, { valueString: text })
    }),
    ...(by === undefined ? [] : [own(d.id, 'by', { valueString: by })]),
    ...(at === undefined ? [] : [own(d.id, 'at', { valueDateTime: at })]),
  ]
}

/** The item of one fact; `linkId` is the fact's id. The answer must have been checked (`parseAnswers`). */
export function itemOf(d: FactDefinition, answer: Answer, catalogue: Catalogue): Item {
  const side = sideItems(d, answer)
  const head = { linkId: d.id, text: d.label.en }
  if (!isGroup(d))
    return {
      ...head,
      answer: [{ ...valueGiven(d, answer, catalogue), ...(side.length > 0 && { item: side }) }],
    }
  const item = [...groupItems(d, answer, catalogue), ...side]
  return { ...head, ...(item.length > 0 && { item }) }
}

/** Checks an answer against the type of its fact and turns it into a value. */
import { ageAt, type Day, parseDate } from '../chart/partialDate.ts'
import type { FactDefinition, Field, Option } from '../criteria/fact.ts'
import type { Answer } from './answers.ts'
import type { Catalogue } from './catalogue.ts'
import type { Item, Value } from './fact.ts'
import { booleanValue, choiceValue } from './finding.ts'
import { implausible, quantityValue } from './quantity.ts'
import { rational } from './rational.ts'
import { toCanonical } from './units.ts'
import { withinBounds } from './upperLimit.ts'

/** What may be wrong with an answer; `screening/sentences.ts` has the sentences. */
export type AnswerProblem =
  | 'noAnswers'
  | 'noFact'
  | 'foreignKey'
  | 'noText'
  | 'noSuchDate'
  | 'extras'
  | 'noMap'
  | 'entry'
  | 'date'
  | 'birthDate'
  | 'option'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'between'
  | 'unit'
  | 'unitNotConvertible'
  | 'upperLimit'
  | 'noList'
  | 'listComplete'
  | 'item'
  | 'field'

/** The answer does not fit its fact. */
export class AnswerError extends Error {
  /** The fact, or a place in its answer: `ecog`, `priorMalignancies[2] › type`. */
  readonly where: string
  readonly problem: AnswerProblem
  readonly given: unknown
  /** What would fit, where that differs from fact to fact. */
  readonly wanted: unknown

  constructor(where: string, problem: AnswerProblem, given?: unknown, wanted?: unknown) {
    super(problem)
    this.where = where
    this.problem = problem
    this.given = given
    this.wanted = wanted
  }
}

/** A value; or no value: "not known", an awaited answer, a value outside the plausible. */
export type AnswerValue =
  | { readonly value: Value }
  | { readonly none: 'unknown' | 'implausible' }
  | { readonly awaited: string }

const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

function fail(...problem: ConstructorParameters<typeof AnswerError>): never {
  throw new AnswerError(...problem)
}

function day(id: string, text: unknown): Value {
  const range = typeof text === 'string' ? parseDate(text) : undefined
  return range ? { type: 'date', range } : fail(id, 'date', text)
}

function option(id: string, options: readonly Option[], given: unknown): Option {
  const ids = options.map((o) => o.id)
  return options.find((o) => o.id === given) ?? fail(id, 'option', given, ids)
}

const COMPARED = /^\s*([<>]=?)\s*(\d+(?:\.\d+)?)\s*$/

function quantity(d: FactDefinition, answer: Answer, catalogue: Catalogue): AnswerValue {
  const { value, upperLimit } = answer
  const text = typeof value === 'string' ? COMPARED.exec(value) : null
  const number = text ? Number(text[2]) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return fail(d.id, 'number', value)
  const code = answer.unit ?? d.unit ?? ''
  const unit = catalogue.units.byCode.get(code) ?? catalogue.units.spelled(code)
  if (!unit || !toCanonical(rational(1), unit, d, catalogue.units)) return fail(d.id, 'unit', code)
  if (upperLimit !== undefined && !(Number.isFinite(upperLimit) && upperLimit > 0))
    return fail(d.id, 'upperLimit', upperLimit)
  const limit =
    upperLimit === undefined ? undefined : toCanonical(rational(upperLimit), unit, d, catalogue.units)
  const comparator = text?.[1] as '<' | '<=' | '>' | '>=' | undefined
  const read = quantityValue(
    { value: number, unit: unit.code, comparator },
    // An implausible value counts once it is confirmed with a reason.
    answer.reason ? withoutGate(d) : d,
    catalogue,
    [],
    () =>
      limit && withinBounds(limit, d)
        ? { upperLimit: { kind: 'number', value: limit }, text: `${upperLimit} ${unit.show}` }
        : { upperLimitMissing: 'noUpperLimit' },
  )
  if ('value' in read) return read
  return 'why' in read && read.why === 'implausible'
    ? { none: 'implausible' }
    : fail(d.id, 'unitNotConvertible', code)
}

const withoutGate = ({ plausible: _, ...rest }: FactDefinition): FactDefinition => rest

function integer(d: FactDefinition, answer: Answer, asOf: Day): AnswerValue {
  const { value } = answer
  if (d.id === 'age' && typeof value === 'string') {
    const birth = parseDate(value)
    if (!birth) return fail(d.id, 'birthDate', value)
    if (birth.from > asOf) return { none: 'implausible' }
    const { low, high } = ageAt(birth, asOf)
    return {
      value: { type: 'integer', range: { low: rational(Math.max(0, low)), high: rational(high) }, birth },
    }
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) return fail(d.id, 'integer', value)
  const [low, high] = d.range ?? [0, Number.MAX_SAFE_INTEGER]
  if (value < low || value > high) return fail(d.id, 'between', value, `${low} and ${high}`)
  return { value: { type: 'integer', range: { low: rational(value), high: rational(value) } } }
}

function fieldValue(
  id: string,
  field: Field,
  given: unknown,
  catalogue: Catalogue,
  believed: boolean,
): Value | undefined {
  const where = `${id} › ${field.id}`
  if (given === undefined || given === 'unknown') return undefined
  if (field.type === 'boolean')
    return typeof given === 'boolean' ? booleanValue(given) : fail(where, 'boolean', given)
  if (field.type === 'choice') {
    const chosen = option(where, field.options ?? [], given)
    return chosen.awaited ? undefined : choiceValue(chosen.id)
  }
  if (field.type === 'quantity') {
    const amount = isObject(given) ? given : { value: given }
    if (typeof amount.value !== 'number' || !Number.isFinite(amount.value) || amount.value < 0)
      return fail(where, 'number', given)
    const unit = catalogue.units.byCode.get(String(amount.unit ?? field.unit))
    const n = unit && toCanonical(rational(amount.value), unit, { unit: field.unit }, catalogue.units)
    if (!n) return fail(where, 'unit', amount.unit)
    if (!believed && implausible(n, field))
      return fail(where, 'between', given, `${field.plausible?.join(' and ')} ${field.unit}`)
    const reported = { text: String(amount.value), unit: unit.show }
    return { type: 'quantity', range: { low: n, high: n }, unit: field.unit ?? '', reported }
  }
  return field.mark !== undefined && given === field.mark ? choiceValue(field.mark) : day(where, given)
}

/** A list is an array, or an object that holds one beside `listComplete`. */
function list(d: FactDefinition, answer: Answer, catalogue: Catalogue): AnswerValue {
  const { value } = answer
  if (d.none !== undefined && value === d.none) return { value: { type: 'list', items: [], complete: true } }
  const inner = isObject(value) ? Object.entries(value) : []
  const items = Array.isArray(value) ? value : inner.find(([, v]) => Array.isArray(v))?.[1]
  const extra = inner.find(([key, v]) => !Array.isArray(v) && key !== 'listComplete')?.[0]
  if (!Array.isArray(items) || extra !== undefined) return fail(d.id, 'noList', value, d.none)
  const said = isObject(value) ? value.listComplete : (answer as { listComplete?: unknown }).listComplete
  if (said !== undefined && typeof said !== 'boolean') return fail(d.id, 'listComplete', said)
  const fields = d.fields ?? []
  // As with a quantity, what is confirmed with a reason counts.
  const believed = Boolean(answer.reason)
  const read = items.map((item, i): Item => {
    if (!isObject(item)) return fail(`${d.id}[${i + 1}]`, 'item', item)
    const foreign = Object.keys(item).find((k) => !fields.some((f) => f.id === k))
    if (foreign !== undefined) return fail(d.id, 'field', foreign)
    return Object.fromEntries(
      fields.flatMap((f) => {
        const v = fieldValue(`${d.id}[${i + 1}]`, f, item[f.id], catalogue, believed)
        return v ? [[f.id, v]] : []
      }),
    )
  })
  return { value: { type: 'list', items: read, complete: said ?? d.completeness !== true } }
}

/**
 * Turns an answer (of a fact that is no map, or of one entry) into a value.
 * @throws AnswerError if the value is of the wrong type, no option, or no date that exists
 */
export function answerValue(d: FactDefinition, answer: Answer, catalogue: Catalogue, asOf: Day): AnswerValue {
  const { value } = answer
  if (value === 'unknown' && !(d.options ?? []).some((o) => o.id === 'unknown')) return { none: 'unknown' }
  switch (d.type) {
    case 'boolean':
      return typeof value === 'boolean' ? { value: booleanValue(value) } : fail(d.id, 'boolean', value)
    case 'choice':
    case 'map': {
      const chosen = option(d.id, d.options ?? [], value)
      return chosen.awaited ? { awaited: chosen.id } : { value: choiceValue(chosen.id) }
    }
    case 'integer':
      return integer(d, answer, asOf)
    case 'quantity':
      return quantity(d, answer, catalogue)
    case 'date':
      return { value: day(d.id, value) }
    case 'dateOrNever':
      return { value: value === 'never' ? { type: 'never' } : day(d.id, value) }
    case 'list':
      return list(d, answer, catalogue)
  }
}

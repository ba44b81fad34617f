/** An item of a QuestionnaireResponse back as the answer that it was. */
import * as z from 'zod/mini'
import type { FactDefinition, Field } from '../criteria/fact.ts'
import type { Answer } from '../facts/answers.ts'
import { extraPart, fieldPart, isGroup, markPart, type Part, part } from './itemShape.ts'

const text = z.string().check(z.maxLength(4000))
const element = z.object({ extension: z.optional(z.array(z.object({ valueCode: z.optional(text) }))) })
const quantity = z.object({
  ...element.shape,
  value: z.optional(z.number()),
  comparator: z.optional(z.enum(['<', '<=', '>=', '>'])),
  unit: z.optional(text),
  code: z.optional(text),
})

export type ResponseItem = {
  readonly linkId: string
  readonly item?: ResponseItem[] | undefined
  readonly answer?: Given[] | undefined
}
type Given = z.infer<typeof value> & { readonly item?: ResponseItem[] | undefined }

const value = z.object({
  valueBoolean: z.optional(z.boolean()),
  valueInteger: z.optional(z.number()),
  valueDecimal: z.optional(z.number()),
  valueString: z.optional(text),
  valueDate: z.optional(text),
  valueDateTime: z.optional(text),
  valueCoding: z.optional(z.object({ ...element.shape, code: z.optional(text) })),
  valueQuantity: z.optional(quantity),
  _valueBoolean: z.optional(element),
  _valueInteger: z.optional(element),
  _valueDate: z.optional(element),
})
const given: z.ZodMiniType<Given> = z.lazy(() =>
  z.object({ ...value.shape, item: z.optional(z.array(responseItem)) }),
)
export const responseItem: z.ZodMiniType<ResponseItem> = z.lazy(() =>
  z.object({
    linkId: text,
    item: z.optional(z.array(responseItem)),
    answer: z.optional(z.array(given)),
  }),
)

/** Anything in the item that is not what the app writes: it is left alone, not guessed at. */
class Unfit extends Error {}
function unfit(): never {
  throw new Unfit()
}

/** The one answer of an item; undefined where there is no such item. */
function only(items: readonly ResponseItem[], linkId: string): Given | undefined {
  const found = items.filter((i) => i.linkId === linkId)
  const [first] = found
  if (!first) return undefined
  const answers = first.answer ?? []
  return found.length === 1 && answers.length === 1 ? answers[0] : unfit()
}

const dateOf = (g: Given | undefined): string | undefined => g?.valueDate ?? g?.valueDateTime

const isAbsent = (g: Given): boolean =>
  [g._valueBoolean, g._valueInteger, g._valueDate, g.valueCoding, g.valueQuantity].some((e) =>
    e?.extension?.some((x) => x.valueCode === 'asked-unknown'),
  )

function amount(g: Given): { value: unknown; unit?: string } {
  const { valueQuantity: q } = g
  if (q?.value === undefined) return unfit()
  const unit = q.code ?? q.unit
  return { value: q.comparator ? `${q.comparator}${q.value}` : q.value, ...(unit !== undefined && { unit }) }
}

const single = (g: Given): unknown =>
  isAbsent(g) ? 'unknown' : (g.valueBoolean ?? g.valueInteger ?? g.valueCoding?.code ?? dateOf(g) ?? unfit())

function fieldOf(d: FactDefinition, f: Field, items: readonly ResponseItem[]): unknown {
  if (f.mark !== undefined && only(items, markPart(d.id, f))?.valueBoolean) return f.mark
  const g = only(items, fieldPart(d.id, f.id))
  if (!g) return undefined
  if (f.type !== 'quantity') return single(g)
  const { value: number, unit } = amount(g)
  return unit === undefined ? number : { value: number, unit }
}

function listOf(d: FactDefinition, items: readonly ResponseItem[]): unknown {
  if (only(items, part(d.id, 'none'))?.valueBoolean) return d.none ?? unfit()
  const list = items
    .filter((i) => i.linkId === part(d.id, 'item'))
    .map(({ item = [] }) =>
      Object.fromEntries(
        (d.fields ?? []).flatMap((f) => {
          const v = fieldOf(d, f, item)
          return v === undefined ? [] : [[f.id, v]]
        }),
      ),
    )
  const complete = only(items, part(d.id, 'complete'))?.valueBoolean
  return complete === undefined ? list : { items: list, listComplete: complete }
}

function groupValue(d: FactDefinition, items: readonly ResponseItem[]): unknown {
  const says = (name: Part) => only(items, part(d.id, name))
  if (says('notKnown')?.valueBoolean) return 'unknown'
  if (d.type === 'list') return listOf(d, items)
  if (d.type === 'dateOrNever')
    return says('never')?.valueBoolean ? 'never' : (dateOf(says('when')) ?? unfit())
  return Object.fromEntries(
    (d.entries ?? []).flatMap((e) => {
      const g = only(items, `${d.id}/${e.id}`)
      return g ? [[e.id, single(g)]] : []
    }),
  )
}

function sideOf(d: FactDefinition, items: readonly ResponseItem[]): Omit<Answer, 'value' | 'unit'> {
  const says = (name: Part) => only(items, part(d.id, name))
  const prefix = extraPart(d.id, '')
  const extras = items.filter((i) => i.linkId.startsWith(prefix))
  const side = {
    date: dateOf(says('date')),
    upperLimit: says('upperLimit')?.valueDecimal,
    reason: says('reason')?.valueString,
    by: says('by')?.valueString,
    at: dateOf(says('at')),
    ...(extras.length > 0 && {
      extras: Object.fromEntries(
        extras.map((i) => [i.linkId.slice(prefix.length), i.answer?.[0]?.valueString ?? unfit()]),
      ),
    }),
  }
  return Object.fromEntries(Object.entries(side).filter(([, v]) => v !== undefined))
}

/** The answer that an item holds; undefined where it is not as the app writes it. The caller checks that it fits. */
export function answerOf(d: FactDefinition, item: ResponseItem): Answer | undefined {
  try {
    if (isGroup(d)) {
      if (item.answer) return undefined
      const items = item.item ?? []
      return { value: groupValue(d, items), ...sideOf(d, items) }
    }
    const [first, ...more] = item.answer ?? []
    if (!first || more.length > 0 || item.item) return undefined
    const side = sideOf(d, first.item ?? [])
    if (d.type === 'quantity' && !isAbsent(first)) return { ...amount(first), ...side }
    return { value: single(first), ...side }
  } catch (error) {
    if (error instanceof Unfit) return undefined
    throw error
  }
}

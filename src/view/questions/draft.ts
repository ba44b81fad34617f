/** An answer while it is being filled in, and what it needs to become one. */
import { type Day, parseDate } from '../../chart/partialDate.ts'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Answer } from '../../facts/answers.ts'
import { AnswerError, answerValue } from '../../facts/answerValue.ts'
import type { Catalogue } from '../../facts/catalogue.ts'
import type { Entry } from '../screening.ts'

export type Draft = {
  /** As it will be stored; a number as it is typed. */
  readonly value: unknown
  readonly unit: string | undefined
  readonly upperLimit: string
  /** The day it was true. */
  readonly date: string
  readonly extras: Readonly<Record<string, string>>
  readonly reason: string
}

export type Problem = 'empty' | 'number' | 'upperLimit' | 'date' | 'examination' | 'reason' | 'unfit'
export type Doubt = 'implausible' | 'future'

/** Asked as a date of birth. */
export const asksBirthDate = (d: FactDefinition): boolean =>
  d.read?.some((r) => r.from === 'patient' && r.element === 'birthDate') ?? false

/** Answered by a choice among a few. */
export const hasChoices = (d: FactDefinition): boolean =>
  d.type === 'boolean' || d.type === 'choice' || (d.type === 'integer' && rangeOf(d).length > 0)

/** The whole numbers of a short scale such as ECOG 0–5; empty for any other. */
export function rangeOf({ type, range, read }: FactDefinition): number[] {
  if (type !== 'integer' || !range || range[1] - range[0] > 10) return []
  if (read?.some((r) => r.from === 'patient')) return []
  return Array.from({ length: range[1] - range[0] + 1 }, (_, i) => range[0] + i)
}

/** Whether the day matters: only what goes stale is dated. A date is its own day. */
export const isDated = (d: FactDefinition): boolean => d.validity !== undefined && d.type !== 'date'

const isNumber = (d: FactDefinition): boolean =>
  d.type === 'quantity' || (d.type === 'integer' && !hasChoices(d) && !asksBirthDate(d))

export function draftOf(d: FactDefinition, answer: Answer | undefined, day: Day): Draft {
  const value = answer?.value
  return {
    value: isNumber(d) && value !== undefined ? String(value) : value,
    unit: answer?.unit ?? d.units?.[0] ?? d.unit,
    upperLimit: answer?.upperLimit === undefined ? '' : String(answer.upperLimit),
    date: answer?.date ?? day,
    extras: answer?.extras ?? {},
    reason: answer?.reason ?? '',
  }
}

const NUMBER = /^(\d+(?:\.\d*)?|\.\d+)$/
const COMPARED = /^([<>]=?)\s*(\d+(?:\.\d+)?)$/

function numberOf(text: string): number | string | undefined {
  const plain = text.trim().replace(',', '.')
  if (NUMBER.test(plain)) return Number(plain)
  const compared = COMPARED.exec(plain)
  return compared ? `${compared[1]}${compared[2]}` : undefined
}

/** Turns a draft into an entry, or says what is missing. @param overriding it replaces a chart value */
export function entryOf(
  d: FactDefinition,
  draft: Draft,
  overriding: boolean,
): { readonly entry: Entry } | { readonly problem: Problem } {
  const { value, unit, date, extras, reason } = draft
  if (value === undefined || value === '') return { problem: 'empty' }
  const isUnknown = value === 'unknown'
  const number = isNumber(d) && !isUnknown ? numberOf(String(value)) : undefined
  if (isNumber(d) && !isUnknown && number === undefined) return { problem: 'number' }
  const limit = draft.upperLimit.trim() === '' ? undefined : numberOf(draft.upperLimit)
  if (limit !== undefined && (typeof limit !== 'number' || limit <= 0)) return { problem: 'upperLimit' }
  if (draft.upperLimit.trim() !== '' && limit === undefined) return { problem: 'upperLimit' }
  if (isDated(d) && !parseDate(date))
    return { problem: d.ofExamination && date.trim() === '' ? 'examination' : 'date' }
  if (overriding && reason.trim() === '') return { problem: 'reason' }
  const told = Object.entries(extras).filter(([, text]) => text.trim() !== '')
  return {
    entry: {
      value: number ?? value,
      ...(d.type === 'quantity' && unit !== undefined && !isUnknown && { unit }),
      ...(typeof limit === 'number' && d.upperLimit && { upperLimit: limit }),
      ...(isDated(d) && { date }),
      ...(reason.trim() !== '' && { reason: reason.trim() }),
      ...(told.length > 0 && { extras: Object.fromEntries(told) }),
    },
  }
}

/**
 * Whether an entry may be stored; a doubtful one is questioned first.
 * @param believed the doubt that was told last, and is put aside, with an implausible value told before it;
 *   the reason for replacing a value of the chart is none for that
 */
export function examine(
  d: FactDefinition,
  entry: Entry,
  catalogue: Catalogue,
  asOf: Day,
  believed?: Doubt,
): Problem | { readonly doubt: Doubt } | undefined {
  const { reason, ...bare } = entry
  const looked = believed ? entry : bare
  try {
    if (d.type === 'map') {
      if (entry.value !== 'unknown')
        for (const value of Object.values(entry.value as Record<string, unknown>))
          answerValue(d, { ...looked, value }, catalogue, asOf)
    } else {
      const read = answerValue(d, looked, catalogue, asOf)
      if ('none' in read && read.none === 'implausible') return { doubt: 'implausible' }
      if ('value' in read && read.value.type === 'date' && !d.future && read.value.range.from > asOf)
        return { doubt: 'future' }
    }
  } catch (error) {
    if (d.type === 'list' && error instanceof AnswerError && error.problem === 'between')
      return { doubt: 'implausible' }
    return d.type === 'date' || d.type === 'dateOrNever' || asksBirthDate(d) ? 'date' : 'unfit'
  }
  const said = entry.date === undefined ? undefined : parseDate(entry.date)
  return said && said.from > asOf ? { doubt: 'future' } : undefined
}

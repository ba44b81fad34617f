/** Reads answers as they are kept or sent: JSON from fact id to a value, or to an object with value, unit, date … */
import { type Day, parseDate } from '../chart/partialDate.ts'
import type { Answer, Answers } from './answers.ts'
import { AnswerError, answerValue } from './answerValue.ts'
import type { Catalogue } from './catalogue.ts'

const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

const TEXTS = ['unit', 'date', 'reason', 'by', 'at'] as const
const KEYS = ['value', 'upperLimit', 'extras', 'listComplete', ...TEXTS]

/** One answer: a bare value, or an object with `value` and what belongs to it. */
function readAnswer(id: string, given: unknown): Answer {
  if (!isObject(given) || !('value' in given)) return { value: given }
  const foreign = Object.keys(given).find((k) => !KEYS.includes(k))
  if (foreign !== undefined) throw new AnswerError(id, 'foreignKey', foreign)
  for (const key of TEXTS)
    if (given[key] !== undefined && typeof given[key] !== 'string')
      throw new AnswerError(id, 'noText', given[key], key)
  if (given.date !== undefined && !parseDate(given.date as string))
    throw new AnswerError(id, 'noSuchDate', given.date)
  if (given.extras !== undefined && !isObject(given.extras)) throw new AnswerError(id, 'extras', given.extras)
  return given as unknown as Answer
}

/** An answer to a map fact is an object from entry to option; a single entry is answered by `fact/entry`. */
function checkMap(id: string, answer: Answer, catalogue: Catalogue, asOf: Day): void {
  const definition = catalogue.definition(id)
  if (answer.value === 'unknown') return
  if (!isObject(answer.value)) throw new AnswerError(id, 'noMap', answer.value, definition.entries?.[0]?.id)
  for (const [entry, value] of Object.entries(answer.value)) {
    if (!definition.entries?.some((e) => e.id === entry))
      throw new AnswerError(
        id,
        'entry',
        entry,
        definition.entries?.map((e) => e.id),
      )
    answerValue(definition, { ...answer, value }, catalogue, asOf)
  }
}

/**
 * Checks answers against the catalogue.
 * @param asOf the registration date, for dates of birth
 * @throws AnswerError: an unknown fact, a value of the wrong type, an unknown option, a date that does not exist
 */
export function parseAnswers(given: unknown, catalogue: Catalogue, asOf: Day): Answers {
  if (!isObject(given)) throw new AnswerError('', 'noAnswers', given)
  return Object.fromEntries(
    Object.entries(given).map(([id, raw]) => {
      const definition = catalogue.find(id)
      if (!definition || id.includes('/')) throw new AnswerError(id, 'noFact')
      const answer = readAnswer(id, raw)
      if (definition.type === 'map') checkMap(id, answer, catalogue, asOf)
      else answerValue(definition, answer, catalogue, asOf)
      return [id, answer]
    }),
  )
}

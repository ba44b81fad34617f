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
  if (foreign !== undefined)
    throw new AnswerError(`The answer to "${id}" has "${foreign}", which means nothing here.`)
  for (const key of TEXTS)
    if (given[key] !== undefined && typeof given[key] !== 'string')
      throw new AnswerError(
        `The answer to "${id}" has a ${key} that is no text: ${JSON.stringify(given[key])}.`,
      )
  if (given.date !== undefined && !parseDate(given.date as string))
    throw new AnswerError(
      `The answer to "${id}" has the date ${JSON.stringify(given.date)}, which does not exist.`,
    )
  if (given.extras !== undefined && !isObject(given.extras))
    throw new AnswerError(`The answer to "${id}" has extras that are no object.`)
  return given as unknown as Answer
}

/** An answer to a map fact is an object from entry to option; a single entry is answered by `fact/entry`. */
function checkMap(id: string, answer: Answer, catalogue: Catalogue, asOf: Day): void {
  const definition = catalogue.definition(id)
  if (answer.value === 'unknown') return
  if (!isObject(answer.value))
    throw new AnswerError(
      `The answer to "${id}" must be an object such as {"${definition.entries?.[0]?.id}": "absent"}, not ${JSON.stringify(answer.value)}.`,
    )
  for (const [entry, value] of Object.entries(answer.value)) {
    if (!definition.entries?.some((e) => e.id === entry))
      throw new AnswerError(
        `The answer to "${id}" names "${entry}"; it has ${definition.entries?.map((e) => e.id).join(', ')}.`,
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
  if (!isObject(given)) throw new AnswerError('The answers must be an object from fact id to answer.')
  return Object.fromEntries(
    Object.entries(given).map(([id, raw]) => {
      const definition = catalogue.find(id)
      if (!definition || id.includes('/')) throw new AnswerError(`There is no fact "${id}".`)
      const answer = readAnswer(id, raw)
      if (definition.type === 'map') checkMap(id, answer, catalogue, asOf)
      else answerValue(definition, answer, catalogue, asOf)
      return [id, answer]
    }),
  )
}

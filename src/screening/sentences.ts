/** Says what is wrong with a chart, or with an answer in a file of answers. */
import type { ChartProblem } from '../chart/person.ts'
import type { AnswerError, AnswerProblem } from '../facts/answerValue.ts'

const show = (x: unknown): string => JSON.stringify(x) ?? 'nothing'

/** What follows "The answer to …". */
const PROBLEMS: Record<
  Exclude<AnswerProblem, 'noAnswers' | 'noFact'>,
  (given: unknown, wanted: unknown) => string
> = {
  foreignKey: (given) => `has ${show(given)}, which means nothing here`,
  noText: (given, key) => `has a ${key} that is no text: ${show(given)}`,
  noSuchDate: (given) => `has the date ${show(given)}, which does not exist`,
  extras: () => 'has extras that are no object',
  noMap: (given, entry) => `must be an object such as {${show(entry)}: "absent"}, not ${show(given)}`,
  entry: (given, entries) => `names ${show(given)}; it has ${listed(entries)}`,
  date: (given) => `must be a date (YYYY, YYYY-MM or YYYY-MM-DD), not ${show(given)}`,
  birthDate: (given) => `must be a date of birth or completed years, not ${show(given)}`,
  option: (given, options) => `must be one of ${listed(options)}, not ${show(given)}`,
  number: (given) => `must be a number, not ${show(given)}`,
  integer: (given) => `must be a whole number, not ${show(given)}`,
  boolean: (given) => `must be true or false, not ${show(given)}`,
  between: (given, bounds) => `must lie between ${bounds}, not ${show(given)}`,
  unit: (given) => `has the unit ${show(given)}, which does not measure it`,
  unitNotConvertible: (given) => `has a unit that cannot be converted: ${show(given)}`,
  upperLimit: (given) => `has the upper limit ${show(given)}, which is no positive number`,
  noList: (given, none) =>
    `must be a list${none === undefined ? ' with listComplete' : ` or "${none}"`}, not ${show(given)}`,
  listComplete: (given) => `has listComplete ${show(given)}, which is neither true nor false`,
  item: (given) => `must be an object, not ${show(given)}`,
  field: (given) => `has a field ${show(given)} that is not known`,
}

const listed = (ids: unknown): string => (Array.isArray(ids) ? ids : []).join(', ')

/** A sentence that names the fact and the problem. */
export function answerProblem({ where, problem, given, wanted }: AnswerError): string {
  if (problem === 'noAnswers') return 'The answers must be an object from fact id to answer.'
  if (problem === 'noFact') return `There is no fact "${where}".`
  return `The answer to "${where}" ${PROBLEMS[problem](given, wanted)}.`
}

export const CHART_PROBLEMS: Readonly<Record<ChartProblem, string>> = {
  noPatient: 'The chart has no Patient resource.',
  severalPatients: 'The chart has several patients; it must be the chart of one.',
  replaced: 'The Patient was replaced by another.',
  noId: 'The Patient resource is malformed: it has no id.',
}

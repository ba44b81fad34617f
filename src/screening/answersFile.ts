/** The file of `--answers`: for one patient, or from patient id to the answers of each. */
import { readFileSync } from 'node:fs'
import type { Day } from '../chart/partialDate.ts'
import type { Answers } from '../facts/answers.ts'
import { AnswerError } from '../facts/answerValue.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import { parseAnswers } from '../facts/parseAnswers.ts'
import { UsageError } from './arguments.ts'
import { answerProblem } from './sentences.ts'

/** The answers of each patient; `count` is how many patients the input has, as far as seen. */
export type AnswersOf = (patientId: string) => Answers

/** @throws UsageError if the file cannot be read or an answer does not fit its fact */
export function readAnswers(
  path: string | undefined,
  catalogue: Catalogue,
  asOf: Day,
): { of: AnswersOf; forOne: boolean; patients: readonly string[] } {
  if (path === undefined) return { of: () => ({}), forOne: false, patients: [] }
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(
      (error as { code?: string }).code ? `${path} cannot be read.` : `${path} is not JSON.`,
    )
  }
  try {
    if (!byPatient(json, catalogue)) {
      const answers = parseAnswers(json, catalogue, asOf)
      return { of: () => answers, forOne: Object.keys(answers).length > 0, patients: [] }
    }
    const each = new Map(
      Object.entries(json as Record<string, unknown>).map(([id, given]) => {
        const plain = id.replace(/^Patient\//, '')
        return [plain, parseAnswers(given, catalogue, asOf)] as const
      }),
    )
    return { of: (id) => each.get(id) ?? {}, forOne: false, patients: [...each.keys()] }
  } catch (error) {
    if (error instanceof AnswerError) throw new UsageError(`${path}: ${answerProblem(error)}`)
    throw error
  }
}

/** Keys that are no facts, each with an object whose keys are: patients. */
function byPatient(json: unknown, catalogue: Catalogue): boolean {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false
  const entries = Object.entries(json)
  return (
    entries.length > 0 &&
    entries.every(
      ([key, value]) =>
        catalogue.find(key) === undefined &&
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        !('value' in value),
    )
  )
}

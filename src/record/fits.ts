import type { Catalogue } from '../facts/catalogue.ts'
import { parseAnswers } from '../facts/parseAnswers.ts'

/** Whether an answer may still be used with the present criteria. */
export function fits(id: string, answer: unknown, catalogue: Catalogue): boolean {
  try {
    parseAnswers({ [id]: answer }, catalogue, '9999-12-31')
    return true
  } catch {
    return false
  }
}

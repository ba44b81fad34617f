/** The shape of criteria/words.yaml: what words of a chart mean, beside the codes. */
import { z } from 'zod'

const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'iu').source !== ''
  } catch {
    return false
  }
}
const patterns = z.array(z.string().min(1).refine(compiles, 'is no regular expression')).min(1).optional()

const words = z
  .strictObject({
    before: patterns,
    behind: patterns,
    within: patterns,
    whole: patterns,
    only: patterns,
    anywhere: patterns,
  })
  .refine((w) => Object.keys(w).length > 0, 'names no words')
export type Words = z.infer<typeof words>

export const wordsFile = z.strictObject({
  doubted: words,
  past: words,
  male: words,
  female: words,
  adults: words,
  otherRange: words,
  noValue: words,
  noValueAlone: words,
  changingDose: words,
})
export type WordsName = keyof z.infer<typeof wordsFile>

/** The shape of criteria/words.yaml: what words of a chart mean, beside the codes. */
import { z } from 'zod'

const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u').source !== ''
  } catch {
    return false
  }
}
/** What it is compared with is: a pattern for either case takes three times as long to compile. */
const inLowerCase = (pattern: string): boolean => !/\p{Lu}/u.test(pattern.replace(/\\\p{L}(\{\w+\})?/gu, ''))
const pattern = z
  .string()
  .min(1)
  .refine(compiles, 'is no regular expression')
  .refine(inLowerCase, 'is not in lower case')
const patterns = z.array(pattern).min(1).optional()

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
  normalRange: words,
  notHigh: words,
  takenBackBefore: words,
  takenBackBehind: words,
  kras: words,
  nras: words,
  hras: words,
  braf: words,
  dpyd: words,
  noValue: words,
  noValueAlone: words,
  changingDose: words,
})
export type WordsName = keyof z.infer<typeof wordsFile>

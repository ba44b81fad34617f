/** The words from which the engine's sentences are made. Each language is brought before anything is said in it. */
import type { Comparison } from '../criteria/rule.ts'
import type { Reason } from '../facts/fact.ts'
import type { Language } from './language.ts'

export type Phrases = {
  readonly yes: string
  readonly no: string
  readonly never: string
  readonly on: (date: string) => string
  readonly between: (low: string, high: string) => string
  readonly entered: string
  readonly tried: string
  readonly none: string
  /** In place of a date: not since the treatment. */
  readonly mark: string
  readonly list: (names: readonly string[]) => string
  readonly upperLimit: string
  readonly ofUpperLimit: (times: string) => string
  readonly timesLimit: (times: string) => string
  readonly limitTimes: (times: string, limit: string) => string
  readonly borderline: (label: string, amount: string) => string
  readonly calledNormal: string
  readonly comparison: Readonly<Record<Exclude<Comparison, 'is' | 'in' | 'known'>, (limit: string) => string>>
  readonly known: string
  readonly registration: string
  readonly the: (day: string) => string
  /** How far a day lies before or after another. */
  readonly distance: Readonly<
    Record<
      'before' | 'after',
      Readonly<Record<'onOrAfter' | 'onOrBefore' | 'after' | 'before', (span: string, day: string) => string>>
    >
  >
  readonly span: Readonly<Record<'days' | 'months' | 'years', (n: number) => string>>
  readonly and: string
  readonly or: string
  readonly not: (what: string) => string
  readonly noneOf: (what: string) => string
  readonly otherwise: (what: string) => string
  readonly onlyIf: (condition: string, what: string) => string
  readonly ifThen: (p: string, q: string) => string
  readonly some: (list: string, what: string) => string
  readonly every: (list: string, what: string) => string
  readonly someEntry: (list: string, is: string) => string
  readonly everyEntry: (list: string, is: string) => string
  readonly except: (entries: string) => string
  readonly needed: (what: string) => string
  readonly excludes: (what: string) => string
  readonly allBut: (entries: string) => string
  readonly notComplete: string
  readonly missing: (fields: string) => string
  readonly allowed: string
  readonly doesExclude: string
  readonly doesNotExclude: string
  readonly window: (n: number) => string
  readonly staleSince: (n: number) => string
  readonly notOfTheDay: string
  readonly suggested: (value: string) => string
  /** What a rule leaves open although its facts are known: in a rule, and as a sentence. */
  readonly left: Readonly<Record<'sourceConflict' | 'tentative' | 'awaited', string>>
  readonly sentence: Readonly<Record<'sourceConflict' | 'tentative' | 'awaited', string>>
  readonly reason: Readonly<Record<Reason, string>>
}

const brought: Partial<Record<Language, Phrases>> = {}

export function bringPhrases(language: Language, phrases: Phrases): void {
  brought[language] = phrases
}

/** @throws Error in a language that was not brought */
export function phrasesOf(language: Language): Phrases {
  const phrases = brought[language]
  if (!phrases) throw new Error(`The words of ${language} were not brought.`)
  return phrases
}

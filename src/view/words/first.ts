/** The sentences of the first screen: fetched in the language that is read, the other one when it is asked for. */
import type { Language } from '../../wording/language.ts'
import { bringPhrases, type Phrases } from '../../wording/phrases.ts'
import type { Frame } from './frame.ts'
import type { Trials } from './trials.ts'
import type { Words } from './words.ts'

export type FirstWords = { readonly frame: Frame; readonly trials: Trials; readonly phrases: Phrases }

const FETCH: Readonly<Record<Language, () => Promise<FirstWords>>> = {
  en: async () => (await import('./en.ts')).en,
  nl: async () => (await import('./nl.ts')).nl,
}
const brought: Partial<Record<Language, FirstWords>> = {}

/** To be awaited before anything is shown in that language. */
export async function bringWords(language: Language): Promise<void> {
  brought[language] ??= await FETCH[language]()
  bringPhrases(language, brought[language].phrases)
}

/** @throws Error when read in a language that was not brought */
export function firstWords<K extends keyof FirstWords>(key: K): Words<FirstWords[K]> {
  const read = (language: Language) => {
    const words = brought[language]
    if (!words) throw new Error(`The words of ${language} were not brought.`)
    return words[key]
  }
  return {
    get en() {
      return read('en')
    },
    get nl() {
      return read('nl')
    },
  }
}

/** The language of the screen, and how a part of the screen gets its sentences in it. */
import { createContext, useContext } from 'react'
import type { Language } from '../../wording/language.ts'

export const LanguageContext = createContext<Language>('en')
export const useLanguage = (): Language => useContext(LanguageContext)

/** Sentences in every language of the screen: none can be missing. */
export type Words<W> = Readonly<Record<Language, W>>
export const useWords = <W>(table: Words<W>): W => table[useLanguage()]

const once = <F>(make: (language: Language) => F): Words<F> => ({ en: make('en'), nl: make('nl') })
const PLURAL = once((language) => new Intl.PluralRules(language))
const NUMBER = once((language) => new Intl.NumberFormat(language))
const LIST = once((language) => new Intl.ListFormat(language))

/** `Intl.PluralRules` knows two forms for both languages of the screen. */
export const plural = (n: number, language: Language, one: string, other: string): string =>
  `${showCount(n, language)} ${PLURAL[language].select(n) === 'one' ? one : other}`

export const showCount = (n: number, language: Language): string => NUMBER[language].format(n)

/** "a, b and c" */
export const listed = (items: readonly string[], language: Language): string => LIST[language].format(items)

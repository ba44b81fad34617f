/** The language of the screen, and how a part of the screen gets its sentences in it. */
import { createContext, useContext } from 'react'
import type { Language } from '../../wording/language.ts'

export const LanguageContext = createContext<Language>('en')
export const useLanguage = (): Language => useContext(LanguageContext)

/** Sentences in every language of the screen: none can be missing. */
export type Words<W> = Readonly<Record<Language, W>>
export const useWords = <W>(table: Words<W>): W => table[useLanguage()]

/** `Intl.PluralRules` knows two forms for both languages of the screen. */
export const plural = (n: number, language: Language, one: string, other: string): string =>
  `${showCount(n, language)} ${new Intl.PluralRules(language).select(n) === 'one' ? one : other}`

export const showCount = (n: number, language: Language): string => new Intl.NumberFormat(language).format(n)

/** "a, b and c" */
export const listed = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language).format(items)

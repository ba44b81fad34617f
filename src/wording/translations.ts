/** Says where a record was read by the hospital's list of its own codes. */
import type { Translation } from '../facts/fact.ts'
import type { Language } from './language.ts'

const OWN_CODE: Readonly<Record<Language, (translation: Translation) => string>> = {
  en: ({ local, as }) => `the hospital’s own code ${local}, read as ${as} (codes.json)`,
  nl: ({ local, as }) => `eigen code ${local} van het ziekenhuis, gelezen als ${as} (codes.json)`,
}

/** "the hospital's own code KREA, read as 14682-9 (codes.json)"; nothing where it was not. */
export const tellTranslations = (
  translations: readonly Translation[] | undefined,
  language: Language,
): string | undefined => translations?.map(OWN_CODE[language]).join('; ')

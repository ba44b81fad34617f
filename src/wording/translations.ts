/** Says where a record was read by the hospital's list of its own codes. */
import type { Translation } from '../facts/fact.ts'
import type { Language } from './language.ts'
import { phrasesOf } from './phrases.ts'

/** "the hospital's own code KREA, read as 14682-9 (codes.json)"; nothing where it was not. */
export const tellTranslations = (
  translations: readonly Translation[] | undefined,
  language: Language,
): string | undefined => translations?.map((t) => phrasesOf(language).ownCode(t.local, t.as)).join('; ')

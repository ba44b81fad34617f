import { LANGUAGES, type Language } from '../../wording/language.ts'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'

const NAMES: Readonly<Record<Language, string>> = { en: 'English', nl: 'Nederlands' }

export function LanguageSwitch(props: { language: Language; onLanguage: (language: Language) => void }) {
  const words = useWords(FRAME)
  return (
    <fieldset className="language">
      <legend className="unseen">{words.language}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className="plain"
          aria-pressed={language === props.language}
          onClick={() => props.onLanguage(language)}
        >
          {NAMES[language]}
        </button>
      ))}
    </fieldset>
  )
}

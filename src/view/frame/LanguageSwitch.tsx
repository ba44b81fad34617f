import { LANGUAGES, type Language } from '../../wording/language.ts'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'

const NAMES: Readonly<Record<Language, string>> = { en: 'English', nl: 'Nederlands' }

export function LanguageSwitch(props: { language: Language; onLanguage: (language: Language) => void }) {
  const words = useWords(FRAME)
  return (
    <label>
      {words.language}{' '}
      <select
        value={props.language}
        onChange={(event) => {
          const chosen = LANGUAGES.find((l) => l === event.target.value)
          if (chosen) props.onLanguage(chosen)
        }}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {NAMES[language]}
          </option>
        ))}
      </select>
    </label>
  )
}

import type { Trial } from '../../criteria/trial.ts'
import { pick } from '../../wording/language.ts'
import { CRITERIA } from '../words/criteria.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { Rulings } from './Rulings.tsx'

/** The trial's title, and on demand what its page says of recruitment and where that page is damaged. */
export function AboutTrial({ trial }: { trial: Trial }) {
  const words = useWords(CRITERIA)
  const language = useLanguage()
  const { recruitment, registry } = trial
  return (
    <details className="about">
      <summary>
        {pick(trial.title, language)} <span className="quiet">· {words.aboutTrial}</span>
      </summary>
      <p>
        <a href={registry.url} target="_blank" rel="noopener noreferrer">
          {words.source}
        </a>
        {/\d/.test(registry.id) && ` · ${registry.id}`} · {trial.sponsor}
      </p>
      <blockquote lang={trial.language}>{recruitment.quote}</blockquote>
      {recruitment.note && <p>{pick(recruitment.note, language)}</p>}
      {recruitment.outside && (
        <p className="quiet">
          {words.outside}: {recruitment.outside}
        </p>
      )}
      <Rulings rulings={trial.rulings ?? []} />
    </details>
  )
}

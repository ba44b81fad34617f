import type { Ruling } from '../../criteria/trial.ts'
import { CRITERIA } from '../words/criteria.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** How damaged or ambiguous source text was read. */
export function Rulings({ rulings }: { rulings: readonly Ruling[] }) {
  const words = useWords(CRITERIA)
  const language = useLanguage()
  if (rulings.length === 0) return null
  return (
    <ul className="rulings">
      {rulings.map((ruling) => (
        <li key={ruling.id}>
          <strong>
            {words.ruling} {ruling.id}
          </strong>
          {ruling.restored && ` (${words.restored})`}: {ruling[language]}
          {ruling.outside && (
            <span className="quiet">
              {' '}
              {words.outside}: {ruling.outside}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

import { pick, showDay } from '../../wording/language.ts'
import { factText } from '../factSheet/factText.ts'
import { useScreening } from '../screening.ts'
import { CALENDAR } from '../words/calendar.ts'
import { useLanguage, useWords } from '../words/words.ts'
import type { Happening } from './days.ts'

/** What it is about, with its value, and the criteria that it touches. */
export function HappeningItem({ happening }: { happening: Happening }) {
  const { assessment, wording } = useScreening()
  const words = useWords(CALENDAR)
  const language = useLanguage()
  const { kind, day, fact, criteria, askAgain } = happening
  const turns = kind === 'opens' || kind === 'closes'
  const criterionLabels = assessment.trials
    .flatMap((t) => t.criteria)
    .filter((r) => criteria.includes(r.criterion.id))
    .map((r) => pick(r.criterion.label, language))
  const definition = fact === undefined ? undefined : wording.catalogue.definition(fact)
  const label =
    definition && !turns ? pick(definition.label, language) : [...new Set(criterionLabels)].join(', ')
  return (
    <li>
      <strong>{label}</strong>
      {definition && (
        <>
          {turns ? ` – ${pick(definition.label, language)}` : ''}:{' '}
          {factText(definition, assessment.facts, wording)}
        </>
      )}
      {kind === 'expired' && `, ${words.kind.expired} ${showDay(day)}`}
      {askAgain && ` – ${words.askAgain}`} <span className="quiet">{criteria.join(', ')}</span>
    </li>
  )
}

export function HappeningList({ happenings }: { happenings: readonly Happening[] }) {
  return (
    <ul>
      {happenings.map((h) => (
        <HappeningItem key={[h.kind, h.day, h.fact, ...h.criteria].join()} happening={h} />
      ))}
    </ul>
  )
}

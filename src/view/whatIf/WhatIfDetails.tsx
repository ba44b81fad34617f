import { pick, showDay } from '../../wording/language.ts'
import { showAnswer } from '../entered/showAnswer.ts'
import { useScreening } from '../screening.ts'
import { ANSWERS } from '../words/answers.ts'
import { TRIALS } from '../words/trials.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { changesBetween } from './changes.ts'
import type { WhatIf } from './tried.ts'

/** What is tried, each with a way back, and what would change. */
export function WhatIfDetails({ whatIf }: { whatIf: WhatIf }) {
  const { assessment, actual, wording } = useScreening()
  const words = { ...useWords(TRIALS), ...useWords(WHAT_IF), ...useWords(ANSWERS) }
  const language = useLanguage()
  if (!whatIf.trying) return null
  const { answers, registration } = whatIf.tried
  const items = Object.entries(answers).map(([id, answer]) => {
    const definition = wording.catalogue.definition(id)
    const label = pick(definition.label, language)
    const text = answer
      ? words.triedItem(label, showAnswer(definition, answer, wording, words.notKnown))
      : words.without(label)
    return { id, text, drop: () => whatIf.tryWithout(id) }
  })
  const moved =
    registration === undefined
      ? []
      : [
          {
            id: 'registration',
            text: words.registration(showDay(registration)),
            drop: () => whatIf.tryRegistration(undefined),
          },
        ]
  return (
    <section className="what-if-details" aria-label={words.changed}>
      <ul className="plain-list tried-list">
        {[...moved, ...items].map(({ id, text, drop }) => (
          <li key={id} className="tried">
            {words.tried}: <strong>{text}</strong>{' '}
            <button type="button" className="plain" onClick={drop}>
              {words.drop} <span className="unseen">{text}</span>
            </button>
          </li>
        ))}
      </ul>
      <details open>
        <summary>{words.changed}</summary>
        <ChangeTable changes={changesBetween(actual, assessment, language)} />
      </details>
    </section>
  )
}

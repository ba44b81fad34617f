/** Says, until it is left, that values are being tried: what, and what would change. */
import { pick, showDay } from '../../wording/language.ts'
import { showAnswer } from '../entered/showAnswer.ts'
import { useScreening } from '../screening.ts'
import { ANSWERS } from '../words/answers.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { changesBetween } from './changes.ts'
import type { WhatIf } from './tried.ts'

type Props = { whatIf: WhatIf; onLeave: () => void }

/** The line that stays in sight under the banner. */
export function WhatIfStrip({ whatIf, onLeave }: Props) {
  const { assessment, actual } = useScreening()
  const words = useWords(WHAT_IF)
  const language = useLanguage()
  if (!whatIf.trying) return null
  const changed = changesBetween(actual, assessment, language).filter((c) => c.verdict)
  const effect = changed.length === 0 ? words.noChange : words.changes(changed.map((c) => c.now.trial.name))
  return (
    <section className="what-if" aria-label={words.whatIf}>
      <p>
        <strong>{words.whatIf}.</strong> {words.notice} <strong>{effect}.</strong>
      </p>
      <button type="button" className="main" onClick={onLeave}>
        {words.leave}
      </button>
      <p className="print-only">{words.notPrinted}</p>
    </section>
  )
}

/** What is tried, each with a way back, and what would change. */
export function WhatIfDetails({ whatIf }: Pick<Props, 'whatIf'>) {
  const { assessment, actual, wording } = useScreening()
  const words = { ...useWords(WHAT_IF), ...useWords(ANSWERS) }
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

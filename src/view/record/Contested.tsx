import { useId } from 'react'
import { chosen } from '../../record/settle.ts'
import { factLabel } from '../../wording/values.ts'
import { useScreening } from '../screening.ts'
import { SAVING } from '../words/saving.ts'
import { useWords } from '../words/words.ts'
import { AnswerText } from './AnswerText.tsx'
import { useRecording } from './useRecording.ts'

/** Answers that two people changed: both sides, and the user's choice for each. */
export function Contested() {
  const { entered, store } = useRecording()
  const { wording } = useScreening()
  const words = useWords(SAVING)
  const heading = useId()
  const { contested, answers, base } = entered
  if (contested.length === 0) return null
  return (
    <section aria-labelledby={heading} className="notice contested">
      <h3 id={heading}>{words.contested(contested.length)}</h3>
      <ul className="plain-list">
        {contested.map((id) => (
          <li key={id}>
            <p>{factLabel(id, wording)}</p>
            {(['mine', 'theirs'] as const).map((whose) => (
              <p key={whose} className="actions">
                <button type="button" onClick={() => store.update(chosen(id, whose))}>
                  {words[whose]} <span className="unseen">{factLabel(id, wording)}</span>
                </button>
                <AnswerText id={id} answer={(whose === 'mine' ? answers : base.answers)[id]} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

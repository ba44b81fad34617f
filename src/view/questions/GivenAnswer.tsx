import type { Answer } from '../../facts/answers.ts'
import { pick } from '../../wording/language.ts'
import { showAnswer } from '../entered/showAnswer.ts'
import { focusNear } from '../focus.ts'
import { showInstant } from '../instant.ts'
import { useScreening } from '../screening.ts'
import { ANSWERS } from '../words/answers.ts'
import { EVIDENCE } from '../words/evidence.ts'
import { TRIALS } from '../words/trials.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** What was entered, by whom and when, and a way back. */
export function GivenAnswer({ id, answer }: { id: string; answer: Answer }) {
  const { wording, takeBack } = useScreening()
  const words = { ...useWords(TRIALS), ...useWords(ANSWERS), ...useWords(EVIDENCE), ...useWords(WHAT_IF) }
  const language = useLanguage()
  const definition = wording.catalogue.definition(id)
  return (
    <p className={answer.tried ? 'given tried' : 'given entered'}>
      <span>
        {answer.tried ? words.tried : words.entered}:{' '}
        <strong>{showAnswer(definition, answer, wording, words.notKnown)}</strong>{' '}
        {!answer.tried && words.by(answer.by ?? words.someone, showInstant(answer.at ?? ''))}
      </span>
      <button
        type="button"
        className="plain"
        onClick={(event) => {
          focusNear(event.currentTarget)
          takeBack(id)
        }}
      >
        {words.takeBack} <span className="unseen">{pick(definition.label, language)}</span>
      </button>
    </p>
  )
}

import { parseDate } from '../../chart/partialDate.ts'
import type { Answer } from '../../facts/answers.ts'
import { showDate } from '../../wording/language.ts'
import { showNumber } from '../../wording/values.ts'
import { showAnswer } from '../entered/showAnswer.ts'
import { showInstant } from '../instant.ts'
import { useScreening } from '../screening.ts'
import { ANSWERS } from '../words/answers.ts'
import { EVIDENCE } from '../words/evidence.ts'
import { SAVING } from '../words/saving.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** An answer with everything that is saved with it. */
export function AnswerText({ id, answer }: { id: string; answer: Answer | undefined }) {
  const { wording } = useScreening()
  const words = { ...useWords(ANSWERS), ...useWords(EVIDENCE), ...useWords(SAVING) }
  const language = useLanguage()
  if (!answer) return <span className="quiet">{words.none}</span>
  const definition = wording.catalogue.definition(id)
  const date = answer.date === undefined ? undefined : parseDate(answer.date)
  const beside = [
    date && words.date(showDate(date)),
    answer.upperLimit !== undefined && words.upperLimit(showNumber(answer.upperLimit, language)),
    ...(definition.extras ?? []).map(
      (e) => answer.extras?.[e.id] && `${e.label[language]}: ${answer.extras[e.id]}`,
    ),
    answer.reason && words.because(answer.reason),
    answer.at && words.by(answer.by ?? words.someone, showInstant(answer.at)),
  ].filter(Boolean)
  return (
    <span>
      <strong>{showAnswer(definition, answer, wording, words.notKnown)}</strong>
      {beside.length > 0 && <span className="quiet"> · {beside.join(' · ')}</span>}
    </span>
  )
}

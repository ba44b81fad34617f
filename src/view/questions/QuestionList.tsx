/** The open questions, in the order that settles most with least. */
import { useMemo, useState } from 'react'
import type { TrialResult } from '../../eligibility/assessment.ts'
import { type Screening, ScreeningContext, useScreening } from '../screening.ts'
import { QUESTIONS } from '../words/questions.ts'
import { useWords } from '../words/words.ts'
import { GroupCard } from './GroupCard.tsx'
import { cardOf, groupOf, inPlace, reachedWith } from './place.ts'
import { QuestionCard } from './QuestionCard.tsx'

/** So many beyond what has been reached; the rest on demand. */
const AHEAD = 12

export function QuestionList({ trial }: { trial: TrialResult }) {
  const screening = useScreening()
  const { assessment, answers, wording } = screening
  const words = useWords(QUESTIONS)
  const [reached, setReached] = useState<readonly string[]>([])
  const [only, setOnly] = useState(false)
  const [all, setAll] = useState(false)
  const wanted = assessment.questions.filter((q) => !only || q.trials.includes(trial.trial.id))
  const cards = inPlace(reached, wanted)
  const shown = all ? cards : cards.slice(0, reached.length + AHEAD)
  const questions = new Map(assessment.questions.map((q) => [q.fact.id, q]))
  const { catalogue } = wording
  // An answer given here keeps the card, and all before it, where they are.
  const pinning = useMemo((): Screening => {
    const enter: Screening['enter'] = (entries) => {
      const [first = ''] = Object.keys(entries)
      setReached((before) => {
        const card = cardOf(catalogue.definition(first))
        return before.includes(card) ? before : reachedWith(shown, card)
      })
      screening.enter(entries)
    }
    return { ...screening, enter }
  }, [screening, catalogue, shown])
  return (
    <section className="questions" aria-label={words.questions}>
      <div className="toolbar">
        <p>{assessment.questions.length === 0 ? words.none : words.openCount(assessment.questions.length)}</p>
        <label>
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
          {words.onlyFor(trial.trial.name)}
        </label>
        <button
          type="button"
          className="plain"
          disabled={reached.length === 0}
          onClick={() => setReached([])}
        >
          {words.tidy}
        </button>
      </div>
      <ScreeningContext value={pinning}>
        {shown.map((key) => {
          const group = groupOf(key)
          if (group === undefined)
            return (
              <QuestionCard key={key} definition={catalogue.definition(key)} question={questions.get(key)} />
            )
          const members = catalogue.criteria.facts.filter(
            (f) => f.group?.id === group && (questions.has(f.id) || answers[f.id] !== undefined),
          )
          const [sole] = members
          if (sole && members.length === 1)
            return <QuestionCard key={key} definition={sole} question={questions.get(sole.id)} />
          return <GroupCard key={key} group={group} members={members} questions={questions} />
        })}
      </ScreeningContext>
      {shown.length < cards.length && (
        <button type="button" onClick={() => setAll(true)}>
          {words.more(cards.length - shown.length)}
        </button>
      )}
    </section>
  )
}

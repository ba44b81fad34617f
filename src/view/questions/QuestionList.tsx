/** The open questions, in the order that settles most with least. */
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Assessment, TrialResult } from '../../eligibility/assessment.ts'
import { useAfterFrame } from '../afterFrame.ts'
import { Still } from '../Still.tsx'
import { type Screening, useScreening } from '../screening.ts'
import { QUESTIONS } from '../words/questions.ts'
import { useWords } from '../words/words.ts'
import { aboutFact } from './about.ts'
import { GroupCard } from './GroupCard.tsx'
import { cardOf, groupOf, inPlace, reachedWith } from './place.ts'
import { QuestionCard } from './QuestionCard.tsx'

/** So many beyond what has been reached; the rest on demand. */
const AHEAD = 12
/** So many cards after the one last answered are in sight at most: the window has no room for more. */
const IN_SIGHT = 6

/** The criteria that say of each entry of a list whether it excludes; they may read other facts as well. */
const rulingOn = ({ id, type }: FactDefinition, { trials }: Assessment) =>
  type === 'list' ? trials.flatMap((t) => t.criteria.filter((r) => r.facts.includes(id))) : []

export function QuestionList({ trial }: { trial: TrialResult }) {
  const screening = useScreening()
  const { assessment, answers, wording } = screening
  const words = useWords(QUESTIONS)
  const [reached, setReached] = useState<readonly string[]>([])
  const [last, setLast] = useState('')
  const [only, setOnly] = useState(false)
  const [all, setAll] = useState(false)
  const wanted = assessment.questions.filter((q) => !only || q.trials.includes(trial.trial.id))
  const cards = inPlace(reached, wanted)
  const due = all ? cards : cards.slice(0, reached.length + AHEAD)
  // New cards that are out of sight follow after the frame that shows the answer.
  const there = useAfterFrame(due.join(' ')).split(' ')
  const beyond = all ? [] : due.slice(due.indexOf(last) + 1 + IN_SIGHT)
  const late = beyond.filter((key) => !there.includes(key))
  const shown = due.filter((key) => !late.includes(key))
  const questions = new Map(assessment.questions.map((q) => [q.fact.id, q]))
  const { catalogue } = wording
  // A card that stands still acts on what is there when it is used, not when it was rendered.
  const latest = useRef({ screening, shown })
  useLayoutEffect(() => {
    latest.current = { screening, shown }
  })
  const pinning = useMemo((): Screening => {
    // An answer given here keeps the card, and all before it, where they are.
    const enter: Screening['enter'] = (entries) => {
      const [first = ''] = Object.keys(entries)
      const card = cardOf(catalogue.definition(first))
      setLast(card)
      setReached((before) => (before.includes(card) ? before : reachedWith(latest.current.shown, card)))
      latest.current.screening.enter(entries)
    }
    return { ...screening, enter, takeBack: (id) => latest.current.screening.takeBack(id) }
  }, [screening, catalogue])
  /** What the card of these facts shows. */
  const shownOf = (facts: readonly FactDefinition[]) =>
    facts.flatMap((f) => [...aboutFact(f, screening), questions.get(f.id), ...rulingOn(f, assessment)])
  const card = (key: string, facts: readonly FactDefinition[]) => {
    const [sole] = facts
    const group = groupOf(key)
    return (
      <Still key={key} from={shownOf(facts)} screening={pinning}>
        {() =>
          group !== undefined && facts.length > 1 ? (
            <GroupCard group={group} members={facts} questions={questions} />
          ) : (
            sole && <QuestionCard definition={sole} question={questions.get(sole.id)} />
          )
        }
      </Still>
    )
  }
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
      {shown.map((key) => {
        const group = groupOf(key)
        if (group === undefined) return card(key, [catalogue.definition(key)])
        const inGroup = (f: FactDefinition) => f.group?.id === group
        const asked = (f: FactDefinition) => questions.has(f.id) || answers[f.id] !== undefined
        return card(
          key,
          catalogue.criteria.facts.filter((f) => inGroup(f) && asked(f)),
        )
      })}
      {due.length < cards.length && (
        <button type="button" onClick={() => setAll(true)}>
          {words.more(cards.length - due.length)}
        </button>
      )}
    </section>
  )
}

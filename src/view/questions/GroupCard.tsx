import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Question } from '../../eligibility/assessment.ts'
import { pick } from '../../wording/language.ts'
import { showAnswer } from '../entered/showAnswer.ts'
import { focusNear, thenNextQuestion } from '../focus.ts'
import { useScreening } from '../screening.ts'
import { QUESTIONS } from '../words/questions.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { isDated } from './draft.ts'
import { GivenAnswer } from './GivenAnswer.tsx'
import { hasHints } from './hints.ts'
import { noneOf } from './none.ts'
import { waits } from './override.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { Settles } from './Settles.tsx'

type Props = {
  group: string
  /** Open, or answered here. */
  members: readonly FactDefinition[]
  questions: ReadonlyMap<string, Question>
}

/** Exclusions that the chart is silent about: each can be taken out and answered, the rest confirmed in one tap. */
export function GroupCard({ group, members, questions }: Props) {
  const { assessment, answers, chart, wording, entryDay, enter } = useScreening()
  const words = useWords(QUESTIONS)
  const id = useId()
  const card = useRef<HTMLElement>(null)
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({})
  const open = members.filter((m) => questions.has(m.id) && answers[m.id] === undefined)
  // Where the chart hints at anything, or takes an answer out of use, it is not silent.
  const startsSilent = (m: FactDefinition) =>
    !(hasHints(m, assessment.facts, chart, wording.catalogue) || waits(m, assessment.facts))
  const isSilent = (m: FactDefinition) => toggled[m.id] ?? startsSilent(m)
  const silent = open.filter(isSilent)
  const confirm = () => {
    enter(
      Object.fromEntries(
        silent.map((m) => [
          m.id,
          { value: noneOf(m, assessment.facts), ...(isDated(m) && { date: entryDay }) },
        ]),
      ),
    )
    return true
  }
  // One stop for Tab: the arrows move from box to box.
  const [at, setAt] = useState<string>()
  const boxed = members.filter((m) => answers[m.id] === undefined || !isSilent(m))
  const current = boxed.find((m) => m.id === at) ?? boxed[0]
  return (
    <section className="question group" aria-labelledby={id} ref={card}>
      <h3 id={id}>{words.groups[group] ?? group}</h3>
      {open.some(startsSilent) && <p className="help">{words.group}</p>}
      <ul className="members" onKeyDown={moveBox}>
        {members.map((m) => (
          <Member
            key={m.id}
            stop={m === current}
            onFocus={() => setAt(m.id)}
            definition={m}
            question={questions.get(m.id)}
            silent={isSilent(m)}
            onToggle={(on) => setToggled({ ...toggled, [m.id]: on })}
          />
        ))}
      </ul>
      {silent.length > 0 && (
        <button
          type="button"
          className="main"
          onClick={(event) => {
            focusNear(event.currentTarget)
            if (card.current) thenNextQuestion(confirm, card.current)
          }}
        >
          {words.noneOfTheseCount(silent.length)}
        </button>
      )}
      <Settles questions={[...questions.values()].filter((q) => open.includes(q.fact))} />
    </section>
  )
}

type MemberProps = {
  definition: FactDefinition
  question: Question | undefined
  silent: boolean
  /** Its box is where Tab stops. */
  stop: boolean
  onToggle: (on: boolean) => void
  onFocus: () => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Moves from one box of the list to the next. */
function moveBox(event: KeyboardEvent<HTMLElement>): void {
  const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('.member > input')]
  const step = STEPS[event.key]
  const from = boxes.indexOf(event.target as HTMLElement)
  if (step === undefined || from < 0) return
  event.preventDefault()
  boxes[(from + step + boxes.length) % boxes.length]?.focus()
}

function Member({ definition, question, silent, stop, onToggle, onFocus }: MemberProps) {
  const { answers, assessment, wording } = useScreening()
  const words = useWords(QUESTIONS)
  const language = useLanguage()
  const answer = answers[definition.id]
  // What is entered is said: that an infarction "does not apply" may mean none lately, and `never` is kept.
  const means = (value: unknown) =>
    value === false || definition.type === 'map'
      ? words.include
      : showAnswer(definition, { value }, wording, '')
  const label = pick(definition.label, language)
  if (answer !== undefined && silent)
    return (
      <li>
        {label}
        <GivenAnswer id={definition.id} answer={answer} />
      </li>
    )
  return (
    <li>
      <label className="member">
        <input
          type="checkbox"
          checked={silent}
          tabIndex={stop ? 0 : -1}
          onFocus={onFocus}
          onChange={(event) => onToggle(event.target.checked)}
        />
        <span>
          {label} <span className="quiet">{silent && means(noneOf(definition, assessment.facts))}</span>
        </span>
      </label>
      {!silent && <QuestionCard definition={definition} question={question} />}
    </li>
  )
}

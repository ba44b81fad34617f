/** The form of one answer. A choice counts at once; what is typed counts when it is saved. */
import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Answer } from '../../facts/answers.ts'
import { thenNextQuestion } from '../focus.ts'
import { useScreening } from '../screening.ts'
import { ANSWERS } from '../words/answers.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useWords } from '../words/words.ts'
import { Control } from './Control.tsx'
import {
  type Doubt,
  type Draft,
  draftOf,
  entryOf,
  examine,
  hasChoices,
  isDated,
  type Problem,
} from './draft.ts'
import { examinedOn } from './hints.ts'
import { chartSide } from './override.ts'
import { DateField, Extras, ReasonField } from './SideFields.tsx'
import { keepTyped, typedBefore, useGivenUp } from './typed.ts'

type Props = {
  definition: FactDefinition
  /** It replaces a value of the chart: nothing counts before a reason is given. */
  overriding?: boolean
  /** The same answer may be given once more. */
  again?: boolean
  /** What to begin with instead of an empty form. */
  prefill?: Answer | undefined
  /** Called after saving, and on cancel. */
  onDone?: () => void
}

export function AnswerForm({ definition, overriding: replacing = false, again, prefill, onDone }: Props) {
  const { answers, assessment, beside, chart, wording, entryDay, enter, trying } = useScreening()
  const words = { ...useWords(ANSWERS), ...useWords(WHAT_IF) }
  const id = useId()
  // What is only tried needs no reason.
  const overriding = replacing && !trying
  const { asOf } = assessment
  const answer = answers[definition.id] ?? prefill
  // A corrected result is of the day of its specimen: a mending keeps it usable no longer.
  const charted = replacing ? chartSide(assessment.facts.get(definition.id))?.date : undefined
  const corrected = charted && charted !== 'current' && charted.from === charted.to ? charted.from : undefined
  /** That nothing was examined is true today; what an examination says is of its own day. */
  const dayOf = (value: unknown): string => {
    const ofToday = value !== undefined && !definition.ofExamination?.includes(String(value))
    if (!definition.ofExamination || ofToday) return corrected ?? entryDay
    return corrected ?? examinedOn(definition, chart, wording.catalogue, asOf)
  }
  const day = dayOf(answer?.value)
  const given = answers[definition.id]?.at
  const [draft, setDraft] = useState(
    () =>
      (trying ? undefined : typedBefore(beside, definition.id, given)) ?? draftOf(definition, answer, day),
  )
  const [seen, setSeen] = useState(answer)
  const [problem, setProblem] = useState<Problem>()
  const [doubt, setDoubt] = useState<Doubt>()
  const round = useGivenUp()
  const [seenRound, setSeenRound] = useState(round)
  if (seen !== answer || seenRound !== round) {
    // Taken back, confirmed or corrected elsewhere, or discarded with the rest.
    setSeen(answer)
    setSeenRound(round)
    setDraft(draftOf(definition, answer, day))
    setProblem(undefined)
    setDoubt(undefined)
  }
  const immediate = !overriding && (hasChoices(definition) || definition.type === 'map')
  const untouched = JSON.stringify(draft) === JSON.stringify(draftOf(definition, answer, day))
  useEffect(() => {
    // A choice that counts at once would look as if it did.
    if (!trying && !immediate) keepTyped(beside, definition.id, untouched ? undefined : draft, given)
  }, [trying, immediate, beside, definition, untouched, draft, given])

  function save(next: Draft, believed: Doubt | undefined): boolean {
    const made = entryOf(definition, next, overriding || believed === 'implausible')
    const found =
      'problem' in made ? made.problem : examine(definition, made.entry, wording.catalogue, asOf, believed)
    const doubtful = typeof found === 'object' && found.doubt !== believed ? found.doubt : undefined
    setProblem(typeof found === 'string' ? found : undefined)
    if (typeof found !== 'string') setDoubt(doubtful)
    if (typeof found === 'string' || doubtful || 'problem' in made) return false
    enter({ [definition.id]: made.entry })
    return true
  }
  const change = (part: Partial<Draft>) => {
    const follows = 'value' in part && draft.date === dayOf(draft.value)
    const next = { ...draft, ...(follows && { date: dayOf(part.value) }), ...part }
    setDraft(next)
    setProblem(undefined)
    if (immediate) save(next, doubt)
    else if (!('reason' in part)) setDoubt(undefined)
  }
  const fill = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    setProblem(undefined)
  }
  /** What stands beside a choice counts when its field is left: a date being typed is many dates. */
  const settle = () => {
    if (immediate && draft.value !== undefined) save(draft, doubt)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (!onDone) thenNextQuestion(() => save(draft, doubt), form)
    else if (save(draft, doubt)) onDone()
  }
  /** As in a field that is typed in: what is chosen already counts, and the next question follows. */
  const enterKey = (event: KeyboardEvent<HTMLFormElement>) => {
    const chosen = event.target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(event.target.type)
    if (event.key !== 'Enter' || !chosen) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  const lacksReason = problem === 'reason'
  const needsButton = !immediate || again || doubt !== undefined
  return (
    <form className="answer" onSubmit={submit} onKeyDown={enterKey} noValidate>
      <Control
        definition={definition}
        draft={draft}
        onChange={change}
        described={lacksReason ? '' : `${id}-problem`}
      />
      {isDated(definition) && (
        <DateField value={draft.date} onChange={(date) => fill({ date })} onSettle={settle} />
      )}
      <Extras
        definition={definition}
        values={draft.extras}
        onChange={(extras) => fill({ extras })}
        onSettle={settle}
      />
      {(overriding || doubt === 'implausible') && (
        <ReasonField
          value={draft.reason}
          help={overriding ? words.reasonHelp : undefined}
          missing={lacksReason ? `${id}-problem` : undefined}
          onChange={(reason) => fill({ reason })}
        />
      )}
      <div id={`${id}-problem`} role="alert">
        {doubt && <p className="warning">{words.doubt[doubt]}</p>}
        {problem && <p className="warning">{words.problem[problem]}</p>}
      </div>
      <p className="actions">
        {needsButton && (
          <button type="submit" className={doubt ? 'main' : undefined}>
            {trying ? (doubt ? words.tryAnyway : words.tryIt) : doubt ? words.saveAnyway : words.save}
          </button>
        )}
        {onDone && (
          <button
            type="button"
            onClick={() => {
              if (!trying) keepTyped(beside, definition.id)
              onDone()
            }}
          >
            {words.cancel}
          </button>
        )}
      </p>
    </form>
  )
}

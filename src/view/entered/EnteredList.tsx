/** Everything that was entered: what, by whom, when, whether it counts, and how to change or take it back. */
import { useRef, useState } from 'react'
import { parseDate } from '../../chart/partialDate.ts'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Answer } from '../../facts/answers.ts'
import { pick, showDate } from '../../wording/language.ts'
import { AnswerForm } from '../questions/AnswerForm.tsx'
import { GivenAnswer } from '../questions/GivenAnswer.tsx'
import { idsOf, needsReason, waits } from '../questions/override.ts'
import { typedBefore } from '../questions/typed.ts'
import { useScreening } from '../screening.ts'
import { LeaveFirst } from '../whatIf/LeaveFirst.tsx'
import { ANSWERS } from '../words/answers.ts'
import { EVIDENCE } from '../words/evidence.ts'
import { useLanguage, useWords } from '../words/words.ts'

export function EnteredList() {
  return (
    <LeaveFirst>
      <Entries />
    </LeaveFirst>
  )
}

function Entries() {
  const { answers, wording } = useScreening()
  const words = { ...useWords(ANSWERS), ...useWords(EVIDENCE) }
  const given = wording.catalogue.criteria.facts.flatMap((f): [FactDefinition, Answer][] => {
    const answer = answers[f.id]
    return answer ? [[f, answer]] : []
  })
  return (
    <section className="entries-list" aria-label={words.entered}>
      {given.length === 0 && (
        <>
          <p>{words.nothingEntered}</p>
          <p className="quiet">{words.listedHere}</p>
        </>
      )}
      <ul className="plain-list">
        {given.map(([definition, answer]) => (
          <EnteredItem key={definition.id} definition={definition} answer={answer} />
        ))}
      </ul>
    </section>
  )
}

function EnteredItem({ definition, answer }: { definition: FactDefinition; answer: Answer }) {
  const { assessment, beside, wording } = useScreening()
  const words = { ...useWords(ANSWERS), ...useWords(EVIDENCE) }
  const language = useLanguage()
  // A correction that a reload cut short goes on.
  const [open, setOpen] = useState(() => typedBefore(beside, definition.id, answer.at) !== undefined)
  const toggle = useRef<HTMLButtonElement>(null)
  const facts = idsOf(definition).map((id) => assessment.facts.get(id))
  const overruled = facts.some((f) => f?.known && !f.entered && f.instead?.entered)
  const again = waits(definition, assessment.facts)
  const overriding = needsReason(definition, assessment, wording.catalogue)
  const date = answer.date === undefined ? undefined : parseDate(answer.date)
  const extras = (definition.extras ?? []).filter((e) => answer.extras?.[e.id])
  return (
    <li className="question">
      <h3>{pick(definition.label, language)}</h3>
      <GivenAnswer id={definition.id} answer={answer} />
      {date && <p className="quiet">{words.dateOf(showDate(date))}</p>}
      {extras.map((e) => (
        <p key={e.id} className="quiet">
          {pick(e.label, language)}: {answer.extras?.[e.id]}
        </p>
      ))}
      {answer.reason && <p className="quiet">{words.because(answer.reason)}</p>}
      {overruled && <p className="warning">{words.chartWins}</p>}
      {again && <p className="warning">{overriding ? words.conflicts : words.waits}</p>}
      <button type="button" ref={toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.change} <span className="unseen">{pick(definition.label, language)}</span>
      </button>
      {open && (
        <AnswerForm
          definition={definition}
          overriding={overriding}
          again={again}
          onDone={() => {
            toggle.current?.focus()
            setOpen(false)
          }}
        />
      )}
    </li>
  )
}

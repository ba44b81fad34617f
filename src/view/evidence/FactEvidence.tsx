import { useRef, useState } from 'react'
import type { Trial } from '../../criteria/trial.ts'
import { type Fact, type FactId, notRecorded } from '../../facts/fact.ts'
import { same } from '../../facts/observations.ts'
import { factLabel, showFact } from '../../wording/values.ts'
import { CourseFold } from '../course/CourseFold.tsx'
import { AnswerForm } from '../questions/AnswerForm.tsx'
import { needsReason } from '../questions/override.ts'
import { typedBefore } from '../questions/typed.ts'
import { useScreening } from '../screening.ts'
import { TryValue } from '../whatIf/TryValue.tsx'
import { EVIDENCE } from '../words/evidence.ts'
import { useWords } from '../words/words.ts'
import { CkdEpi } from './CkdEpi.tsx'
import { EvidenceItems } from './EvidenceItem.tsx'

type Props = {
  id: string
  /** Whose limits the course shows; without one those of all trials. */
  trial?: Trial
  /** The course is unfolded from the start. */
  unfolded?: boolean
  /** It stands under the fact that is made of it. */
  part?: boolean
}

/** One fact that a criterion reads: what is known and from where, both sides of an override or a conflict, and a way to correct it. */
export function FactEvidence({ id, trial, unfolded = false, part = false }: Props) {
  const { wording, assessment, answers, beside, trying } = useScreening()
  const words = useWords(EVIDENCE)
  const [open, setOpen] = useState(() => typedBefore(beside, id, answers[id]?.at) !== undefined)
  const toggle = useRef<HTMLButtonElement>(null)
  const definition = wording.catalogue.definition(id)
  const entries = definition.entries?.map((e) => `${id}/${e.id}`) ?? [id]
  const telling = entries.filter((e) => {
    const fact = assessment.facts.get(e)
    return entries.length === 1 || (fact && (fact.known || fact.evidence.length > 0))
  })
  const known = entries.some((e) => assessment.facts.get(e)?.known)
  const verb = answers[id] ? words.change : known ? words.correct : words.answer
  // An age of a birth date, a computed value: entered like any other. A sum of others is entered by its parts.
  const enterable = definition.askedAs === undefined
  return (
    <section className="fact">
      {telling.length === 0 && (
        <p>
          <strong>{factLabel(id, wording)}</strong>: {words.noEvidence}
        </p>
      )}
      {telling.map((e) => (
        <OneFact key={e} id={e} />
      ))}
      <CkdEpi definition={definition} />
      {definition.askedAs?.map((source) => (
        <FactEvidence key={source} id={source} part />
      ))}
      {enterable && !trying && (
        <button
          type="button"
          className="plain"
          ref={toggle}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {verb} <span className="unseen">{factLabel(id, wording)}</span>
        </button>
      )}
      {enterable && open && !trying && (
        <div className="correction">
          <AnswerForm
            definition={definition}
            overriding={needsReason(definition, assessment, wording.catalogue)}
            onDone={() => {
              toggle.current?.focus()
              setOpen(false)
            }}
          />
        </div>
      )}
      {enterable && <TryValue definition={definition} />}
      {!part && <CourseFold definition={definition} trial={trial} open={unfolded} />}
    </section>
  )
}

const lookOf = (fact: Fact) => (!fact.known || !fact.entered ? undefined : fact.tried ? 'tried' : 'entered')

function OneFact({ id }: { id: FactId }) {
  const { wording, assessment } = useScreening()
  const words = useWords(EVIDENCE)
  const fact = assessment.facts.get(id) ?? notRecorded
  const instead = fact.known ? fact.instead : undefined
  // What was confirmed rests on the records that suggested it.
  const confirmed =
    fact.known && fact.suggestion && same(fact.value, fact.suggestion.value) && fact.suggestion
  return (
    <>
      <p className={lookOf(fact)}>
        <strong>{factLabel(id, wording)}</strong>: {showFact(id, fact, wording)}
      </p>
      <EvidenceItems evidence={fact.evidence} />
      {confirmed && <EvidenceItems evidence={confirmed.evidence} />}
      {instead && (
        <div className="instead">
          <p>
            {words.replaces}: {showFact(id, instead, wording)}
          </p>
          <EvidenceItems evidence={instead.evidence} />
        </div>
      )}
      {fact.sides?.map((side, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sides may look the same
        <p key={i} className="instead">
          {showFact(id, side, wording)}
        </p>
      ))}
    </>
  )
}

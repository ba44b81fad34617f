import type { Outcome, Result } from '../../record/carryOut.ts'
import { factLabel } from '../../wording/values.ts'
import { showInstant } from '../instant.ts'
import { useScreening } from '../screening.ts'
import { SAVING } from '../words/saving.ts'
import { useWords } from '../words/words.ts'

/** What came of writing, in sentences. */
export function ResultText({ result, at }: { result: Result; at: string }) {
  const words = useWords(SAVING)
  const { answers, ecog, saved } = result
  const outcomes = [answers, ecog].filter((o) => o !== undefined)
  const allKept = outcomes.every(isStored)
  return (
    <>
      {allKept && <p className="good">{words.saved(showInstant(at))}</p>}
      {answers?.kind === 'changed' && (
        <p className="warning">
          {words.changed(
            saved?.author ?? words.somebody,
            showInstant(saved?.stored ?? saved?.authored ?? ''),
          )}
        </p>
      )}
      {answers && answers.kind !== 'changed' && <OutcomeText outcome={answers} />}
      {ecog && !allKept && (
        <div>
          <p>{words.ecogOutcome}</p>
          {isStored(ecog) && <p>{words.saved(showInstant(at))}</p>}
          <OutcomeText outcome={ecog} />
        </div>
      )}
      {!allKept && <p>{words.stillPending}</p>}
    </>
  )
}

/** Nothing of it waits any more, though the server may have left out what stands around it. */
const isStored = (outcome: Outcome): boolean =>
  outcome.kind === 'kept' || (outcome.kind === 'dropped' && outcome.facts.length === 0)

function OutcomeText({ outcome }: { outcome: Outcome }) {
  const { wording } = useScreening()
  const words = useWords(SAVING)
  switch (outcome.kind) {
    case 'kept':
      return outcome.late ? <p>{words.late}</p> : null
    case 'dropped':
      return (
        <p className="warning">
          {outcome.facts.length > 0 && words.dropped(outcome.facts.map((id) => factLabel(id, wording)))}{' '}
          {outcome.elements.length > 0 && words.droppedElements(outcome.elements)}
        </p>
      )
    case 'notStored':
      return <p className="warning">{words.notStored[outcome.problem]}</p>
    case 'vanished':
      return <p className="warning">{words.vanished}</p>
    case 'unconfirmed':
      return (
        <p className="warning">
          {words.unconfirmed} {words.unread[outcome.why]}
        </p>
      )
    case 'changed':
      return <p className="warning">{words.notStored.stale}</p>
  }
}

import { useId } from 'react'
import { changesOf } from '../../record/changes.ts'
import { maySave } from '../../record/plan.ts'
import { allows } from '../../smart/scopes.ts'
import { factLabel } from '../../wording/values.ts'
import { showInstant } from '../instant.ts'
import { useScreening } from '../screening.ts'
import { SAVING } from '../words/saving.ts'
import { useWords } from '../words/words.ts'
import { Contested } from './Contested.tsx'
import { Discard } from './Discard.tsx'
import { ResultText } from './OutcomeText.tsx'
import { Preview } from './Preview.tsx'
import { useRecording } from './useRecording.ts'
import { type Step, useSaving } from './useSaving.ts'

/** What waits to be saved, the one action that saves it, and what came of it. */
export function SavePanel() {
  const { connection, entered } = useRecording()
  const { wording } = useScreening()
  const words = useWords(SAVING)
  const { step, look, write, leave } = useSaving()
  const id = useId()
  const { answers, base, contested, takenOver, ecogPending } = entered
  const pending = changesOf(base.answers, answers).length
  const whyNot = !maySave(connection.scopes)
    ? 'scope'
    : contested.length > 0
      ? 'contested'
      : pending === 0 && !ecogPending
        ? 'nothing'
        : undefined
  const mayRead = allows(connection.scopes, 'QuestionnaireResponse', 's') !== 'no'
  const busy = step.at === 'looking' || step.at === 'writing'
  const shown = step.at === 'preview' || step.at === 'writing'
  return (
    <section aria-labelledby={id} className="saving">
      <h2 id={id}>{words.saving}</h2>
      <p id={`${id}-pending`}>
        {pending > 0 || ecogPending ? words.pending(Math.max(pending, 1)) : words.noPending}
      </p>
      {base.stored !== undefined && (
        <p className="quiet">{words.lastSaved(base.author ?? words.somebody, showInstant(base.stored))}</p>
      )}
      {!mayRead && <p className="quiet">{words.earlierScope}</p>}
      {takenOver.length > 0 && (
        <p className="notice">
          {words.takenOver(
            takenOver.length,
            takenOver.map((fact) => factLabel(fact, wording)),
          )}
        </p>
      )}
      <div role="status">
        <StepText step={step} />
      </div>
      <Contested />
      {shown ? (
        <Preview
          plan={step.plan}
          busy={step.at === 'writing'}
          onSave={() => write(step.plan)}
          onCancel={leave}
        />
      ) : (
        <p className="actions">
          <button
            type="button"
            className="main"
            aria-disabled={whyNot !== undefined || busy}
            aria-describedby={whyNot && `${id}-${whyNot === 'nothing' ? 'pending' : 'why'}`}
            onClick={() => whyNot === undefined && !busy && look()}
          >
            {words.preview}
          </button>
          <Discard />
        </p>
      )}
      {whyNot && whyNot !== 'nothing' && !shown && (
        <p className="quiet" id={`${id}-why`}>
          {words.whyNot[whyNot]}
        </p>
      )}
    </section>
  )
}

function StepText({ step }: { step: Step }) {
  const words = useWords(SAVING)
  switch (step.at) {
    case 'rest':
    case 'preview':
      return null
    case 'looking':
      return <p>{words.checking}</p>
    case 'writing':
      return <p>{words.writing}</p>
    case 'done':
      return <ResultText result={step.result} at={step.time} />
    case 'nothing':
      return <p className="good">{words.alreadyThere}</p>
    case 'notChecked':
      return (
        <p className="warning">
          {words.notChecked} {words.unread[step.why]} {words.stillPending}
        </p>
      )
    case 'changed': {
      const { author, stored, authored } = step.theirs
      return (
        <p className="warning">
          {words.changed(author ?? words.somebody, showInstant(stored ?? authored ?? ''))}
        </p>
      )
    }
    case 'broken':
      return <p className="warning">{words.broken}</p>
  }
}

import { useEffect, useId, useRef } from 'react'
import { parseDate } from '../../chart/partialDate.ts'
import type { Plan } from '../../record/plan.ts'
import { transactionOf } from '../../record/write.ts'
import { showDate } from '../../wording/language.ts'
import { nameOf } from '../frame/person.ts'
import { useScreening } from '../screening.ts'
import { FRAME } from '../words/frame.ts'
import { SAVING } from '../words/saving.ts'
import { useWords } from '../words/words.ts'
import { ChangeList } from './ChangeList.tsx'
import { useRecording } from './useRecording.ts'

type Props = { plan: Plan; busy: boolean; onSave: () => void; onCancel: () => void }

/** Exactly what will be written, for whom and by whom, before it is. */
export function Preview({ plan, busy, onSave, onCancel }: Props) {
  const { chart } = useScreening()
  const { connection } = useRecording()
  const words = useWords(SAVING)
  const frame = useWords(FRAME)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  const { user, ehr } = connection
  const { changes, draft, ecog, ecogLeftOut } = plan
  const birth = chart.patient.birthDate === undefined ? undefined : parseDate(chart.patient.birthDate)
  const name = nameOf(chart.patient) ?? frame.noName
  const born = birth ? showDate(birth) : '?'
  const staying = Object.keys(draft.answers).length - changes.filter((c) => c.after).length
  const observation = ecog?.resource as fhir4.Observation | undefined
  const writes = [plan.answers, ecog].filter((w) => w !== undefined)
  return (
    <section aria-labelledby={id} className="preview">
      <h3 id={id} ref={heading} tabIndex={-1}>
        {words.willBeWritten(ehr)}
      </h3>
      <dl>
        <dt>{words.patient}</dt>
        <dd>
          <strong>{name}</strong>, {words.born} {born}
        </dd>
        <dt>{words.writtenBy}</dt>
        <dd>{user.name ?? user.reference ?? words.nobody}</dd>
      </dl>
      {changes.length > 0 && <ChangeList changes={changes} />}
      {changes.length > 0 && staying > 0 && <p className="quiet">{words.stay(staying)}</p>}
      {observation && (
        <p>
          {words.ecog(observation.valueInteger ?? 0, showEffective(observation))}{' '}
          {ecog?.replaces && words.ecogAgain}
        </p>
      )}
      {ecogLeftOut && <p className="quiet">{words.ecogLeftOut[ecogLeftOut]}</p>}
      <details>
        <summary>{words.asFhir}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
        <pre tabIndex={0}>{JSON.stringify(transactionOf(writes), null, 2)}</pre>
      </details>
      <p className="actions">
        <button type="button" className="main" aria-disabled={busy} onClick={() => !busy && onSave()}>
          {words.save(name, born)}
        </button>
        <button type="button" disabled={busy} onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </section>
  )
}

function showEffective({ effectiveDateTime = '' }: fhir4.Observation): string {
  const date = parseDate(effectiveDateTime)
  return date ? showDate(date) : effectiveDateTime
}

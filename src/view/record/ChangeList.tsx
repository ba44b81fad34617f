import type { Change } from '../../record/changes.ts'
import { factLabel } from '../../wording/values.ts'
import { useScreening } from '../screening.ts'
import { SAVING } from '../words/saving.ts'
import { useWords } from '../words/words.ts'
import { AnswerText } from './AnswerText.tsx'

/** What is new, changed or taken back since the answers were last saved. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { wording } = useScreening()
  const words = useWords(SAVING)
  return (
    <ul className="changes">
      {changes.map(({ id, before, after }) => (
        <li key={id}>
          {factLabel(id, wording)}:{' '}
          {after ? <AnswerText id={id} answer={after} /> : <strong>{words.takenBack}</strong>}
          {before && (
            <span className="quiet">
              {' '}
              ({words.was('')}
              <AnswerText id={id} answer={before} />)
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

import { pick } from '../../wording/language.ts'
import { StatusIcon } from '../trials/StatusIcon.tsx'
import { verdictInWords } from '../trials/verdict.ts'
import { CRITERIA } from '../words/criteria.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useLanguage, useWords } from '../words/words.ts'
import type { ChangedCriterion, ChangedTrial } from './changes.ts'

/** The verdicts as they are beside those as they would be; on demand the criteria that make the difference. */
export function ChangeTable({ changes }: { changes: readonly ChangedTrial[] }) {
  const words = { ...useWords(CRITERIA), ...useWords(WHAT_IF) }
  const language = useLanguage()
  if (changes.length === 0) return <p>{words.noChange}.</p>
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">{words.trial}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.now}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ before, now, verdict, criteria }) => (
          <tr key={now.trial.id}>
            <th scope="row">{now.trial.name}</th>
            <td>{verdictInWords(before, language)}</td>
            <td>
              {verdict ? <strong>{verdictInWords(now, language)}</strong> : verdictInWords(now, language)}
              {criteria.length > 0 && (
                <details>
                  <summary>{words.criteriaChanged(criteria.length)}</summary>
                  <ul className="plain-list">
                    {criteria.map((c) => (
                      <Changed key={c.now.criterion.id} {...c} />
                    ))}
                  </ul>
                </details>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Changed({ before, now }: ChangedCriterion) {
  const words = useWords(CRITERIA)
  const language = useLanguage()
  const { criterion, kind } = now
  return (
    <li>
      {pick(criterion.label, language)} <span className="quiet">{criterion.id}</span>:{' '}
      {words.status[kind][before.status]} → <StatusIcon look={now.status} />{' '}
      <strong>{words.status[kind][now.status]}</strong>
    </li>
  )
}

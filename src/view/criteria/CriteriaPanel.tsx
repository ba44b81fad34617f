/** The criteria of the chosen trial: failed first, then open, then satisfied (folded). */
import { useEffect, useState } from 'react'
import type { CriterionResult, Status, TrialResult } from '../../eligibility/assessment.ts'
import { LOOK, StatusIcon } from '../trials/StatusIcon.tsx'
import { verdictInWords } from '../trials/verdict.ts'
import { CRITERIA } from '../words/criteria.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { AboutTrial } from './AboutTrial.tsx'
import { AdministrativeNotes } from './AdministrativeNotes.tsx'
import { CriterionRow } from './CriterionRow.tsx'
import { comeIntoSight } from './comeIntoSight.ts'

const STATUSES: readonly Status[] = ['failed', 'unknown', 'satisfied']

/** The status each criterion is filed under: a row stays where it was while the user is at it. */
const filing = (criteria: readonly CriterionResult[]): ReadonlyMap<string, Status> =>
  new Map(criteria.map((r) => [r.criterion.id, r.status]))

export const CriteriaPanel = ({ trial }: { trial: TrialResult }) => (
  <Filed key={trial.trial.id} result={trial} />
)

function Filed({ result }: { result: TrialResult }) {
  const words = useWords(CRITERIA)
  const language = useLanguage()
  const [filed, setFiled] = useState(() => filing(result.criteria))
  useEffect(comeIntoSight, [])
  const moved = result.criteria.some((r) => filed.get(r.criterion.id) !== r.status)
  const rows = (status: Status) => (
    <ul className="criteria">
      {result.criteria
        .filter((r) => filed.get(r.criterion.id) === status)
        .map((r) => (
          <CriterionRow key={r.criterion.id} result={r} trial={result.trial} />
        ))}
    </ul>
  )
  const count = (status: Status) => [...filed.values()].filter((s) => s === status).length
  return (
    <section aria-label={words.criteriaOf(result.trial.name)}>
      <header className="heading">
        <h2>{result.trial.name}</h2>
        <p className="verdict">
          {result.verdict && <StatusIcon look={LOOK[result.verdict]} />}
          {verdictInWords(result, language)}
        </p>
        {moved && (
          <button type="button" onClick={() => setFiled(filing(result.criteria))}>
            {words.reorder}
          </button>
        )}
      </header>
      <AboutTrial trial={result.trial} />
      {STATUSES.filter((s) => count(s) > 0).map((status) =>
        status === 'satisfied' ? (
          <details key={status} className="folded">
            <summary>
              <h3>{words.groups[status](count(status))}</h3>
            </summary>
            {rows(status)}
          </details>
        ) : (
          <div key={status}>
            <h3>{words.groups[status](count(status))}</h3>
            {rows(status)}
          </div>
        ),
      )}
      <AdministrativeNotes trial={result.trial} />
    </section>
  )
}

import { parseDate } from '../../chart/partialDate.ts'
import type { TrialResult } from '../../eligibility/assessment.ts'
import { restsOn } from '../../eligibility/judge.ts'
import { borderline } from '../../wording/borderline.ts'
import { because } from '../../wording/explain.ts'
import { pick, showDate, showDay } from '../../wording/language.ts'
import { inSentence } from '../../wording/values.ts'
import { useScreening } from '../screening.ts'
import { TriedVerdict } from '../whatIf/TriedVerdict.tsx'
import { TRIALS } from '../words/trials.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { Bar } from './Bar.tsx'
import { isClosed } from './order.ts'
import { LOOK, StatusIcon } from './StatusIcon.tsx'
import { countOf, decidingFailures, verdictInWords } from './verdict.ts'

/** One trial: verdict in words, the reason that decides it, counts, recruitment, how long this holds. */
export function TrialCard(props: { result: TrialResult; chosen: boolean; onChoose: () => void }) {
  const { result, chosen, onChoose } = props
  const { assessment, wording } = useScreening()
  const words = useWords(TRIALS)
  const language = useLanguage()
  const { trial, verdict, holdsUntil } = result
  const parts = {
    satisfied: countOf(result, 'satisfied'),
    failed: countOf(result, 'failed'),
    unknown: countOf(result, 'unknown'),
  }
  const [deciding] = decidingFailures(result)
  const suspect = result.criteria.find((r) => r.criterion.id === result.wouldFail[0])
  const ending = restsOn(result)
    .filter((r) => r.outcome.until === holdsUntil)
    .map((r) => inSentence(pick(r.criterion.label, language)))
  const asOf = trial.recruitment.date === undefined ? undefined : parseDate(trial.recruitment.date)
  const page = pick(trial.phase, language)
  const phase = page.toLowerCase().startsWith(words.phase.toLowerCase()) ? page : `${words.phase}: ${page}`
  return (
    <li className={chosen ? 'trial chosen' : 'trial'}>
      <div className="title">
        <h3>
          <button type="button" className="whole" aria-current={chosen} onClick={onChoose}>
            {trial.name}
          </button>
        </h3>
        <span className={isClosed(result) ? 'closed' : 'quiet'}>
          {words.recruitment[trial.recruitment.status]}
          {asOf && <span className="quiet"> ({showDate(asOf)})</span>}
        </span>
      </div>
      <p className="verdict">
        {verdict && <StatusIcon look={LOOK[verdict]} />}
        <strong>{verdictInWords(result, language)}</strong>
      </p>
      <TriedVerdict result={result} />
      {verdict === 'ineligible' && deciding && (
        <p>
          {[because, borderline].flatMap((say) => say(deciding, assessment.facts, wording)).join(' ')}{' '}
          {words.failure[deciding.criterion.failure]}
        </p>
      )}
      {verdict === 'incomplete' && suspect && (
        <p>{words.wouldFail(pick(suspect.criterion.label, language))}</p>
      )}
      <Cohorts result={result} />
      <p className="tally">
        <Bar parts={parts} />
        <span>{words.counts(parts.satisfied, parts.failed, parts.unknown)}</span>
      </p>
      {verdict && holdsUntil && (
        <p>
          {words.holdsUntil(showDay(holdsUntil))} ({ending.slice(0, 3).join(', ')}
          {ending[3] && ', …'})
        </p>
      )}
      <p className="quiet">
        {trial.site} · {phase}
      </p>
    </li>
  )
}

/** A cohort that can be judged, and that there are others. */
function Cohorts({ result }: { result: TrialResult }) {
  const language = useLanguage()
  const { trial, cohorts, criteria, verdict } = result
  if (!cohorts || !trial.otherCohorts || verdict === null) return null
  // What every cohort asks for is not met.
  const out = criteria.some((r) => r.status === 'failed' && r.criterion.cohort === undefined)
  return (
    <ul className="cohorts">
      {cohorts
        .filter((c) => c.verdict !== verdict)
        .map((cohort) => {
          const own = criteria.filter(
            (r) => r.criterion.cohort === undefined || r.criterion.cohort === cohort.id,
          )
          const named = trial.cohorts?.find((c) => c.id === cohort.id)
          const asTrial = {
            ...result,
            verdict: cohort.verdict,
            // As a trial of its own: nothing in it binds only a part.
            criteria: own.map((r) => ({ ...r, criterion: { ...r.criterion, cohort: undefined } })),
            open: [...new Set(own.flatMap((r) => r.open))],
          } as TrialResult
          return (
            <li key={cohort.id}>
              {named && pick(named.name, language)}: {verdictInWords(asTrial, language)}
            </li>
          )
        })}
      {!out && <li>{pick(trial.otherCohorts, language)}</li>}
    </ul>
  )
}

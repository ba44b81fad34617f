import type { ReactNode } from 'react'
import type { Criterion, Trial } from '../../criteria/trial.ts'
import type { CriterionResult } from '../../eligibility/assessment.ts'
import { turnOfCriterion } from '../../eligibility/later.ts'
import { failingFacts } from '../../eligibility/needs.ts'
import { pick, showDay } from '../../wording/language.ts'
import { inSentence } from '../../wording/values.ts'
import { useScreening } from '../screening.ts'
import { CHANGE } from '../words/change.ts'
import { TRIALS } from '../words/trials.ts'
import { listed, useLanguage, useWords } from '../words/words.ts'

const ICONS: Readonly<Record<Criterion['failure'], ReactNode>> = {
  never: <path d="M4.5 7V5.5a3.5 3.5 0 0 1 7 0V7M3.5 7h9v6.5h-9Z" />,
  inTime: <path d="M8 1.5a6.5 6.5 0 1 0 .01 0ZM8 4.5V8l2.5 2" />,
  byTreatment: <path d="M6 2.5h4V6h3.5v4H10v3.5H6V10H2.5V6H6Z" />,
  byDecision: <path d="M8 14V8.5L3.5 4M8 8.5L12.5 4M3.5 7V4h3M9.5 4h3v3" />,
}

/** Whether a failure can change, when or by what. */
export function Changeability({ result, trial }: { result: CriterionResult; trial: Trial }) {
  const { assessment, wording } = useScreening()
  const words = { ...useWords(TRIALS), ...useWords(CHANGE) }
  const language = useLanguage()
  const { catalogue } = wording
  const { failure } = result.criterion
  const turn =
    failure === 'never'
      ? undefined
      : turnOfCriterion(result, { catalogue, facts: assessment.facts, asOf: assessment.asOf, trial })
  // What goes stale can be measured or asked again.
  const again = failingFacts(result)
    .map((id) => catalogue.definition(id))
    .filter((d) => d.validity !== undefined && d.type !== 'date' && d.type !== 'dateOrNever')
    .map((d) => inSentence(pick(d.label, language)))
  const when = turn
    ? [words.from(showDay(turn.day)), ...(turn.status === 'unknown' ? [words.askAgain] : [])]
    : (failure === 'inTime' || failure === 'byTreatment') && again.length > 0
      ? [words.newer[failure](listed(again, language))]
      : []
  return (
    <p className="change">
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        {ICONS[failure]}
      </svg>
      <span>
        <strong>{words.failure[failure]}</strong>
        {when.length > 0 && ` ${when.join(' ')}`}
      </span>
    </p>
  )
}

import type { Outcome, Question } from '../../eligibility/assessment.ts'
import { catalogueId } from '../../facts/catalogue.ts'
import type { Reason } from '../../facts/fact.ts'
import { phrasesOf } from '../../wording/phrases.ts'
import { showFact } from '../../wording/values.ts'
import { useScreening } from '../screening.ts'
import { QUESTIONS } from '../words/questions.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { idsOf } from './override.ts'

/** Why a leaf that reads the fact is open. */
function reasonIn(outcome: Outcome, id: string): Reason | undefined {
  if (outcome.truth !== 'unknown') return undefined
  if (outcome.fact !== undefined && catalogueId(outcome.fact) === id && outcome.why) return outcome.why
  for (const part of outcome.parts ?? []) {
    const why = reasonIn(part, id)
    if (why) return why
  }
  return undefined
}

/** Why the chart does not answer this already: a value that is too old, lacks a unit, contradicts another … */
export function WhyAsked({ question }: { question: Question }) {
  const { assessment, wording } = useScreening()
  const words = useWords(QUESTIONS)
  const language = useLanguage()
  const { fact, criteria } = question
  const known = idsOf(fact).filter((id) => assessment.facts.get(id)?.known)
  const why = assessment.trials
    .flatMap((t) => t.criteria.filter((r) => criteria.includes(r.criterion.id)))
    .map((r) => reasonIn(r.outcome, fact.id))
    .find((r) => r !== undefined)
  if (!why || why === 'notRecorded' || why === 'needsConfirmation') return null
  const value = fact.type === 'map' || !known[0] ? undefined : assessment.facts.get(known[0])
  return (
    <p className="why">
      {value && `${words.known}: ${showFact(fact.id, value, wording)}. `}
      {words.notUsed(phrasesOf(language).reason[why])}
    </p>
  )
}

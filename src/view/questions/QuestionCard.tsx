import { useId, useState } from 'react'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Question } from '../../eligibility/assessment.ts'
import { pick } from '../../wording/language.ts'
import { EntryRulings } from '../evidence/EntryRulings.tsx'
import { EvidenceItems } from '../evidence/EvidenceItem.tsx'
import { Still } from '../Still.tsx'
import { type Entry, useScreening } from '../screening.ts'
import { EVIDENCE } from '../words/evidence.ts'
import { QUESTIONS } from '../words/questions.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { aboutFact } from './about.ts'
import { GivenAnswer } from './GivenAnswer.tsx'
import { recordsFor, sameRecords } from './hints.ts'
import { needsReason, waits } from './override.ts'
import { Settles } from './Settles.tsx'
import { SuggestionBox } from './SuggestionBox.tsx'
import { WhyAsked } from './WhyAsked.tsx'

type Props = {
  definition: FactDefinition
  /** undefined once it is answered, or no longer needed */
  question: Question | undefined
}

/** One question: what it settles, what the chart shows, what it suggests, and the control to answer it. */
export function QuestionCard({ definition, question }: Props) {
  const screening = useScreening()
  const { assessment, answers, chart, wording, enter } = screening
  const words = { ...useWords(QUESTIONS), ...useWords(EVIDENCE) }
  const language = useLanguage()
  const id = useId()
  const [prefill, setPrefill] = useState<Entry>()
  const fact = assessment.facts.get(definition.id)
  const answer = answers[definition.id]
  const again = answer !== undefined && waits(definition, assessment.facts)
  const answered = answer !== undefined && !again
  const overriding = !answered && needsReason(definition, assessment, wording.catalogue)
  // They stay in sight once it is answered: what comes after does not move.
  const [suggested, setSuggested] = useState(fact?.suggestion)
  if (fact?.suggestion && fact.suggestion !== suggested) setSuggested(fact.suggestion)
  const found = recordsFor(definition, assessment.facts, chart, wording.catalogue)
  const [records, setRecords] = useState(found)
  if (!answered && !sameRecords(found, records)) setRecords(found)
  return (
    <section
      className={answered ? 'question answered' : 'question'}
      aria-labelledby={id}
      data-fact={definition.id}
    >
      <h3 id={id}>{pick(definition.question, language)}</h3>
      {definition.judgement && <p className="judgement">{words.judgement}</p>}
      {definition.help && <p className="help">{pick(definition.help, language)}</p>}
      {question && <WhyAsked question={question} />}
      {suggested && (
        <SuggestionBox
          definition={definition}
          suggestion={suggested}
          answered={answered}
          onConfirm={enter}
          onTakeOver={setPrefill}
        />
      )}
      <EntryRulings definition={definition} />
      {answered || question ? (
        <Still from={[...aboutFact(definition, screening), prefill]} screening={screening}>
          {() => (
            <AnswerForm definition={definition} prefill={prefill} overriding={overriding} again={again} />
          )}
        </Still>
      ) : (
        <p className="quiet">{words.noLongerNeeded}</p>
      )}
      {records.length > 0 && (
        <details className="prompts" open={definition.type === 'map'}>
          <summary>
            {words.inChart} ({records.length})
          </summary>
          <EvidenceItems evidence={records} />
        </details>
      )}
      {answer && <GivenAnswer id={definition.id} answer={answer} />}
      {again && <p className="warning">{overriding ? words.conflicts : words.waits}</p>}
      {question && <Settles questions={[question]} />}
    </section>
  )
}

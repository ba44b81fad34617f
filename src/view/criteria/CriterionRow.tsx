import { Fragment, useId, useState } from 'react'
import type { Trial } from '../../criteria/trial.ts'
import type { CriterionResult } from '../../eligibility/assessment.ts'
import { borderline } from '../../wording/borderline.ts'
import { because, describeRule } from '../../wording/explain.ts'
import { pick } from '../../wording/language.ts'
import { EntryRulings } from '../evidence/EntryRulings.tsx'
import { FactEvidence } from '../evidence/FactEvidence.tsx'
import { useScreening } from '../screening.ts'
import { StatusIcon } from '../trials/StatusIcon.tsx'
import { TriedStatus } from '../whatIf/TriedStatus.tsx'
import { CRITERIA } from '../words/criteria.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { Changeability } from './Changeability.tsx'
import { Rulings } from './Rulings.tsx'
import { SourceText } from './SourceText.tsx'
import { Windows } from './Windows.tsx'

/** One criterion: its status, why, the page's words, and everything needed to check it. */
export function CriterionRow({ result, trial }: { result: CriterionResult; trial: Trial }) {
  const { assessment, wording } = useScreening()
  const words = useWords(CRITERIA)
  const language = useLanguage()
  const id = useId()
  const { criterion, kind, status } = result
  const [open, setOpen] = useState(status === 'failed')
  const cohort = trial.cohorts?.find((c) => c.id === criterion.cohort)
  return (
    <li>
      <article className={`criterion ${status}`} aria-labelledby={id}>
        <header>
          <span className="status">
            <StatusIcon look={status} />
            {words.status[kind][status]}
          </span>
          <TriedStatus result={result} />
          <h4 id={id}>{pick(criterion.label, language)}</h4>
          <span className="quiet">
            {words.kind[kind]} {criterion.id}
          </span>
        </header>
        <p className="because">{because(result, assessment.facts, wording)}</p>
        {borderline(result, assessment.facts, wording).map((text) => (
          <p key={text} className="remark">
            {text}
          </p>
        ))}
        {status === 'failed' && <Changeability result={result} trial={trial} />}
        {criterion.onTheDay && <p>{words.onTheDay}.</p>}
        {cohort && <p className="quiet">{words.cohortOnly(pick(cohort.name, language))}</p>}
        {result.remarks.map((remark) => (
          <p key={remark.en} className="remark">
            <strong>{words.remark[remark.kind]}:</strong> {remark[language]}
          </p>
        ))}
        <SourceText criterion={criterion} trial={trial} />
        <details className="basis" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.basis(result.facts.length)}</summary>
          {open && (
            <>
              <p>
                <strong>{words.rule[kind]}</strong> {describeRule(criterion.rule, wording)}
              </p>
              <Rulings rulings={criterion.rulings ?? []} />
              <Windows facts={result.facts} trial={trial} />
              {result.facts.map((fact) => (
                <Fragment key={fact}>
                  <FactEvidence id={fact} trial={trial} unfolded />
                  <EntryRulings definition={wording.catalogue.definition(fact)} trial={trial} />
                </Fragment>
              ))}
            </>
          )}
        </details>
      </article>
    </li>
  )
}

/** The right-hand place: what is asked, the chosen trial's criteria, what was entered. One at a time. */
import { type KeyboardEvent, useId, useRef } from 'react'
import type { TrialResult } from '../eligibility/assessment.ts'
import { CriteriaPanel } from './criteria/CriteriaPanel.tsx'
import { EnteredList } from './entered/EnteredList.tsx'
import { QuestionList } from './questions/QuestionList.tsx'
import { useScreening } from './screening.ts'
import { EVIDENCE } from './words/evidence.ts'
import { QUESTIONS } from './words/questions.ts'
import { TRIALS } from './words/trials.ts'
import { showCount, useLanguage, useWords } from './words/words.ts'

const PANELS = ['questions', 'criteria', 'entered'] as const
type Panel = (typeof PANELS)[number]

export function Panels(props: { trial: TrialResult; panel: Panel; onPanel: (panel: Panel) => void }) {
  const { trial, panel, onPanel } = props
  const { answers, assessment } = useScreening()
  const words = { ...useWords(QUESTIONS), ...useWords(EVIDENCE), ...useWords(TRIALS) }
  const language = useLanguage()
  const id = useId()
  const tabs = useRef<HTMLDivElement>(null)
  const names: Readonly<Record<Panel, [string, number]>> = {
    questions: [words.questions, assessment.questions.length],
    criteria: [words.criteriaOf(trial.trial.name), trial.criteria.length],
    entered: [words.entered, Object.keys(answers).length],
  }
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (PANELS.indexOf(panel) + step + PANELS.length) % PANELS.length
    onPanel(PANELS[next] ?? panel)
    tabs.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className="panels">
      <div role="tablist" ref={tabs} className="tabs" onKeyDown={move} tabIndex={-1}>
        {PANELS.map((p) => (
          <button
            key={p}
            type="button"
            role="tab"
            id={`${id}-${p}`}
            aria-selected={p === panel}
            aria-controls={`${id}-panel`}
            tabIndex={p === panel ? 0 : -1}
            onClick={() => onPanel(p)}
          >
            {names[p][0]} <span className="count">{showCount(names[p][1], language)}</span>
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${panel}`}
        className="panel"
        tabIndex={-1}
      >
        {panel === 'questions' && <QuestionList trial={trial} />}
        {panel === 'criteria' && <CriteriaPanel key={trial.trial.id} result={trial} />}
        {panel === 'entered' && <EnteredList />}
      </div>
    </div>
  )
}

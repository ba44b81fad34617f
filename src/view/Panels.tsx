/** The right-hand place, one panel at a time: what is asked, the chosen trial's criteria, what was entered. */
import { Activity, type KeyboardEvent, lazy, memo, Suspense, useEffect, useId, useRef, useState } from 'react'
import type { TrialResult } from '../eligibility/assessment.ts'
import { Afterwards } from './Afterwards.tsx'
import { ErrorBoundary } from './frame/ErrorBoundary.tsx'
import { prepareProblem } from './frame/Problem.tsx'
import { PANELS, type PanelId } from './panel.ts'
import { useScreening } from './screening.ts'
import { FRAME } from './words/frame.ts'
import { showCount, useLanguage, useWords } from './words/words.ts'

const UndoBar = lazy(async () => ({ default: (await import('./entered/UndoBar.tsx')).UndoBar }))

/** What is half filled in here survives a look elsewhere. */
const KEPT: PanelId = 'questions'
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

export function Panels(props: { trial: TrialResult; panel: PanelId; onPanel: (panel: PanelId) => void }) {
  const { trial, panel, onPanel } = props
  const screening = useScreening()
  const { panels } = useWords(FRAME)
  const id = useId()
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // One that does not arrive says so where it is opened.
    for (const { load } of PANELS) load().catch(() => undefined)
    prepareProblem()
  }, [])
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = PANELS.findIndex((p) => p.id === panel)
    const next = (at + step + PANELS.length) % PANELS.length
    onPanel(PANELS[next]?.id ?? panel)
    tabs.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className="panels">
      <div role="tablist" ref={tabs} className="tabs" onKeyDown={move} tabIndex={-1}>
        {PANELS.map(({ id: p, count }) => (
          <Tab
            key={p}
            id={`${id}-${p}`}
            panel={p}
            name={panels[p]}
            number={count?.(screening, trial)}
            selected={p === panel}
            onPanel={onPanel}
          />
        ))}
      </div>
      {PANELS.filter((p) => p.id === panel || p.id === KEPT).map(({ id: p, content }) => (
        <Activity key={p === KEPT ? p : `${p}/${trial.trial.id}`} mode={p === panel ? 'visible' : 'hidden'}>
          <div
            role="tabpanel"
            id={`${id}-${p}-panel`}
            aria-labelledby={`${id}-${p}`}
            className="panel"
            tabIndex={-1}
          >
            <Shown content={content} trial={trial} />
          </div>
        </Activity>
      ))}
      <Afterwards>
        <UndoBar />
      </Afterwards>
    </div>
  )
}

type TabProps = {
  id: string
  panel: PanelId
  name: string
  number: number | undefined
  selected: boolean
  onPanel: (panel: PanelId) => void
}

const Tab = memo(function Tab({ id, panel, name, number, selected, onPanel }: TabProps) {
  const language = useLanguage()
  return (
    <button
      type="button"
      role="tab"
      id={id}
      aria-selected={selected}
      aria-controls={selected ? `${id}-panel` : undefined}
      tabIndex={selected ? 0 : -1}
      onClick={() => onPanel(panel)}
    >
      {name} {number !== undefined && <span className="count">{showCount(number, language)}</span>}
    </button>
  )
})

/** The component that was there when the panel was opened, so that nothing is lost when another arrives. */
function Shown({ content, trial }: Pick<(typeof PANELS)[number], 'content'> & { trial: TrialResult }) {
  const words = useWords(FRAME)
  const [Content] = useState(content)
  return (
    <ErrorBoundary instead={<p className="warning">{words.panelMissing}</p>}>
      <Suspense fallback={<p className="quiet">{words.panelArriving}</p>}>
        <Content trial={trial} />
      </Suspense>
    </ErrorBoundary>
  )
}

import { useEffect, useRef, useState } from 'react'
import type { TrialResult } from '../../eligibility/assessment.ts'
import { TRIALS } from '../words/trials.ts'
import { useLanguage } from '../words/words.ts'
import { verdictInWords } from './verdict.ts'

/** Several answers in a row are announced once. */
const PAUSE = 600

/** Tells a screen reader which verdicts changed. */
export function VerdictAnnouncer({ trials }: { trials: readonly TrialResult[] }) {
  const language = useLanguage()
  const [said, setSaid] = useState('')
  const before = useRef(new Map(trials.map((t) => [t.trial.id, t.verdict])))
  useEffect(() => {
    const timer = setTimeout(() => {
      const changed = trials.filter((t) => before.current.get(t.trial.id) !== t.verdict)
      before.current = new Map(trials.map((t) => [t.trial.id, t.verdict]))
      const words = TRIALS[language]
      if (changed.length > 0)
        setSaid(changed.map((t) => words.changed(t.trial.name, verdictInWords(t, language))).join('. '))
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [trials, language])
  return (
    <p role="status" aria-live="polite" className="unseen">
      {said}
    </p>
  )
}

import { useEffect, useRef, useState } from 'react'
import type { TrialResult } from '../../eligibility/assessment.ts'
import { TRIALS } from '../words/trials.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useLanguage } from '../words/words.ts'
import { verdictInWords } from './verdict.ts'

/** Several answers in a row are announced once. */
const PAUSE = 600

type Props = {
  trials: readonly TrialResult[]
  /** They are verdicts over values that are tried. */
  trying: boolean
}

/** Tells a screen reader which verdicts changed, and whether they are real. */
export function VerdictAnnouncer({ trials, trying }: Props) {
  const language = useLanguage()
  const [said, setSaid] = useState('')
  const before = useRef(new Map(trials.map((t) => [t.trial.id, t.verdict])))
  const tried = useRef(trying)
  useEffect(() => {
    const timer = setTimeout(() => {
      const changed = trials.filter((t) => before.current.get(t.trial.id) !== t.verdict)
      before.current = new Map(trials.map((t) => [t.trial.id, t.verdict]))
      const [words, whatIf] = [TRIALS[language], WHAT_IF[language]]
      const mode = trying ? [`${whatIf.whatIf}: ${whatIf.notice}`] : tried.current ? [whatIf.left] : []
      const verdicts = changed.map((t) => words.changed(t.trial.name, verdictInWords(t, language)))
      if (changed.length > 0 || trying !== tried.current) setSaid([...mode, verdicts.join('. ')].join(' '))
      tried.current = trying
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [trials, trying, language])
  return (
    <p role="status" aria-live="polite" className="unseen">
      {said}
    </p>
  )
}

import { useEffect } from 'react'
import { factLabel, inSentence } from '../../wording/values.ts'
import { thenPanel } from '../focus.ts'
import { useScreening } from '../screening.ts'
import { EVIDENCE } from '../words/evidence.ts'
import { useWords } from '../words/words.ts'

/** A field that is typed in has an undo of its own. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"], [type="checkbox"]), textarea')

/** What was entered or taken back last, and one way back: the button, Ctrl+Z or ⌘Z. */
export function UndoBar() {
  const { wording, lastEntered, answers, undo } = useScreening()
  const words = useWords(EVIDENCE)
  const [first] = lastEntered ?? []
  useEffect(() => {
    if (first === undefined) return
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
      if (!isUndo || isTyping(event.target)) return
      event.preventDefault()
      undo()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [first, undo])
  if (first === undefined || !lastEntered) return null
  const label = factLabel(first, wording)
  const what = words.last[answers[first] ? 'entered' : 'takenBack']
  return (
    <p className="undo">
      <button
        type="button"
        aria-keyshortcuts="Control+Z"
        onClick={(event) => thenPanel(undo, event.currentTarget)}
      >
        {words.undo} <span className="unseen">{inSentence(label)}</span>
        <kbd className="quiet">Ctrl+Z</kbd>
      </button>
      <span>
        {what}: {label} {lastEntered.length > 1 && words.andOthers(lastEntered.length - 1)}
      </span>
    </p>
  )
}

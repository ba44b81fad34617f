import { useState } from 'react'
import { changesOf } from '../../record/changes.ts'
import { discarded } from '../../record/settle.ts'
import { forgetTyped } from '../questions/typed.ts'
import { SAVING } from '../words/saving.ts'
import { useWords } from '../words/words.ts'
import { useRecording } from './useRecording.ts'

/** Throws away what was not saved; asks once. */
export function Discard() {
  const { entered, store } = useRecording()
  const words = useWords(SAVING)
  const [asking, setAsking] = useState(false)
  const pending = changesOf(entered.base.answers, entered.answers).length
  if (pending === 0) return null
  if (!asking)
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {words.discard(pending)}
      </button>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no form, and a fieldset is no part of a row
    <span role="group" aria-label={words.discardSure(pending)} className="actions">
      <span>{words.discardSure(pending)}</span>
      <button
        type="button"
        onClick={() => {
          setAsking(false)
          store.update(discarded)
          forgetTyped(store.beside)
        }}
      >
        {words.discardYes}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the question took the place of the button that had the focus */}
      <button type="button" autoFocus onClick={() => setAsking(false)}>
        {words.keep}
      </button>
    </span>
  )
}

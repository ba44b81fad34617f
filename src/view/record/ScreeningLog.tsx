import { useId, useState } from 'react'
import { namesSomebody, screeningNumber } from '../../record/screeningLog.ts'
import type { Summary } from '../../record/summary.ts'
import { TAKING } from '../words/taking.ts'
import { useWords } from '../words/words.ts'

type Props = { summary: Summary; onGive: (number: string) => void }

/** Lines for the screening log, under a number that is typed or made up. */
export function ScreeningLog({ summary, onGive }: Props) {
  const words = useWords(TAKING)
  const id = useId()
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const typed = number.trim()
  const problem =
    typed === '' ? words.numberMissing : namesSomebody(typed, summary) ? words.numberNames : undefined
  const wrong = tried ? problem : undefined
  return (
    <form
      className="log"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!problem) onGive(typed)
      }}
    >
      <p className="actions">
        <label htmlFor={id}>{words.number}</label>
        <input
          id={id}
          value={number}
          autoComplete="off"
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-help`}
          onChange={(event) => setNumber(event.target.value)}
        />
        <button
          type="button"
          onClick={() => setNumber(screeningNumber(crypto.getRandomValues(new Uint8Array(8))))}
        >
          {words.makeUp}
        </button>
        <button type="submit">{words.log}</button>
      </p>
      <p id={`${id}-help`} className={wrong ? 'warning' : 'quiet'} role={wrong ? 'alert' : undefined}>
        {wrong ?? words.numberHelp}
      </p>
    </form>
  )
}

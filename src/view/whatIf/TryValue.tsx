import { useRef, useState } from 'react'
import type { FactDefinition } from '../../criteria/fact.ts'
import { pick } from '../../wording/language.ts'
import { AnswerForm } from '../questions/AnswerForm.tsx'
import { ScreeningContext, useScreening } from '../screening.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** Opens the question's own form; what is filled in there is tried and not entered. */
export function TryValue({ definition }: { definition: FactDefinition }) {
  const screening = useScreening()
  const words = useWords(WHAT_IF)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        type="button"
        className="plain"
        ref={toggle}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.tryValue} <span className="unseen">{pick(definition.label, language)}</span>
      </button>
      {open && (
        <div className="correction tried">
          <ScreeningContext value={{ ...screening, trying: true, enter: screening.tryOut }}>
            <AnswerForm
              definition={definition}
              onDone={() => {
                toggle.current?.focus()
                setOpen(false)
              }}
            />
          </ScreeningContext>
        </div>
      )}
    </>
  )
}

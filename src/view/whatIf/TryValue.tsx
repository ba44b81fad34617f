import { useRef, useState } from 'react'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Answer } from '../../facts/answers.ts'
import { pick } from '../../wording/language.ts'
import { AnswerForm } from '../questions/AnswerForm.tsx'
import { upperLimitOf } from '../questions/suggestion.ts'
import { PartContext, type Screening, useScreening } from '../screening.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** Opens the question's own form; what is filled in there is tried and not entered. */
export function TryValue({ definition }: { definition: FactDefinition }) {
  const screening = useScreening()
  const words = useWords(WHAT_IF)
  const language = useLanguage()
  // Made once, when the form opens: a new one would empty the form.
  const [prefill, setPrefill] = useState<Answer>()
  const [open, setOpen] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        type="button"
        className="plain"
        ref={toggle}
        aria-expanded={open}
        onClick={() => {
          setPrefill(likeTheLast(definition, screening))
          setOpen(!open)
        }}
      >
        {words.tryValue} <span className="unseen">{pick(definition.label, language)}</span>
      </button>
      {open && (
        <div className="correction tried">
          <PartContext value={{ ...screening, trying: true, enter: screening.tryOut }}>
            <AnswerForm
              definition={definition}
              prefill={prefill}
              onDone={() => {
                toggle.current?.focus()
                setOpen(false)
              }}
            />
          </PartContext>
        </div>
      )}
    </>
  )
}

/** The unit and the upper limit of normal of the value that is there: what is tried comes from the same laboratory. */
function likeTheLast(definition: FactDefinition, { assessment, wording }: Screening): Answer | undefined {
  const fact = assessment.facts.get(definition.id)
  const last = fact?.known ? fact : fact?.sides?.[0]
  if (last?.value.type !== 'quantity') return undefined
  const { reported } = last.value
  const { units } = wording.catalogue
  const unit = units.byCode.get(reported.unit) ?? units.spelled(reported.unit)
  if (!unit || !definition.units?.includes(unit.code)) return undefined
  const upperLimit = upperLimitOf(last.value, definition, wording.catalogue)
  return { value: undefined, unit: unit.code, ...(upperLimit !== undefined && { upperLimit }) }
}

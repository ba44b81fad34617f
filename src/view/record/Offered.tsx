import { useEffect, useId, useRef } from 'react'
import { TAKING } from '../words/taking.ts'
import { useWords } from '../words/words.ts'

export type Offer = { readonly why: string; readonly text: string; readonly select: boolean }

/** A text to select and copy by hand, with the sentence that says why. */
export function Offered({ offer }: { offer: Offer }) {
  const words = useWords(TAKING)
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!offer.select) return
    area.current?.focus()
    area.current?.select()
  }, [offer])
  return (
    <div className="offered">
      <p>{offer.why}</p>
      <label htmlFor={id}>{words.contents}</label>
      <textarea id={id} ref={area} readOnly rows={8} value={offer.text} />
    </div>
  )
}

import { useScreening } from '../screening.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { changesBetween } from './changes.ts'
import type { WhatIf } from './tried.ts'

type Props = { whatIf: WhatIf; onLeave: () => void }

/** Says, until it is left, that values are being tried: the line that stays in sight under the banner. */
export function WhatIfStrip({ whatIf, onLeave }: Props) {
  const { assessment, actual } = useScreening()
  const words = useWords(WHAT_IF)
  const language = useLanguage()
  if (!whatIf.trying) return null
  const changed = changesBetween(actual, assessment, language).filter((c) => c.verdict)
  const effect = changed.length === 0 ? words.noChange : words.changes(changed.map((c) => c.now.trial.name))
  return (
    <section className="what-if" aria-label={words.whatIf}>
      <p>
        <strong>{words.whatIf}.</strong> {words.notice} <strong>{effect}.</strong>
      </p>
      <button type="button" className="main" onClick={onLeave}>
        {words.leave}
      </button>
      <p className="print-only">{words.notPrinted}</p>
    </section>
  )
}

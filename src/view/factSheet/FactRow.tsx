import { useId, useState } from 'react'
import type { Trial } from '../../criteria/trial.ts'
import type { Evidence } from '../../facts/fact.ts'
import { pick } from '../../wording/language.ts'
import { FactEvidence } from '../evidence/FactEvidence.tsx'
import { useScreening } from '../screening.ts'
import { FACT_SHEET } from '../words/factSheet.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { factText } from './factText.ts'
import { NeedCell } from './NeedCell.tsx'
import type { SheetRow } from './rows.ts'

/** A fact with its value, date and source, what each trial needs of it, and on demand all its evidence. */
export function FactRow({ row, trials }: { row: SheetRow; trials: readonly Trial[] }) {
  const { assessment, wording } = useScreening()
  const words = useWords(FACT_SHEET)
  const language = useLanguage()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { definition, ids, needs } = row
  const label = pick(definition.label, language)
  const facts = ids.map((one) => assessment.facts.get(one))
  const evidence = facts.flatMap((f) => f?.evidence ?? [])
  const tried = facts.some((f) => f?.known && f.tried)
  return (
    <>
      <tr>
        <th scope="row" abbr={label}>
          <button
            type="button"
            className="plain"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {label}
          </button>
          <p className={tried ? 'tried' : undefined}>
            {row.conflicting && <strong>{words.conflict} </strong>}
            {factText(definition, assessment.facts, wording)}
          </p>
          <Source evidence={evidence} />
        </th>
        {trials.map((trial) => (
          <NeedCell key={trial.id} needs={needs.get(trial.id)} />
        ))}
      </tr>
      {open && (
        <tr id={id}>
          <td colSpan={trials.length + 1} className="fact-detail">
            <div>
              <FactEvidence id={definition.id} unfolded />
            </div>
          </td>
        </tr>
      )}
    </>
  )
}

/** The first record behind the value, and how many others there are; who entered it, the value itself says. */
function Source({ evidence }: { evidence: readonly Evidence[] }) {
  const words = useWords(FACT_SHEET)
  const records = [...new Set(evidence.flatMap((e) => (e.kind === 'chart' ? [e.reference] : [])))]
  const [first] = records
  const isComputed = evidence.some((e) => e.kind === 'derived')
  if (!first && !isComputed) return null
  return (
    <p className="quiet">
      {isComputed && `${words.computed} `}
      {first && <code>{first}</code>} {records.length > 1 && words.andOthers(records.length - 1)}
    </p>
  )
}

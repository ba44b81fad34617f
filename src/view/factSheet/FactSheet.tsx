/** Facts as rows, trials as columns: what each trial needs of each fact, and whether it has it. */
import { useId, useMemo, useState } from 'react'
import { SECTIONS } from '../../criteria/sections.ts'
import type { TrialResult } from '../../eligibility/assessment.ts'
import { RadioRow } from '../questions/controls/RadioRow.tsx'
import { useScreening } from '../screening.ts'
import { inOrder } from '../trials/order.ts'
import { FACT_SHEET } from '../words/factSheet.ts'
import { useWords } from '../words/words.ts'
import { FactRow } from './FactRow.tsx'
import { FILTERS, type Filter, passes, sheetRows } from './rows.ts'

/** @param trial the chosen one, whose column comes first */
export function FactSheet({ trial }: { trial: TrialResult }) {
  const { assessment, wording } = useScreening()
  const words = useWords(FACT_SHEET)
  const id = useId()
  const [filter, setFilter] = useState<Filter>('all')
  const rows = useMemo(() => sheetRows(assessment, wording.catalogue), [assessment, wording.catalogue])
  const shown = rows.filter((r) => passes(r, filter))
  const trials = inOrder(assessment.trials)
    .map((t) => t.trial)
    .sort((a, b) => Number(b.id === trial.trial.id) - Number(a.id === trial.trial.id))
  return (
    <div className="fact-sheet">
      <h2 id={`${id}-title`}>{words.title}</h2>
      <RadioRow
        legend={words.filter}
        name={`${id}-filter`}
        value={filter}
        options={FILTERS.map((f) => ({
          value: f,
          label: words.filters[f](rows.filter((r) => passes(r, f)).length),
        }))}
        onChange={(value) => setFilter(FILTERS.find((f) => f === value) ?? 'all')}
      />
      {shown.length === 0 ? (
        <p>{words.none[filter]}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className="sheet-scroll" aria-labelledby={`${id}-title`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.fact}</th>
                {trials.map(({ id: own, name }) => (
                  <th key={own} scope="col" className={own === trial.trial.id ? 'chosen' : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            {SECTIONS.map((section) => {
              const own = shown.filter((r) => r.definition.section === section)
              if (own.length === 0) return null
              return (
                <tbody key={section}>
                  <tr className="section">
                    <th colSpan={trials.length + 1} scope="rowgroup">
                      <span>{words.sections[section]}</span>
                    </th>
                  </tr>
                  {own.map((row) => (
                    <FactRow key={row.definition.id} row={row} trials={trials} />
                  ))}
                </tbody>
              )
            })}
          </table>
        </section>
      )}
    </div>
  )
}

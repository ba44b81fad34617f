import { lazy, memo } from 'react'
import type { Chart, TypeReading } from '../../chart/chart.ts'
import type { ResourceType } from '../../chart/resources.ts'
import { Afterwards } from '../Afterwards.tsx'
import { showTime } from '../clock.ts'
import { TypeRows } from '../reading/TypeRows.tsx'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'

const NotUsed = lazy(async () => ({ default: (await import('./NotUsed.tsx')).NotUsed }))

const isUnneeded = (reading: TypeReading) => reading.status !== 'complete' && reading.why === 'notNeeded'

type Props = { chart: Chart; readAt: Date; readingAgain: boolean; onRead: () => void }

/** When the chart was read, what was and what was not, and what was left out. */
export const Completeness = memo(function Completeness({ chart, readAt, readingAgain, onRead }: Props) {
  const words = useWords(FRAME)
  const rows = (Object.keys(words.types) as ResourceType[])
    .filter((type) => !isUnneeded(chart.reading[type]))
    .map((type) => ({
      type,
      records: chart.records[type].length + (chart.unused[type] ?? 0),
      reading: chart.reading[type],
    }))
  const records = rows.reduce((sum, r) => sum + r.records, 0)
  const flawed = rows.filter((r) => r.reading.status !== 'complete')
  return (
    <div className="completeness">
      <details>
        <summary>
          {words.readAt(showTime(readAt))} · {words.recordCount(records)} ·{' '}
          {flawed.length === 0 ? (
            words.allRead
          ) : (
            <strong className="warning">{words.flawed(flawed.length)}</strong>
          )}
          {chart.leftOut.length > 0 && (
            <span className="warning"> · {words.leftOutCount(chart.leftOut.length)}</span>
          )}
        </summary>
        <TypeRows rows={rows} />
        <Afterwards>
          <NotUsed chart={chart} />
        </Afterwards>
      </details>
      <button type="button" onClick={onRead} disabled={readingAgain}>
        {readingAgain ? words.readingAgain : words.refresh}
      </button>
      {flawed.length > 0 && (
        <div className="flawed">
          <ul>
            {flawed.map(({ type, reading }) => (
              <li key={type}>
                <strong>
                  {words.types[type]}: {words[reading.status]}.
                </strong>{' '}
                {reading.status !== 'complete' && words.unread[reading.why]}{' '}
                <button type="button" className="plain" onClick={onRead} disabled={readingAgain}>
                  {words.tryAgain} <span className="unseen">{words.types[type]}</span>
                </button>
              </li>
            ))}
          </ul>
          <p>{words.flawedMeans}</p>
        </div>
      )}
    </div>
  )
})

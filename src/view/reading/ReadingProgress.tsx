import { useSyncExternalStore } from 'react'
import type { ResourceType } from '../../chart/resources.ts'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'
import type { ProgressStore } from './progress.ts'
import { TypeRows } from './TypeRows.tsx'

/** While the chart is read: what, and how many so far. Counts instead of a spinner. */
export function ReadingProgress({ store }: { store: ProgressStore }) {
  const words = useWords(FRAME)
  const progress = useSyncExternalStore(store.subscribe, store.current)
  const rows = (Object.keys(words.types) as ResourceType[]).flatMap((type) => {
    const seen = progress[type]
    return seen ? [{ type, records: seen.records, reading: seen.reading }] : []
  })
  const records = rows.reduce((sum, r) => sum + r.records, 0)
  return (
    <main className="alone">
      <p className="mark">Trialside</p>
      <div>
        <h1>{words.readingChart}</h1>
        <p>{words.soFar(records)}</p>
        <p className="quiet">{words.readingMeans}</p>
      </div>
      {rows.length > 0 && <TypeRows rows={rows} />}
    </main>
  )
}

/** One patient: reads the chart, shows how far it is, then the work or what went wrong. */
import { useCallback, useState } from 'react'
import type { Connection } from '../smart/connect.ts'
import type { Outside } from './App.tsx'
import { Problem } from './frame/Problem.tsx'
import { useLoaded } from './loaded.ts'
import { createProgressStore } from './reading/progress.ts'
import { ReadingProgress } from './reading/ReadingProgress.tsx'
import { Workspace } from './Workspace.tsx'

export function PatientScreen({ connection, outside }: { connection: Connection; outside: Outside }) {
  const [progress] = useState(createProgressStore)
  const { data, error, loading, again } = useLoaded(
    useCallback(
      async (signal: AbortSignal) => {
        const chart = await outside.read(connection, { signal, onProgress: progress.report })
        return { chart, readAt: outside.now() }
      },
      [connection, outside, progress],
    ),
  )
  const [failure, setFailure] = useState<Error>()
  if (failure)
    return <Problem error={failure} onAgain={() => location.reload()} relaunch={connection.relaunch} />
  // Also after an earlier success: what was read before may no longer be right.
  if (error && !loading) return <Problem error={error} onAgain={again} relaunch={connection.relaunch} />
  if (!data || error) return <ReadingProgress store={progress} />
  return (
    <Workspace
      {...data}
      readingAgain={loading}
      onRead={again}
      onFail={setFailure}
      connection={connection}
      outside={outside}
    />
  )
}

/** One patient: reads the chart, shows how far it is, then the work or what went wrong. */
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { Connection } from '../smart/connect.ts'
import type { Outside } from './App.tsx'
import { ProblemScreen } from './frame/ProblemScreen.tsx'
import { createProgressStore } from './reading/progress.ts'
import { ReadingProgress } from './reading/ReadingProgress.tsx'

// Judging takes half of the code. It arrives while the chart is read.
const arriving = import('./Workspace.tsx')
const Workspace = lazy(() => arriving.then((module) => ({ default: module.Workspace })))

export function PatientScreen({ connection, outside }: { connection: Connection; outside: Outside }) {
  const [progress] = useState(createProgressStore)
  const { data, error, isFetching, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['chart', connection.server, connection.patientId],
    queryFn: ({ signal }) => outside.read(connection, { signal, onProgress: progress.report }),
  })
  const readAt = useMemo(() => new Date(dataUpdatedAt), [dataUpdatedAt])
  const [failure, setFailure] = useState<Error>()
  if (failure)
    return <ProblemScreen error={failure} onAgain={() => location.reload()} relaunch={connection.relaunch} />
  // Also after an earlier success: what was read before may no longer be right.
  if (error && !isFetching)
    return <ProblemScreen error={error} onAgain={() => void refetch()} relaunch={connection.relaunch} />
  if (!data || error) return <ReadingProgress store={progress} />
  return (
    <Suspense fallback={<ReadingProgress store={progress} />}>
      <Workspace
        chart={data}
        readAt={readAt}
        readingAgain={isFetching}
        onRead={() => void refetch()}
        onFail={setFailure}
        connection={connection}
        outside={outside}
      />
    </Suspense>
  )
}

/** Fetches the answers that were saved before, after the first verdict, and says so where that fails. */

import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { lookForAnswers } from '../../record/look.ts'
import { received } from '../../record/settle.ts'
import { SmartError } from '../../smart/problem.ts'
import { useScreening } from '../screening.ts'
import { SAVING } from '../words/saving.ts'
import { useWords } from '../words/words.ts'
import { useRecording } from './useRecording.ts'

// The reader tries again by itself, and only the user looks again.
const createClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  })

export function EarlierAnswers() {
  const [client] = useState(createClient)
  return (
    <QueryClientProvider client={client}>
      <Look />
    </QueryClientProvider>
  )
}

function Look() {
  const { connection, store, readAt, fail } = useRecording()
  const { catalogue } = useScreening().wording
  const words = useWords(SAVING)
  const { data, error, refetch } = useQuery({
    queryKey: ['answers', connection.server, connection.patientId, readAt.getTime()],
    queryFn: async () => {
      try {
        const looked = await lookForAnswers(connection, catalogue, store.current().base.id)
        const held = looked.found ?? looked.withdrawn
        if (held) store.update(received(held))
        return looked
      } catch (error) {
        if (error instanceof SmartError) fail(error)
        throw error
      }
    },
  })
  // What was not granted is said where saving is; an EHR that fails may do better the next time.
  if (!error && (data?.flaw === undefined || data.flaw === 'scope')) return null
  return (
    <p className="notice warning">
      {words.earlierNotRead} {data?.flaw && words.unread[data.flaw]}{' '}
      <button type="button" onClick={() => void refetch()}>
        {words.readAgain}
      </button>
    </p>
  )
}

/** Entry of index.html: wires everything once. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { criteria } from 'virtual:criteria'
import { planQueries } from './chart/queries.ts'
import { readChart } from './chart/read.ts'
import { connect } from './smart/connect.ts'
import { App } from './view/App.tsx'
import { SpeechProvider } from './view/speech.tsx'
import './view/tokens.css'
import './view/screen.css'

const plan = planQueries(criteria)

/** The local calendar date. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
}

const client = new QueryClient({
  // The reader retries by itself, and a chart does not change under the clinician's hands.
  defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } },
})

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <SpeechProvider>
          <App
            world={{
              connect,
              read: (connection, onProgress, signal) => readChart(connection, plan, { onProgress, signal }),
              storage: sessionStorage,
              today: today(),
              now: () => new Date().toISOString(),
            }}
          />
        </SpeechProvider>
      </QueryClientProvider>
    </StrictMode>,
  )

/** Entry of index.html: wires everything once. */

import { criteria } from 'virtual:criteria'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { planQueries } from './chart/queries.ts'
import { readChart } from './chart/read.ts'
import { loadConfig } from './smart/config.ts'
import { connect } from './smart/connect.ts'
import { App, type Outside } from './view/App.tsx'
import './view/style/tokens.css'
import './view/style/base.css'
import './view/style/frame.css'
import './view/style/trials.css'
import './view/style/criteria.css'
import './view/style/questions.css'
import './view/style/whatIf.css'

const plan = planQueries(criteria)

const outside: Outside = {
  criteria,
  connect,
  read: (connection, options) => readChart(connection, plan, options),
  storage: {
    // Reading the property throws where storage is blocked.
    getItem: (key) => sessionStorage.getItem(key),
    setItem: (key, value) => sessionStorage.setItem(key, value),
    removeItem: (key) => sessionStorage.removeItem(key),
  },
  now: () => new Date(),
  sandbox: async () => {
    const { ehrs } = await loadConfig()
    return ehrs.some((e) => e.issuer === '/ehr/fhir') ? '/ehr/' : null
  },
}

// The reader tries again by itself, and only the user reads the chart anew.
const client = new QueryClient({
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

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App
          outside={outside}
          initialLanguage={navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en'}
        />
      </QueryClientProvider>
    </StrictMode>,
  )

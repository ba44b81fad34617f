/** Entry of index.html: wires everything once. */

import { criteria, plan } from 'virtual:criteria'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
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

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App
        outside={outside}
        initialLanguage={navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en'}
      />
    </StrictMode>,
  )

/** Entry of index.html: wires everything once. */

import { criteria, plan } from 'virtual:criteria'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Concept } from './chart/datatypes.ts'
import type { LocalCodes } from './chart/localCodes.ts'
import { withLocalCodes } from './chart/queries.ts'
import { readChart } from './chart/read.ts'
import { catalogueOf } from './facts/catalogue.ts'
import { knownCodes } from './facts/concepts.ts'
import { loadConfig, loadOptional } from './smart/config.ts'
import { connect } from './smart/connect.ts'
import { SmartError } from './smart/problem.ts'
import { App, type Outside } from './view/App.tsx'
import { QUIET } from './view/frame/quiet.ts'
import { bringWords } from './view/words/first.ts'
import './view/style/tokens.css'
import './view/style/base.css'
import './view/style/frame.css'
import './view/style/trials.css'
import './view/style/criteria.css'
import './view/style/questions.css'
import './view/style/whatIf.css'
import './view/style/course.css'
import './view/style/factSheet.css'
import './view/style/calendar.css'
import './view/style/paper.css'
import './view/style/record.css'

const { concepts } = catalogueOf(criteria)
const knows = (code: Concept): boolean => concepts.memberships(code).length > 0

const NO_CODES: Pick<LocalCodes, 'codes' | 'translate'> = { codes: [], translate: (raw) => raw }

/** What the hospital calls its own codes, if it says so. What checks the list comes only where there is one. */
async function localCodes(): Promise<typeof NO_CODES> {
  const text = await loadOptional('codes.json')
  if (text === undefined || /^\s*\{\s*"codes"\s*:\s*\[\s*\]\s*\}\s*$/.test(text)) return NO_CODES
  const { LocalCodesError, parseLocalCodes } = await import('./chart/localCodes.ts')
  try {
    return parseLocalCodes(text, knownCodes(concepts))
  } catch (error) {
    throw error instanceof LocalCodesError ? new SmartError('badConfig', error.message) : error
  }
}
const local = localCodes()
// Whoever asks is told; nobody may have asked yet.
local.catch(() => {})

const outside: Outside = {
  criteria,
  async connect() {
    const [connection] = await Promise.all([connect(), local])
    return connection
  },
  async read(connection, options) {
    const codes = await local
    const handling = { wanted: knows, translate: codes.translate }
    return readChart(connection, withLocalCodes(plan, codes), { ...options, ...handling })
  },
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

const language = navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en'
// Signing in need not wait for words. What goes wrong is told to the screen, which asks again.
connect().catch(() => {})
void bringWords(language).then(() => {
  const root = document.getElementById('root')
  if (root)
    createRoot(root, QUIET).render(
      <StrictMode>
        <App outside={outside} initialLanguage={language} />
      </StrictMode>,
    )
})

/** The whole screen of one launch: connect, read, work. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Chart } from '../chart/chart.ts'
import type { ReadOptions } from '../chart/read.ts'
import type { Criteria } from '../criteria/criteria.ts'
import type { Connection } from '../smart/connect.ts'
import { LANGUAGES, type Language } from '../wording/language.ts'
import { ErrorBoundary } from './frame/ErrorBoundary.tsx'
import { LanguageSwitch } from './frame/LanguageSwitch.tsx'
import { Problem } from './frame/Problem.tsx'
import { useLoaded } from './loaded.ts'
import { PatientScreen } from './PatientScreen.tsx'
import { bringWords } from './words/first.ts'
import { FRAME } from './words/frame.ts'
import { LanguageContext, useWords } from './words/words.ts'

/** The outside world, so that tests can give another. */
export type Outside = {
  readonly criteria: Criteria
  readonly connect: () => Promise<Connection>
  readonly read: (connection: Connection, options: ReadOptions) => Promise<Chart>
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly now: () => Date
  /** Where a sandbox EHR stands beside the app, if one does. */
  readonly sandbox: () => Promise<string | null>
}

export function App({ outside, initialLanguage }: { outside: Outside; initialLanguage: Language }) {
  const [language, setLanguage] = useState(initialLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const wanted = useRef<Language>(undefined)
  // Words that cannot be fetched leave the screen in the language it has.
  const speak = useCallback((next: Language) => {
    wanted.current = next
    bringWords(next).then(
      // Another may have been chosen meanwhile.
      () => wanted.current === next && setLanguage(next),
      () => {},
    )
  }, [])
  /** What the user has chosen stands, though the EHR answers later. */
  const greet = useCallback((next: Language) => wanted.current ?? speak(next), [speak])
  return (
    <LanguageContext value={language}>
      <ErrorBoundary>
        <Launched outside={outside} speak={greet} />
      </ErrorBoundary>
      <Footer language={language} onLanguage={speak} />
    </LanguageContext>
  )
}

function Launched({ outside, speak }: { outside: Outside; speak: (language: Language) => void }) {
  const words = useWords(FRAME)
  const { data, error } = useLoaded(outside.connect)
  const locale = data?.user.locale?.toLowerCase()
  useEffect(() => {
    const spoken = LANGUAGES.find((l) => locale?.startsWith(l))
    if (spoken) speak(spoken)
  }, [locale, speak])
  if (error) return <Problem error={error} onAgain={() => location.reload()} sandbox={outside.sandbox} />
  if (!data)
    return (
      <main className="alone">
        <p className="mark">Trialside</p>
        <h1>{words.signingIn}</h1>
      </main>
    )
  return <PatientScreen key={data.launchId} connection={data} outside={outside} />
}

function Footer({ language, onLanguage }: { language: Language; onLanguage: (language: Language) => void }) {
  const words = useWords(FRAME)
  return (
    <footer className="footer">
      <p>{words.manner}</p>
      <LanguageSwitch language={language} onLanguage={onLanguage} />
    </footer>
  )
}

import { useEffect, useId, useMemo, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { screeningLog } from '../../record/screeningLog.ts'
import type { Summary } from '../../record/summary.ts'
import { summaryBundle } from '../../record/summaryBundle.ts'
import { summaryText } from '../../record/summaryText.ts'
import { useScreening } from '../screening.ts'
import { TAKING } from '../words/taking.ts'
import { useWords } from '../words/words.ts'
import { type Offer, Offered } from './Offered.tsx'
import { ScreeningLog } from './ScreeningLog.tsx'
import { OverviewSheet, TrialSheet } from './Sheet.tsx'
import { copyText, download, isFramed } from './takeAway.ts'
import { useRecording } from './useRecording.ts'
import { useSummary } from './useSummary.ts'

/** The summary on paper, in a note, as a file: made anew each time it is taken. */
export function SummaryPanel() {
  const { wording, trying } = useScreening()
  const { connection, entered, now } = useRecording()
  const make = useSummary()
  const [time, setTime] = useState(now)
  const { summary } = useMemo(() => make(time), [make, time])
  const words = useWords(TAKING)
  const id = useId()
  const [scope, setScope] = useState('overview')
  const [offer, setOffer] = useState<Offer>()
  const [said, setSaid] = useState('')
  useEffect(() => {
    // However printing was started: the paper says when.
    const stamp = () => flushSync(() => setTime(now()))
    window.addEventListener('beforeprint', stamp)
    return () => window.removeEventListener('beforeprint', stamp)
  }, [now])
  const chosen = ({ trials }: Summary) => {
    const one = trials.filter((t) => t.id === scope)
    return one.length > 0 ? one : trials
  }
  const tell = (sentence: string, offered?: Offer) => {
    setSaid(sentence)
    setOffer(offered)
  }
  const text = () => {
    const fresh = make(now()).summary
    return summaryText(fresh, chosen(fresh))
  }
  const copy = async () => {
    const copied = text()
    if (await copyText(copied)) tell(words.copied)
    else tell('', { why: words.offered.copy, text: copied, select: true })
  }
  const give = (name: string, type: string, content: string) => {
    const why = download(name, type, content) ? words.downloaded : words.offered.download
    const offered = isFramed() || why !== words.downloaded
    tell('', offered ? { why, text: content, select: false } : undefined)
  }
  const giveFhir = () => {
    const { summary: fresh, signature } = make(now())
    const content = { answers: entered.answers, catalogue: wording.catalogue, signature }
    const bundle = summaryBundle(fresh, content, connection.server, () => crypto.randomUUID())
    give('trialside-summary.json', 'application/fhir+json', JSON.stringify(bundle, null, 2))
  }
  const giveLog = (number: string) => {
    const fresh = make(now()).summary
    give('screening-log.csv', 'text/csv', screeningLog(fresh, number, chosen(fresh)))
  }
  const print = () => {
    if (isFramed()) tell('', { why: words.offered.print, text: text(), select: false })
    window.print()
  }
  return (
    <section aria-labelledby={id} className="taking">
      <h2 id={id}>{words.summary}</h2>
      <p className="quiet">
        {words.unsaved} {trying && words.notTried}
      </p>
      <p className="actions">
        <label htmlFor={`${id}-what`}>{words.what}</label>
        <select id={`${id}-what`} value={scope} onChange={(event) => setScope(event.target.value)}>
          <option value="overview">{words.overview}</option>
          <option value="each">{words.each}</option>
          {summary.trials.map((t) => (
            <option key={t.id} value={t.id}>
              {words.only(t.name)}
            </option>
          ))}
        </select>
      </p>
      <p className="actions">
        <button type="button" onClick={print}>
          {words.print}
        </button>
        <button type="button" onClick={() => void copy()}>
          {words.copy}
        </button>
        <button type="button" onClick={giveFhir}>
          {words.fhir}
        </button>
      </p>
      <ScreeningLog summary={summary} onGive={giveLog} />
      <p role="status">{said}</p>
      {offer && <Offered offer={offer} />}
      {createPortal(
        <div className="paper" lang={wording.language}>
          {scope === 'overview' ? (
            <OverviewSheet summary={summary} />
          ) : (
            chosen(summary).map((t) => <TrialSheet key={t.id} summary={summary} trial={t} />)
          )}
        </div>,
        document.body,
      )}
    </section>
  )
}

import { useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { summaryBundle } from '../../record/summaryBundle.ts'
import { summaryText } from '../../record/summaryText.ts'
import { useScreening } from '../screening.ts'
import { TAKING } from '../words/taking.ts'
import { useWords } from '../words/words.ts'
import { type Offer, Offered } from './Offered.tsx'
import { useRecording } from './recording.ts'
import { ScreeningLog } from './ScreeningLog.tsx'
import { OverviewSheet, TrialSheet } from './Sheet.tsx'
import { copyText, download, isFramed } from './takeAway.ts'
import { useSummary } from './useSummary.ts'

/** The summary on paper, in a note, as a file. */
export function SummaryPanel() {
  const { wording, trying } = useScreening()
  const { connection, entered } = useRecording()
  const { summary, signature } = useSummary()
  const words = useWords(TAKING)
  const id = useId()
  const [scope, setScope] = useState('overview')
  const [offer, setOffer] = useState<Offer>()
  const [said, setSaid] = useState('')
  const { trials } = summary
  const chosen = trials.filter((t) => t.id === scope)
  const shown = chosen.length > 0 ? chosen : trials
  const tell = (sentence: string, offered?: Offer) => {
    setSaid(sentence)
    setOffer(offered)
  }
  const copy = async () => {
    const text = summaryText(summary, shown)
    if (await copyText(text)) tell(words.copied)
    else tell('', { why: words.offered.copy, text, select: true })
  }
  const give = (name: string, type: string, text: string) => {
    const why = download(name, type, text) ? words.downloaded : words.offered.download
    if (isFramed() || why !== words.downloaded) tell('', { why, text, select: false })
    else tell('')
  }
  const giveFhir = () => {
    const content = { answers: entered.answers, catalogue: wording.catalogue, signature }
    const bundle = summaryBundle(summary, content, connection.server, () => crypto.randomUUID())
    give('trialside-summary.json', 'application/fhir+json', JSON.stringify(bundle, null, 2))
  }
  const print = () => {
    if (isFramed()) tell('', { why: words.offered.print, text: summaryText(summary, shown), select: false })
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
          {trials.map((t) => (
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
      <ScreeningLog summary={summary} trials={shown} onGive={give} />
      <p role="status">{said}</p>
      {offer && <Offered offer={offer} />}
      {createPortal(
        <div className="paper" lang={wording.language}>
          {scope === 'overview' ? (
            <OverviewSheet summary={summary} />
          ) : (
            shown.map((t) => <TrialSheet key={t.id} summary={summary} trial={t} />)
          )}
        </div>,
        document.body,
      )}
    </section>
  )
}

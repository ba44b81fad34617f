/** One page of paper: it takes the largest type with which everything fits on A4 and on Letter. */
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { type Footnotes, footnotesOf } from '../../record/footnotes.ts'
import type { Line, Summary, TrialSummary } from '../../record/summary.ts'
import { basisOf, headOf, metText, patientOf } from '../../record/summaryText.ts'

/** Sizes of type, largest first (src/view/style/paper.css); those after `CUT` leave the wording of rulings out. */
const SIZES = 10
const CUT = 5

/** @param content whatever it is, the page is measured anew when it changes */
function useFit(content: unknown) {
  const sheet = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written decides what fits
  useLayoutEffect(() => {
    const { current } = sheet
    if (!current) return
    for (let size = 0; size < SIZES; size++) {
      current.dataset.size = String(size % CUT)
      current.dataset.cut = String(size >= CUT)
      if (current.scrollHeight <= current.clientHeight) return
    }
  }, [content])
  return sheet
}

type PageProps = { summary: Summary; title: string; notes: Footnotes; children: ReactNode }

function Page({ summary, title, notes, children }: PageProps) {
  const { words } = summary
  const sheet = useFit(summary)
  const { sources, rulings } = notes
  return (
    <article className="sheet" ref={sheet}>
      <header>
        <h1>{title}</h1>
        <p className="whose">{patientOf(summary)}</p>
        {basisOf(summary).map((line) => (
          <p key={line} className="made">
            {line}
          </p>
        ))}
        {summary.overrides.map((text) => (
          <p key={text}>
            <strong>{words.overrides}:</strong> {text}
          </p>
        ))}
      </header>
      <div className="columns">
        {children}
        {sources.length > 0 && (
          <section className="notes">
            <h3>{words.sourceList}</h3>
            <p>{sources.map((source, i) => `${i + 1} ${source}`).join(' · ')}</p>
          </section>
        )}
        {rulings.length > 0 && (
          <section className="notes">
            <h3>{words.rulingList}</h3>
            {rulings.map((ruling) => (
              <p key={`${ruling.id} ${ruling.text}`} className="ruling">
                <strong>{ruling.id}</strong> {ruling.text}
              </p>
            ))}
            <p className="cut-note">{[...new Set(rulings.map((r) => r.id))].join(', ')}</p>
            <p className="cut-note">{words.cut}</p>
          </section>
        )}
      </div>
      <footer>
        <p>{words.manner}</p>
      </footer>
    </article>
  )
}

const linesOf = ({ failed, open }: TrialSummary): Line[] => [...failed, ...open]

/** One trial with everything that its verdict rests on. */
export function TrialSheet({ summary, trial }: { summary: Summary; trial: TrialSummary }) {
  const { words } = summary
  const notes = footnotesOf(linesOf(trial))
  return (
    <Page summary={summary} title={`${words.title}: ${trial.name}`} notes={notes}>
      <p className="subtitle">{trial.title}</p>
      <Head summary={summary} trial={trial} />
      <Lists summary={summary} trial={trial} notes={notes} />
      {trial.met.length > 0 && (
        <section>
          <h3>
            {words.met} ({trial.met.length})
          </h3>
          <p>{trial.met.map(metText).join(' · ')}</p>
        </section>
      )}
    </Page>
  )
}

/** All trials on one page. */
export function OverviewSheet({ summary }: { summary: Summary }) {
  const notes = footnotesOf(summary.trials.flatMap(linesOf))
  return (
    <Page summary={summary} title={summary.words.title} notes={notes}>
      {summary.trials.map((trial) => (
        <section key={trial.id} className="one-of-five">
          <h2>{trial.name}</h2>
          <Head summary={summary} trial={trial} />
          <Lists terse summary={summary} trial={trial} notes={notes} />
        </section>
      ))}
    </Page>
  )
}

function Head({ summary, trial }: { summary: Summary; trial: TrialSummary }) {
  const [verdict, ...rest] = headOf(trial, summary)
  return (
    <div className={`head ${trial.verdict ?? 'none'}`}>
      <p className="verdict">{verdict}</p>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

/** `terse`: a criterion is named by its id and what is said of it. */
type ListsProps = { summary: Summary; trial: TrialSummary; notes: Footnotes; terse?: true }

function Lists({ summary, trial, notes, terse }: ListsProps) {
  const { words } = summary
  const shared = { summary, notes, ...(terse && { terse }) }
  const told = trial.open.filter((l) => !l.bare)
  const bare = trial.open.filter((l) => l.bare)
  return (
    <>
      <Told {...shared} name={words.failed} lines={trial.failed} />
      <Told {...shared} name={words.open} lines={told} />
      {bare.length > 0 && (
        <section className="bare">
          <h3>
            {words.notRecorded} ({bare.length})
          </h3>
          <p>
            {bare.map((l, i) => (
              <span key={l.id}>
                {i > 0 && ' · '}
                {l.id} {l.label}
                {l.onTheDay && ` (${words.onTheDay})`} <References line={l} notes={notes} />
              </span>
            ))}
          </p>
        </section>
      )}
    </>
  )
}

type ToldProps = {
  summary: Summary
  notes: Footnotes
  name: string
  lines: readonly Line[]
  terse?: true
}

function Told({ summary, notes, name, lines, terse }: ToldProps) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>
        {name} ({lines.length})
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <strong>{terse ? line.id : `${line.id} ${line.label}`}</strong> {asidesOf(line, summary, terse)}
            {line.because} {line.remarks.join(' ')} <References line={line} notes={notes} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `(exclusion, can change in time): ` */
function asidesOf(line: Line, { words }: Summary, terse: true | undefined): string {
  const all = [
    !terse && words[line.kind],
    line.change && words.change[line.change],
    line.onTheDay && words.onTheDay,
  ].filter(Boolean)
  return all.length > 0 ? `(${all.join(', ')}): ` : ''
}

/** Numbers of sources and ids of rulings, both listed at the end of the page. */
function References({ line, notes }: { line: Line; notes: Footnotes }) {
  const all = [notes.numbersOf(line), line.rulings.map((r) => r.id).join(', ')].filter((t) => t !== '')
  return all.length > 0 && <span className="references">[{all.join('; ')}]</span>
}

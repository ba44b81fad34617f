/** The work on one chart: who it is, how complete it is, the trials, and what is asked or known. */
import { lazy, useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Chart } from '../chart/chart.ts'
import { assess } from '../eligibility/assess.ts'
import { catalogueOf } from '../facts/catalogue.ts'
import { createAnswersStore } from '../record/answersStore.ts'
import { changesOf } from '../record/changes.ts'
import { fits } from '../record/fits.ts'
import type { Connection } from '../smart/connect.ts'
import { Afterwards } from './Afterwards.tsx'
import type { Outside } from './App.tsx'
import { useToday } from './clock.ts'
import { undoable } from './entered/undoable.ts'
import { Completeness } from './frame/Completeness.tsx'
import { PatientBanner } from './frame/PatientBanner.tsx'
import { RegistrationDate } from './frame/RegistrationDate.tsx'
import { Panels } from './Panels.tsx'
import type { PanelId } from './panel.ts'
import { type Recording, RecordingContext } from './record/recording.ts'
import { type Screening, ScreeningContext } from './screening.ts'
import { inOrder } from './trials/order.ts'
import { TrialList } from './trials/TrialList.tsx'
import { useWhatIf, withTried } from './whatIf/tried.ts'
import { FRAME } from './words/frame.ts'
import { useLanguage, useWords } from './words/words.ts'

const EarlierAnswers = lazy(async () => ({
  default: (await import('./record/EarlierAnswers.tsx')).EarlierAnswers,
}))
const VerdictAnnouncer = lazy(async () => ({
  default: (await import('./trials/VerdictAnnouncer.tsx')).VerdictAnnouncer,
}))
const WhatIfStrip = lazy(async () => ({
  default: (await import('./whatIf/WhatIfStrip.tsx')).WhatIfStrip,
}))
const WhatIfDetails = lazy(async () => ({
  default: (await import('./whatIf/WhatIfDetails.tsx')).WhatIfDetails,
}))

type Props = {
  chart: Chart
  readAt: Date
  readingAgain: boolean
  onRead: () => void
  /** The session has ended: nothing of this may stay in sight. */
  onFail: (error: Error) => void
  connection: Connection
  outside: Outside
}

export function Workspace({ chart, readAt, readingAgain, onRead, onFail, connection, outside }: Props) {
  const { criteria, now, storage } = outside
  const { server, patientId, user } = connection
  const words = useWords(FRAME)
  const language = useLanguage()
  const catalogue = catalogueOf(criteria)
  const [store] = useState(() => {
    // Of a user without a name nobody can say that it is the same one after the next launch.
    const owner = { server, patientId, user: user.reference ?? connection.launchId }
    return createAnswersStore(storage, owner, (id, answer) => fits(id, answer, catalogue))
  })
  const entered = useSyncExternalStore(store.subscribe, store.current)
  const [steps] = useState(() => undoable(store))
  const lastStep = useSyncExternalStore(steps.subscribe, steps.last)
  const { answers, registration, leftOut, kept } = entered
  const today = useToday(now)
  const planned = registration ?? today
  const actual = useMemo(
    () => assess({ criteria, chart, answers, asOf: planned }),
    [criteria, chart, answers, planned],
  )
  const whatIf = useWhatIf()
  const { tried, trying } = whatIf
  const asOf = tried.registration ?? planned
  const assessment = useMemo(
    () => (trying ? assess({ criteria, chart, answers: withTried(answers, tried), asOf }) : actual),
    [criteria, chart, answers, asOf, actual, tried, trying],
  )
  const wording = useMemo(() => ({ catalogue, language }), [catalogue, language])
  const unsaved = changesOf(entered.base.answers, answers).length
  const screening = useMemo((): Screening => {
    const by = user.name ?? user.reference
    return {
      chart,
      assessment,
      actual,
      answers: withTried(answers, tried),
      unsaved,
      entryDay: [today, asOf].sort()[0] ?? today,
      wording,
      today,
      plan: trying ? (day) => whatIf.tryRegistration(day ?? today) : store.setRegistration,
      trying,
      tryOut: whatIf.tryOut,
      beside: store.beside,
      takeBack: trying ? whatIf.tryWithout : steps.takeBack,
      lastEntered: trying ? undefined : lastStep,
      undo: steps.undo,
      enter: (entries) => {
        if (trying) return whatIf.tryOut(entries)
        const signed = { ...(by !== undefined && { by }), at: now().toISOString() }
        steps.enter(Object.fromEntries(Object.entries(entries).map(([id, e]) => [id, { ...e, ...signed }])))
      },
    }
  }, [
    chart,
    assessment,
    actual,
    answers,
    unsaved,
    tried,
    trying,
    whatIf,
    today,
    asOf,
    wording,
    user,
    now,
    store,
    steps,
    lastStep,
  ])
  const recording = useMemo(
    (): Recording => ({ connection, store, entered, now, readAt, fail: onFail }),
    [connection, store, entered, now, readAt, onFail],
  )
  const [panel, setPanel] = useState<PanelId>('questions')
  const head = useRef<HTMLDivElement>(null)
  const trials = inOrder(assessment.trials)
  // Chosen once: a better one moving up must not change what the user looks at.
  const [chosen, setChosen] = useState(trials[0]?.trial.id)
  const trial = trials.find((t) => t.trial.id === chosen)
  const choose = useCallback((id: string) => {
    setChosen(id)
    setPanel('criteria')
  }, [])
  return (
    <ScreeningContext value={screening}>
      <RecordingContext value={recording}>
        <div className="head" ref={head} tabIndex={-1}>
          <PatientBanner patient={chart.patient} today={today} full={connection.needPatientBanner} />
          <Afterwards>
            <WhatIfStrip
              whatIf={whatIf}
              onLeave={() => {
                // The button that was pressed is about to go.
                head.current?.focus({ preventScroll: true })
                whatIf.leave()
              }}
            />
          </Afterwards>
        </div>
        <Afterwards>
          <WhatIfDetails whatIf={whatIf} />
        </Afterwards>
        <section className="strip" aria-label={words.basis}>
          <Completeness chart={chart} readAt={readAt} readingAgain={readingAgain} onRead={onRead} />
          <RegistrationDate value={asOf} today={today} onChange={screening.plan} />
          {!kept && <p className="notice warning">{words.notKept}</p>}
          {leftOut > 0 && <p className="notice warning">{words.notUnderstood(leftOut)}</p>}
          <Afterwards>
            <EarlierAnswers />
          </Afterwards>
          {assessment.deceased && <p className="notice died">{words.deceasedNoVerdict}</p>}
        </section>
        <main className="workspace">
          <TrialList trials={trials} chosen={trial?.trial.id} onChoose={choose} />
          {trial && <Panels trial={trial} panel={panel} onPanel={setPanel} />}
        </main>
        <Afterwards>
          <VerdictAnnouncer trials={assessment.trials} trying={trying} />
        </Afterwards>
      </RecordingContext>
    </ScreeningContext>
  )
}

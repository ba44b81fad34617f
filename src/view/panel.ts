/** The panels at the right, one row each. A new panel is a row here, a name in the words of the frame and a component. */
import { type ComponentType, lazy } from 'react'
import type { TrialResult } from '../eligibility/assessment.ts'
import type { Screening } from './screening.ts'

type Content = ComponentType<{ trial: TrialResult }>
type Panel = {
  readonly id: string
  /** How much there is to see, where a number says something. */
  readonly count?: (screening: Screening, trial: TrialResult) => number | undefined
  readonly content: () => Content
  readonly load: () => Promise<Content>
}

/** Fetched once the first verdict is on screen; what has arrived is shown without the blink of `lazy`. */
function later(fetch: () => Promise<Content>): Pick<Panel, 'content' | 'load'> {
  let arrived: Content | undefined
  let begin = () => {}
  const begun = new Promise<void>((done) => {
    begin = done
  })
  const arriving = begun.then(fetch).then((content) => {
    arrived = content
    return content
  })
  const Arriving = lazy(async () => ({ default: await arriving }))
  const load = () => {
    begin()
    return arriving
  }
  return { content: () => arrived ?? Arriving, load }
}

/** In the order of the tabs. */
const rows = [
  {
    id: 'questions',
    count: ({ assessment }) => assessment.questions.length,
    ...later(async () => (await import('./questions/QuestionList.tsx')).QuestionList),
  },
  {
    id: 'criteria',
    count: (_, { criteria }) => criteria.length,
    ...later(async () => (await import('./criteria/CriteriaPanel.tsx')).CriteriaPanel),
  },
  {
    id: 'facts',
    ...later(async () => (await import('./factSheet/FactSheet.tsx')).FactSheet),
  },
  {
    id: 'calendar',
    ...later(async () => (await import('./calendar/CalendarPanel.tsx')).CalendarPanel),
  },
  {
    id: 'entered',
    count: ({ answers }) => Object.values(answers).filter((a) => !a.tried).length,
    ...later(async () => (await import('./entered/EnteredList.tsx')).EnteredList),
  },
  {
    id: 'record',
    // What waits to be saved; nothing is said where nothing waits.
    count: ({ unsaved }) => (unsaved > 0 ? unsaved : undefined),
    ...later(async () => (await import('./record/RecordPanel.tsx')).RecordPanel),
  },
] as const satisfies readonly Panel[]

export type PanelId = (typeof rows)[number]['id']
export const PANELS: readonly (Panel & { readonly id: PanelId })[] = rows

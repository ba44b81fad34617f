/** What saving needs beside the screening: the connection, the entries, the clock. */
import { createContext } from 'react'
import type { AnswersStore, Entered } from '../../record/answersStore.ts'
import type { Connection } from '../../smart/connect.ts'

export type Recording = {
  readonly connection: Connection
  readonly store: AnswersStore
  readonly entered: Entered
  readonly now: () => Date
  /** When the chart was read. */
  readonly readAt: Date
  /** The session has ended: the whole screen says so. */
  readonly fail: (error: Error) => void
}

export const RecordingContext = createContext<Recording | undefined>(undefined)

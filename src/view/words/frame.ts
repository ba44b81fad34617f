/** Around the work: banner, reading, completeness, registration date. */
import type { UnreadReason } from '../../chart/chart.ts'
import type { ResourceType } from '../../chart/resources.ts'
import type { PanelId } from '../panel.ts'
import { firstWords } from './first.ts'

export type Frame = {
  readonly manner: string
  readonly language: string
  readonly patient: string
  readonly noName: string
  readonly born: string
  readonly bornUnknown: string
  readonly years: (low: number, high: number) => string
  readonly gender: Readonly<Record<'male' | 'female' | 'other' | 'unknown', string>>
  readonly genderMissing: string
  readonly identifier: string
  readonly deceased: (date: string) => string
  readonly deceasedNoVerdict: string
  readonly signingIn: string
  readonly readingChart: string
  readonly readingAgain: string
  readonly soFar: (n: number) => string
  readonly readingMeans: string
  readonly kind: string
  readonly records: string
  readonly state: string
  readonly reading: string
  readonly complete: string
  readonly partial: string
  readonly notRead: string
  readonly unread: Readonly<Record<UnreadReason, string>>
  readonly basis: string
  readonly readAt: (time: string) => string
  readonly recordCount: (n: number) => string
  readonly allRead: string
  readonly flawed: (n: number) => string
  readonly flawedMeans: string
  readonly leftOutCount: (n: number) => string
  readonly tryAgain: string
  readonly refresh: string
  readonly registration: string
  readonly registrationHelp: string
  readonly today: string
  readonly notKept: string
  readonly notUnderstood: (n: number) => string
  readonly problem: string
  readonly problemTodo: string
  /** Short: six of them stand in a row at 800 px. */
  readonly panels: Readonly<Record<PanelId, string>>
  readonly panelArriving: string
  readonly panelMissing: string
  readonly types: Readonly<Record<ResourceType, string>>
}

export const FRAME = firstWords('frame')

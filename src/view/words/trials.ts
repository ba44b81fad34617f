/** The five trials and their verdicts. */
import type { Criterion, Recruitment } from '../../criteria/trial.ts'
import { firstWords } from './first.ts'

export type Trials = {
  readonly trials: string
  readonly noVerdict: string
  readonly meetsAll: string
  readonly meetsAllBefore: (items: readonly string[]) => string
  readonly open: (answers: number) => string
  readonly openWithoutQuestion: (criteria: number) => string
  readonly doesNotMeet: (criterion: string) => string
  readonly wouldFail: (criterion: string) => string
  readonly andMore: (n: number) => string
  readonly counts: (satisfied: number, failed: number, open: number) => string
  readonly holdsUntil: (day: string) => string
  readonly recruitment: Readonly<Record<Recruitment, string>>
  readonly phase: string
  readonly changed: (trial: string, verdict: string) => string
  readonly failure: Readonly<Record<Criterion['failure'], string>>
  /** While values are being tried. */
  readonly tried: string
  readonly was: (before: string) => string
}

export const TRIALS = firstWords('trials')

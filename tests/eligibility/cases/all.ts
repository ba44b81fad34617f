/** The case tables of the five trials, and from them a set of facts that meets each trial. */
import type { Written } from '../factsOf.ts'
import { dragon1 } from './dragon1.ts'
import { pdac } from './pdac.ts'
import { pumpIt } from './pumpIt.ts'
import { pumpThree } from './pumpThree.ts'
import { rfa } from './rfa.ts'
import type { Cases } from './writing.ts'

export const CASES = {
  'dragon-1': dragon1,
  'pump-it': pumpIt,
  'pump-iii': pumpThree,
  'rfa-crlm': rfa,
  'pdac-liver': pdac,
} as const satisfies Record<string, Cases>
export type TrialId = keyof typeof CASES
export const TRIAL_IDS = Object.keys(CASES) as TrialId[]

/** Facts with which a trial is `eligible`: the first satisfying case of each of its criteria. */
export const meeting = (trial: TrialId): Written =>
  Object.assign({}, ...Object.values<Cases[string]>(CASES[trial]).map((c) => c.satisfied[0]))

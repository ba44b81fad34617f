import type { FirstWords } from './first.ts'
import { frame } from './nl/frame.ts'
import { trials } from './nl/trials.ts'
import { whatIf } from './nl/whatIf.ts'

export const nl: FirstWords = { frame, trials, whatIf }

import { nl as phrases } from '../../wording/phrases/nl.ts'
import type { FirstWords } from './first.ts'
import { frame } from './nl/frame.ts'
import { trials } from './nl/trials.ts'

export const nl: FirstWords = { frame, trials, phrases }

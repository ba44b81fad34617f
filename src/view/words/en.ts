import { en as phrases } from '../../wording/phrases/en.ts'
import { frame } from './en/frame.ts'
import { trials } from './en/trials.ts'
import type { FirstWords } from './first.ts'

export const en: FirstWords = { frame, trials, phrases }

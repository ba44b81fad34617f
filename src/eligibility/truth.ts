/** Strong Kleene three-valued logic. */
import type { Truth } from './assessment.ts'

/** False if any is false, else unknown if any is unknown, else true; true of none. */
export const and = (truths: readonly Truth[]): Truth =>
  truths.includes('notMet') ? 'notMet' : truths.includes('unknown') ? 'unknown' : 'met'

/** True if any is true, else unknown if any is unknown, else false; false of none. */
export const or = (truths: readonly Truth[]): Truth =>
  truths.includes('met') ? 'met' : truths.includes('unknown') ? 'unknown' : 'notMet'

export const not = (truth: Truth): Truth =>
  truth === 'met' ? 'notMet' : truth === 'notMet' ? 'met' : 'unknown'

/** `NOT p OR q`: not applicable counts as satisfied. */
export const implies = (p: Truth, q: Truth): Truth => or([not(p), q])

export const truthOf = (holds: boolean): Truth => (holds ? 'met' : 'notMet')

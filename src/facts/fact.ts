/** The words of the core: what a fact is, why one is unknown, and what stands behind it. */
import type { Day, DayRange } from '../chart/partialDate.ts'
import type { Rule } from '../criteria/rule.ts'
import type { Rational } from './rational.ts'

/** An id of the catalogue; an entry of a map fact is `extrahepaticSites/lung`. */
export type FactId = string

/** Why a fact is unknown; each has its own sentence on screen. */
export const REASONS = [
  'notRecorded',
  'couldNotRead',
  'stale',
  'undated',
  'unitMissing',
  'unitNotConvertible',
  'noUpperLimit',
  'implausible',
  'notFinal',
  'conflicting',
  'tentative',
  'imprecise',
  'needsConfirmation',
  'awaited',
  'sourceConflict',
] as const
export type Reason = (typeof REASONS)[number]

/** An interval of exact numbers; a missing bound is unbounded, `open` excludes the bound itself. */
export type NumberRange = {
  readonly low?: Rational | undefined
  readonly high?: Rational | undefined
  readonly lowOpen?: boolean | undefined
  readonly highOpen?: boolean | undefined
}

export type Value =
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'choice'; readonly value: string }
  /** `birth`: the number is an age and grows. */
  | { readonly type: 'integer'; readonly range: NumberRange; readonly birth?: DayRange }
  | {
      readonly type: 'quantity'
      /** In the catalogue's canonical unit, exact. */
      readonly range: NumberRange
      readonly unit: string
      /** In the canonical unit. `normal`: no number, but the laboratory calls the value not above normal. */
      readonly upperLimit?:
        | { readonly kind: 'number'; readonly value: Rational }
        | { readonly kind: 'normal' }
      /** Why there is no upper limit that could be used. */
      readonly upperLimitMissing?: Reason
      /** Other results for the same thing (another equation, the computed value): they must agree with the limit. */
      readonly others?: readonly {
        readonly range: NumberRange
        readonly label: string
        readonly date?: DayRange | undefined
      }[]
      /** As it was recorded, for the screen: "<5", "mmol/L". */
      readonly reported: {
        readonly text: string
        readonly unit: string
        readonly upperLimit?: string | undefined
      }
    }
  | { readonly type: 'date'; readonly range: DayRange }
  | { readonly type: 'never' }
  | { readonly type: 'list'; readonly items: readonly Item[]; readonly complete: boolean }

/** An item of a list fact: its fields as far as known. A word in place of a date is a `choice`. */
export type Item = Readonly<Record<string, Value>>

/** A hospital's own code, and the code that its list of codes has for it. */
export type Translation = { readonly local: string; readonly as: string }

/** What a value rests on. */
export type Evidence =
  | {
      readonly kind: 'chart'
      readonly reference: string
      readonly date?: DayRange | undefined
      readonly status?: string | undefined
      /** The code or value as the record words it. */
      readonly text?: string
      readonly performer?: string | undefined
      /** Where it was read by what the hospital's own codes stand for. */
      readonly translations?: readonly Translation[]
    }
  | {
      readonly kind: 'clinician'
      readonly by: string
      readonly at: string
      readonly reason?: string | undefined
      readonly text?: string | undefined
      readonly tried?: true | undefined
    }
  | { readonly kind: 'derived'; readonly formula: string; readonly from: readonly FactId[] }

export type Known = {
  readonly known: true
  readonly value: Value
  /** The day it was true; undefined if the record does not say. `current`: true as long as its record stands. */
  readonly date?: DayRange | 'current' | undefined
  readonly entered?: true
  /** Entered to look at, not for the record. */
  readonly tried?: true | undefined
  /** The last registration date for which this holds by itself (the day before a birthday). */
  readonly until?: Day
  readonly evidence: readonly Evidence[]
  readonly suggestion?: Suggestion | undefined
  /** The chart's value that an entry replaced, or the entry that a newer chart value replaced. */
  readonly instead?: Known
  /** What the chart says that contradicted itself, or could not be used, and that an entry decided. */
  readonly sides?: readonly Known[] | undefined
  /** As of `Unknown`, where an entry without a reason stands before it. */
  readonly conditional?: Conditional | undefined
}

/** What the chart says if the rule is met by the other facts, suggestions included. */
export type Conditional = { readonly rule: Rule; readonly known: Known }

export type Unknown = {
  readonly known: false
  readonly why: Reason
  readonly evidence: readonly Evidence[]
  readonly suggestion?: Suggestion | undefined
  /** The sides of a conflict, or the value that could not be used. */
  readonly sides?: readonly Known[] | undefined
  /** The clinician answered "not known": not asked again by itself. */
  readonly answeredUnknown?: true | undefined
  readonly conditional?: Conditional | undefined
  /** The awaited answer itself, e.g. `pending`. */
  readonly awaited?: string
}

/** What the chart hints at and the clinician confirms in one tap. */
export type Suggestion = {
  readonly value: Value
  readonly evidence: readonly Evidence[]
  readonly date?: DayRange | undefined
  /** A record in code, current or dated, says so: the date under which it would be known. */
  readonly firm?: DayRange | 'current' | undefined
}

export type Fact = Known | Unknown
export type Facts = ReadonlyMap<FactId, Fact>

export const notRecorded: Unknown = { known: false, why: 'notRecorded', evidence: [] }
export const unknown = (why: Reason, evidence: readonly Evidence[] = []): Unknown => ({
  known: false,
  why,
  evidence,
})

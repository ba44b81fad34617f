/** What the clinician fills in, as it is kept, sent and read from a file. */

/** One answer. `value` is JSON in the form of the fact's type; the word `unknown` means *not known*. */
export type Answer = {
  readonly value: unknown
  readonly unit?: string
  /** The day it was true; default: the day it was entered, else the registration date. */
  readonly date?: string
  readonly upperLimit?: number
  /** Why it replaces a chart value. */
  readonly reason?: string
  /** Who and when (ISO instant); absent in a file of answers. */
  readonly by?: string
  readonly at?: string
  /** What if: it is looked at and not entered. It replaces any other value, and is never kept, sent or printed. */
  readonly tried?: true
  /** Side answers: who decided, by which method. Shown, read by no rule. */
  readonly extras?: Readonly<Record<string, string>>
}
export type Answers = Readonly<Record<string, Answer>>

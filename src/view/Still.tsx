import { memo, type ReactNode } from 'react'
import { PartContext, type Screening } from './screening.ts'

type Props = {
  /** Everything of the screening that is shown here: anything else may change without a new rendering. */
  from: readonly unknown[]
  screening: Screening
  children: () => ReactNode
}

/** A part of the screen that stands still while an answer changes others: with fifty cards that is most of them. */
export const Still = memo(
  ({ screening, children }: Props) => <PartContext value={screening}>{children()}</PartContext>,
  (last, next) =>
    last.from.length === next.from.length && last.from.every((one, i) => Object.is(one, next.from[i])),
)

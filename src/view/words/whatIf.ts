/** What if: trying a value without entering it. */
import { firstWords } from './first.ts'

export type WhatIfWords = {
  readonly whatIf: string
  readonly notice: string
  readonly notPrinted: string
  readonly leave: string
  readonly left: string
  readonly tryValue: string
  readonly tryIt: string
  readonly tryAnyway: string
  readonly tried: string
  readonly triedItem: (fact: string, value: string) => string
  readonly without: (fact: string) => string
  readonly registration: (day: string) => string
  readonly drop: string
  readonly changes: (trials: readonly string[]) => string
  readonly noChange: string
  readonly changed: string
  readonly was: (before: string) => string
  readonly trial: string
  readonly now: string
  readonly before: string
  readonly criteriaChanged: (n: number) => string
  readonly leaveFirst: string
}

export const WHAT_IF = firstWords('whatIf')

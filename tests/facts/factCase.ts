/** One case: a fragment of a chart, and what the engine has to make of one fact. */

import { loadCriteria } from '../../src/criteria/load.ts'
import type { Answers } from '../../src/facts/answers.ts'
import { catalogueOf } from '../../src/facts/catalogue.ts'
import type { Fact, NumberRange, Reason, Value } from '../../src/facts/fact.ts'
import { type Rational, toNumber } from '../../src/facts/rational.ts'
import { readFacts } from '../../src/facts/readFacts.ts'
import { chartOf, type Raw, type Readings, TODAY } from './resources.ts'

export const catalogue = catalogueOf(loadCriteria('criteria'))

export type Plain = boolean | string | number
export type Expected =
  | { readonly known: Plain; readonly upperLimit?: number | 'normal' | Reason }
  | { readonly why: Reason; readonly suggests?: Plain }

export type FactCase = {
  /** What the case traps, as a clinical sentence. */
  readonly it: string
  readonly fact: string
  readonly chart: readonly unknown[]
  readonly then: Expected
  readonly answers?: Answers
  readonly reading?: Readings
  readonly asOf?: string
}

export const known = (value: Plain, upperLimit?: number | 'normal' | Reason): Expected =>
  upperLimit === undefined ? { known: value } : { known: value, upperLimit }
export const why = (reason: Reason, suggests?: Plain): Expected =>
  suggests === undefined ? { why: reason } : { why: reason, suggests }
/** Waits for one tap. */
export const suggests = (value: Plain): Expected => why('needsConfirmation', value)

/** A builder of cases about one fact. */
export const about =
  (fact: string) =>
  (it: string, chart: readonly unknown[], then: Expected, over: Partial<FactCase> = {}): FactCase => ({
    it,
    fact,
    chart,
    then,
    ...over,
  })

const number = (n: Rational): number => Number(toNumber(n).toPrecision(12))

function interval({ low, high, lowOpen, highOpen }: NumberRange): Plain {
  if (low && high) {
    const [a, b] = [number(low), number(high)]
    return a === b ? a : `${a}–${b}`
  }
  if (low) return `${lowOpen ? '>' : '≥'}${number(low)}`
  if (high) return `${highOpen ? '<' : '≤'}${number(high)}`
  return 'any'
}

/** A value as a test writes it: `8.1`, `<5`, `65–66`, `2026-10`, `adenocarcinoma`. */
export function plain(value: Value): Plain {
  switch (value.type) {
    case 'boolean':
    case 'choice':
      return value.value
    case 'integer':
    case 'quantity':
      return interval(value.range)
    case 'date':
      return value.range.text.slice(0, 10)
    case 'never':
      return 'never'
    case 'list':
      return value.items
        .map((item) =>
          Object.entries(item)
            .map(([k, v]) => `${k}=${plain(v)}`)
            .join(' '),
        )
        .join('; ')
  }
}

function limitOf(value: Value): number | 'normal' | Reason | undefined {
  if (value.type !== 'quantity') return undefined
  const { upperLimit, upperLimitMissing } = value
  if (upperLimit?.kind === 'number') return number(upperLimit.value)
  return upperLimit?.kind ?? upperLimitMissing
}

/** The fact in the words of the expectation, with no more than it asks for. */
export function told(fact: Fact | undefined, asked: Expected): Expected {
  if (!fact) throw new Error('there is no such fact')
  if (fact.known) {
    const limit = limitOf(fact.value)
    const shows = 'known' in asked && asked.upperLimit !== undefined && limit !== undefined
    return { known: plain(fact.value), ...(shows && { upperLimit: limit }) }
  }
  return { why: fact.why, ...(fact.suggestion && { suggests: plain(fact.suggestion.value) }) }
}

/** Every fact of the chart of a case. */
export const factsOf = ({
  chart,
  answers = {},
  reading,
  asOf = TODAY,
}: Omit<FactCase, 'it' | 'fact' | 'then'>) =>
  readFacts(catalogue, chartOf(chart as Raw[], reading), answers, asOf)

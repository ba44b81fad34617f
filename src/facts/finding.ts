/** What one piece of the chart says about a fact, before modes and answers are applied. */

import type { Concept } from '../chart/datatypes.ts'
import type { DayRange } from '../chart/partialDate.ts'
import type { Observation, ObservationComponent, ResourceType } from '../chart/resources.ts'
import type { Rule } from '../criteria/rule.ts'
import type { Catalogue } from './catalogue.ts'
import { textsOf } from './concepts.ts'
import type { Evidence, FactId, Known, Reason, Value } from './fact.ts'

export type Finding = {
  /** The fact, or the entry of a map fact. */
  readonly fact: FactId
  readonly value: Value
  readonly date?: DayRange | 'current' | undefined
  readonly strength: 'decides' | 'suggests'
  /** It happened: later or missing records do not undo it. */
  readonly lifetime?: boolean
  /** It decides only if this rule is met by the other facts, and by what is firmly suggested. */
  readonly onlyIf?: Rule | undefined
  readonly evidence: readonly Evidence[]
}

/** A record that speaks to the fact but cannot be used, and why. */
export type Problem = {
  readonly fact: FactId
  readonly why: Reason
  readonly evidence: readonly Evidence[]
  readonly sides?: readonly Known[] | undefined
  readonly date?: DayRange | undefined
}

export type ReadResult = {
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
  /** What had to be read completely, and the code lists looked for in it. */
  readonly types: readonly ResourceType[]
  readonly lists: readonly string[]
}

/** A concept in words, as the record has them. */
export const wording = (concept: Concept | undefined): string =>
  concept?.text ?? concept?.coding?.find((c) => c.display)?.display ?? concept?.coding?.[0]?.code ?? ''

/** For the evidence of a record: where its concepts were read by the hospital's list of its own codes. */
export function translatedIn(
  ...concepts: readonly (Concept | undefined)[]
): Pick<Extract<Evidence, { kind: 'chart' }>, 'translations'> {
  const codings = concepts.flatMap((c) => c?.coding ?? [])
  const translations = codings.flatMap(({ local, code }) => (local && code ? [{ local, as: code }] : []))
  return translations.length > 0 ? { translations } : {}
}

export const booleanValue = (value: boolean): Value => ({ type: 'boolean', value })
export const choiceValue = (value: string): Value => ({ type: 'choice', value })

/** A value named in the criteria files, as a typed value. */
export const plainValue = (value: boolean | string | number): Value =>
  typeof value === 'boolean' ? booleanValue(value) : choiceValue(String(value))

const ABSENT_SYSTEM = /data-absent-reason|v3-NullFlavor/

/** Whether a value only says that there is none: "not recorded", a reason for its absence in its place, no word at all. */
export const saysNothing = (value: Concept | string, { says }: Pick<Catalogue, 'says'>): boolean =>
  typeof value === 'string'
    ? !value.trim() || (says('noValue', value) && says('noValueAlone', value))
    : [wording(value), ...textsOf(value)].every((text) => saysNothing(text, { says })) ||
      (value.coding ?? []).some((c) => ABSENT_SYSTEM.test(c.system ?? ''))

/** A coded value, or a text in the place of one. */
export const codedValue = ({
  valueCodeableConcept,
  valueString,
}: Observation | ObservationComponent): Concept | undefined =>
  valueCodeableConcept ?? (valueString?.trim() ? { text: valueString } : undefined)

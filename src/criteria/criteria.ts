/** All data of criteria/, checked and joined. */
import type { CodeList, FactDefinition, Units } from './fact.ts'
import type { Glucocorticoid } from './glucocorticoid.ts'
import type { Policies } from './policies.ts'
import type { Rule } from './rule.ts'
import type { SystemName } from './systems.ts'
import type { Text, Trial } from './trial.ts'
import type { Words, WordsName } from './words.ts'

export type Criteria = {
  readonly trials: readonly Trial[]
  readonly facts: readonly FactDefinition[]
  readonly codes: Readonly<Record<string, CodeList>>
  readonly systems: Readonly<Partial<Record<SystemName, readonly string[]>>>
  readonly units: Units
  readonly policies: Policies
  readonly shared: Readonly<Record<string, { readonly label: Text; readonly rule: Rule }>>
  readonly glucocorticoids: readonly Glucocorticoid[]
  readonly words: Readonly<Record<WordsName, Words>>
  /** A short hash of the files, to say which criteria a verdict rests on. */
  readonly version: string
}

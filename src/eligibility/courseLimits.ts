/** The limits that trials set to a measured fact, as lines to draw. Pure. */
import { type Day, shift } from '../chart/partialDate.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { FactTest } from '../criteria/rule.ts'
import type { Trial } from '../criteria/trial.ts'
import { isFactTest } from '../criteria/walk.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import { compare, type Rational, rational } from '../facts/rational.ts'
import { toCanonical } from '../facts/units.ts'
import { NUMERIC } from './compare.ts'
import type { Need } from './needs.ts'

export type CourseLimit = {
  /** In the fact's canonical unit, or so many times each result's own upper limit of normal. */
  readonly at: { readonly kind: 'fixed' | 'timesUpperLimit'; readonly value: Rational }
  /** Who sets it, and in which words of a rule. */
  readonly set: readonly { readonly need: Need; readonly test: FactTest }[]
}

/** The days on which a result may have been taken to count for these trials. */
export type CourseWindow = {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly trials: readonly Trial[]
}

function limitOf(
  test: FactTest,
  definition: FactDefinition,
  { units }: Catalogue,
): CourseLimit['at'] | undefined {
  const op = NUMERIC.find((o) => test[o] !== undefined)
  const limit = op && test[op]
  if (limit === undefined) return undefined
  if (test.unit === 'ULN' || definition.unit === 'ULN')
    return { kind: 'timesUpperLimit', value: rational(limit) }
  const unit = units.byCode.get(test.unit ?? definition.unit ?? '')
  const value = unit && toCanonical(rational(limit), unit, definition, units)
  return value && { kind: 'fixed', value }
}

/** Each limit once, with everybody who sets it. */
export function courseLimits(
  needs: readonly Need[],
  definition: FactDefinition,
  catalogue: Catalogue,
): CourseLimit[] {
  const limits: CourseLimit[] = []
  for (const need of needs) {
    const test = need.leaf?.rule
    if (!test || !isFactTest(test)) continue
    const at = limitOf(test, definition, catalogue)
    if (!at) continue
    const known = limits.findIndex((l) => l.at.kind === at.kind && compare(l.at.value, at.value) === 0)
    const before = limits[known]
    if (before) limits[known] = { ...before, set: [...before.set, { need, test }] }
    else limits.push({ at, set: [{ need, test }] })
  }
  return limits
}

/** The windows of the trials that read the fact, each once, the widest first. */
export function courseWindows(
  trials: readonly Trial[],
  definition: FactDefinition,
  catalogue: Catalogue,
  asOf: Day,
): CourseWindow[] {
  const [validity] = [definition.validity].flat()
  if (!validity) return []
  const byDays = new Map<number, Trial[]>()
  for (const trial of new Set(trials)) {
    const days = catalogue.windowDays(validity.window, trial)
    byDays.set(days, [...(byDays.get(days) ?? []), trial])
  }
  return [...byDays]
    .sort(([a], [b]) => b - a)
    .map(([days, of]) => ({ from: shift(asOf, { days }, -1), to: asOf, days, trials: of }))
}

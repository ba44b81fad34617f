/** Whether a record says that something is there: for certain, perhaps, no longer. */
import type { Concept } from '../chart/datatypes.ts'
import type { Day, DayRange } from '../chart/partialDate.ts'
import type { Condition } from '../chart/resources.ts'
import type { Catalogue } from './catalogue.ts'
import { type ChartIndex, firstDate } from './chartIndex.ts'
import { textsOf } from './concepts.ts'
import { abatementOf, onsetOf, saysEnded } from './onset.ts'

export type Env = { readonly catalogue: Catalogue; readonly index: ChartIndex; readonly asOf: Day }

export const codesOf = (concept: Concept | undefined): string[] =>
  (concept?.coding ?? []).map((c) => c.code ?? '').filter((c) => c !== '')

/** What ICD-10-GM says of a diagnosis: A excluded, V suspected, Z over, G certain. */
const isMarked = (c: Condition, mark: RegExp): boolean =>
  [...(c.extension ?? []), ...(c.code?.coding ?? []).flatMap((x) => x.extension ?? [])].some(
    (e) => CERTAINTY.test(e.url ?? '') && mark.test(e.valueCode ?? e.valueCoding?.code ?? ''),
  )
const CERTAINTY = /icd-10-gm-diagnosesicherheit$/

/** Whether some words of a record, or the context in its code, say that it is not, or may not be there. */
export const isDoubted = ({ code }: { readonly code?: Concept | undefined }, { catalogue }: Env): boolean =>
  textsOf(code).some((text) => catalogue.says('doubted', text)) ||
  catalogue.concepts.member(catalogue.concepts.refinements(code), 'doubting-context') !== undefined

/** Whether they say that it was there; whether it still is they leave open. */
export const isPast = (c: Condition, { catalogue }: Env): boolean =>
  textsOf(c.code).some((text) => catalogue.says('past', text)) || isMarked(c, /^Z$/i)

export type ConditionStanding = 'confirmed' | 'tentative' | 'refuted'

/** Of a code beside the one that says that it is certain, or going on: provisional, resolved. */
const takesBack = (code: string): boolean => /^(unc|prov|diff|inac|re[ms])/.test(code)

/** No verification status is no doubt; anything but confirmed or refuted is. */
export function standingOf(c: Condition, env: Env): ConditionStanding {
  const codes = codesOf(c.verificationStatus)
  const said = c.verificationStatus?.text?.trim().toLowerCase()
  if (codes.includes('refuted') || isMarked(c, /^A$/i)) return 'refuted'
  if (codes.some(takesBack) || isDoubted(c, env) || isMarked(c, /^V$/i)) return 'tentative'
  if (codes.length === 0) return said === undefined || said === 'confirmed' ? 'confirmed' : 'tentative'
  return codes.includes('confirmed') ? 'confirmed' : 'tentative'
}

const CURRENT = ['active', 'recurrence', 'relapse']
/** Whether the condition is going on; undefined where nothing says so, or its end or its words contradict it. */
export function isCurrent(c: Condition, env: Env): boolean | undefined {
  const codes = codesOf(c.clinicalStatus)
  if (!codes.some((code) => CURRENT.includes(code))) return codes.length > 0 ? false : undefined
  return codes.some(takesBack) || isPast(c, env) || saysEnded(c, env.index.chart.patient, env.asOf)
    ? undefined
    : true
}

export const onset = (c: Condition, { index }: Env): DayRange | undefined => onsetOf(c, index.chart.patient)

/** When a condition began, else when it was first stated or recorded. */
export const noted = (c: Condition, env: Env): DayRange | undefined => {
  const stated = c.extension?.find((e) => /condition-assertedDate$/.test(e.url ?? ''))
  return onset(c, env) ?? firstDate(stated?.valueDateTime, c.recordedDate)
}

/** When a condition was recorded, else when it began. */
export const recorded = (c: Condition, env: Env): DayRange | undefined =>
  firstDate(c.recordedDate) ?? onset(c, env)

/**
 * Whether some other record of the same may say that it is over, or never was: one that is not certainly the older.
 * @param ends whether an end counts, for what has to be there now
 */
export function isUndone(
  c: Condition,
  hits: readonly { readonly record: Condition }[],
  ends: boolean,
  env: Env,
): boolean {
  const day = recorded(c, env)
  return hits.some(({ record: other }) => {
    const over = ends && isCurrent(other, env) === false
    if (!over && standingOf(other, env) !== 'refuted') return false
    // That it was over nobody noted when it was first recorded.
    const then = over ? abatementOf(other, env.index.chart.patient) : recorded(other, env)
    return !(day && then && then.to < day.from)
  })
}

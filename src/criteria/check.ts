/** Checks what a schema cannot: that what the files of criteria/ name exists, and that nothing stands twice. */
import { checkFact } from './checkFact.ts'
import { checkRule, type Found, first } from './checkRule.ts'
import { checkUnits } from './checkUnits.ts'
import type { Criteria } from './criteria.ts'
import type { Rule } from './rule.ts'
import { partsOf } from './walk.ts'

/** The file below criteria/ in which a trial, a fact or a code list stands. */
export type FileOf = (kind: 'trials' | 'facts' | 'codes', name: string) => string

const again = (names: readonly string[]): string | undefined =>
  names.find((name, i) => names.indexOf(name) !== i)

/** Whether a shared rule leads back to itself. */
function circular(name: string, c: Criteria, path: readonly string[] = []): boolean {
  if (path.includes(name)) return true
  const used = (rule: Rule): string[] =>
    'use' in rule ? [rule.use] : partsOf(rule, c.shared).flatMap((part) => used(part))
  const rule = c.shared[name]?.rule
  return rule !== undefined && used(rule).some((next) => circular(next, c, [...path, name]))
}

function checkTrial(t: Criteria['trials'][number], c: Criteria, seen: Set<string>): Found {
  const unknown = t.notes?.find((id) => !c.facts.some((f) => f.id === id))
  if (unknown !== undefined) return `notes: there is no fact "${unknown}"`
  const stray = Object.keys(t.windows ?? {}).find((w) => !c.policies.windows[w])
  if (stray !== undefined) return `windows: there is no window "${stray}"`
  return first(['inclusion', 'exclusion'] as const, (kind) =>
    first(t[kind], (x, i) => {
      const at = `${kind}[${i}]`
      if (seen.has(x.id)) return `${at}.id: ${x.id} stands twice`
      seen.add(x.id)
      if (x.cohort !== undefined && !t.cohorts?.some((h) => h.id === x.cohort))
        return `${at}.cohort: there is no cohort "${x.cohort}"`
      const found = checkRule(x.rule, { criteria: c })
      if (found) return `${at}.rule.${found}`
      return first(x.remarks ?? [], (r, j) => {
        const wrong = checkRule(r.when, { criteria: c })
        return wrong && `${at}.remarks[${j}].when.${wrong}`
      })
    }),
  )
}

/**
 * Checks every name that a schema cannot.
 * @returns the first problem with its place, or undefined
 */
export function check(c: Criteria, fileOf: FileOf): Found {
  const fact = again(c.facts.map((f) => f.id))
  if (fact !== undefined) return `${fileOf('facts', fact)} › ${fact}: stands twice`
  const trial = again(c.trials.map((t) => t.id))
  if (trial !== undefined) return `${fileOf('trials', trial)} › id: the trial "${trial}" stands twice`
  const unit = checkUnits(c.units)
  if (unit !== undefined) return `units.yaml › ${unit}`
  const criteria = new Set<string>()
  return (
    first(Object.keys(c.shared), (name) =>
      circular(name, c) ? `shared.yaml › ${name}: leads back to itself` : undefined,
    ) ??
    first(c.facts, (f) => {
      const found = checkFact(f, c)
      return found && `${fileOf('facts', f.id)} › ${f.id}.${found}`
    }) ??
    first(Object.entries(c.codes), ([name, l]) =>
      first([l.includes ?? [], l.except ?? [], l.regions ?? []].flat(), (other) =>
        c.codes[other] ? undefined : `${fileOf('codes', name)} › ${name}: there is no code list "${other}"`,
      ),
    ) ??
    first(Object.entries(c.shared), ([name, s]) => {
      const found = checkRule(s.rule, { criteria: c })
      return found && `shared.yaml › ${name}.rule.${found}`
    }) ??
    first(c.trials, (t) => {
      const found = checkTrial(t, c, criteria)
      return found && `${fileOf('trials', t.id)} › ${found}`
    })
  )
}

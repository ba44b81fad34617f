/** Joins what the chart's pieces say about one fact, as its mode allows. */
import { type DayRange, inTime } from '../chart/partialDate.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { ChartIndex } from './chartIndex.ts'
import type { Fact, FactId, Known, Suggestion, Value } from './fact.ts'
import { notRecorded } from './fact.ts'
import type { Finding, Problem, ReadResult } from './finding.ts'
import { apart, same } from './observations.ts'

/** The value as it stands in `chartDecides`; numbers and lists are not named there. */
const named = (value: Value): boolean | string | undefined =>
  value.type === 'boolean' || value.type === 'choice' ? value.value : undefined

/** Whether the chart alone may decide this value. P and Q never, unless the catalogue names the value. */
function mayDecide(definition: FactDefinition, finding: Finding): boolean {
  if (finding.strength !== 'decides') return false
  const { mode, chartDecides } = definition
  if (mode === 'Q') return false
  const value = named(finding.value)
  if (chartDecides) return value === undefined ? mode === 'A-' : chartDecides.includes(value)
  // Without a list A⁻ decides dates of events only: the reading itself says which are inside.
  return mode === 'A' || (mode === 'A-' && finding.value.type === 'date')
}

const suggestionOf = (findings: readonly Finding[]): Suggestion | undefined => {
  const [first] = findings
  if (!first) return undefined
  const alike = findings.filter((f) => same(f.value, first.value))
  const evidence = alike.flatMap((f) => f.evidence)
  const date = first.date === 'current' ? undefined : first.date
  const firm = alike.find((f) => f.strength === 'decides')?.date
  return { value: first.value, evidence, date, firm }
}

/** From findings that say the same. Its age counts from the newest: the others do not make it older. */
const knownOf = (findings: readonly Finding[]): Known => {
  const { value, date } = newestFirst(findings)[0] as Finding
  return { known: true, value, evidence: findings.flatMap((f) => f.evidence), date }
}

/**
 * The chart's word on one fact (or one entry of a map fact).
 * What was not read completely decides nothing, in either direction; a lifetime event already seen stands.
 */
export function combine(
  id: FactId,
  definition: FactDefinition,
  results: readonly ReadResult[],
  index: ChartIndex,
): Fact {
  const all: Finding[] = results.flatMap((r) => r.findings.filter((f) => f.fact === id))
  // A number that is only offered does not decide, and is not passed over for an older one that says otherwise.
  const findings = all.filter(
    (old) =>
      !all.some(
        (f) =>
          f.strength === 'suggests' &&
          (dated(f).from ?? '') > (dated(old).to ?? '9') &&
          (f.value.type === 'quantity' ? !same(f.value, old.value) : apart(f.value, old.value)),
      ),
  )
  const problems: Problem[] = results.flatMap((r) => r.problems.filter((p) => p.fact === id))
  const unread = results.some((r) => r.types.length > 0 && !index.complete(r.types, r.lists))

  const deciding = findings.filter((f) => mayDecide(definition, f) && f.onlyIf === undefined)
  const usable = unread ? deciding.filter((f) => f.lifetime === true) : deciding
  // A refuted record speaks of itself alone: where others say what the chart may decide, or may say it, it is no hint.
  const no = definition.chartDecides?.includes(false) === true
  const yes = findings.filter((f) => named(f.value) !== no)
  const open = usable.length === 0 && yes.length + problems.length > 0
  // An event without a usable date may be the newest one.
  const missed = problems.length > 0
  const offered = (open ? yes : findings).filter(
    (f) => !usable.includes(f) && !(missed && f.value.type === 'date'),
  )
  const differ = (a: Finding, b: Finding) => a.value.type !== 'date' && !same(a.value, b.value)
  // Of different days the newest may be offered. Of one day, or of none, each. Of events always the last one.
  const newest = newestFirst(offered.filter((f) => !offered.some((o) => differ(f, o) && isOlder(f, o))))
  const agree = !newest.some((f) => differ(f, newest[0] as Finding))
  const suggestion = agree ? suggestionOf(newest) : undefined
  // What may not decide, but was found later, is not passed over.
  const newer = offered.filter(
    (f) => f.strength === 'decides' && usable.every((u) => !u.lifetime && differ(u, f) && isOlder(u, f)),
  )
  const [first] = usable
  if (first) {
    if ([...usable, ...newer].every((f) => same(f.value, first.value)))
      return { ...knownOf(usable), suggestion }
    // Events of different days: the newest speaks.
    if (usable.every((f) => f.value.type === 'date'))
      return { ...knownOf(newestFirst(usable).slice(0, 1)), suggestion }
    const sides = [...usable, ...newer]
    const evidence = sides.flatMap((f) => f.evidence)
    return { known: false, why: 'conflicting', evidence, sides: sides.map((f) => knownOf([f])) }
  }
  const depending = findings.find((f) => mayDecide(definition, f) && f.onlyIf !== undefined)
  const conditional = depending?.onlyIf && { rule: depending.onlyIf, known: knownOf([depending]) }
  const evidence = [...findings, ...problems].flatMap((x) => x.evidence)
  if (unread) return { known: false, why: 'couldNotRead', evidence, suggestion }
  const [problem] = problems
  const spoilt: Fact | undefined = problem && {
    known: false,
    why: problem.why,
    evidence,
    suggestion,
    sides: problem.sides,
  }
  if (spoilt && definition.mode === 'A') return spoilt
  if (!agree) return { known: false, why: 'conflicting', evidence, sides: newest.map((f) => knownOf([f])) }
  if (suggestion) return { known: false, why: 'needsConfirmation', evidence, suggestion, conditional }
  return spoilt ?? notRecorded
}

const dated = ({ date }: Finding): Partial<DayRange> => (date === 'current' ? {} : (date ?? {}))

const isOlder = (a: Finding, b: Finding): boolean => (dated(a).to ?? '9') < (dated(b).from ?? '')

/** An event by the last day that it may be of, a state by the first, and before them all what is so now. */
const dayOf = ({ value, date }: Finding): string =>
  value.type === 'date' ? value.range.to : date === 'current' ? date : (date?.from ?? '')

const newestFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => inTime(dayOf(b), dayOf(a)))

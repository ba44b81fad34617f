/**
 * The fewest answers, found by one who knows them all. The smallest set of answers that proves one criterion failed
 * is a certificate of its trial; one certificate for each trial that answers can exclude, chosen so that together
 * they need the fewest answers, and for only as many trials as it takes. Where shared questions are left even so,
 * the tap that leaves the fewest of them comes next, until none is. Never more than going tap by tap from the start.
 */
import type { Assessment, TrialResult } from '../../../src/eligibility/assessment.ts'
import { evaluate } from '../../../src/eligibility/evaluate.ts'
import type { Answers } from '../../../src/facts/answers.ts'
import type { FactId, Facts } from '../../../src/facts/fact.ts'
import { notRecorded } from '../../../src/facts/fact.ts'
import { catalogue, TODAY } from '../../eligibility/factsOf.ts'
import { answering, type Played, tapOn } from './playing.ts'
import { everythingKnown, type Screened } from './screened.ts'

type Certificate = readonly string[]
const LARGEST = 3

const subsets = (of: readonly string[], size: number): string[][] =>
  size === 0
    ? [[]]
    : of.flatMap((first, i) => subsets(of.slice(i + 1), size - 1).map((rest) => [first, ...rest]))

const idsOf = (id: string): FactId[] => catalogue.definition(id).entries?.map((e) => `${id}/${e.id}`) ?? [id]

/** The smallest sets of facts that prove a trial's criteria failed. */
function certificatesOf(trial: TrialResult, now: Facts, all: Assessment): Certificate[] {
  const known = all.trials.find((t) => t.trial.id === trial.trial.id)
  const failing = (known?.criteria ?? []).filter((r) => r.status === 'failed' && !r.criterion.cohort)
  const found = failing.flatMap((r) => {
    const changed = r.facts.filter((id) => idsOf(id).some((one) => now.get(one) !== all.facts.get(one)))
    for (let size = 1; size <= LARGEST; size += 1) {
      const proofs = subsets(changed, size).filter((ids) => {
        const learned = ids.flatMap(idsOf).map((id) => [id, all.facts.get(id) ?? notRecorded] as const)
        const facts = new Map([...now, ...learned])
        return (
          evaluate(r.criterion.rule, { catalogue, facts, asOf: TODAY, trial: trial.trial }).truth ===
          r.outcome.truth
        )
      })
      if (proofs.length > 0) return proofs
    }
    return []
  })
  return [...new Map(found.map((c) => [c.toSorted().join(), c])).values()]
}

/** The smallest union of one certificate for each trial. */
function cheapest(
  trials: readonly (readonly Certificate[])[],
  chosen: Certificate = [],
  best = Infinity,
): Certificate | undefined {
  if (chosen.length >= best) return undefined
  const [first, ...rest] = trials
  if (!first) return chosen
  let found: Certificate | undefined
  for (const certificate of first) {
    const union = [...new Set([...chosen, ...certificate])]
    found = cheapest(rest, union, Math.min(best, found?.length ?? Infinity)) ?? found
  }
  return found
}

/** Of each number of trials, the choices that need the fewest answers first. */
function choices(certificates: readonly (readonly Certificate[])[]): Certificate[] {
  const which = certificates.map((_, i) => String(i))
  return Array.from({ length: which.length + 1 }, (_, size) => subsets(which, size))
    .flat()
    .map((chosen) => cheapest(chosen.map((i) => certificates[Number(i)] ?? [])) ?? [])
}

const openIn = (now: Assessment): TrialResult[] => now.trials.filter((t) => t.verdict === 'incomplete')
const sharedIn = (now: Assessment): number => now.questions.filter((q) => q.trials.length > 1).length
/** A derived fact is asked as one of its sources. */
const asked = (id: string): string => catalogue.definition(id).askedAs?.[0] ?? id

/** The tap after which the fewest shared questions are left; of equals the one that leaves the fewest trials open. */
function bestTap(patient: Screened, answers: Answers, now: Assessment): Answers {
  const after = now.questions.map((q) => answering(patient, answers, tapOn(q, now, patient)))
  const left = after.map((a) => {
    const then = patient.assess(a)
    return sharedIn(then) * (then.trials.length + 1) + openIn(then).length
  })
  return after[left.indexOf(Math.min(...left))] ?? answers
}

/** Tap by tap, each the one that leaves the fewest shared questions. @param taps taken already */
export function greedy(patient: Screened, given: Answers = {}, taken = Object.keys(given).length): Played {
  let answers = given
  let taps = taken
  for (let now = patient.assess(answers); sharedIn(now) > 0; now = patient.assess(answers)) {
    answers = bestTap(patient, answers, now)
    taps += 1
  }
  return { taps, facts: Object.keys(answers).length }
}

/** Until each question that is left concerns one trial only. */
export function optimum(patient: Screened, given: Answers = {}): Played {
  const start = patient.assess(given)
  const all = everythingKnown(patient)
  const certificates = openIn(start)
    .map((t) => certificatesOf(t, start.facts, all))
    .filter((c) => c.length > 0)
  const sets = choices(certificates).toSorted((a, b) => a.length - b.length)
  const before = Object.keys(given).length
  const tried = greedy(patient, given)
  const fewer = sets.filter((set) => before + set.length < tried.taps)
  for (const set of fewer) {
    const answers = answering(patient, given, set.map(asked))
    if (sharedIn(patient.assess(answers)) === 0)
      return { taps: before + set.length, facts: Object.keys(answers).length }
  }
  // What proves the most trials failed, and from there tap by tap.
  const most = fewer.at(-1)
  const from = most && greedy(patient, answering(patient, given, most.map(asked)), before + most.length)
  return from && from.taps < tried.taps ? from : tried
}

/** As `optimum`, for one who must begin with the gate, as the planner must. */
export function gatedOptimum(patient: Screened): Played {
  const now = patient.assess({})
  const gate = now.questions.find((q) => q.fact.gate)
  return gate && sharedIn(now) > 0
    ? optimum(patient, answering(patient, {}, [gate.fact.id]))
    : optimum(patient)
}

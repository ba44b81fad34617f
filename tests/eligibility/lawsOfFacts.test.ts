/** The laws of evaluation that hold over the facts that rules read: 1, 2 and 6. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { assessFacts } from '../../src/eligibility/assess.ts'
import type { Assessment } from '../../src/eligibility/assessment.ts'
import type { Fact, FactId, Facts } from '../../src/facts/fact.ts'
import { REASONS, unknown } from '../../src/facts/fact.ts'
import { anyFact, anyFacts, factsNear, knownFact, readEntries } from './arbitrary/facts.ts'
import { meeting, TRIAL_IDS, type TrialId } from './cases/all.ts'
import { catalogue, factsOf, TODAY, type Written } from './factsOf.ts'

vi.setConfig({ testTimeout: 60_000 })

const RUNS = { numRuns: 150 }
const assess = (facts: Facts) => assessFacts(catalogue, facts, TODAY)
const verdicts = (a: Assessment) => a.trials.map((t) => [t.trial.id, t.verdict] as const)
const statuses = (a: Assessment) =>
  new Map(a.trials.flatMap((t) => t.criteria.map((r) => [r.criterion.id, r.status] as const)))

/** Near the facts that meet one trial, so that verdicts of every kind come up; or any facts at all. */
const facts: fc.Arbitrary<Facts> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TRIAL_IDS).chain((id) => factsNear(meeting(id))) },
  { weight: 1, arbitrary: anyFacts },
)

// Left blank, the planned start is the registration date: it is never unknown for want of a record.
const forgettable = readEntries.filter((id) => id !== 'plannedTreatmentStart')
const several = (arbitrary: (id: FactId) => fc.Arbitrary<Fact>) =>
  fc
    .uniqueArray(fc.constantFrom(...forgettable), { minLength: 1, maxLength: 25 })
    .chain((ids) => fc.tuple(fc.constant(ids), fc.tuple(...ids.map(arbitrary))))
    .map(([ids, drawn]) => ids.map((id, i) => [id, drawn[i] as Fact] as const))

describe('the facts that meet a trial', () => {
  it.each(TRIAL_IDS)('make %s eligible', (id) => {
    expect(new Map(verdicts(assess(factsOf(meeting(id))))).get(id)).toBe('eligible')
  })
})

describe('law 1: turning a known fact into unknown', () => {
  it('never turns a verdict into eligible or ineligible', () => {
    const forgotten = several(() => fc.constantFrom(...REASONS).map((why) => unknown(why)))
    fc.assert(
      fc.property(facts, forgotten, (before, lost) => {
        const after = assess(new Map([...before, ...lost]))
        const was = new Map(verdicts(assess(before)))
        for (const [id, verdict] of verdicts(after)) expect([was.get(id), 'incomplete']).toContain(verdict)
      }),
      RUNS,
    )
  })
})

describe('law 2: learning an unknown fact', () => {
  it('never changes a criterion that was already satisfied or failed', () => {
    fc.assert(
      fc.property(facts, several(knownFact), (before, learned) => {
        const news = learned.filter(([id]) => before.get(id)?.known !== true)
        const after = statuses(assess(new Map([...before, ...news])))
        for (const [id, status] of statuses(assess(before)))
          if (status !== 'unknown') expect([id, after.get(id)]).toEqual([id, status])
      }),
      RUNS,
    )
  })

  it('never turns an eligible or ineligible trial into another', () => {
    fc.assert(
      fc.property(facts, several(knownFact), (before, learned) => {
        const news = learned.filter(([id]) => before.get(id)?.known !== true)
        const after = new Map(verdicts(assess(new Map([...before, ...news]))))
        for (const [id, verdict] of verdicts(assess(before)))
          if (verdict === 'ineligible') expect([id, after.get(id)]).toEqual([id, verdict])
      }),
      RUNS,
    )
  })
})

/** What follows in any patient: chemotherapy was systemic therapy, a resection was a resection. */
function withPremises(given: Facts): Facts {
  const of = new Map(given)
  const says = (id: string, value: boolean | string) => {
    const fact = of.get(id)
    return fact?.known === true && 'value' in fact.value && fact.value.value === value
  }
  const follows = (id: string) => {
    for (const [key, fact] of factsOf({ [id]: true })) of.set(key, fact)
  }
  if (says('conversionChemo', true)) follows('priorSystemicTherapyCrc')
  if (says('indexCrlmResection', 'resected')) follows('priorHepaticResection')
  const treated = says('priorHepaticResection', true) || says('priorHepaticAblation', true)
  if (says('recurrentAfterLiverSurgery', true) && !treated) follows('priorHepaticResection')
  return of
}

const APART: readonly (readonly [TrialId, TrialId])[] = [
  ['dragon-1', 'pump-iii'],
  ['pdac-liver', 'dragon-1'],
  ['pdac-liver', 'pump-it'],
  ['pdac-liver', 'pump-iii'],
  ['pdac-liver', 'rfa-crlm'],
  ['dragon-1', 'pump-it'],
  ['pump-it', 'pump-iii'],
  ['pump-it', 'rfa-crlm'],
]

describe('law 6: two trials that exclude each other', () => {
  it.each(APART)('%s and %s are never both eligible', (one, other) => {
    const mixture = (a: Written, b: Written): fc.Arbitrary<Facts> =>
      fc
        .tuple(factsNear(a), fc.uniqueArray(fc.constantFrom(...Object.keys(b)), { maxLength: 80 }))
        .map(
          ([near, taken]) =>
            new Map([...near, ...factsOf(Object.fromEntries(taken.map((id) => [id, b[id]])))]),
        )
    const both = fc.oneof(
      mixture(meeting(one), meeting(other)),
      mixture(meeting(other), meeting(one)),
      fc.constant(factsOf({ ...meeting(one), ...meeting(other) })),
      fc.constant(factsOf({ ...meeting(other), ...meeting(one) })),
    )
    fc.assert(
      fc.property(both, (given) => {
        const found = new Map(verdicts(assess(withPremises(given))))
        expect([found.get(one), found.get(other)]).not.toEqual(['eligible', 'eligible'])
      }),
      { numRuns: 60 },
    )
  })

  it('still lets the other pairs be met together', () => {
    const shared = { ...meeting('dragon-1'), ...meeting('rfa-crlm'), primaryTumourStatus: 'resected' }
    const found = new Map(verdicts(assess(factsOf(shared))))
    expect([found.get('dragon-1'), found.get('rfa-crlm')]).toEqual(['eligible', 'eligible'])
  })
})

describe('the questions', () => {
  it('belong to trials whose verdict is open, and each could still move one', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const a = assess(given)
        const open = a.trials.filter((t) => t.verdict === 'incomplete').map((t) => t.trial.id)
        for (const q of a.questions) {
          expect(q.trials.length).toBeGreaterThan(0)
          expect(q.trials.filter((id) => !open.includes(id))).toEqual([])
          for (const id of q.criteria) expect(statuses(a).get(id)).toBe('unknown')
        }
      }),
      RUNS,
    )
  })

  it('never move a decided criterion by their answer', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat()), (given, chance) => {
        const a = assess(given)
        for (const q of a.questions.slice(0, 5)) {
          const ids = q.fact.entries?.map((e) => `${q.fact.id}/${e.id}`) ?? [q.fact.id]
          // A value that one trial still accepts and another finds stale is no unknown fact.
          const open = ids.filter((id) => given.get(id)?.known !== true)
          const seed = chance.next().value ?? 0
          const answers = open.map(
            (id) => [id, fc.sample(anyFact(id), { seed, numRuns: 1 })[0] as Fact] as const,
          )
          const after = statuses(assess(new Map([...given, ...answers])))
          for (const [id, status] of statuses(a))
            if (status !== 'unknown') expect([q.fact.id, id, after.get(id)]).toEqual([q.fact.id, id, status])
        }
      }),
      { numRuns: 40 },
    )
  })
})

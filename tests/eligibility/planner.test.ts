/** The questions: which are asked, in what order, and how many answers that takes. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { seeded } from '../../mocks/patients/seeded.ts'
import type { Trial } from '../../src/criteria/trial.ts'
import { assessFacts } from '../../src/eligibility/assess.ts'
import type { Assessment, Outcome, Question, TrialResult } from '../../src/eligibility/assessment.ts'
import { canBecome } from '../../src/eligibility/criterion.ts'
import { judge } from '../../src/eligibility/judge.ts'
import { catalogueId } from '../../src/facts/catalogue.ts'
import type { Fact, FactId, Facts } from '../../src/facts/fact.ts'
import { notRecorded } from '../../src/facts/fact.ts'
import { gatedOptimum, optimum } from '../bench/planner/optimum.ts'
import { inSourceOrder, onlyOwnQuestionsRemain, planned, play } from '../bench/planner/playing.ts'
import { demoPatients } from '../bench/planner/screened.ts'
import { anyFacts, factsNear, knownFact, readEntries } from './arbitrary/facts.ts'
import { meeting, TRIAL_IDS, type TrialId } from './cases/all.ts'
import { assessed, catalogue, criteria, criterionOf, factsOf, TODAY, why } from './factsOf.ts'

vi.setConfig({ testTimeout: 120_000 })

const asked = (a: Assessment): string[] => a.questions.map((q) => q.fact.id)
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

describe('the answers needed by the patients of the sandbox', () => {
  const patients = demoPatients()
  const taps = (choose: typeof planned) => patients.map((p) => play(p, choose, onlyOwnQuestionsRemain).taps)
  const planner = taps(planned)

  it('are at most 1.3 times those of an optimum that knows them and asks the gate first', () => {
    expect(sum(planner)).toBeLessThanOrEqual(1.3 * sum(patients.map((p) => gatedOptimum(p).taps)))
  })

  it('are hardly more than the optimum where the sandbox tells the answers', () => {
    const told = patients.flatMap((p, i) =>
      p.told ? [{ best: optimum(p).taps, taken: planner[i] ?? 0 }] : [],
    )
    expect(told.length).toBeGreaterThanOrEqual(10)
    expect(sum(told.map((t) => t.taken))).toBeLessThanOrEqual(1.1 * sum(told.map((t) => t.best)))
  })

  it('are fewer than in the order of the pages', () => {
    expect(sum(planner)).toBeLessThan(0.7 * sum(taps(inSourceOrder)))
  })
})

describe('the order of the questions', () => {
  it('begins with the gate', () => {
    expect(asked(assessed({}))[0]).toBe('liverMetsPrimary')
  })

  it('then goes to what is most likely to exclude open trials', () => {
    const [first, second] = asked(assessed({ liverMetsPrimary: 'colorectal' }))
    expect([first, second]).toEqual(['liverResectability', 'recurrentAfterLiverSurgery'])
  })

  it('puts a suggestion that would exclude a trial before an exclusion that is likely anyway', () => {
    const base = { ...meeting('pump-it'), priorHepaticResection: 'unknown' }
    const suggestion = { value: { type: 'boolean', value: true }, evidence: [] } as const
    const facts = new Map<FactId, Fact>(factsOf({ ...base, nationalPanelVerdict: why('notRecorded') }))
    facts.set('priorHepaticResection', { known: false, why: 'needsConfirmation', evidence: [], suggestion })
    const own = assessFacts(catalogue, facts, TODAY).questions.filter((q) => q.trials.includes('pump-it'))
    expect(own.map((q) => q.fact.id)).toEqual(['priorHepaticResection', 'nationalPanelVerdict'])
  })

  it('does not expect of an answer what follows from another one already', () => {
    const place = (of: Record<string, unknown>) =>
      asked(assessed({ liverMetsPrimary: 'colorectal', ...of })).indexOf('recurrentCrlm')
    expect(place({})).toBeLessThan(5)
    expect(place({ recurrentAfterLiverSurgery: true })).toBeGreaterThan(20)
  })

  it('expects an exclusion only of an answer that brings it about alone', () => {
    // A primary in situ does not exclude from DRAGON 1: what counts then is the intent to resect it.
    const intent = criterionOf(assessed({}), 'DRG-I4')
    const only = (id: string) => canBecome(intent, 'failed', (fact) => fact === id)
    expect(canBecome(intent, 'failed')).toBe(true)
    expect(only('primaryTumourStatus')).toBe(false)
    const site = criterionOf(assessed({}), 'PIT-I10a')
    expect(canBecome(site, 'failed', (fact) => fact === 'primaryTumourStatus')).toBe(true)
  })

  it('leaves what a trial asks alone, and is not likely to exclude it, until nothing is shared', () => {
    const { questions } = assessed({ liverMetsPrimary: 'colorectal' })
    const lastShared = questions.findLastIndex((q) => q.trials.length > 1)
    const before = questions.slice(0, lastShared).filter((q) => q.trials.length === 1)
    expect(before.filter((q) => q.fact.rulesOut === undefined).map((q) => q.fact.id)).toEqual([])
    expect(questions.findIndex((q) => q.fact.id === 'consent.rfa-crlm')).toBeGreaterThan(lastShared)
  })

  it('asks again last what was answered and is too old', () => {
    const old = { ...meeting('pump-it'), stagingCtDate: '2026-10-01', crcHistology: why('notRecorded') }
    const own = assessed(old).questions.filter((q) => q.trials.includes('pump-it'))
    expect(own.map((q) => q.fact.id)).toEqual(['crcHistology', 'stagingCtDate'])
  })

  it('names the trials and criteria that wait for the answer', () => {
    const question = assessed({}).questions.find((q) => q.fact.id === 'seriousInfection')
    expect([question?.trials, question?.criteria]).toEqual([
      ['pump-iii', 'pump-it'],
      ['P3-E12', 'PIT-E12'],
    ])
  })
})

/** Facts of which some are unknown, so that verdicts are open and things are asked. */
const partial: fc.Arbitrary<Facts> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...TRIAL_IDS).chain((id) => factsNear(meeting(id))) },
      { weight: 1, arbitrary: anyFacts },
    ),
    fc.subarray(readEntries),
  )
  // Left blank, the planned start is the registration date; one far ahead leaves nothing that could fail.
  .map(
    ([facts, forgotten]) =>
      new Map([...facts].filter(([id]) => id !== 'plannedTreatmentStart' && !forgotten.includes(id))),
  )

/** Some values of every fact that rules read. */
const pool = new Map<FactId, readonly Fact[]>(
  readEntries.map((id, i) => [id, fc.sample(knownFact(id), { seed: i, numRuns: 24 }).filter((f) => f.known)]),
)
const draw = (id: FactId, random: () => number): Fact => {
  const values = pool.get(id) ?? []
  return values[Math.floor(random() * values.length)] ?? notRecorded
}
const entriesOf = (id: string): FactId[] => readEntries.filter((e) => catalogueId(e) === id)
const alone = { asked: () => undefined, deceased: false, memory: new Map() }
const verdict = (trial: Trial, facts: Facts) =>
  judge(trial, { catalogue, facts, asOf: TODAY }, { ...alone, believed: facts }).verdict

/** The facts below an outcome that keep it open. What is awaited may still come. */
const openBelow = (outcome: Outcome): FactId[] =>
  outcome.truth === 'unknown'
    ? [...(outcome.fact === undefined ? [] : [outcome.fact]), ...(outcome.parts ?? []).flatMap(openBelow)]
    : []
/** What can still be learned for a trial: what keeps its criteria open, and the days that they count from. */
const openOf = ({ criteria: results }: TrialResult, facts: Facts): FactId[] => {
  const open = results.filter((r) => r.status === 'unknown')
  const unknown = open.flatMap((r) => r.facts.flatMap(entriesOf)).filter((id) => !facts.get(id)?.known)
  return [...new Set([...open.flatMap((r) => openBelow(r.outcome)), ...unknown])]
}
/** The facts with these learned: as they meet the trial where they are not `varied`. */
function learned(
  facts: Facts,
  trial: Trial,
  ids: readonly FactId[],
  varied: readonly string[],
  random: () => number,
): Facts {
  const met = factsOf(meeting(trial.id as TrialId))
  const value = (id: FactId) =>
    (varied.includes(catalogueId(id)) ? undefined : met.get(id)) ?? draw(id, random)
  return new Map([...facts, ...ids.map((id) => [id, value(id)] as const)])
}

const TRIES = 300
/** Whether there are answers to the other questions beside which this answer makes the difference to a verdict. */
function matters(question: Question, { facts, trials }: Assessment, random: () => number): boolean {
  // A derived fact that is asked as this one changes with it.
  const derived = criteria.facts.filter((f) => f.askedAs?.includes(question.fact.id)).map((f) => f.id)
  const own = [question.fact.id, ...derived].flatMap(entriesOf)
  return trials
    .filter((t) => question.trials.includes(t.trial.id))
    .some((result) => {
      const waiting = result.criteria.filter((r) => question.criteria.includes(r.criterion.id))
      const read = waiting.flatMap((r) => r.facts)
      const open = openOf(result, facts)
      const others = open.filter((id) => !own.includes(id))
      return Array.from({ length: TRIES }, (_, i) => i).some((i) => {
        const varied = i % 2 === 0 ? [] : read
        const before = learned(facts, result.trial, others, varied, random)
        const answer = i % 3 === 0 ? [] : read
        const after = learned(
          before,
          result.trial,
          open.filter((id) => own.includes(id)),
          answer,
          random,
        )
        return verdict(result.trial, before) !== verdict(result.trial, after)
      })
    })
}

describe('a question', () => {
  it.each(demoPatients().map((p) => [p.name, p] as const))(
    'to %s is asked only if some answer changes an open verdict',
    (_, patient) => {
      const now = patient.assess({})
      const idle = now.questions.filter((q) => !matters(q, now, seeded(1)))
      expect(idle.map((q) => q.fact.id)).toEqual([])
    },
  )

  it('is asked only if some answer, beside some others, changes an open verdict', () => {
    fc.assert(
      fc.property(partial, fc.nat(), (facts, seed) => {
        const random = seeded(seed)
        const now = assessFacts(catalogue, facts, TODAY)
        for (const question of now.questions)
          expect([question.fact.id, matters(question, now, random)]).toEqual([question.fact.id, true])
      }),
      { numRuns: 40, seed: 1, endOnFailure: true },
    )
  })

  it('is asked about every open verdict that answers can settle', () => {
    fc.assert(
      fc.property(partial, fc.nat(), (facts, seed) => {
        const random = seeded(seed)
        const { trials, questions } = assessFacts(catalogue, facts, TODAY)
        for (const result of trials.filter((t) => t.verdict === 'incomplete')) {
          const { trial } = result
          // What was answered with "not there yet" is not asked again.
          const left = openOf(result, facts).filter((id) => {
            const fact = facts.get(id)
            return fact?.known !== false || fact.awaited === undefined
          })
          const ends = [[], readEntries, readEntries, readEntries].map((varied) =>
            verdict(trial, learned(facts, trial, left, varied, random)),
          )
          if (ends.every((end) => end === 'incomplete')) continue
          expect([trial.id, questions.some((q) => q.trials.includes(trial.id))]).toEqual([trial.id, true])
        }
      }),
      { numRuns: 150, seed: 1, endOnFailure: true },
    )
  })
})

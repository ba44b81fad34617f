/** Judging remembers the last time: it must never show in a verdict. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { assembleChart } from '../../src/chart/assemble.ts'
import { assess } from '../../src/eligibility/assess.ts'
import type { Assessment } from '../../src/eligibility/assessment.ts'
import type { Answers } from '../../src/facts/answers.ts'
import { demoPatients } from '../bench/planner/screened.ts'
import { answerTo } from './arbitrary/facts.ts'
import { ago, catalogue, criteria, TODAY } from './factsOf.ts'

const chartOf = (id: string) =>
  assembleChart((patients.find((p) => p.id === id)?.resources(TODAY) ?? []).map((resource) => ({ resource })))
const told = (a: Assessment) => ({
  trials: a.trials,
  questions: a.questions.map((q) => [q.fact.id, q.trials, q.criteria]),
})

describe('judging one chart again and again', () => {
  const some = demoPatients().filter((p) => ['pump-it-eligible', 'rfa-eligible', 'woman-63'].includes(p.name))

  it.each(some.map((p) => [p.name, p.truth] as const))('says what judging %s afresh says', (id, truth) => {
    const chart = chartOf(id)
    let answers: Answers = {}
    for (let step = 0; step < 60; step += 1) {
      const asOf = step % 20 === 19 ? ago(-3) : TODAY
      const now = assess({ criteria, chart, answers, asOf })
      if (step % 5 === 0) {
        const afresh = assess({ criteria, chart: { ...chart }, answers, asOf })
        expect(told(now)).toEqual(told(afresh))
      }
      const [question] = now.questions
      const [given] = Object.keys(answers)
      const answer = truth[question?.fact.id ?? '']
      // Now and then one is taken back.
      if (step % 7 === 6 && given !== undefined) {
        const { [given]: _, ...rest } = answers
        answers = rest
      } else if (question && answer) answers = { ...answers, [question.fact.id]: answer }
    }
  })

  type State = { readonly answers: Answers; readonly asOf: string }
  type Step = (now: State, history: readonly State[]) => State
  const enter =
    (id: string, answer: Answers[string]): Step =>
    ({ answers, asOf }) => ({
      answers: { ...answers, [id]: answer },
      asOf,
    })
  const takeBack =
    (nth: number): Step =>
    ({ answers, asOf }) => ({
      answers: Object.fromEntries(Object.entries(answers).filter((_, i, all) => i !== nth % all.length)),
      asOf,
    })
  const undo: Step = (now, history) => history.at(-2) ?? now
  const asked = criteria.facts.filter((f) => f.question !== undefined && f.role !== 'display')
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(...asked).chain((fact) =>
        fc
          .record({
            answer: fc.oneof(
              { weight: 4, arbitrary: answerTo(catalogue.definition(fact.id), false) },
              { weight: 1, arbitrary: fc.constant({ value: 'unknown' }) },
            ),
            date: fc.integer({ min: 0, max: 40 }).map(ago),
            tried: fc.boolean(),
          })
          .map(({ answer, date, tried }) =>
            enter(fact.id, { value: undefined, ...answer, date, ...(tried && { tried }) }),
          ),
      ),
    },
    { weight: 2, arbitrary: fc.nat({ max: 20 }).map(takeBack) },
    { weight: 2, arbitrary: fc.constant(undo) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: -40, max: 10 }).map(
        (days): Step =>
          ({ answers }) => ({ answers, asOf: ago(days) }),
      ),
    },
  )

  it.each(['empty-chart', 'pump-it-eligible', 'woman-63'])(
    'says of %s what judging afresh says, whatever is entered, taken back, undone or moved to another day',
    (id) => {
      const from = chartOf(id)
      fc.assert(
        fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
          const chart = { ...from }
          const history: State[] = [{ answers: {}, asOf: TODAY }]
          for (const next of steps) {
            history.push(next(history.at(-1) ?? { answers: {}, asOf: TODAY }, history))
            const now = history.at(-1) as State
            expect(assess({ criteria, chart, ...now })).toEqual(
              assess({ criteria, chart: { ...from }, ...now }),
            )
          }
        }),
        { numRuns: 25 },
      )
    },
  )

  it('leaves what an answer does not touch the object that it was', () => {
    const chart = chartOf('empty-chart')
    const results = (answers: Answers) =>
      assess({ criteria, chart, answers, asOf: TODAY }).trials.flatMap((t) => t.criteria)
    const before = results({ liverMetsPrimary: { value: 'colorectal' } })
    const after = results({ liverMetsPrimary: { value: 'colorectal' }, seriousInfection: { value: false } })
    const changed = after.filter((r, i) => r !== before[i])
    expect(changed.map((r) => r.criterion.id)).toEqual(['P3-E12', 'PIT-E12'])
  })
})

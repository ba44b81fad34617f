/** Judging remembers the last time: it must never show in a verdict. */
import { describe, expect, it } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { assembleChart } from '../../src/chart/assemble.ts'
import { assess } from '../../src/eligibility/assess.ts'
import type { Assessment } from '../../src/eligibility/assessment.ts'
import type { Answers } from '../../src/facts/answers.ts'
import { demoPatients } from '../bench/planner/screened.ts'
import { ago, criteria, TODAY } from './factsOf.ts'

const chartOf = (id: string) =>
  assembleChart((patients.find((p) => p.id === id)?.resources(TODAY) ?? []).map((resource) => ({ resource })))
const told = (a: Assessment) => ({
  trials: a.trials,
  questions: a.questions.map((q) => [q.fact.id, q.trials, q.criteria, q.excludes]),
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

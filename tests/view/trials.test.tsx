import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/eligibility/assess.ts'
import type { TrialResult } from '../../src/eligibility/assessment.ts'
import { inOrder, isClosed } from '../../src/view/trials/order.ts'
import { verdictInWords } from '../../src/view/trials/verdict.ts'
import { ANSWERS } from '../../src/view/words/answers.ts'
import { CALENDAR } from '../../src/view/words/calendar.ts'
import { CHANGE } from '../../src/view/words/change.ts'
import { COURSE } from '../../src/view/words/course.ts'
import { CRITERIA } from '../../src/view/words/criteria.ts'
import { EVIDENCE } from '../../src/view/words/evidence.ts'
import { FACT_SHEET } from '../../src/view/words/factSheet.ts'
import { FRAME } from '../../src/view/words/frame.ts'
import { PROBLEM } from '../../src/view/words/problem.ts'
import { QUESTIONS } from '../../src/view/words/questions.ts'
import { TRIALS } from '../../src/view/words/trials.ts'
import { WHAT_IF } from '../../src/view/words/whatIf.ts'
import { chartOf, criteria, person, ready, result, show, TODAY } from './screen.tsx'

const assessed = assess({ criteria, chart: chartOf([person()]), answers: {}, asOf: TODAY }).trials
const as = (id: string, changes: Partial<TrialResult>): TrialResult => {
  const found = assessed.find((t) => t.trial.id === id)
  if (!found) throw new Error(id)
  return { ...found, ...changes }
}
const some = (n: number) => Array.from({ length: n }, (_, i) => String(i))

describe('the order of the trials', () => {
  it('has met before open before not met, and closed ones after those open to recruitment', () => {
    const results = [
      as('pump-it', { verdict: 'ineligible' }),
      as('rfa-crlm', { verdict: 'incomplete', open: some(9) }),
      as('dragon-1', { verdict: 'eligible' }),
      as('pump-iii', { verdict: 'incomplete', open: some(1) }),
      as('pdac-liver', { verdict: 'incomplete', open: some(4) }),
    ]
    expect(inOrder(results).map((t) => t.trial.id)).toEqual([
      'dragon-1',
      'pdac-liver',
      'rfa-crlm',
      'pump-iii',
      'pump-it',
    ])
    expect(results.filter(isClosed).map((t) => t.trial.id)).toEqual(['dragon-1', 'pump-iii'])
  })
})

describe('what the chart suggests', () => {
  it('puts a trial that it would rule out after the others that are open', () => {
    const results = [
      as('pdac-liver', { open: some(1), wouldFail: ['PDA-I1a'] }),
      as('pump-it', { open: some(9), wouldFail: [] }),
    ]
    expect(inOrder(results).map((t) => t.trial.id)).toEqual(['pump-it', 'pdac-liver'])
  })
})

describe('a verdict in words', () => {
  it('never promises more than that all listed criteria are met', () => {
    expect(verdictInWords(as('pump-it', { verdict: 'eligible', onTheDay: [] }), 'en')).toBe(
      'Meets all listed criteria',
    )
  })

  it('names what is left for the day of treatment', () => {
    const result = as('rfa-crlm', { verdict: 'eligible', onTheDay: ['RFA-E10'] })
    expect(verdictInWords(result, 'en')).toMatch(
      /^Meets all listed criteria that can be judged before the day of treatment; on the day: /,
    )
  })

  it('counts the answers that are needed', () => {
    expect(verdictInWords(as('pump-it', { verdict: 'incomplete', open: some(1) }), 'en')).toBe(
      'Open: 1 answer needed',
    )
    expect(verdictInWords(as('pump-it', { verdict: 'incomplete', open: some(3) }), 'nl')).toBe(
      'Open: 3 antwoorden nodig',
    )
  })

  it('names the failure that can change least', () => {
    const { criteria: all } = as('pump-it', {})
    const failing = (failure: string) => {
      const found = all.find((r) => r.criterion.failure === failure)
      if (!found) throw new Error(failure)
      return { ...found, status: 'failed' as const }
    }
    const [inTime, never] = [failing('inTime'), failing('never')]
    const result = as('pump-it', { verdict: 'ineligible', criteria: [inTime, never] })
    expect(verdictInWords(result, 'en')).toBe(`Does not meet: ${never.criterion.label.en} (and 1 other)`)
  })
})

describe('the words of the screen', () => {
  it.each(['en', 'nl'] as const)('never say "eligible" or "enrol" (%s)', (language) => {
    const said: string[] = []
    const walk = (part: unknown): void => {
      if (typeof part === 'string') said.push(part)
      else if (typeof part === 'function') said.push(String(part))
      else if (typeof part === 'object' && part !== null) Object.values(part).forEach(walk)
    }
    for (const table of [
      ANSWERS,
      CRITERIA,
      EVIDENCE,
      FRAME,
      PROBLEM,
      QUESTIONS,
      TRIALS,
      CALENDAR,
      CHANGE,
      COURSE,
      FACT_SHEET,
      WHAT_IF,
    ])
      walk(table[language])
    expect(said.length).toBeGreaterThan(100)
    expect(said.filter((s) => /eligib|enrol/i.test(s))).toEqual([])
  })
})

describe('other cohorts of a trial', () => {
  const card = () => screen.getByRole('button', { name: 'ScanPan1' }).closest('li')

  it('are pointed out as long as one is possible', async () => {
    show({ chart: chartOf([person()]) })
    await ready()
    expect(card()).toHaveTextContent(/contact the site/)
  })

  it('are not where what all of them ask for is not met', async () => {
    show({ chart: chartOf([person({ birthDate: '2012-01-01' })]) })
    await ready()
    expect(card()).toHaveTextContent(/Does not meet/)
    expect(card()).not.toHaveTextContent(/contact the site/)
  })
})

describe('how long a verdict holds', () => {
  const card = () => screen.getByRole('button', { name: 'RFA in recurrent CRLM' }).closest('li')

  it('names what goes stale first', async () => {
    show({ chart: chartOf([person(), result('777-3', 20, '10*9/L')]) })
    await ready()
    expect(card()).toHaveTextContent(
      'Holds until 02-Dec-2026 if nothing new is recorded (platelets, low platelets)',
    )
  })

  it('names what holds longest of what rules out, in Dutch too', async () => {
    show({
      chart: chartOf([
        person(),
        { ...result('777-3', 20, '10*9/L'), effectiveDateTime: '2026-11-10' },
        result('1751-7', 10, 'g/L'),
      ]),
      language: 'nl',
    })
    await ready()
    expect(card()).toHaveTextContent(
      'Geldt tot en met 02-Dec-2026 als er niets nieuws bijkomt (laag albumine)',
    )
  })
})

/** A filtration rate that the laboratory reports, against the one that its creatinine makes. */
import { expect, it } from 'vitest'
import { assess } from '../../src/eligibility/assess.ts'
import { catalogue } from '../facts/factCase.ts'
import { chartOf, lab, man, TODAY, ucum } from '../facts/resources.ts'

/** Of a man of 65: with 1.6 mg/dL the formula says 43.6. */
function egfrOf(reported: number, creatinine: number) {
  const chart = chartOf([
    man({ birthDate: '1961-04-12' }),
    lab('77147-7', ucum(reported, 'mL/min/{1.73_m2}')),
    lab('2160-0', ucum(creatinine, 'mg/dL')),
  ])
  const { trials } = assess({ criteria: catalogue.criteria, chart, answers: {}, asOf: TODAY })
  const criterion = trials
    .flatMap((t) => t.criteria)
    .find((c) => c.facts.includes('egfr') && c.facts.length === 1)
  return criterion && { status: criterion.status, ...('why' in criterion && { why: criterion.why }) }
}

it('decides where both lie on one side of the limit, and is open where they do not', () => {
  expect(egfrOf(50, 1.6)).toMatchObject({ status: 'satisfied' })
  expect(egfrOf(20, 3)).toMatchObject({ status: 'failed' })
  expect(egfrOf(20, 1.6)).toMatchObject({ status: 'unknown', why: ['conflicting'] })
  expect(egfrOf(50, 3)).toMatchObject({ status: 'unknown', why: ['conflicting'] })
})

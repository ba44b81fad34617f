import { expect, it } from 'vitest'
import { assess } from '../../src/eligibility/assess.ts'
import { needsReason, waits } from '../../src/view/questions/override.ts'
import { catalogue } from '../facts/factCase.ts'
import { chartOf, lab, TODAY, ucum } from '../facts/resources.ts'

const platelets = catalogue.definition('platelets')

/** Platelets of 40 on a day, and 200 answered today, for a registration a week on. */
const assessed = (effectiveDateTime: string, reason?: string) =>
  assess({
    criteria: catalogue.criteria,
    chart: chartOf([lab('777-3', ucum(40, '10*9/L'), { effectiveDateTime })]),
    answers: {
      platelets: { value: 200, date: TODAY, at: `${TODAY}T09:00:00Z`, ...(reason && { reason }) },
    },
    asOf: '2026-11-28',
  })

it('beside a result of this month an answer waits, and a reason settles it', () => {
  expect(waits(platelets, assessed('2026-11').facts)).toBe(true)
  expect(needsReason(platelets, assessed('2026-11'), catalogue)).toBe(true)
  expect(assessed('2026-11', 'counted by hand').facts.get('platelets')).toMatchObject({ entered: true })
})

it('beside an old result an answer counts without a reason', () => {
  expect(needsReason(platelets, assessed('2026-09-01'), catalogue)).toBe(false)
  expect(assessed('2026-09-01').facts.get('platelets')).toMatchObject({ known: true, entered: true })
})

/** A filtration rate that the laboratory reports, against the one that its creatinine makes. */
import { expect, it } from 'vitest'
import { assess } from '../../src/eligibility/assess.ts'
import { catalogue } from '../facts/factCase.ts'
import { chartOf, lab, man, type Raw, TODAY, ucum } from '../facts/resources.ts'

/** Of a man of 65: with 1.6 mg/dL the formula says 43.6. */
const egfrOf = (reported: number, creatinine: number) =>
  kidneyOf(rate('77147-7', reported), lab('2160-0', ucum(creatinine, 'mg/dL')))

const rate = (code: string, value: number, over: Raw = {}) => lab(code, ucum(value, 'mL/min/{1.73_m2}'), over)

function kidneyOf(...results: Raw[]) {
  const chart = chartOf([man({ birthDate: '1961-04-12' }), ...results])
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

it('is against a creatinine that is above what can be measured', () => {
  const above = lab('2160-0', ucum(5, 'mg/dL', '>'))
  expect(kidneyOf(rate('77147-7', 80), above)).toMatchObject({ status: 'unknown', why: ['conflicting'] })
  expect(kidneyOf(rate('77147-7', 8), above)).toMatchObject({ status: 'failed' })
  expect(kidneyOf(above)).toMatchObject({ status: 'failed' })
  expect(kidneyOf(lab('2160-0', ucum(0.5, 'mg/dL', '<')))).toMatchObject({ status: 'satisfied' })
})

it('takes two equations of one day together, in whatever order and at whatever hour', () => {
  const open = { status: 'unknown', why: ['conflicting'] }
  const [mdrd, ckdEpi] = [rate('77147-7', 35), rate('98979-8', 28)]
  expect(kidneyOf(mdrd, ckdEpi)).toMatchObject(open)
  expect(kidneyOf(ckdEpi, mdrd)).toMatchObject(open)
  expect(kidneyOf(mdrd, rate('98979-8', 38))).toMatchObject({ status: 'satisfied' })
  expect(kidneyOf(mdrd, rate('77147-7', 35), rate('98979-8', 38))).toMatchObject({ status: 'satisfied' })
  expect(kidneyOf(mdrd, rate('98979-8', 38), rate('62238-1', 25))).toMatchObject(open)
  expect(kidneyOf(mdrd, ckdEpi, lab('2160-0', ucum(1, 'mg/dL')))).toMatchObject(open)
  const at = (hour: string) => ({ effectiveDateTime: `2026-11-16T${hour}:00:00+01:00` })
  expect(kidneyOf(rate('98979-8', 28, at('08')), rate('77147-7', 35, at('16')))).toMatchObject(open)
})

it('passes no other result over that may be the newest, whichever is named first', () => {
  const open = { status: 'unknown', why: ['conflicting'] }
  const [sure, perhaps] = [{ effectiveDateTime: '2026-11-20' }, { effectiveDateTime: '2026-11' }]
  for (const [one, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ])
    expect(
      kidneyOf(rate('62238-1', 45, { ...sure, id: one }), rate('48642-3', 28, { ...perhaps, id: other })),
      `${one}, ${other}`,
    ).toMatchObject(open)
  const reported = rate('62238-1', 45, sure)
  expect(kidneyOf(reported, lab('2160-0', ucum(3, 'mg/dL'), perhaps))).toMatchObject(open)
  expect(kidneyOf(reported, lab('2160-0', ucum(3, 'mg/dL'), { effectiveDateTime: '2026-10' }))).toMatchObject(
    {
      status: 'satisfied',
    },
  )
})

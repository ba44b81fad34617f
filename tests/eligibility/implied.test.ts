/** What follows from other facts, beside what the chart or the clinician says of the same. */
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/eligibility/assess.ts'
import { derive } from '../../src/eligibility/derive.ts'
import type { Answers } from '../../src/facts/answers.ts'
import { catalogue, type Expected, factsOf, known, suggests, told, why } from '../facts/factCase.ts'
import {
  chartOf,
  condition,
  icd10,
  loinc,
  observation,
  patient,
  procedure,
  type Raw,
  snomed,
  TODAY,
} from '../facts/resources.ts'

const hysterectomy = procedure(snomed('236886002'))
const woman = patient({ birthDate: '1985-01-01', gender: 'female' })
const pregnant = (over: Raw = {}, standing = {}) => condition(snomed('77386006'), over, standing)
const status = (over: Raw = {}) =>
  observation(loinc('82810-3'), { valueCodeableConcept: snomed('77386006', 'Pregnant'), ...over })

const said = (fact: string, chart: readonly Raw[], answers: Answers, then: Expected): Expected =>
  told(derive(catalogue, factsOf({ chart: [woman, ...chart], answers }), TODAY).get(fact), then)

describe('a hysterectomy', () => {
  it.each<[string, readonly Raw[], Expected, Answers?]>([
    ['says that there is no pregnancy', [], known('not-pregnant')],
    ['agrees with an answer', [], known('not-pregnant'), { pregnancyStatus: { value: 'not-pregnant' } }],
    [
      'agrees with an old answer, and outlasts it',
      [],
      known('not-pregnant'),
      { pregnancyStatus: { value: 'not-pregnant', date: '2026-01-01' } },
    ],
    ['contradicts an answer', [], why('conflicting'), { pregnancyStatus: { value: 'pregnant' } }],
    ['contradicts a pregnancy', [pregnant({ recordedDate: '2026-10-01' })], why('conflicting')],
    ['does not settle a pregnancy of an unknown day', [pregnant()], known('pregnant')],
    ['does not settle a suspected one', [pregnant({}, { verification: 'provisional' })], why('tentative')],
    ['does not settle a preliminary result', [status({ status: 'preliminary' })], why('notFinal')],
    [
      'does not settle a result about what was not read',
      [status({ focus: [{ reference: 'Condition/none' }] })],
      why('couldNotRead'),
    ],
    [
      'does not settle a puerperium',
      [condition(icd10('O90.1'), { onsetDateTime: '2026-11-01' })],
      suggests('pregnant'),
    ],
    [
      'does not settle a conflict',
      [
        observation(loinc('82810-3'), {
          valueCodeableConcept: snomed('60001007'),
          effectiveDateTime: '2026-11-18',
        }),
        pregnant({ onsetDateTime: '2026-11-10' }),
      ],
      why('conflicting'),
    ],
  ])('%s', (_, chart, then, answers = {}) => {
    expect(said('pregnancyStatus', [hysterectomy, ...chart], answers, then)).toEqual(then)
  })

  it('says of a woman that she can have no children, not against an answer', () => {
    expect(said('reproductivePotential', [hysterectomy], {}, known(false))).toEqual(known(false))
    const yes = { reproductivePotential: { value: true } }
    expect(said('reproductivePotential', [hysterectomy], yes, why('conflicting'))).toEqual(why('conflicting'))
  })
})

it.each([
  ['a pregnancy of an unknown day', [pregnant()], {}],
  ['an old answer', [], { pregnancyStatus: { value: 'pregnant', date: '2025-06-01' } }],
])('%s beside a hysterectomy is open in every trial', (_, records, answers) => {
  const chart = chartOf([woman, hysterectomy, ...records])
  const { trials } = assess({ criteria: catalogue.criteria, chart, answers, asOf: TODAY })
  const asked = trials.flatMap((t) => t.criteria).filter((c) => c.facts.includes('pregnancyStatus'))
  expect(asked.map((c) => c.status)).toEqual(Array(asked.length).fill('unknown'))
  expect(asked.length).toBeGreaterThanOrEqual(5)
})

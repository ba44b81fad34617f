/** Other malignancies: which exception of which trial each falls under, and what is missing where it is open. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Truth } from '../../src/eligibility/assessment.ts'
import { rulingsOn } from '../../src/eligibility/exceptions.ts'
import type { Item } from '../../src/facts/fact.ts'
import { tellRuling } from '../../src/wording/exceptions.ts'
import { factsOf as read } from '../facts/factCase.ts'
import { condition, icd10, snomed } from '../facts/resources.ts'
import { ago, assessed, catalogue, criterionOf, factsOf, TODAY } from './factsOf.ts'

type Form = Readonly<Record<string, unknown>>
const list = (form: Form) => ({ items: [form], listComplete: true })

/** A form as the clinician fills it in, as an item. */
function itemOf(form: Form): Item {
  const fact = factsOf({ priorMalignancies: list(form) }).get('priorMalignancies')
  if (!fact?.known || fact.value.type !== 'list') throw new Error('no list')
  return fact.value.items[0] ?? {}
}
const on = (item: Item) => rulingsOn('priorMalignancies', item, { catalogue, facts: new Map(), asOf: TODAY })
const CRITERIA = { 'pump-it': 'PIT-E3', 'pump-iii': 'P3-E2', 'pdac-liver': 'PDA-E6' } as const
type Trial = keyof typeof CRITERIA
const ruling = (trial: Trial, form: Form) => {
  const found = on(itemOf(form)).find((r) => r.trial.id === trial)
  if (!found) throw new Error(`no ruling of ${trial}`)
  return found
}
const truths = (trial: Trial, form: Form) => {
  const { excludes, exceptions } = ruling(trial, form)
  return [excludes, ...exceptions.map((e) => e.truth)]
}

const long = ago(6 * 365)
const cured = {
  type: 'other',
  curativeIntent: true,
  treatmentEndDate: long,
  lastActiveDate: 'never-after-treatment',
}

describe('the three trials that ask for other malignancies', () => {
  it('each rule on an entry, by their own criterion', () => {
    expect(Object.fromEntries(on({}).map((r) => [r.trial.id, r.criterion.id]))).toEqual(CRITERIA)
  })

  it('rule on no other list', () => {
    const context = { catalogue, facts: new Map(), asOf: TODAY }
    expect(rulingsOn('indeterminateExtrahepaticLesions', {}, context)).toEqual([])
  })
})

describe('PUMP-IT', () => {
  const [met, notMet, unknown] = ['met', 'notMet', 'unknown'] as const satisfies Truth[]
  it.each<[string, Form, Truth, Truth[]]>([
    [
      'exempts what was cured and never active for 3 years (a)',
      cured,
      notMet,
      [met, unknown, notMet, notMet],
    ],
    [
      'exempts what was last active more than 3 years ago (a)',
      { type: 'other', curativeIntent: true, lastActiveDate: ago(3 * 365 + 2) },
      notMet,
      [met, unknown, notMet, notMet],
    ],
    [
      'does not exempt what was active exactly 3 years ago',
      { type: 'other', curativeIntent: true, lastActiveDate: '2023-11-21', lowRiskByMdt: false },
      met,
      [notMet, notMet, notMet, notMet],
    ],
    [
      'exempts low risk by physician and MDT (b)',
      {
        type: 'other',
        curativeIntent: true,
        lastActiveDate: ago(9),
        lowRiskByPhysician: true,
        lowRiskByMdt: true,
      },
      notMet,
      [notMet, met, notMet, notMet],
    ],
    [
      'does not exempt low risk by the physician alone',
      {
        type: 'other',
        curativeIntent: true,
        lastActiveDate: ago(9),
        lowRiskByPhysician: true,
        lowRiskByMdt: false,
      },
      met,
      [notMet, notMet, notMet, notMet],
    ],
    [
      'exempts adequately treated skin cancer (c)',
      { type: 'nmsc', adequatelyTreated: true },
      notMet,
      [unknown, unknown, met, notMet],
    ],
    [
      'exempts adequately treated carcinoma in situ (d)',
      { type: 'other-in-situ', adequatelyTreated: true, currentEvidence: false },
      notMet,
      [unknown, unknown, notMet, met],
    ],
    [
      'does not exempt carcinoma in situ with current evidence by (d)',
      { type: 'cervix-in-situ', adequatelyTreated: true, currentEvidence: true, curativeIntent: false },
      met,
      [notMet, notMet, notMet, notMet],
    ],
    [
      'excludes what was treated without curative intent',
      { type: 'other', curativeIntent: false },
      met,
      [notMet, notMet, notMet, notMet],
    ],
    [
      'leaves another colorectal primary open until it is known',
      { type: 'colorectal-other-primary' },
      unknown,
      [unknown, unknown, notMet, notMet],
    ],
  ])('%s', (_, form, excludes, exceptions) => {
    expect(truths('pump-it', form)).toEqual([excludes, ...exceptions])
  })

  it('says which fields are missing, and which are too imprecise', () => {
    const open = (form: Form) => ruling('pump-it', form).exceptions.map((e) => e.open)
    expect(open({ type: 'nmsc' })).toEqual([
      ['curativeIntent', 'lastActiveDate', 'treatmentEndDate'].map((field) => ({
        field,
        why: 'notRecorded',
      })),
      ['curativeIntent', 'lowRiskByPhysician', 'lowRiskByMdt'].map((field) => ({
        field,
        why: 'notRecorded',
      })),
      [{ field: 'adequatelyTreated', why: 'notRecorded' }],
      [],
    ])
    expect(open({ type: 'other', curativeIntent: true, lastActiveDate: '2023' })[0]).toEqual([
      { field: 'lastActiveDate', why: 'imprecise' },
    ])
  })
})

describe('PUMP-III', () => {
  it.each<[string, Form, Truth, Truth[]]>([
    [
      'exempts carcinoma in situ of the cervix, whatever else',
      { type: 'cervix-in-situ' },
      'notMet',
      ['met', 'notMet', 'unknown'],
    ],
    [
      'does not exempt other carcinoma in situ by its type',
      { type: 'other-in-situ' },
      'unknown',
      ['notMet', 'notMet', 'unknown'],
    ],
    [
      'exempts adequately treated skin cancer',
      { type: 'nmsc', adequatelyTreated: true },
      'notMet',
      ['notMet', 'met', 'unknown'],
    ],
    [
      'exempts what was treated exactly 5 years ago without recurrence',
      { type: 'other', treatmentEndDate: '2021-11-21', recurrence: false },
      'notMet',
      ['notMet', 'notMet', 'met'],
    ],
    [
      'excludes a day less than 5 years',
      { type: 'other', treatmentEndDate: '2021-11-22', recurrence: false },
      'met',
      ['notMet', 'notMet', 'notMet'],
    ],
    ['excludes a recurrence', { ...cured, recurrence: true }, 'met', ['notMet', 'notMet', 'notMet']],
  ])('%s', (_, form, excludes, exceptions) => {
    expect(truths('pump-iii', form)).toEqual([excludes, ...exceptions])
  })
})

describe('PDAC', () => {
  it.each<[string, Form, Truth, Truth[]]>([
    [
      'excludes what was diagnosed within 24 months and may affect the outcome',
      { type: 'other', diagnosisDate: ago(90), mayAffectOutcome: true },
      'met',
      ['notMet', 'notMet'],
    ],
    [
      'exempts what does not affect the outcome',
      { type: 'other', diagnosisDate: ago(90), mayAffectOutcome: false },
      'notMet',
      ['notMet', 'met'],
    ],
    [
      'exempts what lies more than 24 months back in every way',
      {
        type: 'other',
        diagnosisDate: long,
        treatmentEndDate: long,
        lastActiveDate: 'never-after-treatment',
        mayAffectOutcome: true,
      },
      'notMet',
      ['met', 'notMet'],
    ],
    [
      'leaves open what was diagnosed long ago and may be treated since',
      { type: 'other', diagnosisDate: long, mayAffectOutcome: true },
      'unknown',
      ['unknown', 'notMet'],
    ],
  ])('%s', (_, form, excludes, exceptions) => {
    expect(truths('pdac-liver', form)).toEqual([excludes, ...exceptions])
  })
})

describe('a ruling on one entry', () => {
  const flag = fc.constantFrom(true, false, undefined)
  const date = fc.constantFrom(undefined, long, '2021-11-21', '2023', '2023-11-21', ago(200), '2026-11')
  const form = fc
    .record({
      type: fc.constantFrom(
        'nmsc',
        'cervix-in-situ',
        'other-in-situ',
        'colorectal-other-primary',
        'other',
        undefined,
      ),
      diagnosisDate: date,
      curativeIntent: flag,
      treatmentEndDate: date,
      lastActiveDate: fc.oneof(date, fc.constant('never-after-treatment')),
      lowRiskByPhysician: flag,
      lowRiskByMdt: flag,
      adequatelyTreated: flag,
      currentEvidence: flag,
      recurrence: flag,
      mayAffectOutcome: flag,
    })
    .map((f) => Object.fromEntries(Object.entries(f).filter(([, v]) => v !== undefined)))

  it('says what the criterion says of a list with that entry alone, and one exception is enough', () => {
    fc.assert(
      fc.property(form, (f) => {
        const a = assessed({ priorMalignancies: list(f) })
        for (const { criterion, excludes, exceptions } of on(itemOf(f))) {
          const status = { met: 'failed', notMet: 'satisfied', unknown: 'unknown' }[excludes]
          expect([criterion.id, criterionOf(a, criterion.id).status]).toEqual([criterion.id, status])
          expect(exceptions.some((e) => e.truth === 'met')).toBe(excludes === 'notMet')
          expect(exceptions.every((e) => e.truth === 'notMet')).toBe(excludes === 'met')
          for (const e of exceptions) expect(e.open.length > 0).toBe(e.truth === 'unknown')
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('charted malignancies', () => {
  const suggested = (...records: Parameters<typeof read>[0]['chart']) => {
    const fact = read({ chart: records }).get('priorMalignancies')
    const value = fact && !fact.known ? fact.suggestion?.value : undefined
    return value?.type === 'list' ? value.items : []
  }

  it('are ruled on as far as the chart tells', () => {
    const [skin] = suggested(
      condition(icd10('C44.3'), { onsetDateTime: '2019-05-02' }, { clinical: 'resolved' }),
    )
    const pumpIt = on(skin ?? {}).find((r) => r.trial.id === 'pump-it')
    expect(pumpIt?.exceptions[2]).toMatchObject({
      truth: 'unknown',
      open: [{ field: 'adequatelyTreated', why: 'notRecorded' }],
    })
    const [cervix] = suggested(condition(icd10('D06.9')))
    expect(on(cervix ?? {}).find((r) => r.trial.id === 'pump-iii')?.excludes).toBe('notMet')
  })

  it('have one piece of evidence each, in their order', () => {
    const records = [
      condition(snomed('254837009'), { id: 'breast' }),
      condition(icd10('C44.3'), { id: 'skin' }),
      condition(icd10('C61'), { id: 'prostate' }),
    ]
    const fact = read({ chart: records }).get('priorMalignancies')
    const { value, evidence } = (fact?.known === false && fact.suggestion) || {}
    expect(value?.type === 'list' && value.items.length).toBe(3)
    const references = evidence?.map((e) => e.kind === 'chart' && e.reference) ?? []
    expect(references.toSorted()).toEqual(['Condition/breast', 'Condition/prostate', 'Condition/skin'])
    const skin = references.indexOf('Condition/skin')
    expect(value?.type === 'list' && value.items[skin]?.type).toEqual({ type: 'choice', value: 'nmsc' })
  })
})

describe('in words', () => {
  const told = (trial: Trial, f: Form, language: 'en' | 'nl' = 'en') =>
    tellRuling(ruling(trial, f), catalogue.definition('priorMalignancies'), { catalogue, language })

  it('names the exception that applies', () => {
    expect(told('pump-it', { type: 'nmsc', adequatelyTreated: true }).headline).toBe(
      'PUMP-IT, PIT-E3: does not exclude: exception (c) applies',
    )
    expect(told('pump-iii', { type: 'cervix-in-situ' }, 'nl').headline).toBe(
      'PUMP-III, P3-E2: sluit niet uit: uitzondering (a) is van toepassing',
    )
  })

  it('names what is missing for each that is open', () => {
    const { headline, exceptions } = told('pump-it', { type: 'nmsc' })
    expect(headline).toBe('PUMP-IT, PIT-E3: open: no exception certainly applies yet')
    expect(exceptions[2]?.text).toBe(
      '(c) Type: non-melanoma skin cancer and Adequately treated: yes – open, not recorded: adequately treated',
    )
    expect(exceptions[3]?.text).toMatch(/– does not apply$/)
    expect(told('pump-it', { type: 'nmsc' }, 'nl').exceptions[2]?.text).toMatch(
      /– open, niet vastgelegd: adequaat behandeld$/,
    )
  })

  it('says when none applies', () => {
    const form = { type: 'other', curativeIntent: false }
    expect(told('pump-it', form).headline).toBe('PUMP-IT, PIT-E3: excludes: no exception applies')
  })

  it('says what is too imprecise', () => {
    const form = { type: 'other', curativeIntent: true, lastActiveDate: '2023' }
    expect(told('pump-it', form).exceptions[0]?.text).toMatch(/: not known precisely enough to decide$/)
  })
})

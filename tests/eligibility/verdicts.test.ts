/** Verdicts: of trials, of cohorts, before the day of treatment, for the deceased, and where the source is silent. */
import { describe, expect, it } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { assembleChart } from '../../src/chart/assemble.ts'
import { factsOf as factsRead } from '../../src/criteria/walk.ts'
import { assess, assessFacts } from '../../src/eligibility/assess.ts'
import { parseAnswers } from '../../src/facts/parseAnswers.ts'
import { CASES, meeting, TRIAL_IDS, type TrialId } from './cases/all.ts'
import { type Cases, sites } from './cases/writing.ts'
import {
  ago,
  assessed,
  catalogue,
  criteria,
  criterionOf,
  factsOf,
  TODAY,
  trialOf,
  type Written,
} from './factsOf.ts'

const verdict = (trial: TrialId, written: Written) => trialOf(assessed(written), trial).verdict
const without = (written: Written, ids: readonly string[]): Written =>
  Object.fromEntries(Object.entries(written).filter(([id]) => !ids.includes(id)))
const criteriaOf = (trial: TrialId) => {
  const found = criteria.trials.find((t) => t.id === trial)
  return [...(found?.inclusion ?? []), ...(found?.exclusion ?? [])]
}

describe.each(TRIAL_IDS)('%s', (trial) => {
  const own = criteriaOf(trial)

  it('is eligible when every criterion is satisfied', () => {
    expect(verdict(trial, meeting(trial))).toBe('eligible')
  })

  it.each(own.map((c) => c.id))('is ineligible as soon as %s fails', (id) => {
    const cohort = own.find((c) => c.id === id)?.cohort
    for (const failed of (CASES[trial] as Cases)[id]?.failed ?? []) {
      const found = trialOf(assessed({ ...meeting(trial), ...failed }), trial)
      expect(found.verdict).toBe(cohort ? 'incomplete' : 'ineligible')
      if (cohort) expect(found.cohorts).toMatchObject([{ id: cohort, verdict: 'ineligible' }])
    }
  })

  it.each(own.map((c) => [c.id, c] as const))('is incomplete while %s is unknown', (id, criterion) => {
    const read = factsRead(criterion.rule, criteria.shared)
    const open = trialOf(assessed(without(meeting(trial), read)), trial)
    expect(open.criteria.find((r) => r.criterion.id === id)?.status).toBe('unknown')
    expect(open.verdict).toBe(criterion.onTheDay ? 'eligible' : 'incomplete')
  })

  it('stays ineligible whatever else is unknown', () => {
    expect(verdict(trial, { age: 17 })).toBe('ineligible')
  })
})

describe('the verdict on the day of treatment', () => {
  const base = without(meeting('rfa-crlm'), ['bodyTemperature'])
  const at = (value: number, days = 0) => ({
    ...base,
    bodyTemperature: { value, unit: 'Cel', date: ago(days) },
  })

  it('does not wait for the temperature, and lists it', () => {
    expect(trialOf(assessed(base), 'rfa-crlm')).toMatchObject({ verdict: 'eligible', onTheDay: ['RFA-E10'] })
    expect(trialOf(assessed(at(39, 1)), 'rfa-crlm')).toMatchObject({
      verdict: 'eligible',
      onTheDay: ['RFA-E10'],
    })
  })

  it('is ineligible with fever on the day itself', () => {
    expect(trialOf(assessed(at(38.4)), 'rfa-crlm')).toMatchObject({ verdict: 'ineligible', onTheDay: [] })
  })

  it('lists nothing once the temperature is known', () => {
    expect(trialOf(assessed(at(37)), 'rfa-crlm')).toMatchObject({ verdict: 'eligible', onTheDay: [] })
  })

  it('asks no question about it beforehand', () => {
    expect(assessed(base).questions.map((q) => q.fact.id)).not.toContain('bodyTemperature')
  })

  it('does wait for the serum pregnancy test', () => {
    const fertile = { ...base, sexForReproduction: 'ask', childbearingPotential: true }
    expect(
      verdict('rfa-crlm', { ...fertile, pregnancyStatus: 'not-pregnant', lactationStatus: 'not-lactating' }),
    ).toBe('incomplete')
  })

  it('tags no other criterion', () => {
    expect(
      criteria.trials.flatMap((t) => [...t.inclusion, ...t.exclusion]).filter((c) => c.onTheDay),
    ).toMatchObject([{ id: 'RFA-E10' }])
  })
})

describe('the cohort of the PDAC trial', () => {
  const own = ['PDA-I1c', 'PDA-I6a', 'PDA-I6b', 'PDA-I6c', 'PDA-I6d', 'PDA-E5']

  it('has six criteria of its own; all others bind every cohort', () => {
    expect(
      criteriaOf('pdac-liver')
        .filter((c) => c.cohort === 'primary-limited')
        .map((c) => c.id),
    ).toEqual(own)
    expect(
      TRIAL_IDS.filter((t) => t !== 'pdac-liver').flatMap((t) => criteriaOf(t).filter((c) => c.cohort)),
    ).toEqual([])
  })

  it('takes its own criteria and the common ones', () => {
    const found = trialOf(assessed(meeting('pdac-liver')), 'pdac-liver')
    expect(found.cohorts).toEqual([
      { id: 'primary-limited', verdict: 'eligible', criteria: criteriaOf('pdac-liver').map((c) => c.id) },
    ])
  })

  it.each([
    ['five metastases', { lesionCount: 5 }],
    ['disease outside the liver', { extrahepaticSites: sites({ lung: 'present' }) }],
    ['a lesion of 5 cm', { lesionMaxDiameter: { value: 50, unit: 'mm' } }],
    ['expansion of the remnant', { flrExpansionNeeded: true }],
  ])('fails with %s, and the trial stays incomplete', (_, facts) => {
    const found = trialOf(assessed({ ...meeting('pdac-liver'), ...facts }), 'pdac-liver')
    expect([found.verdict, found.cohorts?.[0]?.verdict]).toEqual(['incomplete', 'ineligible'])
  })

  it('asks no further question of a trial of which only other cohorts are left and nothing common is open', () => {
    const a = assessed({ ...meeting('pdac-liver'), lesionCount: 5 })
    expect(a.questions.filter((q) => q.trials.includes('pdac-liver'))).toEqual([])
  })

  it('leaves the trial ineligible when a common criterion fails as well', () => {
    expect(verdict('pdac-liver', { ...meeting('pdac-liver'), lesionCount: 5, ecog: 2 })).toBe('ineligible')
  })
})

describe('a suggestion of the chart', () => {
  const colorectal = {
    resourceType: 'Condition',
    id: 'c1',
    subject: { reference: 'Patient/x1' },
    clinicalStatus: { coding: [{ code: 'active' }] },
    verificationStatus: { coding: [{ code: 'confirmed' }] },
    code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'C18.7' }] },
  }
  const chart = assembleChart([
    { resource: { resourceType: 'Patient', id: 'x1' } },
    { resource: colorectal },
    {
      resource: {
        ...colorectal,
        id: 'c2',
        code: { coding: [{ ...colorectal.code.coding[0], code: 'C78.7' }] },
      },
    },
  ])
  const assessment = assess({ criteria, chart, answers: {}, asOf: TODAY })

  it('decides nothing, and names the criteria that would fail with it', () => {
    expect(assessment.trials.map((t) => t.verdict)).toEqual(Array(5).fill('incomplete'))
    expect(trialOf(assessment, 'pdac-liver').wouldFail).toEqual(['PDA-I1a'])
    expect(trialOf(assessment, 'pump-it').wouldFail).toEqual([])
  })
})

describe('a deceased patient', () => {
  it('gets no verdict, no cohort verdict, no end of validity and no question', () => {
    const a = assessFacts(catalogue, factsOf({ ...meeting('pdac-liver') }), TODAY, true)
    expect(a.trials.map((t) => t.verdict)).toEqual(Array(5).fill(null))
    expect(a.trials.flatMap((t) => t.cohorts ?? []).map((c) => c.verdict)).toEqual([null])
    expect(a.trials.map((t) => t.holdsUntil)).toEqual(Array(5).fill(null))
    expect(a.questions).toEqual([])
  })

  it.each([{ deceasedBoolean: true }, { deceasedDateTime: '2026-10' }])('is known by %j', (dead) => {
    const chart = assembleChart([{ resource: { resourceType: 'Patient', id: 'x1', ...dead } }])
    expect(assess({ criteria, chart, answers: {}, asOf: TODAY }).deceased).toBe(true)
  })

  it('is not one whose record says that he lives', () => {
    const chart = assembleChart([{ resource: { resourceType: 'Patient', id: 'x1', deceasedBoolean: false } }])
    expect(assess({ criteria, chart, answers: {}, asOf: TODAY }).trials.map((t) => t.verdict)).toEqual(
      Array(5).fill('incomplete'),
    )
  })
})

describe('where the source contradicts itself or is silent', () => {
  const portal = { extrahepaticSites: sites({ 'portal-node': 'present' }) }
  const values: readonly (readonly [string, TrialId, Written])[] = [
    ['P3-T1', 'pump-iii', { indexOperationDate: '2026-01-10', recurrenceDate: '2026-07-10' }],
    ['P3-I1', 'pump-iii', { age: 18 }],
    ['P3-I3', 'pump-iii', { crcHistology: 'other-carcinoma' }],
    ['P3-I4a', 'pump-iii', { indexCrlmResection: 'ablated-only' }],
    ['P3-I5b', 'pump-iii', { liverResectability: 'potentially-resectable' }],
    ['RFA-I9b', 'rfa-crlm', { familyRequestsTreatment: 'no-family' }],
    ['PDA-I1c', 'pdac-liver', portal],
    ['PDA-E5', 'pdac-liver', portal],
  ]
  it.each(values)('%s is unknown, and nobody at the bedside is asked', (id, trial, value) => {
    const a = assessed({ ...meeting(trial), ...value })
    const found = criterionOf(a, id)
    expect(found).toMatchObject({ status: 'unknown', why: ['sourceConflict'], open: [] })
    const saysWhat = found.criterion.rulings?.some((r) => ['B-P3-2', 'B-P3-6'].includes(r.id))
    expect(saysWhat || found.remarks.length > 0).toBe(true)
    expect(trialOf(a, trial).verdict).toBe('incomplete')
    expect(a.questions.filter((q) => q.trials.includes(trial))).toEqual([])
  })

  it('still asks what could exclude', () => {
    const a = assessed(without({ ...meeting('pump-iii'), age: 18 }, ['twoStageNeeded']))
    expect(a.questions.filter((q) => q.trials.includes('pump-iii')).map((q) => q.fact.id)).toEqual([
      'twoStageNeeded',
    ])
  })

  it('no longer asks what could only satisfy', () => {
    const a = assessed(without({ ...meeting('pump-iii'), age: 18 }, ['recurrenceDate', 'indexOperationDate']))
    expect(a.questions.filter((q) => q.trials.includes('pump-iii'))).toEqual([])
  })
})

describe('an answer that decides nothing', () => {
  it.each([
    ['PIT-I14', { 'consent.pump-it': 'verbal' }, 'awaited'],
    ['P3-I8', { 'consent.pump-iii': 'verbal' }, 'awaited'],
    ['PIT-I14', { 'consent.pump-it': 'not-yet' }, 'awaited'],
    ['PIT-E6', { dpdStatus: 'none-known' }, 'awaited'],
    ['PIT-E6', { dpdStatus: 'not-tested' }, 'awaited'],
    ['PIT-I9a', { rasStatus: 'pending' }, 'awaited'],
    ['PIT-E5', { mmrStatus: 'not-tested' }, 'awaited'],
    [
      'PIT-I4',
      { extrahepaticSites: sites(), indeterminateExtrahepaticLesions: [{ site: 'bone', sizeMm: 20 }] },
      'tentative',
    ],
    [
      'RFA-I6',
      {
        extrahepaticSites: sites(),
        indeterminateExtrahepaticLesions: [{ site: 'bone' }],
        extrahepaticStable: false,
      },
      'tentative',
    ],
  ])('leaves %s unknown with %j: %s', (id, facts, reason) => {
    const found = criterionOf(assessed(facts), id)
    expect(found.status).toBe('unknown')
    expect(found.why).toContain(reason)
  })

  it.each([
    ['rasStatus', 'pending', 'pump-it'],
    ['lungMetsBoardStatement', 'not-yet', 'dragon-1'],
    ['consent.pump-it', 'not-yet', 'pump-it'],
  ])('is not asked again: %s = %s', (fact, value, trial) => {
    const a = assessed({
      ...meeting(trial as TrialId),
      ...(trial === 'dragon-1' && { extrahepaticSites: sites({ lung: 'present' }) }),
      [fact]: value,
    })
    expect(trialOf(a, trial).verdict).toBe('incomplete')
    expect(a.questions.filter((q) => q.trials.includes(trial))).toEqual([])
  })
})

describe('the patients of the sandbox', () => {
  it.each(patients.filter((p) => p.expect).map((p) => [p.id, p] as const))(
    '%s has the verdicts it promises',
    (_, p) => {
      const chart = assembleChart(p.resources(TODAY).map((resource) => ({ resource })))
      const answers = parseAnswers(p.answers?.(TODAY) ?? {}, catalogue, TODAY)
      const a = assess({ criteria, chart, answers, asOf: TODAY })
      const verdicts = Object.fromEntries(a.trials.map((t) => [t.trial.id, t.verdict]))
      expect(verdicts).toMatchObject(p.expect ?? {})
    },
  )
})

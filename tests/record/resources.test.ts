import { describe, expect, it } from 'vitest'
import { ecogOf } from '../../src/record/ecog.ts'
import { questionnaireOf } from '../../src/record/questionnaire.ts'
import { studiesOf } from '../../src/record/studies.ts'
import { catalogue } from './answers.ts'
import { flawsOf } from './validator.ts'

const { criteria } = catalogue
const signature = {
  patientId: 'p1',
  user: { reference: 'Practitioner/vos', name: 'Dr. Vos' },
  at: '2026-11-21T10:00:00.000Z',
}
const ecog = { value: 1, date: '2026-11-20', by: 'Dr. Vos', at: signature.at }

describe('the validator', () => {
  it.each<[string, object, RegExp]>([
    ['a missing element', { resourceType: 'Observation', status: 'final' }, /code/],
    [
      'an unknown element',
      { resourceType: 'Observation', status: 'final', code: {}, colour: 'red' },
      /colour/,
    ],
    [
      'a wrong type',
      { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ linkId: 7 }] },
      /linkId/,
    ],
    [
      'a date that is none',
      { resourceType: 'QuestionnaireResponse', status: 'completed', authored: 'x' },
      /authored/,
    ],
  ])('rejects %s', (_, resource, where) => {
    expect(flawsOf(resource).join('\n')).toMatch(where)
  })
})

describe('the Questionnaire', () => {
  const questionnaire = questionnaireOf(catalogue)

  it('is valid R4', () => {
    expect(flawsOf(questionnaire)).toEqual([])
  })

  it('asks for every fact once, in both languages', () => {
    expect(questionnaire.item?.map((i) => i.linkId)).toEqual(criteria.facts.map((f) => f.id))
    const ids = JSON.stringify(questionnaire).match(/"linkId":"[^"]+"/g) ?? []
    expect(new Set(ids).size).toBe(ids.length)
    for (const [i, { question }] of criteria.facts.entries()) {
      const item = questionnaire.item?.[i]
      expect(item?.text).toBe(question.en)
      expect(JSON.stringify(item?._text)).toContain(JSON.stringify(question.nl).slice(1, -1))
    }
  })
})

describe('the ECOG score', () => {
  it('is valid R4, in the shape of mCODE', () => {
    const observation = ecogOf({ ecog }, signature)
    expect(flawsOf(observation ?? {})).toEqual([])
    expect(observation).toMatchObject({
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '89247-1' }] },
      valueInteger: 1,
      effectiveDateTime: '2026-11-20',
      performer: [{ reference: 'Practitioner/vos' }],
    })
  })

  it.each([
    ['not known', { ...ecog, value: 'unknown' }],
    ['somebody else’s', { ...ecog, by: 'Dr. Bos' }],
  ])('is no result where it is %s', (_, given) => {
    expect(ecogOf({ ecog: given }, signature)).toBeUndefined()
  })
})

describe('the trials', () => {
  const { entry = [] } = studiesOf(criteria)
  const all = entry.map((e) => e.resource)
  const groups = all.filter((r): r is fhir4.Group => r?.resourceType === 'Group')
  const studies = all.filter((r): r is fhir4.ResearchStudy => r?.resourceType === 'ResearchStudy')

  it('are valid R4, each by itself and together', () => {
    for (const resource of all) expect(flawsOf(resource ?? {}), resource?.id).toEqual([])
    expect(flawsOf(studiesOf(criteria))).toEqual([])
  })

  it('name a group for everybody and one for each cohort', () => {
    expect(studies.map((s) => s.id)).toEqual(criteria.trials.map((t) => t.id))
    const named = studies.flatMap((s) => (s.enrollment ?? []).map((e) => e.reference))
    expect(named).toEqual(groups.map((g) => `Group/${g.id}`))
    expect(named).toContain('Group/pdac-liver-primary-limited-criteria')
  })

  it('give no number and no date that their page does not state', () => {
    const official = (id: string) =>
      studies.find((s) => s.id === id)?.identifier?.filter((i) => i.use === 'official')
    expect(official('pump-it')).toMatchObject([{ value: 'NCT06857773' }])
    expect(official('pump-iii')).toEqual([])
    const noted = (id: string) => studies.find((s) => s.id === id)?.note?.[0]?.text
    expect(noted('pump-iii')).toMatch(/^Recruitment on the page: 45\/45 \(100%\)\. Criteria/)
    expect(noted('dragon-1')).toMatch(
      /^Recruitment on the page: Updated on 21 July 2022\. Outside the page: WHO ICTRP/,
    )
  })

  it('leave no criterion out, and say which excludes', () => {
    for (const trial of criteria.trials) {
      const said = groups.filter((g) => g.id?.startsWith(trial.id)).flatMap((g) => g.characteristic ?? [])
      for (const [kind, list] of [
        ['inclusion', trial.inclusion],
        ['exclusion', trial.exclusion],
      ] as const)
        for (const { id } of list) {
          const own = said.filter((c) => c.id === id || c.id?.startsWith(`${id}.`))
          expect(own.length, id).toBeGreaterThan(0)
          for (const c of own) expect(c.exclude, id).toBe(kind === 'exclusion')
        }
    }
  })

  it('say a limit as a number with its unit, and put into words what R4 cannot say', () => {
    const of = (group: string, id: string) =>
      groups.find((g) => g.id === group)?.characteristic?.find((c) => c.id === id)
    expect(of('pump-it-criteria', 'PIT-I1')?.valueQuantity).toMatchObject({ value: 18, comparator: '>=' })
    const coded = groups.flatMap((g) => g.characteristic ?? []).filter((c) => c.code.coding)
    const worded = groups.flatMap((g) => g.characteristic ?? []).filter((c) => !c.code.coding)
    expect(coded.length).toBeGreaterThan(100)
    expect(worded.length).toBeGreaterThan(30)
    for (const c of worded) expect(c.valueCodeableConcept?.text, c.id).toMatch(/\w/)
  })
})

/** What the command line says of the criteria themselves, as FHIR. */
import { describe, expect, it } from 'vitest'
import { loadCriteria } from '../../src/criteria/load.ts'
import { screen } from './running.ts'

const { version, facts, trials } = loadCriteria('criteria')

describe('the command line', () => {
  it('gives the Questionnaire, under the version of the criteria that the screen shows', async () => {
    const { status, out, err } = await screen(['--questionnaire'])
    expect([status, err]).toEqual([0, ''])
    const questionnaire: fhir4.Questionnaire = JSON.parse(out)
    expect(questionnaire).toMatchObject({ resourceType: 'Questionnaire', version })
    expect(questionnaire.item).toHaveLength(facts.length)
  })

  it('gives the trials as studies, each with the group that it asks for', async () => {
    const { status, out, err } = await screen(['--studies'])
    expect([status, err]).toEqual([0, ''])
    const bundle: fhir4.Bundle = JSON.parse(out)
    const types = (bundle.entry ?? []).map((e) => e.resource?.resourceType)
    expect(types.filter((t) => t === 'ResearchStudy')).toHaveLength(trials.length)
    expect(types.filter((t) => t === 'Group').length).toBeGreaterThan(trials.length)
  })
})

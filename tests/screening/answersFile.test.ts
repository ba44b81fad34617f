/** The file of answers: every type of fact, one patient or many, and what is refused. */
import { afterAll, describe, expect, it } from 'vitest'
import { assembleChart } from '../../src/chart/assemble.ts'
import { assess } from '../../src/eligibility/assess.ts'
import { readAnswers } from '../../src/screening/answersFile.ts'
import { UsageError } from '../../src/screening/arguments.ts'
import { screeningJson } from '../../src/screening/output.ts'
import { catalogue, criteria, TODAY } from '../eligibility/factsOf.ts'
import { folder } from './running.ts'

const files = folder()
afterAll(files.done)
const written = (content: unknown) => files.write('answers.json', content)
const read = (content: unknown) => readAnswers(written(content), catalogue, TODAY)

type Json = Record<
  string,
  { known: boolean; value?: unknown; why?: string; entered?: boolean; date?: string; unit?: string }
>

/** The facts on the line of a patient of whom only these answers are known. */
function factsWith(content: unknown): Json {
  const chart = assembleChart([{ resource: { resourceType: 'Patient', id: 'x1' } }])
  const assessment = assess({ criteria, chart, answers: read(content).of('x1'), asOf: TODAY })
  return (screeningJson(chart, assessment, catalogue, {}) as { facts: Json }).facts
}

const malignancy = {
  type: 'other',
  diagnosisDate: '2015-03',
  curativeIntent: true,
  treatmentEndDate: '2016-01-20',
  lastActiveDate: 'never-after-treatment',
  lowRiskByPhysician: true,
  lowRiskByMdt: true,
  adequatelyTreated: true,
  currentEvidence: false,
  recurrence: false,
  mayAffectOutcome: false,
}
const lesion = { site: 'lung', sizeMm: 8, clearlySuspicious: false, tooSmallToCharacterise: true }

describe('an answer of each type', () => {
  it.each([
    ['age', 57, 57],
    ['age', '1969-05-01', 57],
    ['ecog', 1, 1],
    ['haipFeasible', true, true],
    ['crlmTiming', 'synchronous', 'synchronous'],
    ['stagingCtDate', '2026-11-12', '2026-11-12'],
    ['recurrenceDate', '2026-09', '2026-09'],
    ['indexOperationDate', '2025', '2025'],
    ['miDate', 'never', 'never'],
    ['strokeDate', '2020-02-01', '2020-02-01'],
    ['flrPercent', 24, 24],
    ['indeterminateExtrahepaticLesions', 'none', 'none'],
    ['indeterminateExtrahepaticLesions', [lesion], [lesion]],
    [
      'priorMalignancies',
      { list: [malignancy], listComplete: true },
      { list: [malignancy], listComplete: true },
    ],
    ['priorMalignancies', [], { list: [], listComplete: false }],
    ['extrahepaticSites', { lung: 'present', bone: 'absent' }, { lung: 'present', bone: 'absent' }],
    ['otherLiverPrimary', { ihcc: 'absent' }, { ihcc: 'absent' }],
    ['dpdStatus', 'none-known', 'none-known'],
    ['familyRequestsTreatment', 'no-family', 'no-family'],
    ['arterialPhaseCtDone', 'yes', 'yes'],
  ])('%s = %j is known', (id, given, value) => {
    expect(factsWith({ [id]: given })[id]).toMatchObject({ known: true, value })
    if (!Array.isArray(given))
      expect(factsWith({ [id]: { value: given } })[id]).toMatchObject({ known: true, value })
  })

  it('is marked as entered, with its source and the day it was true', () => {
    expect(factsWith({ ecog: { value: 1, date: '2026-11-10' } }).ecog).toEqual({
      known: true,
      value: 1,
      date: '2026-11-10',
      mode: 'A',
      entered: true,
      source: ['clinician'],
    })
    expect(factsWith({ ecog: 1 }).ecog?.date).toBe(TODAY)
  })

  it('of a laboratory value has its unit, converted, and its upper limit', () => {
    expect(
      factsWith({ bilirubinTotal: { value: 25.656, unit: 'umol/L', upperLimit: 17.104 } }).bilirubinTotal,
    ).toMatchObject({
      value: 1.5,
      unit: 'mg/dL',
      upperLimit: 1,
    })
    expect(factsWith({ platelets: '<50' }).platelets?.value).toBe('<50')
    expect(factsWith({ hemoglobin: { value: 5.5, unit: 'mmol/L' } }).hemoglobin?.value).toBe(8.862975)
  })

  it('of a list says whether it is complete, beside the list or inside its value', () => {
    expect(
      factsWith({ priorMalignancies: { list: [], listComplete: true } }).priorMalignancies?.value,
    ).toEqual({
      list: [],
      listComplete: true,
    })
    expect(
      factsWith({ priorMalignancies: { value: [malignancy], listComplete: true } }).priorMalignancies?.value,
    ).toEqual({
      list: [malignancy],
      listComplete: true,
    })
  })

  it.each([
    ['ecog', 'unknown', 'notRecorded'],
    ['haipFeasible', { value: 'unknown' }, 'notRecorded'],
    ['extrahepaticSites', 'unknown', 'notRecorded'],
    ['rasStatus', 'pending', 'awaited'],
    ['consent.dragon-1', 'not-yet', 'awaited'],
    ['ecog', { value: 1, date: '2026-10-01' }, 'stale'],
    ['ecog', { value: 1, date: '2026-12-01' }, 'implausible'],
    ['platelets', 20000, 'implausible'],
  ])('%s = %j leaves it unknown: %s', (id, given, why) => {
    expect(factsWith({ [id]: given })[id]).toMatchObject({ known: false, why })
  })
})

describe('the file', () => {
  it('may be for one patient', () => {
    const answers = read({ ecog: 1 })
    expect([answers.forOne, answers.of('anyone')]).toEqual([true, { ecog: { value: 1 } }])
  })

  it('may be for many, with or without "Patient/"', () => {
    const answers = read({ 'Patient/a': { ecog: 1 }, b: { ecog: 2 }, c: {} })
    expect(answers.forOne).toBe(false)
    expect(['a', 'b', 'c', 'd'].map((id) => answers.of(id))).toEqual([
      { ecog: { value: 1 } },
      { ecog: { value: 2 } },
      {},
      {},
    ])
  })

  it('may be empty or not given at all', () => {
    expect(read({}).of('a')).toEqual({})
    expect(readAnswers(undefined, catalogue, TODAY).of('a')).toEqual({})
  })

  it.each([
    ['an unknown fact', { ecogs: 1 }],
    ['an unknown fact of a patient', { a: { ecogs: 1 } }],
    ['a derived entry', { 'extrahepaticSites/lung': 'absent' }],
    ['an unknown option', { crlmTiming: 'sometimes' }],
    ['an unknown entry', { extrahepaticSites: { spleen: 'absent' } }],
    ['an unknown option of an entry', { extrahepaticSites: { lung: 'maybe' } }],
    ['an unknown field', { priorMalignancies: { list: [{ kind: 'other' }], listComplete: true } }],
    ['a word for a number', { platelets: 'many' }],
    ['a number for a word', { crlmTiming: 1 }],
    ['a word for yes or no', { haipFeasible: 'yes' }],
    ['half an ECOG', { ecog: 1.5 }],
    ['an ECOG of 6', { ecog: 6 }],
    ['null', { ecog: null }],
    ['a list for one value', { ecog: [1] }],
    ['a foreign unit', { platelets: { value: 100, unit: 'mg/dL' } }],
    ['a negative upper limit', { inr: { value: 1, upperLimit: -1 } }],
    ['a date that does not exist', { stagingCtDate: '2026-02-30' }],
    ['a day of an answer that does not exist', { ecog: { value: 1, date: '2026-02-30' } }],
    [
      'a date within a list that does not exist',
      { priorMalignancies: { list: [{ diagnosisDate: '2026-13' }], listComplete: true } },
    ],
    ['something beside the value', { ecog: { value: 1, unti: 'x' } }],
    ['a list', [1]],
    ['a number', 7],
  ])('refuses %s in one sentence', (_, content) => {
    expect(() => read(content)).toThrow(UsageError)
    try {
      read(content)
    } catch (error) {
      expect((error as Error).message).toMatch(/^[^\n]{10,}$/)
      expect((error as Error).message).not.toMatch(/undefined|\[object/)
    }
  })

  it('refuses what is not JSON, and a file that is not there', () => {
    expect(() => read('{ecog: 1}')).toThrow(/is not JSON/)
    expect(() => readAnswers(`${files.path}/nowhere.json`, catalogue, TODAY)).toThrow(/cannot be read/)
  })
})

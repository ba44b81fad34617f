import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CODES_AT_ONCE, planQueries, searchesOf } from '../../src/chart/queries.ts'
import { loadCriteria } from '../../src/criteria/load.ts'

const criteria = loadCriteria('criteria')
const plan = planQueries(criteria)
const { observationCodes, laboratoryCodes } = plan
const codesOf = (list: string) =>
  (criteria.codes[list]?.loinc ?? [])
    .filter((c) => !c.code.startsWith('LA'))
    .map((c) => `http://loinc.org|${c.code}`)

describe('the searches for a chart', () => {
  it('ask by code for what has no category of its own', () => {
    for (const list of [
      'ecog',
      'karnofsky',
      'ras-tests',
      'variant-assessment',
      'body-weight',
      'pregnancy-status-loinc',
    ])
      expect(observationCodes, list).toEqual(expect.arrayContaining(codesOf(list)))
    expect(observationCodes).toContain('http://snomed.info/sct|423740007')
    expect(observationCodes).not.toEqual(expect.arrayContaining(codesOf('hemoglobin')))
    expect(laboratoryCodes).toEqual(expect.arrayContaining(codesOf('hemoglobin')))
  })

  it('ask for questions, never for answers or diagnoses', () => {
    const all = [...observationCodes, ...laboratoryCodes]
    expect(all.filter((t) => /\|LA\d/.test(t))).toEqual([])
    expect(all.filter((t) => t.includes('snomed')).length).toBeLessThan(5)
    expect(new Set(all).size).toBe(all.length)
  })

  it('find every list of Observations that some reader looks up', () => {
    const named = readdirSync('src/facts').flatMap((file) =>
      [...readFileSync(`src/facts/${file}`, 'utf8').matchAll(/observations\('([\w-]+)'\)/g)].map(
        (m) => m[1] ?? '',
      ),
    )
    const planned = [...observationCodes, ...laboratoryCodes]
    expect(named.length).toBeGreaterThan(3)
    for (const list of named) expect(planned, list).toEqual(expect.arrayContaining(codesOf(list)))
  })

  it('are few, and none is too long for an address', () => {
    const searches = searchesOf(plan, 'a'.repeat(64))
    // With the Patient, the first round is fourteen requests.
    expect(searches.length).toBeLessThanOrEqual(13)
    expect(Math.max(...searches.map((s) => s.address.length))).toBeLessThan(3000)
    expect(observationCodes.length).toBeLessThanOrEqual(CODES_AT_ONCE)
  })
})

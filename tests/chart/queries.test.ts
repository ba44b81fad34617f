import { describe, expect, it } from 'vitest'
import { planQueries, searchesOf } from '../../src/chart/queries.ts'
import { RESOURCES, type ResourceType } from '../../src/chart/resources.ts'
import type { Criteria } from '../../src/criteria/criteria.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import { factsOf } from '../../src/criteria/walk.ts'
import { catalogueOf } from '../../src/facts/catalogue.ts'
import { chartIndex } from '../../src/facts/chartIndex.ts'
import { runReader } from '../../src/facts/readers.ts'
import { chartOf } from '../facts/resources.ts'

const criteria = loadCriteria('criteria')
const plan = planQueries(criteria)
const planned = plan.codes.map((c) => c.code)
const codesOf = (list: string): string[] => [
  ...(criteria.codes[list]?.loinc ?? []).map((c) => c.code).filter((c) => !c.startsWith('LA')),
  ...(criteria.codes[list]?.includes ?? []).flatMap(codesOf),
]
const without = (...ids: string[]): Criteria => ({
  ...criteria,
  trials: criteria.trials.filter((t) => !ids.includes(t.id)),
})
const only = (id: string): Criteria => ({
  ...criteria,
  trials: criteria.trials.filter((t) => t.id === id),
})
const everyAddress = (searches: ReturnType<typeof searchesOf>): string[] =>
  searches.flatMap((s) => [s.address, ...everyAddress([...(s.otherwise ?? [])])])

describe('the searches for a chart', () => {
  it('ask for laboratory results and vital signs by category, and for every Observation by code', () => {
    const [byCategory, byCode] = searchesOf(plan, '7')
    expect(byCategory?.address).toBe('Observation?patient=7&category=laboratory,vital-signs&_count=200')
    expect(byCode?.address).toMatch(/^Observation\?patient=7&code=[\w,-]+&_count=200$/)
    for (const list of [
      'ecog',
      'karnofsky',
      'ras-tests',
      'variant-assessment',
      'mmr-tests',
      'body-weight',
      'pregnancy-status',
      'hemoglobin',
      'inr-capillary',
      'ca-19-9',
    ])
      expect(planned, list).toEqual(expect.arrayContaining(codesOf(list)))
    expect(planned).toContain('423740007')
    // A part of this panel is what counts, and a search by code looks at the whole.
    expect(planned).toContain('21889-1')
    // Not in any category, and of no system but SNOMED CT.
    expect(planned).toContain('1287652008')
  })

  it('ask for questions, never for answers or diagnoses', () => {
    expect(planned.filter((c) => c.startsWith('LA'))).toEqual([])
    // ECOG, pregnancy (nl-core), status of the disease, a cancer once metastatic, NYHA.
    expect(plan.codes.filter((c) => c.system.includes('snomed')).map((c) => c.code)).toEqual([
      '423740007',
      '118185001',
      '364320009',
      '396432002',
      '1287652008',
      '762994006',
    ])
    expect(new Set(planned).size).toBe(planned.length)
  })

  it('are thirteen, with the Patient fourteen, and no address is too long', () => {
    const searches = searchesOf(plan, 'a'.repeat(64))
    expect(searches).toHaveLength(13)
    const addresses = everyAddress(searches)
    expect(Math.max(...addresses.map((a) => a.length))).toBeLessThanOrEqual(1_900)
    for (const address of addresses) expect(address).toBe(encodeURI(decodeURI(address)).replace(/\|/g, '%7C'))
  })

  it('write what means something in an address or a token so that it does not', () => {
    const odd = { ...plan, codes: [{ system: 'urn:x', code: 'a,b|c$d&e#f é' }] }
    const [, byCode] = searchesOf(odd, '7')
    expect(byCode?.address).toBe(
      'Observation?patient=7&code=a%5C,b%5C%7Cc%5C%24d%26e%23f%20%C3%A9&_count=200',
    )
    expect(byCode?.otherwise?.[0]?.address).toContain('code=urn:x%7Ca%5C,b')
  })
})

describe('what the trials need', () => {
  it('covers what every reader says it must have read', () => {
    const catalogue = catalogueOf(criteria)
    const index = chartIndex(chartOf([]), catalogue.concepts)
    const env = { catalogue, index, asOf: '2026-11-21' }
    const rules = criteria.trials.flatMap((t) => [...t.inclusion, ...t.exclusion].map((c) => c.rule))
    const needed = new Set(rules.flatMap((r) => factsOf(r, criteria.shared)))
    const seen = { types: new Set<string>(), lists: new Set<string>() }
    for (const definition of criteria.facts.filter((f) => needed.has(f.id) || f.role === 'reading'))
      for (const reading of definition.read ?? []) {
        const { types, lists } = runReader(definition, reading, env)
        for (const t of types) seen.types.add(t)
        if (types.includes('Observation')) for (const l of lists) seen.lists.add(l)
        expect([...plan.types], definition.id).toEqual(expect.arrayContaining([...types]))
      }
    expect(seen.types.size).toBeGreaterThan(8)
    expect(seen.lists.size).toBeGreaterThan(20)
    for (const list of seen.lists) expect(planned, list).toEqual(expect.arrayContaining(codesOf(list)))
  })

  it('is less with a trial less', () => {
    expect(planQueries(without('rfa-crlm')).codes.length).toBeLessThan(planned.length)
    // Body weight and temperature are for RFA alone, and so are its allergies to contrast.
    expect(planQueries(without('rfa-crlm')).categories).toEqual(['laboratory'])
    expect(planQueries(without('rfa-crlm')).types).not.toContain('AllergyIntolerance')
    expect(planQueries(only('dragon-1')).categories).toEqual([])
  })

  it('is no more for a trial that shares its facts', () => {
    const [first] = criteria.trials
    const twice = {
      ...criteria,
      trials: [...criteria.trials, ...criteria.trials.map((t) => ({ ...t, id: `${t.id}-2` }))],
    }
    expect(first).toBeDefined()
    expect(planQueries(twice)).toEqual(plan)
  })

  it('is nothing but the person without a trial', () => {
    const nothing = planQueries({ ...criteria, trials: [] })
    expect([...nothing.types]).toEqual(['Patient'])
    expect(searchesOf(nothing, '7')).toEqual([])
  })

  it('asks for no type that no fact is read from', () => {
    const allergies = criteria.facts.filter((f) => f.read?.some((r) => r.from === 'allergy')).map((f) => f.id)
    const facts = criteria.facts.filter((f) => !allergies.includes(f.id))
    const fewer = planQueries({ ...criteria, facts })
    const missing = (Object.keys(RESOURCES) as ResourceType[]).filter((t) => !fewer.types.includes(t))
    expect(missing).toEqual(['AllergyIntolerance'])
    expect(searchesOf(fewer, '7').some((s) => s.type === 'AllergyIntolerance')).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleChart } from '../../src/chart/assemble.ts'
import type { RawEntry } from '../../src/chart/intake.ts'
import { ChartError } from '../../src/chart/person.ts'
import { type Fact, REASONS, type Value } from '../../src/facts/fact.ts'
import { readFacts } from '../../src/facts/readFacts.ts'
import { CHART_PROBLEMS } from '../../src/screening/sentences.ts'
import { catalogue } from './factCase.ts'
import { junk, person, spoilt } from './hostileRecords.ts'
import { TODAY } from './resources.ts'

const charts = fc.tuple(
  person,
  fc.array(fc.oneof({ weight: 20, arbitrary: spoilt }, { weight: 1, arbitrary: fc.constantFrom(...junk) }), {
    maxLength: 6,
  }),
)

const chartOf = (resources: readonly unknown[]) =>
  assembleChart(
    resources.map((resource): RawEntry => ({ resource })),
    { patientId: '7' },
  )

function typed(value: Value, id: string): boolean {
  const d = catalogue.definition(id)
  switch (d.type) {
    case 'boolean':
      return value.type === 'boolean' && typeof value.value === 'boolean'
    case 'choice':
    case 'map':
      return value.type === 'choice' && (d.options ?? []).some((o) => o.id === value.value)
    case 'integer':
      return value.type === 'integer' && value.range.low !== undefined && value.range.high !== undefined
    case 'quantity':
      return (
        value.type === 'quantity' &&
        value.unit === d.unit &&
        (value.range.low ?? value.range.high) !== undefined
      )
    case 'date':
      return value.type === 'date'
    case 'dateOrNever':
      return value.type === 'date' || value.type === 'never'
    case 'list':
      return value.type === 'list'
  }
}

function wellFormed(fact: Fact, id: string): boolean {
  const hinted = fact.suggestion === undefined || typed(fact.suggestion.value, id)
  return hinted && (fact.known ? typed(fact.value, id) : REASONS.includes(fact.why))
}

describe('a chart that means harm', () => {
  it('breaks nothing, and every fact keeps its type', { timeout: 60_000 }, () => {
    let records = 0
    fc.assert(
      fc.property(charts, ([who, resources]) => {
        const chart = chartOf([who, ...resources])
        records += Object.values(chart.records).reduce((n, list) => n + list.length, 0) - 1
        const facts = readFacts(catalogue, chart, {}, TODAY)
        expect(facts.size).toBe(catalogue.ids.length)
        for (const [id, fact] of facts) if (!wellFormed(fact, id)) expect([id, fact]).toEqual('a typed fact')
      }),
      { numRuns: 2000 },
    )
    // The door must let enough in for the readers to be tried.
    expect(records).toBeGreaterThan(2000)
  })

  it('says the same in whatever order it comes', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(charts, fc.nat(), ([who, resources], turn) => {
        const read = (list: readonly unknown[]) => readFacts(catalogue, chartOf(list), {}, TODAY)
        const at = resources.length === 0 ? 0 : turn % resources.length
        const turned = [...resources.slice(at), ...resources.slice(0, at)].toReversed()
        expect(read([...turned, who])).toEqual(read([who, ...resources]))
      }),
      { numRuns: 300 },
    )
  })

  it('is refused in a sentence, or read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(spoilt, person, fc.constantFrom(...junk)), { maxLength: 4 }),
        (resources) => {
          try {
            assembleChart(resources.map((resource): RawEntry => ({ resource })))
          } catch (error) {
            if (!(error instanceof ChartError)) throw error
            expect(CHART_PROBLEMS[error.problem]).toMatch(/\.$/)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

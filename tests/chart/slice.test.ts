import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { patients } from '../../mocks/patients/index.ts'
import { cutterOf, MISFIT } from '../../src/chart/cutter.ts'
import { RESOURCES, type ResourceType } from '../../src/chart/resources.ts'
import { sliceOf } from '../../src/chart/slice.ts'
import { spoilt } from '../facts/hostileRecords.ts'
import { TODAY } from '../facts/resources.ts'

const LONGEST = 20_000
const BOUNDS = { longest: LONGEST, spoils: (key: string) => key === 'spoilt' }
const TYPES = Object.keys(RESOURCES) as ResourceType[]
const cutters = Object.fromEntries(TYPES.map((t) => [t, cutterOf(RESOURCES[t], BOUNDS)]))
const isType = (type: unknown): type is ResourceType => TYPES.includes(type as ResourceType)

describe('a cutter', () => {
  it('makes of every record of every sandbox patient what the schema makes of it', () => {
    const records = patients.flatMap((p) => p.resources(TODAY)).filter((r) => isType(r.resourceType))
    expect(records.length).toBeGreaterThan(5_000)
    for (const raw of records) {
      const { resourceType: type } = raw
      const cut = isType(type) ? cutters[type]?.(raw) : undefined
      expect(cut).toEqual(isType(type) ? RESOURCES[type].parse(raw) : undefined)
    }
  })

  it('makes nothing else of a hostile record than the schema does, or leaves it to the schema', () => {
    let fitted = 0
    fc.assert(
      fc.property(spoilt, fc.constantFrom(...TYPES), fc.boolean(), (record, other, asOther) => {
        const type = asOther || !isType(record.resourceType) ? other : record.resourceType
        const raw = asOther ? { ...record, resourceType: type } : record
        const cut = cutters[type]?.(raw)
        if (cut === MISFIT) return
        fitted++
        expect(cut).toEqual(RESOURCES[type].parse(raw))
      }),
      { numRuns: 5_000 },
    )
    expect(fitted).toBeGreaterThan(500)
  })

  it.each([
    ['a text that is too long', z.string(), 'x'.repeat(LONGEST + 1)],
    ['a text that a check refuses', z.string().check(z.minLength(1)), ''],
    ['what may hold anything', z.unknown(), { deep: 'x'.repeat(LONGEST + 1) }],
    ['an object spoilt by what it holds besides', z.object({ a: z.string() }), { a: 'x', spoilt: 1 }],
    ['a number that is none', z.number(), Number.NaN],
    ['a fraction for an integer', z.int(), 1.5],
    ['a list that is an object', z.array(z.string()), { 0: 'x' }],
    ['an object that is a list', z.object({ a: z.optional(z.string()) }), []],
    ['an object without what it needs', z.object({ a: z.string() }), {}],
    ['a kind of schema that it does not know', z.record(z.string(), z.string()), { a: 'x' }],
    ['a check that it does not know', z.string().check(z.regex(/x/)), 'x'],
  ])('leaves %s to the schema', (_, schema, value) => {
    expect(cutterOf(schema, BOUNDS)(value)).toBe(MISFIT)
  })

  it('drops what the schema does not name, and leaves the record as it was', () => {
    const raw = { a: 1, b: { c: 'x', d: 2 }, e: [{ c: 'y' }, { d: 3, c: 'z' }] }
    const before = structuredClone(raw)
    const part = z.object({ c: z.string() })
    const cut = cutterOf(z.object({ b: part, e: z.array(part) }), BOUNDS)
    expect(cut(raw)).toEqual({ b: { c: 'x' }, e: [{ c: 'y' }, { c: 'z' }] })
    expect(raw).toEqual(before)
  })

  it('keeps a part of which nothing is dropped as it is, without a copy', () => {
    const raw = { gone: 1, kept: { c: 'x' } }
    const cut = cutterOf(z.object({ kept: z.object({ c: z.string() }) }), BOUNDS)(raw)
    expect((cut as typeof raw).kept).toBe(raw.kept)
  })
})

describe('the slice of a record', () => {
  const observation = { resourceType: 'Observation', id: 'a', status: 'final', code: { text: 'Hb' } }

  it('is refused with the element whose text is too long', () => {
    const cut = sliceOf('Observation', { ...observation, valueString: 'x'.repeat(LONGEST + 1) })
    expect(cut).toEqual({ misfits: [{ path: ['valueString'], message: 'is too long' }] })
  })

  it('may hold values of kinds that no fact is read from', () => {
    const cut = sliceOf('Observation', { ...observation, valuePeriod: { start: '2026' } })
    expect('slice' in cut && cut.slice.valuePeriod).toEqual({ start: '2026' })
  })

  it.each([
    [true, { modifierExtension: [{ url: 'x' }] }],
    [true, { modifierExtension: [1] }],
    [true, { subject: { modifierExtension: {} } }],
    [true, { code: { coding: [{ code: 'a', extension: [{ modifierExtension: ['x'] }] }] } }],
    [true, { valueQuantity: { value: 1, unit: 'g/L', _unit: { modifierExtension: [{}] } } }],
    [true, { valuePeriod: { modifierExtension: [{}] } }],
    [false, { modifierExtension: [], subject: { modifierExtension: [] } }],
    [false, { contained: [{ modifierExtension: [{}] }] }],
    [false, { extension: [{ url: 'modifierExtension' }] }],
  ])('says %s to whether it is modified: %j', (modified, more) => {
    const cut = sliceOf('Observation', { ...observation, ...more })
    expect('slice' in cut && cut.modified).toBe(modified)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { patients } from '../../mocks/patients/index.ts'
import { cutterOf, MISFIT } from '../../src/chart/cutter.ts'
import { RESOURCES, type ResourceType } from '../../src/chart/resources.ts'
import { conceptOf, REPEATED, sliceOf } from '../../src/chart/slice.ts'
import { spoilt } from '../facts/hostileRecords.ts'
import { TODAY } from '../facts/resources.ts'

const LONGEST = 20_000
const spoils = (key: string) => key === 'spoilt'
const BOUNDS = { longest: LONGEST, spoils, repeated: REPEATED, made: new Map() }
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
    const raw = { a: 1, b: { c: 'x', d: 2 }, e: [{ c: 'y' }, { d: 3, c: 'z' }, { d: 4, c: 'w' }] }
    const before = structuredClone(raw)
    const part = z.object({ c: z.string() })
    const cut = cutterOf(z.object({ b: part, e: z.array(part) }), BOUNDS)
    expect(cut(raw)).toEqual({ b: { c: 'x' }, e: [{ c: 'y' }, { c: 'z' }, { c: 'w' }] })
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

  it('is refused where the text that is too long lies deeper', () => {
    const cut = sliceOf('Observation', { ...observation, code: { text: 'x'.repeat(LONGEST + 1) } })
    expect(cut).toEqual({ misfits: [{ path: ['code'], message: 'is too long' }] })
  })

  it('is refused where one category stands for a list of them', () => {
    const raw = { resourceType: 'Condition', id: 'a', subject: { reference: 'Patient/7' } }
    expect('slice' in sliceOf('Condition', raw)).toBe(true)
    expect('misfits' in sliceOf('Condition', { ...raw, category: { text: 'diagnosis' } })).toBe(true)
  })

  it('may hold values of kinds that no fact is read from', () => {
    const cut = sliceOf('Observation', { ...observation, valuePeriod: { start: '2026' } })
    expect('slice' in cut && cut.slice.valuePeriod).toEqual({ start: '2026' })
  })

  it.each([
    [true, { modifierExtension: [{ url: 'x' }] }],
    [true, { modifierExtension: [1] }],
    [true, { subject: { modifierExtension: {} } }],
    [true, { subject: { modifierExtension: null } }],
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

describe('what records repeat', () => {
  const record = (more: object = {}) => ({
    resourceType: 'Observation',
    id: 'x',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '718-7', display: 'Hemoglobin' }] },
    referenceRange: [{ low: { value: 8.5, unit: 'mmol/L' }, high: { value: 11, unit: 'mmol/L' } }],
    ...more,
  })
  const sliced = (raw: object) => {
    const cut = sliceOf('Observation', raw)
    if ('misfits' in cut) throw new Error('does not fit')
    return cut.slice
  }

  it('is one object for all of them, so that a long chart takes little room', () => {
    const [one, other] = [sliced(record()), sliced(record({ id: 'y' }))]
    expect(other.code).toBe(one.code)
    expect(conceptOf(structuredClone(one.code))).toBe(one.code)
    expect(other.referenceRange).toBe(one.referenceRange)
  })

  it.each([
    { code: { coding: [{ system: 'http://loinc.org', code: '718-7', display: 'Haemoglobin' }] } },
    { code: { coding: [{ system: 'urn:oid:1', code: '718-7', display: 'Hemoglobin' }] } },
    { code: { coding: [{ code: '718-7' }, { code: 'local' }] } },
    { referenceRange: [{ low: { value: 7.5, unit: 'mmol/L' }, high: { value: 11, unit: 'mmol/L' } }] },
    { referenceRange: [{ low: { value: 8.5, unit: 'g/dL' }, high: { value: 11, unit: 'g/dL' } }] },
  ])('is read anew where anything differs: %j', (more) => {
    const raw = record(more)
    sliced(record())
    expect(sliced(raw)).toEqual(raw)
    expect(sliced(record())).toEqual(record())
  })

  it('is compared no deeper than records are nested', () => {
    const deep = () => JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)
    const raw = () => record({ code: { text: 'hb', extension: [deep()] } })
    expect(sliced(raw()).code).toEqual({ text: 'hb' })
    expect(sliced(raw()).code).toEqual({ text: 'hb' })
  })
})

/**
 * Cuts what fits a schema much faster than the schema itself does: a long chart has tens of thousands of records, and
 * nearly all of them fit. zod compiles its objects into functions where a page may make code of text, which the content
 * security policy forbids; here closures do the same. Whatever does not fit is left to zod, which says why.
 */
import type * as z from 'zod/mini'
import { same } from './versions.ts'

/** Of a value that does not fit, or may not. */
export const MISFIT = Symbol('misfit')

/** What does not fit, though the schema says nothing of it. */
export type Bounds = {
  /** A text of more characters. */
  readonly longest: number
  /** An object with an element that the schema does not name, if this says so of it. */
  readonly spoils: (key: string, value: unknown) => boolean
  /** What records repeat: cut once, and shared by them. Of each kind what tells two of it apart, in most cases. */
  readonly repeated?: ReadonlyMap<Schema, (value: Loose) => unknown>
  /** The cutters of what is repeated, as they are made: wherever it stands, it is shared. */
  readonly made?: Map<Schema, Cut>
}

/** Any JSON, to be looked into with `?.`. */
export type Loose = { readonly [key in string | number]: Loose } | undefined
export type Cut = (value: unknown) => unknown
type Schema = z.core.SomeType
type Definition = Readonly<Record<string, unknown>>
type Check = { readonly _zod: { readonly def: Definition } }

const definitionOf = (schema: Schema): Definition => schema._zod.def as unknown as Definition
const inner = (definition: Definition, key: string): Schema => definition[key] as Schema

/** What a check asks of a text, or of a number; undefined for a check that is not known here. */
function asks({ _zod: { def } }: Check): ((x: never) => boolean) | undefined {
  const { check, minimum, maximum, fn } = def
  if (check === 'min_length') return (text: string) => text.length >= Number(minimum)
  if (check === 'max_length') return (text: string) => text.length <= Number(maximum)
  return check === 'custom' ? (fn as (x: never) => boolean) : undefined
}

/** What is plain and passes every check. */
function checked(plain: (x: unknown) => boolean, { checks = [] }: Definition): Cut {
  const all = (checks as Check[]).map(asks)
  if (all.length === 0) return (x) => (plain(x) ? x : MISFIT)
  return (x) => (plain(x) && all.every((fits) => fits?.(x as never)) ? x : MISFIT)
}

const text = (definition: Definition, { longest }: Bounds): Cut =>
  checked((x) => typeof x === 'string' && x.length <= longest, definition)

/** Each kind of schema that the slices are made of. */
const KINDS: Readonly<Record<string, (definition: Definition, bounds: Bounds) => Cut>> = {
  string: text,
  // A format of numbers is a check of its own kind.
  number: (definition) => (definition.check ? () => MISFIT : checked(Number.isFinite, definition)),
  boolean: () => (x) => (typeof x === 'boolean' ? x : MISFIT),
  literal: ({ values }) => among(values as unknown[]),
  enum: ({ entries }) => among(Object.values(entries as object)),
  /** It may hold anything. */
  unknown: () => () => MISFIT,
  optional(definition, bounds) {
    const cut = cutterOf(inner(definition, 'innerType'), bounds)
    return (x) => (x === undefined ? x : cut(x))
  },
  pipe(definition, bounds) {
    const from = inner(definition, 'in')
    // Of what may be anything a text is nothing that changes what the record means.
    const cut = definitionOf(from).type === 'unknown' ? text({}, bounds) : cutterOf(from, bounds)
    const { type, transform } = definitionOf(inner(definition, 'out'))
    if (type !== 'transform') return () => MISFIT
    return (x) => (cut(x) === MISFIT ? MISFIT : (transform as Cut)(x))
  },
  array(definition, bounds) {
    const cut = cutterOf(inner(definition, 'element'), bounds)
    return (list) => {
      if (!Array.isArray(list)) return MISFIT
      let slice: unknown[] = list
      for (let i = 0; i < list.length; i++) {
        const part = cut(list[i])
        if (part === MISFIT) return MISFIT
        if (slice === list && part !== list[i]) slice = list.slice(0, i)
        if (slice !== list) slice.push(part)
      }
      return slice
    }
  },
  object({ shape }, bounds) {
    const cuts = new Map<string, Cut>()
    const required: string[] = []
    for (const [key, schema] of Object.entries(shape as Record<string, Schema>)) {
      const cut = cutterOf(schema, bounds)
      cuts.set(key, cut)
      if (cut(undefined) === MISFIT) required.push(key)
    }
    return (x) => {
      if (typeof x !== 'object' || x === null || Array.isArray(x)) return MISFIT
      const whole = x as Record<string, unknown>
      for (const key of required) if (whole[key] === undefined) return MISFIT
      let slice = whole
      for (const key in whole) {
        const value = whole[key]
        const cut = cuts.get(key)
        const part = cut?.(value)
        if (part === MISFIT || (!cut && bounds.spoils(key, value))) return MISFIT
        if (slice !== whole) {
          if (cut) slice[key] = part
        } else if (!cut || part !== value) {
          slice = before(key, whole)
          if (cut) slice[key] = part
        }
      }
      return slice
    }
  },
}

/** With room for what most records have: an object that is written as `{}` grows by three elements at a time. */
class Copy {
  [key: string]: unknown
}

/** A copy of an object up to one of its keys. */
function before(key: string, whole: Record<string, unknown>): Record<string, unknown> {
  const copy = new Copy()
  for (const other in whole) {
    if (other === key) break
    copy[other] = whole[other]
  }
  return copy
}

const among =
  (values: readonly unknown[]): Cut =>
  (x) =>
    values.includes(x) ? x : MISFIT

/** Values of one kind that are remembered at once. */
const MOST_SHARED = 2_000

/** Cuts a value that says the same as one before into the same slice. */
function shared(cut: Cut, keyOf: (value: Loose) => unknown): Cut {
  const known = new Map<unknown, { readonly value: unknown; readonly slice: unknown }>()
  // A record's code is looked at by itself first, and then cut with the rest of it.
  let last: unknown
  let lastSlice: unknown = MISFIT
  return (value) => {
    if (value === last && lastSlice !== MISFIT) return lastSlice
    const key = keyOf(value as Loose)
    const before = known.get(key)
    if (before && same(before.value, value)) lastSlice = before.slice
    else {
      lastSlice = cut(value)
      if (lastSlice === MISFIT) return MISFIT
      if (known.size >= MOST_SHARED) known.clear()
      known.set(key, { value, slice: lastSlice })
    }
    last = value
    return lastSlice
  }
}

/** @returns a function from a value to what the schema makes of it, or to MISFIT */
export function cutterOf(schema: Schema, bounds: Bounds): Cut {
  const before = bounds.made?.get(schema)
  if (before) return before
  const definition = definitionOf(schema)
  const cut = KINDS[String(definition.type)]?.(definition, bounds) ?? (() => MISFIT)
  const keyOf = bounds.repeated?.get(schema)
  if (!keyOf) return cut
  const once = shared(cut, keyOf)
  bounds.made?.set(schema, once)
  return once
}

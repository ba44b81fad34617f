/** Cuts the slice of a raw record that facts rely on, or says what does not fit. */
import type * as z from 'zod/mini'
import { type Bounds, type Cut, cutterOf, type Loose, MISFIT } from './cutter.ts'
import { concept, parties, referenceRanges } from './datatypes.ts'
import { RESOURCES, type Resources, type ResourceType } from './resources.ts'

export type Misfit = { readonly path: readonly PropertyKey[]; readonly message: string }

/** More than any name, dose or finding has; narrative is in no slice. */
const LONGEST = 20_000

/** Whether some text is too long. Looked for in the slice at once: to check each text by itself takes longer than all else. */
function tooLong(x: object): boolean {
  for (const key in x) {
    const value = (x as Record<string, unknown>)[key]
    if (typeof value === 'string' ? value.length > LONGEST : isNested(value, key) && tooLong(value))
      return true
  }
  return false
}
/** What is contained is cut when it is looked up. */
const isNested = (value: unknown, key?: string): value is object =>
  typeof value === 'object' && value !== null && key !== 'contained'

/** An extension of this kind may turn the meaning of its element round, a negation for one. */
function modified(x: object, depth = 0): boolean {
  if (depth > 6) return false
  if (Array.isArray(x)) {
    for (const y of x) if (isNested(y) && modified(y, depth + 1)) return true
    return false
  }
  for (const key in x) if (modifies(key, (x as Record<string, unknown>)[key], depth)) return true
  return false
}
function modifies(key: string, value: unknown, depth = 0): boolean {
  if (key === 'modifierExtension') return !(Array.isArray(value) && value.length === 0)
  return isNested(value, key) && modified(value, depth + 1)
}

/** The elements in which some text is too long. */
const longOnes = (slice: object): Misfit[] =>
  Object.entries(slice)
    .filter(([key, value]) => tooLong({ [key]: value }))
    .map(([key]) => ({ path: [key], message: 'is too long' }))

/** What records repeat, and what tells two of a kind apart in most cases. */
export const REPEATED = new Map<z.core.SomeType, (x: Loose) => unknown>([
  [concept, (x) => x?.coding?.[0]?.code ?? x?.text],
  [parties, (x) => x?.[0]?.reference ?? x?.[0]?.display],
  [referenceRanges, (x) => (x?.[0]?.high ?? x?.[0]?.low)?.value],
])

const BOUNDS: Bounds = { longest: LONGEST, spoils: modifies, repeated: REPEATED, made: new Map() }
const CUTTERS = Object.fromEntries(
  Object.entries(RESOURCES).map(([type, schema]) => [type, cutterOf(schema, BOUNDS)]),
) as Record<ResourceType, Cut>
/** The slice of a concept, or MISFIT. */
export const conceptOf: Cut = cutterOf(concept, BOUNDS)

/** `modified`: an unknown modifierExtension somewhere in the record may change what it means. */
export type Slice<T extends ResourceType> = { readonly slice: Resources[T]; readonly modified: boolean }

/** @returns the slice, or what does not fit, at least one thing */
export function sliceOf<T extends ResourceType>(
  type: T,
  raw: unknown,
): Slice<T> | { readonly misfits: readonly Misfit[] } {
  const slice = CUTTERS[type](raw)
  if (slice !== MISFIT) return { slice: slice as Resources[T], modified: false }
  const result = RESOURCES[type].safeParse(raw)
  if (!result.success) return { misfits: result.error.issues }
  if (tooLong(result.data)) return { misfits: longOnes(result.data) }
  return { slice: result.data as Resources[T], modified: modified(raw as object) }
}

/** `valueString: is too long` */
export const saidOf = ([first]: readonly Misfit[]): string =>
  `${first?.path.join('.') ?? ''}: ${first?.message ?? 'does not fit'}`

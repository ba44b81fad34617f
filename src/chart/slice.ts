/** Cuts the slice of a raw record that facts rely on, or says what does not fit. */
import { cutterOf, MISFIT } from './cutter.ts'
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
const isNested = (value: unknown, key: string): value is object =>
  typeof value === 'object' && value !== null && key !== 'contained'

/** The elements in which some text is too long. */
const longOnes = (slice: object): Misfit[] =>
  Object.entries(slice)
    .filter(([key, value]) => tooLong({ [key]: value }))
    .map(([key]) => ({ path: [key], message: 'is too long' }))

const CUTTERS = Object.fromEntries(
  Object.entries(RESOURCES).map(([type, schema]) => [type, cutterOf(schema, LONGEST)]),
) as Record<ResourceType, ReturnType<typeof cutterOf>>

/** @returns the slice, or what does not fit, at least one thing */
export function sliceOf<T extends ResourceType>(
  type: T,
  raw: unknown,
): { readonly slice: Resources[T] } | { readonly misfits: readonly Misfit[] } {
  const slice = CUTTERS[type](raw)
  if (slice !== MISFIT) return { slice: slice as Resources[T] }
  const result = RESOURCES[type].safeParse(raw)
  if (!result.success) return { misfits: result.error.issues }
  return tooLong(result.data) ? { misfits: longOnes(result.data) } : { slice: result.data as Resources[T] }
}

/** `valueString: is too long` */
export const saidOf = ([first]: readonly Misfit[]): string =>
  `${first?.path.join('.') ?? ''}: ${first?.message ?? 'does not fit'}`

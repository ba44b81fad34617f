/** How far the resource types of a chart were read, put together from the searches for each. */
import type { TypeReading } from './chart.ts'

export const COMPLETE = { status: 'complete' } as const satisfies TypeReading
/** A reading that may have missed records. */
export type Flaw = Exclude<TypeReading, typeof COMPLETE>

/** All of these searches together: complete only if each is, not read only if none brought anything. */
export function together(readings: readonly TypeReading[]): TypeReading {
  const flawed = readings.filter((r): r is Flaw => r.status !== 'complete')
  const [first] = flawed
  if (!first) return COMPLETE
  const nothing = flawed.length === readings.length && flawed.every((r) => r.status === 'notRead')
  return { ...first, status: nothing ? 'notRead' : 'partial' }
}

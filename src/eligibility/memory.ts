/** Remembers what was computed last, so that an answer costs what it changes and no more. */
import type { Fact, FactId, Facts } from '../facts/fact.ts'

/** By a name of its own, or by what it is about, a value and what it was computed from. */
export type Memory = Map<unknown, { readonly from: readonly unknown[]; readonly value: unknown }>

export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])

/**
 * Computes anew only if something it is computed from is another object than last time.
 * @param name one for each thing computed, always of the same type
 */
export function remembered<T>(memory: Memory, name: unknown, from: readonly unknown[], compute: () => T): T {
  const last = memory.get(name)
  if (last && sameList(last.from, from)) return last.value as T
  const value = compute()
  memory.set(name, { from, value })
  return value
}

const isObject = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null

/** The same in every part; rules and definitions are compared as the objects they are. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => alike(a[key], b[key]))
}

/** The facts, each the object it was last time if it says the same as it did. */
export function steady(memory: Memory, facts: Facts): Facts {
  const last = memory.get('facts')?.value as Facts | undefined
  const kept = new Map<FactId, Fact>()
  for (const [id, fact] of facts) {
    const before = last?.get(id)
    kept.set(id, before !== undefined && alike(before, fact) ? before : fact)
  }
  memory.set('facts', { from: [], value: kept })
  return kept
}

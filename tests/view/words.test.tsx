/** No sentence of the screen is missing in either language. */
import { describe, expect, it } from 'vitest'

const tables = import.meta.glob<Record<string, unknown>>('../../src/view/words/*.ts', { eager: true })

const isTable = (value: unknown): value is { en: object; nl: object } =>
  typeof value === 'object' && value !== null && 'en' in value && 'nl' in value

/** `name: kind` for every sentence; a function with the number of what it needs. */
function sentences(value: unknown, at: string): string[] {
  if (typeof value === 'string') return [`${at}: ${value.trim() === '' ? 'empty' : 'sentence'}`]
  if (typeof value === 'function') return [`${at}: function of ${value.length}`]
  if (typeof value !== 'object' || value === null) return [`${at}: ${typeof value}`]
  return Object.entries(value).flatMap(([key, part]) => sentences(part, `${at}.${key}`))
}

/** FHIR's own codes are English words already. */
const SAME_IN_ENGLISH = 'EVIDENCE.statuses.'

describe('the words of the screen', () => {
  const found = Object.values(tables).flatMap((module) =>
    Object.entries(module).filter(([, t]) => isTable(t)),
  )

  it.each(found)('%s: the same sentences in both languages, none of them empty', (name, table) => {
    const { en, nl } = table as { en: object; nl: object }
    const of = (words: object) =>
      sentences(words, name)
        .filter((s) => !s.startsWith(SAME_IN_ENGLISH))
        .sort()
    expect(of(nl)).toEqual(of(en))
    expect(of(en).length).toBeGreaterThan(0)
    expect(of(en).filter((s) => /: (empty|undefined)$/.test(s))).toEqual([])
  })

  it('are all looked at', () => {
    expect(found.length).toBeGreaterThanOrEqual(10)
  })
})

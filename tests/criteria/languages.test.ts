/** English and Dutch, all of it: whatever has words in one language has them in the other. */
import { describe, expect, it } from 'vitest'
import { loadCriteria } from '../../src/criteria/load.ts'
import { LANGUAGES } from '../../src/wording/language.ts'

const criteria = loadCriteria('criteria')
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Every text in the data with its place; a text is an object with `en` or `nl`. */
function texts(value: unknown, at: string): { at: string; text: Record<string, unknown> }[] {
  if (!isObject(value)) return []
  // The translation of a source text leaves out the language that it is in.
  if (at.endsWith('.translation')) return []
  if ('en' in value || 'nl' in value) return [{ at, text: value }]
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${at}.${key}`))
}
const missing = (found: ReturnType<typeof texts>) =>
  found.flatMap(({ at, text }) =>
    LANGUAGES.filter((language) => typeof text[language] !== 'string' || text[language].trim() === '').map(
      (language) => `${at}: ${language}`,
    ),
  )

describe('the words of the criteria', () => {
  it('are there in both languages', () => {
    const all = Object.entries(criteria).flatMap(([part, value]) => texts(value, part))
    expect(all.length).toBeGreaterThan(1000)
    expect(missing(all)).toEqual([])
  })

  it('translate every source text into the languages that it is not in', () => {
    const untranslated = criteria.trials.flatMap((trial) =>
      [...trial.inclusion, ...trial.exclusion].flatMap(({ id, source, translation }) => {
        const others = LANGUAGES.filter((language) => language !== trial.language)
        const given = others.filter((language) => (translation[language] ?? '').trim() !== '')
        return source.trim() !== '' && given.length === others.length ? [] : [id]
      }),
    )
    expect(untranslated).toEqual([])
  })
})

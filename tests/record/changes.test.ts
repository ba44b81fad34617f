import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf, same } from '../../src/record/changes.ts'
import { merge } from '../../src/record/merge.ts'
import { someAnswers } from './answers.ts'

const one = (value: unknown, by = 'Vos') => ({ value, by, at: '2026-11-21T10:00:00Z' })

describe('what was changed', () => {
  it('is what is new, other or gone', () => {
    const before = { ecog: one(1), age: one(60), sex: one('F') }
    const after = { ecog: one(2), age: one(60), height: one(170) }
    expect(changesOf(before, after)).toEqual([
      { id: 'ecog', before: one(1), after: one(2) },
      { id: 'height', after: one(170) },
      { id: 'sex', before: one('F') },
    ])
  })

  it('does not depend on the order of keys', () => {
    expect(same({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true)
    expect(same({ a: undefined }, { b: undefined })).toBe(false)
    expect(same([1, 2], [2, 1])).toBe(false)
    expect(same([], {})).toBe(false)
  })
})

describe('two people who change answers at once', () => {
  it.each([
    ['nobody changed it', one(1), one(1), one(1), one(1), false, false],
    ['only I changed it', one(1), one(2), one(1), one(2), false, false],
    ['only I said it again', one(1), one(1, 'Bos'), one(1), one(1, 'Bos'), false, false],
    ['only they changed it', one(1), one(1), one(2), one(2), false, true],
    ['both changed it, each in another way', one(1), one(2), one(3), one(2), true, false],
    ['both say the same', one(1), one(2), one(2, 'Bos'), one(2, 'Bos'), false, false],
    ['both answered it anew', undefined, one(2), one(3), one(2), true, false],
    ['they answered it anew', undefined, undefined, one(3), one(3), false, true],
    ['I took it back', one(1), undefined, one(1), undefined, false, false],
    ['they took it back', one(1), one(1), undefined, undefined, false, true],
    ['I took back what they changed', one(1), undefined, one(2), undefined, true, false],
    ['both took it back', one(1), undefined, undefined, undefined, false, false],
  ] as const)('%s', (_, base, mine, theirs, result, contested, takenOver) => {
    const side = (answer: typeof base | typeof mine) => (answer ? { ecog: answer } : {})
    expect(merge(side(base), side(mine), side(theirs))).toEqual({
      answers: side(result),
      contested: contested ? ['ecog'] : [],
      takenOver: takenOver ? ['ecog'] : [],
    })
  })

  it('lose nothing: each answer is mine or theirs, and mine wherever only I changed it', () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, someAnswers, (base, mine, theirs) => {
        const { answers, contested } = merge(base, mine, theirs)
        for (const id of Object.keys({ ...base, ...mine, ...theirs })) {
          expect([mine[id], theirs[id]]).toContainEqual(answers[id])
          if (same(theirs[id], base[id])) expect(same(answers[id], mine[id])).toBe(true)
          if (contested.includes(id)) expect(answers[id]).toEqual(mine[id])
        }
        expect(merge(base, mine, base).answers).toEqual(mine)
        expect(merge(base, base, theirs)).toMatchObject({ answers: theirs, contested: [] })
      }),
      { numRuns: 20 },
    )
  })
})

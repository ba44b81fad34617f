import { expect, it } from 'vitest'
import type { TypeReading } from '../../src/chart/chart.ts'
import { COMPLETE, together } from '../../src/chart/reading.ts'

const unread: TypeReading = { status: 'notRead', why: 'scope' }
const partly: TypeReading = { status: 'partial', why: 'warning', detail: '4119' }

it.each<[string, TypeReading[], TypeReading]>([
  ['nothing was asked', [], COMPLETE],
  ['each is', [COMPLETE, COMPLETE], COMPLETE],
])('is complete where %s', (_, readings, expected) => {
  expect(together(readings)).toEqual(expected)
})

it.each<[string, TypeReading[], TypeReading]>([
  ['one of them is partial', [COMPLETE, partly, COMPLETE], partly],
  ['one of them was not read', [COMPLETE, unread], { ...unread, status: 'partial' }],
  ['one was not read and one in part', [unread, partly], { ...unread, status: 'partial' }],
  ['one is partial and one was not read', [partly, unread], partly],
])('is partial, for the first reason, where %s', (_, readings, expected) => {
  expect(together(readings)).toEqual(expected)
})

it('is not read where none of them was', () => {
  const refused: TypeReading = { status: 'notRead', why: 'refused', detail: '400' }
  expect(together([refused, unread])).toEqual(refused)
})

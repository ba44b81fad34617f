import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/facts/answers.ts'
import { parseAnswers } from '../../src/facts/parseAnswers.ts'
import { QUESTIONNAIRE } from '../../src/record/names.ts'
import { questionnaireOf } from '../../src/record/questionnaire.ts'
import { readResponse, responseOf } from '../../src/record/response.ts'
import { allAnswers, catalogue, someAnswers } from './answers.ts'
import { flawsOf } from './validator.ts'

const signature = {
  patientId: 'p1',
  encounterId: 'e1',
  user: { reference: 'Practitioner/vos', name: 'Dr. Vos' },
  at: '2026-11-21T10:00:00.000Z',
}
const SERVER = 'https://ehr.example/fhir'
const whose = { server: SERVER, patientId: 'p1' }
const read = (resource: unknown) => {
  const found = readResponse(resource, whose, catalogue)
  return found?.withdrawn ? undefined : found?.saved
}
const written = (answers: Answers) => responseOf(answers, catalogue, signature, 'p1')
const stored = (answers: Answers, more: object = {}) => ({
  ...JSON.parse(JSON.stringify(written(answers))),
  id: 'r1',
  meta: { versionId: '3', lastUpdated: '2026-11-21T10:00:01Z' },
  ...more,
})

type Item = fhir4.QuestionnaireResponseItem
const itemsIn = (item: Item): Item[] => [
  item,
  ...[...(item.item ?? []), ...(item.answer ?? []).flatMap((a) => a.item ?? [])].flatMap(itemsIn),
]
const questionsIn = (q: fhir4.QuestionnaireItem): fhir4.QuestionnaireItem[] => [
  q,
  ...(q.item ?? []).flatMap(questionsIn),
]

describe('answers written as a QuestionnaireResponse', () => {
  it('come back exactly as they were given, whatever they are', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(parseAnswers(answers, catalogue, '2026-11-21')).toEqual(answers)
        const back = read(stored(answers))
        expect(back?.foreign).toEqual([])
        expect(back?.answers).toEqual(answers)
      }),
      { numRuns: 60 },
    )
  })

  it('are one item for each fact, named after it, with author, source and time', () => {
    const response = written({ ecog: { value: 1 }, liverMetsPrimary: { value: 'colorectal' } })
    expect(response.item?.map((i) => i.linkId).sort()).toEqual(['ecog', 'liverMetsPrimary'])
    expect(response.item?.find((i) => i.linkId === 'ecog')?.answer).toEqual([{ valueInteger: 1 }])
    expect(response).toMatchObject({
      questionnaire: `${QUESTIONNAIRE}|${catalogue.criteria.version}`,
      status: 'completed',
      subject: { reference: 'Patient/p1' },
      encounter: { reference: 'Encounter/e1' },
      author: { reference: 'Practitioner/vos', display: 'Dr. Vos' },
      source: { reference: 'Practitioner/vos' },
      authored: signature.at,
    })
  })

  it.each([1, 2, 3])('are valid R4, every fact answered (%i)', (seed) => {
    expect(flawsOf(stored(allAnswers(seed)))).toEqual([])
  })

  it('answer questions of the Questionnaire in the type that it asks for', () => {
    const questions = new Map(
      (questionnaireOf(catalogue).item ?? []).flatMap(questionsIn).map((q) => [q.linkId, q]),
    )
    const key: Record<string, string> = { choice: 'Coding', string: 'String' }
    for (const seed of [1, 2, 3])
      for (const item of (written(allAnswers(seed)).item ?? []).flatMap(itemsIn)) {
        const question = questions.get(item.linkId)
        expect(question, item.linkId).toBeDefined()
        const type = question?.type ?? ''
        if (type === 'group') expect(item.answer, item.linkId).toBeUndefined()
        const wanted = key[type] ?? type.charAt(0).toUpperCase() + type.slice(1)
        for (const { item: _, ...given } of item.answer ?? [])
          expect(Object.keys(given)[0]?.replace(/^_/, ''), item.linkId).toBe(`value${wanted}`)
      }
  })
})

const timed = (valueDateTime: string) => ({
  linkId: 'ecog',
  answer: [{ valueInteger: 0, item: [{ linkId: 'ecog:at', answer: [{ valueDateTime }] }] }],
})

describe('a QuestionnaireResponse that is read', () => {
  const answers: Answers = { ecog: { value: 1, by: 'Dr. Vos', at: signature.at } }

  it('says whose it is, and which version', () => {
    expect(read(stored(answers))).toMatchObject({
      id: 'r1',
      version: '3',
      author: 'Dr. Vos',
      authored: signature.at,
    })
  })

  it.each([
    ['another patient’s', { subject: { reference: 'Patient/p2' } }],
    ['of the same id on another server', { subject: { reference: 'https://other.example/fhir/Patient/p1' } }],
    ['under an id that is an address', { id: '../Patient/p1' }],
    ['not finished', { status: 'in-progress' }],
    ['entered in error', { status: 'entered-in-error' }],
    ['of another questionnaire', { questionnaire: 'https://elsewhere.example/q' }],
    ['turned round by a modifier', { modifierExtension: [{ url: 'x' }] }],
  ])('is left alone where it is %s', (_, more) => {
    expect(read(stored(answers, more))).toBeUndefined()
  })

  it.each<[string, object]>([
    ['an unknown fact', { linkId: 'gone', answer: [{ valueInteger: 1 }] }],
    ['two answers to one question', { linkId: 'ecog', answer: [{ valueInteger: 1 }, { valueInteger: 2 }] }],
    ['a value out of range', { linkId: 'ecog', answer: [{ valueInteger: 9 }] }],
    ['a value of another type', { linkId: 'ecog', answer: [{ valueString: '1' }] }],
    ['an option that is gone', { linkId: 'liverMetsPrimary', answer: [{ valueCoding: { code: 'moon' } }] }],
    ['no answer at all', { linkId: 'ecog' }],
    ['an answer of no known time', { linkId: 'ecog', answer: [{ valueInteger: 0 }] }],
    ['an answer of a time that is none', timed('ever since')],
    ['an answer of a day without a time', timed('2026-11-21')],
    ['what is named like a part of every object', { linkId: 'constructor', answer: [{ valueInteger: 0 }] }],
    ['what is named like the parent of every object', { linkId: '__proto__', item: [] }],
    ['something that is no item', { answer: 7 }],
  ])('keeps %s aside, and writing keeps it', (_, item) => {
    const saved = read({ ...stored({}), item: [item] })
    expect(saved?.answers).toEqual({})
    expect(saved?.foreign).toEqual([item])
    const again = responseOf({ age: { value: '1960' } }, catalogue, signature, 'p1', saved)
    expect(again.item).toContainEqual(item)
    expect(again.item).toHaveLength(2)
  })

  it('is the patient’s where the reference is absolute, on this server', () => {
    const subject = { reference: 'https://ehr.example:443/fhir/Patient/p1/_history/4' }
    expect(read(stored(answers, { subject }))?.answers).toEqual(answers)
  })

  it('believes neither of two answers to one question', () => {
    const both = [0, 3].map((value) => stored({ ecog: { value, by: 'Dr. Vos', at: signature.at } }).item[0])
    const saved = read({ ...stored({}), item: both })
    expect(saved?.answers).toEqual({})
    expect(saved?.foreign).toEqual(both)
  })

  it('passes over what is no object, in reading and in writing', () => {
    const saved = read({ ...stored(answers), item: [null, 'x', 7, stored(answers).item[0]] })
    expect(saved?.answers).toEqual(answers)
    expect(responseOf(answers, catalogue, signature, 'p1', saved).item).toHaveLength(1)
  })

  it('says that it was withdrawn, and then holds no answer', () => {
    const found = readResponse(stored(answers, { status: 'entered-in-error' }), whose, catalogue)
    expect(found).toMatchObject({ withdrawn: true, saved: { id: 'r1', version: '3', answers: {} } })
  })

  it('replaces what is kept aside once the fact is answered anew', () => {
    const saved = read({ ...stored({}), item: [{ linkId: 'ecog', answer: [{ valueInteger: 9 }] }] })
    const again = responseOf({ ecog: { value: 2 } }, catalogue, signature, 'p1', saved)
    expect(again.item).toMatchObject([{ linkId: 'ecog', answer: [{ valueInteger: 2 }] }])
  })
})

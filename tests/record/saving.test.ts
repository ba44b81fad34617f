/** Writing to the sandbox over a played network: what is sent, how often, and what comes of it. */
import { describe, expect, it } from 'vitest'
import type { Ehr } from '../../mocks/ehr.ts'
import type { Answers } from '../../src/facts/answers.ts'
import { carryOut } from '../../src/record/carryOut.ts'
import { lookForAnswers, lookForEcog } from '../../src/record/look.ts'
import { type Draft, type Plan, prepare, type Source } from '../../src/record/plan.ts'
import { playNetwork, requests, sourceOf } from '../chart/reading.ts'
import { newEhr } from '../mocks/fixture.ts'
import { catalogue } from './answers.ts'

playNetwork()

const BASE = 'launch openid fhirUser profile online_access patient/Patient.r'
const ALL = `${BASE} patient/QuestionnaireResponse.crus patient/Observation.crus`
const by = { by: 'Dr. Vos', at: '2026-11-21T09:00:00.000Z' }
const colorectal: Answers = { liverMetsPrimary: { value: 'colorectal', ...by } }
const ecog: Answers = { ecog: { value: 1, date: '2026-11-20', ...by } }

const user = { reference: 'Practitioner/vos', name: 'Dr. Vos' }
const source = async (ehr: Ehr, scope = ALL, query = 'patient=anna'): Promise<Source> => ({
  ...(await sourceOf(query, ehr, scope)),
  user,
})
const draft = (answers: Answers, more: Partial<Draft> = {}): Draft => ({
  answers,
  base: { answers: {} },
  ecogPending: false,
  at: '2026-11-21T10:00:00.000Z',
  ...more,
})
async function ready(from: Source, d: Draft): Promise<Plan> {
  const prepared = await prepare(from, d, catalogue)
  if (prepared.kind !== 'ready') throw new Error(`not ready but ${prepared.kind}`)
  return prepared.plan
}
const save = async (from: Source, d: Draft) => carryOut(from, await ready(from, d), catalogue)
const responses = ({ store }: Ehr) => store.list('QuestionnaireResponse', 'anna')
const versions = ({ store }: Ehr, id: string) => store.history('QuestionnaireResponse', id, 'anna').length
const sent = () =>
  requests.filter(({ url }) => !url.search).map(({ url }) => url.pathname.replace('/ehr/fhir', ''))

describe('saving', () => {
  it('writes answers and the ECOG score in one transaction, and reads each back', async () => {
    const ehr = newEhr()
    const result = await save(await source(ehr), draft({ ...colorectal, ...ecog }))
    expect(result).toMatchObject({
      answers: { kind: 'kept', late: false },
      ecog: { kind: 'kept', late: false },
      saved: { answers: { ...colorectal, ...ecog }, author: 'Dr. Vos' },
    })
    expect(sent()[0]).toMatch(/^\/?$/)
    expect(responses(ehr)).toHaveLength(1)
  })

  it('writes nothing a second time, however often it is asked to', async () => {
    const ehr = newEhr()
    const from = await source(ehr)
    const plan = await ready(from, draft(colorectal))
    await carryOut(from, plan, catalogue)
    expect(await carryOut(from, plan, catalogue)).toMatchObject({ answers: { kind: 'kept' } })
    expect(responses(ehr)).toHaveLength(1)
    expect(versions(ehr, responses(ehr)[0]?.id ?? '')).toBe(1)
  })

  it('updates the version that it read, and no other', async () => {
    const ehr = newEhr()
    const from = await source(ehr)
    const { saved } = await save(from, draft(colorectal))
    if (!saved) throw new Error('nothing was saved')
    const d = draft({ ...colorectal, ...ecog }, { base: saved, at: '2026-11-21T11:00:00.000Z' })
    const plan = await ready(from, d)
    expect(plan.answers?.replaces).toEqual({ id: saved.id, version: '1' })
    const before = ehr.store.read('QuestionnaireResponse', saved.id, 'anna')
    ehr.store.put({
      ...before,
      id: saved.id,
      resourceType: 'QuestionnaireResponse',
      authored: '2026-11-21T10:30:00Z',
    })
    expect(await carryOut(from, plan, catalogue)).toMatchObject({
      answers: { kind: 'changed' },
      theirs: true,
    })
    expect(versions(ehr, saved.id)).toBe(2)
    expect(ehr.store.list('Observation', 'anna').filter((o) => o.valueInteger === 1)).toEqual([])
  })

  it('notices a copy that another tab created between the look and the writing', async () => {
    const ehr = newEhr()
    const from = await source(ehr)
    const [first, second] = [
      await ready(from, draft(colorectal)),
      await ready(
        from,
        draft({ liverMetsPrimary: { value: 'pdac', ...by } }, { at: '2026-11-21T10:05:00Z' }),
      ),
    ]
    await carryOut(from, first, catalogue)
    expect(await carryOut(from, second, catalogue)).toMatchObject({
      answers: { kind: 'changed' },
      saved: { answers: colorectal },
    })
    expect(responses(ehr)).toHaveLength(1)
  })

  it('asks for the other’s answers first where somebody saved since', async () => {
    const ehr = newEhr()
    const from = await source(ehr)
    await save(from, draft(colorectal))
    expect(await prepare(from, draft(ecog), catalogue)).toMatchObject({
      kind: 'changed',
      theirs: { answers: colorectal },
    })
  })

  it('finds nothing to do where the EHR holds it already', async () => {
    const ehr = newEhr()
    const from = await source(ehr)
    const { saved } = await save(from, draft(colorectal))
    const again = await prepare(from, draft(colorectal, { base: saved ?? { answers: {} } }), catalogue)
    expect(again.kind).toBe('nothing')
  })
})

describe('what was withdrawn', () => {
  type Saved = NonNullable<Awaited<ReturnType<typeof lookForAnswers>>['found']>
  async function first(ehr: Ehr, from: Source): Promise<Saved> {
    const { saved } = await save(from, draft(colorectal))
    if (!saved) throw new Error('nothing was saved')
    const resource = ehr.store.read('QuestionnaireResponse', saved.id, 'anna')
    if (!resource) throw new Error('it is not there')
    ehr.store.put({ ...resource, status: 'entered-in-error' })
    return saved
  }
  const gone = { answers: {}, base: { answers: {} } }

  it('counts no more, neither at the next look nor as what the entries build on', async () => {
    const ehr = newEhr()
    const from = await source(ehr)
    const base = await first(ehr, from)
    expect(await lookForAnswers(from, catalogue, base.id)).toMatchObject({ withdrawn: { answers: {} } })
    expect(await prepare(from, draft({ ...colorectal, ...ecog }, { base }), catalogue)).toMatchObject({
      kind: 'changed',
      theirs: { id: base.id, answers: {} },
    })
  })

  it('does not stand in the way of what is saved after it', async () => {
    const ehr = newEhr()
    const from = await source(ehr)
    const base = { ...(await first(ehr, from)), ...gone }
    const later = draft({ liverMetsPrimary: { value: 'pdac', ...by } }, { base, at: '2026-11-21T11:00:00Z' })
    expect(await save(from, later)).toMatchObject({ answers: { kind: 'kept' } })
    expect(responses(ehr).map((r) => r.status)).toEqual(['entered-in-error', 'completed'])
  })

  it('is found by its id where the search does not find it', async () => {
    const ehr = newEhr()
    const from = await source(ehr)
    const { saved } = await save(from, draft(colorectal))
    const deaf: Source = {
      ...from,
      request: (address, options) =>
        from.request(address.replace(/(patient=anna).*/, '$1&questionnaire=none'), options),
    }
    expect((await lookForAnswers(deaf, catalogue)).found).toBeUndefined()
    expect((await lookForAnswers(deaf, catalogue, saved?.id)).found?.answers).toEqual(colorectal)
    expect((await lookForAnswers(deaf, catalogue, 'nowhere')).withdrawn).toMatchObject({ id: 'nowhere' })
  })
})

it('a server without versions is sent a successor: nothing is overwritten unseen', async () => {
  const ehr = newEhr()
  const from = await source(ehr)
  const { saved } = await save(from, draft(colorectal))
  if (!saved) throw new Error('nothing was saved')
  const request: Source['request'] = async (address, options) => {
    const answer = await from.request(address, options)
    return { ...answer, body: JSON.parse(JSON.stringify(answer.body ?? null).replaceAll('versionId', 'no')) }
  }
  const base = { ...saved, version: undefined }
  const plan = await ready({ ...from, request }, draft({ ...colorectal, ...ecog }, { base }))
  expect(plan.answers?.replaces).toBeUndefined()
  expect(plan.answers?.resource.identifier).toMatchObject({ value: `anna.${saved.id}.` })
})

describe('rights', () => {
  it('to create alone make a successor, and two successors of one are noticed', async () => {
    const ehr = newEhr()
    const from = await source(ehr, `${BASE} patient/QuestionnaireResponse.crs`)
    const { saved } = await save(from, draft(colorectal))
    const base = saved ?? { answers: {} }
    const next = draft({ ...colorectal, ...ecog }, { base, at: '2026-11-21T11:00:00.000Z' })
    const rival = draft({}, { base, at: '2026-11-21T11:01:00.000Z' })
    const [mine, theirs] = [await ready(from, next), await ready(from, rival)]
    expect(mine.ecogLeftOut).toBe('scope')
    expect(await carryOut(from, mine, catalogue)).toMatchObject({ answers: { kind: 'kept' } })
    expect(await carryOut(from, theirs, catalogue)).toMatchObject({ answers: { kind: 'changed' } })
    expect(responses(ehr)).toHaveLength(2)
    expect((await lookForAnswers(from, catalogue)).found?.answers).toEqual(next.answers)
  })

  it('of version 1 do as well', async () => {
    const ehr = newEhr()
    const scopes = ['read', 'write'].map((w) => `patient/QuestionnaireResponse.${w}`)
    const result = await save(await source(ehr, [BASE, ...scopes].join(' ')), draft(colorectal))
    expect(result.answers).toEqual({ kind: 'kept', late: false })
  })

  it('to create without reading write once and say that it is not certain', async () => {
    const ehr = newEhr()
    const from = await source(ehr, `${BASE} patient/QuestionnaireResponse.c`)
    for (let i = 0; i < 2; i++)
      expect((await save(from, draft(colorectal))).answers?.kind).toBe('unconfirmed')
    expect(responses(ehr)).toHaveLength(1)
  })
})

describe('an ECOG score', () => {
  it('of a day is one result: a later correction replaces it', async () => {
    const ehr = newEhr()
    const from = await source(ehr)
    const { saved } = await save(from, draft(ecog))
    const corrected: Answers = { ecog: { value: 2, date: '2026-11-20', reason: 'typing error', ...by } }
    const d = draft(corrected, { base: saved ?? { answers: {} }, at: '2026-11-21T11:00:00.000Z' })
    const result = await save(from, d)
    expect(result).toMatchObject({ answers: { kind: 'kept' }, ecog: { kind: 'kept' } })
    const own = ehr.store.list('Observation', 'anna').filter((o) => 'valueInteger' in o)
    expect(own).toMatchObject([{ valueInteger: 2, status: 'corrected', meta: { versionId: '2' } }])
  })

  it('that was entered in error is not taken for the one to be written', async () => {
    const ehr = newEhr()
    const from = await source(ehr)
    const { saved } = await save(from, draft(ecog))
    const [wrong] = ehr.store.list('Observation', 'anna').filter((o) => 'valueInteger' in o)
    if (!saved || !wrong) throw new Error('nothing was saved')
    ehr.store.put({ ...wrong, status: 'entered-in-error' })
    const plan = await ready(from, draft(ecog, { base: saved, ecogPending: true }))
    expect(plan.ecog).toMatchObject({ replaces: { id: wrong.id }, resource: { status: 'corrected' } })
  })

  it('that stands under our name in another patient’s record is not ours', async () => {
    const ehr = newEhr()
    const from = await source(ehr)
    await save(from, draft(ecog))
    const request: Source['request'] = async (address, options) => {
      const answer = await from.request(address, options)
      return {
        ...answer,
        body: JSON.parse(JSON.stringify(answer.body).replaceAll('Patient/anna', 'Patient/bea')),
      }
    }
    expect((await lookForEcog({ ...from, request }, 'anna.2026-11-20')).found).toBeUndefined()
    expect((await lookForEcog(from, 'anna.2026-11-20')).found).toBeDefined()
  })

  it('that somebody else entered is left to them', async () => {
    const ehr = newEhr()
    const plan = await ready(
      await source(ehr),
      draft({ ecog: { value: 1, by: 'Dr. Bos', at: by.at }, ...colorectal }),
    )
    expect(plan).toMatchObject({ ecogLeftOut: 'notYours' })
    expect(plan.ecog).toBeUndefined()
  })
})

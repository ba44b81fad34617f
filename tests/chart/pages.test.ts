import { describe, expect, it } from 'vitest'
import { readPages } from '../../src/chart/pages.ts'
import { RequestError } from '../../src/smart/problem.ts'
import type { Request } from '../../src/smart/request.ts'

const found = (...ids: string[]) => ids.map((id) => ({ resource: { resourceType: 'Condition', id } }))
const outcome = (issue: unknown) => ({
  search: { mode: 'outcome' },
  resource: { resourceType: 'OperationOutcome', issue },
})
const issue = (severity: string, detail?: string, code = 'processing') =>
  outcome([{ severity, code, ...(detail && { details: { coding: [{ code: detail }] } }) }])
const bundle = (entry: object[], more: object = {}) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry,
  ...more,
})
const next = (url: string) => ({ link: [{ relation: 'next', url }] })

/** Reads from a server that gives these bodies by address. */
const readFrom = async (bodies: Record<string, unknown>, address = 'first') => {
  const request: Request = async (address) => {
    const body = bodies[address]
    if (body instanceof Error) throw body
    return { status: 200, headers: new Headers(), body }
  }
  const entries: { resource: unknown }[] = []
  const keys = new Set<string>()
  const reading = await readPages(request, address, (found) => {
    entries.push(...found.map((resource) => ({ resource })))
    return found.filter(({ resourceType, id }) => keys.size === keys.add(`${resourceType}/${id}`).size)
  })
  return { entries, reading }
}
const readingOf = async (bodies: Record<string, unknown>) => (await readFrom(bodies)).reading

describe('the pages of a search', () => {
  it.each([
    undefined,
    '',
    '<html>',
    [],
    {},
    { resourceType: 'Patient' },
    { resourceType: 'Parameters', type: 'searchset' },
    { resourceType: 'Bundle', type: 'batch-response' },
    { resourceType: 'Bundle', type: 'searchset', entry: { resource: { resourceType: 'Condition' } } },
  ])('are not an answer such as %o', async (body) => {
    expect(await readingOf({ first: body })).toEqual({ status: 'notRead', why: 'notBundle' })
  })

  it('may be empty', async () => {
    expect(await readingOf({ first: { resourceType: 'Bundle', type: 'searchset' } })).toEqual({
      status: 'complete',
    })
  })

  it('took too long', async () => {
    const late = new RequestError('timeout')
    expect(await readingOf({ first: late })).toEqual({ status: 'notRead', why: 'timeout' })
    const { entries, reading } = await readFrom({ first: bundle(found('a'), next('second')), second: late })
    expect(entries).toHaveLength(1)
    expect(reading).toEqual({ status: 'partial', why: 'pageMissing' })
  })

  it('go on after an empty one', async () => {
    const { entries, reading } = await readFrom({
      first: bundle([], next('second')),
      second: bundle([], next('third')),
      third: bundle(found('a')),
    })
    expect(entries).toHaveLength(1)
    expect(reading).toEqual({ status: 'complete' })
  })

  it('end when they lead round in a circle under new addresses', async () => {
    const bodies: Record<string, unknown> = { first: bundle(found('a'), next('0')) }
    for (let i = 0; i < 1000; i++) bodies[i] = bundle(found('a'), next(String(i + 1)))
    expect(await readingOf(bodies)).toEqual({ status: 'partial', why: 'pageMissing', detail: 'pages repeat' })
  })

  it('end when they are empty and never come to an end', async () => {
    const bodies: Record<string, unknown> = { first: bundle(found('a'), next('0')) }
    for (let i = 0; i < 1000; i++) bodies[i] = bundle([], next(String(i + 1)))
    expect(await readingOf(bodies)).toEqual({ status: 'partial', why: 'pageMissing', detail: 'pages repeat' })
  })

  it('end when they bring something new for ever', async () => {
    let asked = 0
    const request: Request = async () => {
      asked++
      if (asked > 10_000) throw new Error('it goes on asking')
      return {
        status: 200,
        headers: new Headers(),
        body: bundle(found(String(asked)), next(String(asked))),
      }
    }
    expect(await readPages(request, 'first', () => [])).toEqual({
      status: 'partial',
      why: 'pageMissing',
      detail: 'too many pages',
    })
  })

  it.each([{ fullUrl: 'x' }, null, 'x'])('with a hole are not complete: %o', async (hole) => {
    expect(await readingOf({ first: bundle([...found('a'), hole as object]) })).toMatchObject({
      status: 'partial',
      why: 'pageMissing',
    })
  })

  it.each([
    [issue('warning', '4101'), { status: 'complete' }],
    [issue('information'), { status: 'complete' }],
    [
      issue('information', undefined, 'suppressed'),
      { status: 'partial', why: 'warning', detail: 'suppressed' },
    ],
    [
      issue('information', undefined, 'incomplete'),
      { status: 'partial', why: 'warning', detail: 'incomplete' },
    ],
    [issue('information', '41190'), { status: 'complete' }],
    [issue('information', '14119'), { status: 'complete' }],
    [outcome([{ severity: 'error' }]), { status: 'partial', why: 'warning', detail: 'warning' }],
    [issue('information', '4130'), { status: 'partial', why: 'warning', detail: '4130' }],
    [issue('information', '4131'), { status: 'partial', why: 'warning', detail: '4131' }],
    [issue('information', '4134'), { status: 'partial', why: 'warning', detail: '4134' }],
    [issue('information', '59133'), { status: 'partial', why: 'warning', detail: '59133' }],
    [issue('information', '59205'), { status: 'partial', why: 'warning', detail: '59205' }],
    [outcome({ severity: 'warning' }), { status: 'partial', why: 'warning', detail: 'warning' }],
    [issue('warning', '59204'), { status: 'partial', why: 'warning', detail: '59204' }],
    [issue('error'), { status: 'partial', why: 'warning', detail: 'processing' }],
  ])('with the outcome %o', async (outcome, reading) => {
    expect(await readingOf({ first: bundle([outcome]) })).toEqual(reading)
  })

  it.each(['security', 'forbidden', 'throttled', 'timeout', 'too-costly', '4119'])(
    'are not all there where the server says, as if it were nothing: %s',
    async (code) => {
      const reading = { status: 'partial', why: 'warning', detail: code }
      expect(await readingOf({ first: bundle([issue('information', undefined, code)]) })).toEqual(reading)
    },
  )

  it.each([
    [3, undefined],
    [3, 1],
    [1, 3],
  ])('are not all there where one of them said that there are more: %o, then %o', async (first, second) => {
    const bodies = {
      'Condition?': bundle(found('a'), { total: first, ...next('second') }),
      second: bundle(found('b'), { total: second }),
    }
    expect((await readFrom(bodies, 'Condition?')).reading).toMatchObject({ detail: 'fewer than the total' })
  })

  it('are all there where the total was estimated, and is right on the last', async () => {
    const bodies = {
      'Condition?': bundle(found('a'), { total: 3, ...next('second') }),
      second: bundle(found('b'), { total: 2 }),
    }
    expect((await readFrom(bodies, 'Condition?')).reading).toEqual({ status: 'complete' })
    const first = bundle(found('a'), { total: 2, ...next('second') })
    const silent = { 'Condition?': first, second: bundle(found('b')) }
    expect((await readFrom(silent, 'Condition?')).reading).toEqual({ status: 'complete' })
  })

  it('are not all there where only what came along makes up the total', async () => {
    const drug = { resource: { resourceType: 'Medication', id: 'a' } }
    const body = bundle([...found('a'), drug], { total: 2 })
    expect((await readFrom({ 'Condition?': body }, 'Condition?')).reading.status).toBe('partial')
    const alike = bundle([...found('a'), { ...found('b')[0], search: { mode: 'include' } }], { total: 2 })
    expect((await readFrom({ 'Condition?': alike }, 'Condition?')).reading.status).toBe('partial')
    const counted = bundle([...found('a'), { ...drug, search: { mode: 'match' } }], { total: 2 })
    expect((await readFrom({ 'Condition?': counted }, 'Condition?')).reading.status).toBe('complete')
  })

  it.each([
    { relation: 'next', url: 'second' },
    [{ relation: 'next' }],
    [{ relation: 'next', url: 7 }],
    [{ relation: 'next', url: '' }],
  ])('are not all there where the way to the next one cannot be read: %o', async (link) => {
    const elsewhere = { '': bundle([]), second: bundle([]) }
    expect(await readingOf({ ...elsewhere, first: bundle(found('a'), { link }) })).toMatchObject({
      status: 'partial',
      why: 'pageMissing',
    })
  })

  it('say first what was first missing', async () => {
    const reading = await readingOf({
      first: bundle([issue('warning', '4119'), { fullUrl: 'x' }], next('second')),
      second: new RequestError('timeout'),
    })
    expect(reading).toEqual({ status: 'partial', why: 'warning', detail: '4119' })
  })

  it('are read on after a warning, and stay incomplete', async () => {
    const { entries, reading } = await readFrom({
      first: bundle([...found('a'), issue('warning', '4119')], next('second')),
      second: bundle(found('b')),
    })
    expect(entries).toHaveLength(2)
    expect(reading).toEqual({ status: 'partial', why: 'warning', detail: '4119' })
  })
})

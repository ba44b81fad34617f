import { describe, expect, it } from 'vitest'
import { readPages } from '../../src/chart/pages.ts'
import { RequestError } from '../../src/smart/problem.ts'
import type { Request } from '../../src/smart/request.ts'

const found = (...ids: string[]) => ids.map((id) => ({ resource: { resourceType: 'Condition', id } }))
const issue = (severity: string, code?: string) => ({
  search: { mode: 'outcome' },
  resource: {
    resourceType: 'OperationOutcome',
    issue: [{ severity, code: 'processing', ...(code && { details: { coding: [{ code }] } }) }],
  },
})
const bundle = (entry: object[], more: object = {}) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry,
  ...more,
})
const next = (url: string) => ({ link: [{ relation: 'next', url }] })

/** Reads from a server that gives these bodies by address. */
const readFrom = async (bodies: Record<string, unknown>) => {
  const request: Request = async (address) => {
    const body = bodies[address]
    if (body instanceof Error) throw body
    return { status: 200, headers: new Headers(), body }
  }
  const entries: { resource: unknown }[] = []
  const keys = new Set<string>()
  const reading = await readPages(request, 'first', (found) => {
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
    { resourceType: 'Bundle', type: 'batch-response' },
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

  it.each([{ fullUrl: 'x' }, null, 'x'])('with a hole are not complete: %o', async (hole) => {
    expect(await readingOf({ first: bundle([...found('a'), hole as object]) })).toMatchObject({
      status: 'partial',
      why: 'pageMissing',
    })
  })

  it.each([
    [issue('warning', '4101'), { status: 'complete' }],
    [issue('information'), { status: 'complete' }],
    [issue('warning', '59204'), { status: 'partial', why: 'warning', detail: '59204' }],
    [issue('error'), { status: 'partial', why: 'warning', detail: 'processing' }],
  ])('with the outcome %o', async (outcome, reading) => {
    expect(await readingOf({ first: bundle([outcome]) })).toEqual(reading)
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

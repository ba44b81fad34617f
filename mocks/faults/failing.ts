import { isLaterPage, isWrite } from '../fhir/call.ts'
import { Refusal, unauthorized } from '../fhir/outcome.ts'
import type { Fault } from './fault.ts'

const loginPage =
  '<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in</h1><p>Your session has ended.</p></html>'

const unavailable = () =>
  new Refusal(503, 'transient', 'The service is being restarted', { 'Retry-After': '1' }).answer()

/** Requests that fail, whatever they ask for. */
export const failing = {
  slow: {
    label: 'every answer takes three seconds',
    instead: async ({ wait, nested }) => {
      if (!nested) await wait(3_000)
      return undefined
    },
  },
  unauthorized: {
    label: 'every request is refused with 401',
    instead: () => unauthorized('The access token is not accepted').answer(),
  },
  'unauthorized-unseen': {
    label: 'the access token is refused with a 401 that no browser shows to the app; a refreshed one works',
    // Without CORS headers it looks like a connection that breaks off.
    instead: ({ refreshed, nested }) => (refreshed || nested ? undefined : Response.error()),
  },
  'unauthorized-unseen-later': {
    label: 'the same from the sixth request on',
    instead: ({ refreshed, nested, times }) =>
      refreshed || nested || times('unauthorized-unseen') <= 5 ? undefined : Response.error(),
  },
  forbidden: {
    label: 'every request is refused with 403',
    instead: ({ type }) =>
      new Refusal(403, 'forbidden', `You may not access ${type ?? 'this server'}`).answer(),
  },
  'labs-forbidden': {
    label: 'Observations are refused with 403',
    type: 'Observation',
    instead: () => new Refusal(403, 'forbidden', 'You may not access Observation').answer(),
  },
  'rate-limited': {
    label: 'the first two requests are answered 429 with Retry-After',
    instead: ({ times, nested }) =>
      nested || times('rate-limited') > 2
        ? undefined
        : new Refusal(429, 'throttled', 'Too many requests', { 'Retry-After': '1' }).answer(),
  },
  unavailable: {
    label: 'the first request of each resource type is answered 503 with Retry-After',
    instead: ({ times, type }) => (times(`unavailable:${type}`) === 1 ? unavailable() : undefined),
  },
  'unavailable-forever': {
    label: 'every request is answered 503 with Retry-After',
    instead: unavailable,
  },
  offline: {
    label: 'the connection breaks off without an answer',
    instead: ({ nested }) => (nested ? undefined : Response.error()),
  },
  'html-200': {
    label: 'a login page comes back with status 200',
    instead: ({ nested }) =>
      nested
        ? undefined
        : new Response(loginPage, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  },
  'html-error': {
    label: 'every request fails with 500 and a page of HTML',
    instead: ({ nested }) =>
      nested
        ? undefined
        : new Response('<h1>Internal error</h1>', { status: 500, headers: { 'Content-Type': 'text/html' } }),
  },
  'truncated-json': {
    label: 'answers are cut off in the middle',
    after: async ({ nested }, response) => {
      if (nested) return response
      const text = await response.text()
      return new Response(text.slice(0, Math.floor(text.length / 2)), response)
    },
  },
  'page-two-fails': {
    label: 'pages hold ten entries, and every page after the first fails with 500',
    paging: { size: 10 },
    instead: (call) =>
      isLaterPage(call) ? new Refusal(500, 'exception', 'This page cannot be built').answer() : undefined,
  },
  'write-unauthorized': {
    label: 'reading works, writing is refused with 401 (the session has ended)',
    instead: (call) => (isWrite(call) ? unauthorized('The access token expired').answer() : undefined),
  },
} satisfies Record<string, Fault>

import { type Call, isWrite } from '../fhir/call.ts'
import { Refusal, unauthorized } from '../fhir/outcome.ts'
import type { Resource } from '../fhir/resource.ts'
import type { Fault } from './fault.ts'

const refused = (status: number, code: fhir4.OperationOutcomeIssue['code'], why: string) => (call: Call) =>
  isWrite(call) ? new Refusal(status, code, why).answer() : undefined

const dropped = ['component', 'derivedFrom', 'extension', 'method', 'note']

/** What remains when a server drops what it does not support: also the last of several answers or entries. */
function withoutItems(resource: Resource): Resource {
  const kept = Object.entries(resource)
    .filter(([element]) => !dropped.includes(element))
    .map(([element, value]) => [
      element,
      Array.isArray(value) && ['item', 'entry'].includes(element) ? value.slice(0, -1) : value,
    ])
  return Object.fromEntries(kept)
}

/** What goes wrong when the app writes. */
export const writing = {
  'create-empty-body': {
    label: 'what is created is answered 201 with an empty body and no Location',
    after: async (call, response) =>
      isWrite(call) && response.ok && !call.nested
        ? new Response('', { status: response.status, headers: { 'Content-Type': 'text/html' } })
        : response,
  },
  'write-forbidden': {
    label: 'writing is refused with 403',
    instead: refused(403, 'forbidden', 'You may not write to this record'),
  },
  'write-conflict': {
    label: 'writing is refused with 409',
    instead: refused(409, 'conflict', 'The record is locked by another user'),
  },
  'write-stale': {
    label: 'writing is refused with 412 (somebody else has changed the resource)',
    instead: refused(412, 'conflict', 'The resource has changed since it was read'),
  },
  'write-invalid': {
    label: 'writing is refused with 422',
    instead: refused(422, 'business-rule', 'This code may not be filed by an app'),
  },
  'write-answer-fails': {
    label: 'what is written is stored, but the answer is 504',
    after: (call, response) =>
      isWrite(call) ? new Refusal(504, 'timeout', 'The gateway got no answer in time').answer() : response,
  },
  'write-answer-late': {
    label: 'what is written is stored, but the answer takes a minute',
    after: async (call, response) => {
      if (isWrite(call)) await call.wait(60_000)
      return response
    },
  },
  'write-answer-lost': {
    label: 'what is written is stored, but the connection breaks off before the answer',
    after: (call, response) => (isWrite(call) && !call.nested ? Response.error() : response),
  },
  'write-forgotten': {
    label: 'what is written is answered 201, but not stored',
    instead: (call) =>
      isWrite(call)
        ? new Response(null, { status: 201, headers: { Location: `${call.base}/${call.type}/nowhere` } })
        : undefined,
  },
  'write-unauthorized': {
    label: 'the session ends with the first attempt to write',
    instead: (call) =>
      isWrite(call) && !call.nested ? unauthorized('The session has ended').answer() : undefined,
    refresh: { status: 400, error: 'invalid_grant' },
  },
  'no-transactions': {
    label: 'Bundles are refused: each resource has to be written by itself',
    instead: ({ interaction }) =>
      interaction === 'batch'
        ? new Refusal(405, 'not-supported', 'Transactions are not supported').answer()
        : undefined,
  },
  'items-dropped': {
    label: 'notes, components and the last item are dropped in silence on writing',
    keep: withoutItems,
  },
} satisfies Record<string, Fault>

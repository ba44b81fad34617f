import type { Call } from '../fhir/call.ts'
import { Refusal } from '../fhir/outcome.ts'
import type { Fault } from './fault.ts'
import { editSearchset, withNext } from './searchset.ts'

const refuseSearch = (when: (parameters: URLSearchParams) => boolean, why: string) => (call: Call) =>
  call.interaction === 'search' && when(call.parameters)
    ? new Refusal(400, 'not-supported', why).answer()
    : undefined

const nothingFor =
  (when: (parameters: URLSearchParams) => boolean) =>
  (call: Call, response: Response): Response | Promise<Response> =>
    when(call.parameters)
      ? editSearchset(call, response, (bundle) => withNext({ ...bundle, total: 0, entry: [] }, undefined))
      : response

const bareCode = (parameters: URLSearchParams) =>
  parameters.has('code') && !parameters.get('code')?.includes('|')
const severalCategories = (parameters: URLSearchParams) => parameters.get('category')?.includes(',') ?? false

/** Searches that a server does not support, and says so; or does not say so. */
export const refusing = {
  'observation-needs-category': {
    label: 'a search for Observations without category or code is refused with 400',
    type: 'Observation',
    instead: refuseSearch(
      (parameters) =>
        !['category', 'code', 'combo-code', '_id', '_page'].some((name) => parameters.has(name)),
      'An Observation search must have a category or code',
    ),
  },
  'include-refused': {
    label: 'a search with _include is refused with 400',
    instead: refuseSearch((parameters) => parameters.has('_include'), '_include is not supported'),
  },
  'include-ignored': {
    label: 'searches ignore _include',
    ignoresIncludes: true,
  },
  'code-needs-system': {
    label: 'a search by code is refused with 400 unless it names the system',
    type: 'Observation',
    instead: refuseSearch(bareCode, 'The system of the code is required'),
  },
  'bare-code-finds-nothing': {
    label: 'a search by code that does not name the system finds nothing, without a word',
    type: 'Observation',
    after: nothingFor(bareCode),
  },
  'one-category': {
    label: 'a search by several categories is refused with 400',
    type: 'Observation',
    instead: refuseSearch(severalCategories, 'One category at a time'),
  },
  'categories-find-nothing': {
    label: 'a search by several categories finds nothing, without a word',
    type: 'Observation',
    after: nothingFor(severalCategories),
  },
  'long-address': {
    label: 'a query of more than 2,048 characters is answered 404 with a page of HTML',
    instead: ({ url, nested }) =>
      nested || url.search.length <= 2_048
        ? undefined
        : new Response('<h1>404.15</h1>', { status: 404, headers: { 'Content-Type': 'text/html' } }),
  },
  'short-address': {
    label: 'a query of more than 400 characters is answered 414',
    instead: ({ url, nested }) =>
      nested || url.search.length <= 400 ? undefined : new Response('', { status: 414 }),
  },
  'patient-refused': {
    label: 'a search by patient is refused with 400: it has to be subject',
    instead: refuseSearch((parameters) => parameters.has('patient'), 'patient is not supported, use subject'),
  },
  'not-served': {
    label: 'the resource type is not served (404)',
    type: 'MedicationStatement',
    instead: ({ type }) =>
      new Refusal(404, 'not-supported', `The resource type ${type} is not served here`).answer(),
  },
} satisfies Record<string, Fault>

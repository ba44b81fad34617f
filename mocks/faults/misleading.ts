import type { Fault } from './fault.ts'
import { editSearchset, withNext, withWarning } from './searchset.ts'

/** `https://ehr/…` as `https://ehr:443:443/…`. */
function withPortTwice(url: string): string {
  const { protocol, hostname, port } = new URL(url)
  const real = port || (protocol === 'https:' ? '443' : '80')
  return url.replace(/^(\w+:)\/\/[^/]+/, `$1//${hostname}:${real}:${real}`)
}

/** Answers that look right and are not, or not quite. */
export const misleading = {
  'small-pages': { label: 'pages hold ten entries', paging: { size: 10 } },
  'shorter-pages': {
    label: 'the first page holds ten entries, later ones three, whatever is asked for',
    paging: { size: 10, later: 3 },
  },
  'ports-in-links': {
    label: 'pages hold ten entries, and the links between them name the port twice (`:443:443`)',
    paging: { size: 10 },
    after: (call, response) =>
      editSearchset(call, response, (bundle) => {
        const next = bundle.link?.find(({ relation }) => relation === 'next')?.url
        return next === undefined ? bundle : withNext(bundle, withPortTwice(next))
      }),
  },
  'duplicate-ids': {
    label: 'pages hold ten entries, and each repeats the last two of the page before',
    paging: { size: 10, overlap: 2 },
  },
  'looping-next': {
    label: 'pages hold ten entries, and the link to the next page leads back to the same page',
    paging: { size: 10 },
    after: (call, response) => editSearchset(call, response, (bundle) => withNext(bundle, call.url.href)),
  },
  'foreign-next': {
    label: 'the link to the next page leads to another host',
    paging: { size: 10 },
    after: (call, response) =>
      editSearchset(call, response, (bundle) =>
        withNext(bundle, `https://foreign.example/fhir/${call.type}?_page=2`),
      ),
  },
  'missing-next': {
    label: 'pages hold ten entries, and there is no link to the next page though the total is higher',
    paging: { size: 10 },
    after: (call, response) => editSearchset(call, response, (bundle) => withNext(bundle, undefined)),
  },
  'warning-outcome': {
    label: 'searches carry a warning that the result may be incomplete',
    after: (call, response) =>
      editSearchset(call, response, (bundle) =>
        withWarning(bundle, '4119', 'This response may not contain the entire record available.'),
      ),
  },
  'not-authorised-outcome': {
    label: 'searches carry a warning that the user may not see all of it',
    after: (call, response) =>
      editSearchset(call, response, (bundle) =>
        withWarning(bundle, '59204', 'The authenticated client is not authorised for part of the search.'),
      ),
  },
  'skipped-entries': {
    label: 'searches hold an entry without its resource',
    after: (call, response) =>
      editSearchset(call, response, (bundle) => ({
        ...bundle,
        entry: [{ fullUrl: `${call.base}/${call.type}/skipped` }, ...(bundle.entry ?? [])],
      })),
  },
  'no-results-outcome': {
    label: 'searches find nothing, and say so in a warning (which is harmless)',
    after: (call, response) =>
      editSearchset(call, response, (bundle) =>
        withWarning(
          withNext({ ...bundle, total: 0, entry: [] }, undefined),
          '4101',
          'Resource request returns no results.',
        ),
      ),
  },
  empty: {
    label: 'searches find nothing, without a word',
    after: (call, response) =>
      editSearchset(call, response, (bundle) => withNext({ ...bundle, total: 0, entry: [] }, undefined)),
  },
  'ignored-parameters': {
    label: 'searches ignore every parameter but the patient',
    ignoresFilters: true,
  },
  stu3: {
    label: 'answers are of FHIR STU3, and say so in their media type',
    after: (_, response) => {
      const answer = new Response(response.body, response)
      answer.headers.set('Content-Type', 'application/fhir+json; fhirVersion=3.0')
      return answer
    },
  },
  'status-as-code': {
    label: 'the first Condition of a search has its status as a code, as in STU3',
    type: 'Condition',
    after: (call, response) =>
      editSearchset(call, response, (bundle) => {
        const [first, ...others] = bundle.entry ?? []
        if (!first) return bundle
        const resource = { ...first.resource, clinicalStatus: 'active' } as unknown as fhir4.FhirResource
        return { ...bundle, entry: [{ ...first, resource }, ...others] }
      }),
  },
  'other-patient': {
    label: 'searches return a resource of another patient among the rest',
    after: (call, response) =>
      editSearchset(call, response, (bundle) => {
        const stray = bundle.entry?.find(({ resource }) => resource && 'subject' in resource)?.resource
        if (!stray) return bundle
        const resource = {
          ...stray,
          id: 'stray',
          subject: { reference: 'Patient/stray-patient' },
        } as fhir4.FhirResource
        const entry = {
          fullUrl: `${call.base}/${stray.resourceType}/stray`,
          resource,
          search: { mode: 'match' as const },
        }
        return { ...bundle, entry: [entry, ...(bundle.entry ?? [])] }
      }),
  },
} satisfies Record<string, Fault>

import { datePrefixes, interval, intervalOf } from './dates.ts'
import { Refusal } from './outcome.ts'
import { parameters } from './parameters.ts'
import { plainReference, type Resource } from './resource.ts'

export type Test = (resource: Resource) => boolean

/** The values at a path such as `component.code`, through arrays. */
export function valuesAt(resource: Resource, path: string): unknown[] {
  let found: unknown[] = [resource]
  for (const step of path.split('.')) {
    found = found
      .flatMap((value) => (value as Record<string, unknown>)[step])
      .filter((value) => value !== undefined && value !== null)
  }
  return found
}

type Token = { system?: string | undefined; code?: string | undefined }

function tokensOf(value: unknown): Token[] {
  if (typeof value !== 'object' || value === null) return [{ code: String(value) }]
  const {
    coding,
    system,
    code,
    value: identifier,
  } = value as fhir4.CodeableConcept & fhir4.Coding & fhir4.Identifier
  return coding ?? [{ system, code: code ?? identifier }]
}

function token(wanted: string, elements: readonly string[]): Test {
  const bar = wanted.indexOf('|')
  const system = bar < 0 ? undefined : wanted.slice(0, bar)
  const code = wanted.slice(bar + 1)
  // `|code` asks for a code without a system, `system|` for any code of the system.
  const fits = (found: Token) =>
    (code === '' || found.code === code) && (system === undefined || (found.system ?? '') === system)
  return (resource) => elements.some((path) => valuesAt(resource, path).flatMap(tokensOf).some(fits))
}

function date(wanted: string, elements: readonly string[], name: string): Test {
  const [, prefix = 'eq', text = ''] = /^([a-z]{2})?(.*)$/.exec(wanted) ?? []
  const bounds = interval(text)
  if (!bounds || !Object.hasOwn(datePrefixes, prefix)) {
    throw new Refusal(400, 'value', `${name}=${wanted} is not a date`)
  }
  const fits = datePrefixes[prefix as keyof typeof datePrefixes]
  return (resource) =>
    elements.some((path) =>
      valuesAt(resource, path).some((value) => {
        const found = intervalOf(value)
        return found !== undefined && fits(found, bounds)
      }),
    )
}

function reference(wanted: string, elements: readonly string[]): Test {
  const plain = plainReference(wanted)
  return (resource) =>
    elements.some((path) =>
      valuesAt(resource, `${path}.reference`).some((value) => {
        const found = plainReference(String(value))
        return found === plain || (!plain.includes('/') && found.endsWith(`/${plain}`))
      }),
    )
}

function uri(wanted: string, elements: readonly string[]): Test {
  return (resource) =>
    elements.some((path) =>
      valuesAt(resource, path).some((value) => value === wanted || String(value).split('|')[0] === wanted),
    )
}

const kinds = { token, date, reference, uri }

/** The test that one search parameter (name with its modifier, commas meaning "or") puts to a resource. */
export function testFor(key: string, value: string): Test {
  const [name = '', modifier] = key.split(':')
  const parameter = parameters[name]
  if (!parameter) throw new Refusal(400, 'not-supported', `The search parameter ${name} is not known`)
  if (modifier !== undefined && !(modifier === 'not' && parameter.kind === 'token')) {
    throw new Refusal(400, 'not-supported', `The modifier :${modifier} of ${name} is not supported`)
  }
  const tests = value
    .split(/(?<!\\),/)
    .map((one) => kinds[parameter.kind](one.replace(/\\,/g, ','), parameter.elements, name))
  const any: Test = (resource) => tests.some((test) => test(resource))
  return modifier === 'not' ? (resource) => !any(resource) : any
}

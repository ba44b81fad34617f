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

function token(wanted: readonly string[], elements: readonly string[]): Test {
  const codes = new Set<string>()
  const systems = new Set<string>()
  const both = new Set<string>()
  for (const one of wanted) {
    const bar = one.indexOf('|')
    // `|code` asks for a code without a system, `system|` for any code of the system.
    if (bar < 0) codes.add(one)
    else if (bar === one.length - 1) systems.add(one.slice(0, bar))
    else both.add(one)
  }
  const fits = ({ system = '', code }: Token) =>
    (code !== undefined && (codes.has(code) || both.has(`${system}|${code}`))) || systems.has(system)
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

type Kind = (wanted: readonly string[], elements: readonly string[], name: string) => Test

/** A parameter whose values are tried one after the other. */
const each =
  (test: (wanted: string, elements: readonly string[], name: string) => Test): Kind =>
  (wanted, elements, name) => {
    const tests = wanted.map((one) => test(one, elements, name))
    return (resource) => tests.some((one) => one(resource))
  }

const kinds: Record<'token' | 'date' | 'reference' | 'uri', Kind> = {
  token,
  date: each(date),
  reference: each(reference),
  uri: each(uri),
}

/** The test that one search parameter (name with its modifier, commas meaning "or") puts to a resource. */
export function testFor(key: string, value: string): Test {
  const [name = '', modifier] = key.split(':')
  const parameter = parameters[name]
  if (!parameter) throw new Refusal(400, 'not-supported', `The search parameter ${name} is not known`)
  if (modifier !== undefined && !(modifier === 'not' && parameter.kind === 'token')) {
    throw new Refusal(400, 'not-supported', `The modifier :${modifier} of ${name} is not supported`)
  }
  const wanted = value.split(/(?<!\\),/).map((one) => one.replace(/\\([\\,|$])/g, '$1'))
  const any = kinds[parameter.kind](wanted, parameter.elements, name)
  return modifier === 'not' ? (resource) => !any(resource) : any
}

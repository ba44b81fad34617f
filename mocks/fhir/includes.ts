import { plainReference, type Resource } from './resource.ts'

/** The elements that an `_include` follows, by the name of the parameter. */
const followed: Readonly<Record<string, string>> = { medication: 'medicationReference' }

/** Whether `_include=Type:parameter` is one that the sandbox follows from resources of this type. */
export function isInclude(value: string, type: string): boolean {
  const [source, name = ''] = value.split(':')
  return source === type && Object.hasOwn(followed, name)
}

/** What the resources refer to by the elements that were asked for: `Type/id`, each once. */
export function includedBy(resources: readonly Resource[], includes: readonly string[]): string[] {
  const elements = includes.map((value) => followed[value.split(':')[1] ?? ''] ?? '')
  const references = resources.flatMap((resource) =>
    elements.flatMap((element) => (resource[element] as fhir4.Reference | undefined)?.reference ?? []),
  )
  return [...new Set(references.filter((reference) => !reference.startsWith('#')).map(plainReference))]
}

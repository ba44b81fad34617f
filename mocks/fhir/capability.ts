import { parameters, parametersOf, types } from './parameters.ts'

const interactions: fhir4.CapabilityStatementRestResourceInteraction[] = [
  { code: 'read' },
  { code: 'vread' },
  { code: 'history-instance' },
  { code: 'search-type' },
  { code: 'create' },
  { code: 'update' },
]

function resource(type: string): fhir4.CapabilityStatementRestResource {
  return {
    type: type as fhir4.CapabilityStatementRestResource['type'],
    interaction: interactions,
    versioning: 'versioned-update',
    conditionalCreate: true,
    updateCreate: true,
    searchParam: (parametersOf(type) ?? []).map((name) => ({
      name,
      type: parameters[name]?.kind ?? 'reference',
    })),
  }
}

/** The CapabilityStatement of `/metadata`. `auth` is the absolute base of the authorisation endpoints. */
export function capabilityStatement(base: string, auth: string, date: string): fhir4.CapabilityStatement {
  const oauth = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris'
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    kind: 'instance',
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    software: { name: 'Trialside sandbox EHR' },
    implementation: { description: 'Invented patients, in memory', url: base },
    rest: [
      {
        mode: 'server',
        security: {
          cors: true,
          service: [
            {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                  code: 'SMART-on-FHIR',
                },
              ],
            },
          ],
          extension: [
            {
              url: oauth,
              extension: [
                { url: 'authorize', valueUri: `${auth}/authorize` },
                { url: 'token', valueUri: `${auth}/token` },
              ],
            },
          ],
        },
        interaction: [{ code: 'batch' }, { code: 'transaction' }],
        resource: types.map(resource),
      },
    ],
  }
}

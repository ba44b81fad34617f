import { type Chart, moment, subject } from './chart.ts'
import { concept, hl7 } from './coding.ts'

/** A signed form of consent to one trial, as the EHR files it: it names the trial, and never decides by itself. */
export function researchConsent(
  chart: Chart,
  { registry, trial, day }: { registry: string; trial: string; day: string },
): fhir4.Consent {
  return {
    resourceType: 'Consent',
    id: `${chart.id}-consent`,
    identifier: [{ system: 'https://clinicaltrials.gov', value: registry }],
    status: 'active',
    scope: hl7('consentscope', 'research', 'Research'),
    category: [
      concept(`Informed consent for ${trial}`, {
        system: 'http://loinc.org',
        code: '59284-0',
        display: 'Consent Document',
      }),
    ],
    patient: subject(chart),
    dateTime: moment(chart, day, '10:00'),
    organization: [{ display: chart.centre.hospital }],
    policy: [{ uri: `https://clinicaltrials.gov/study/${registry}` }],
    provision: { period: { start: day } },
  }
}

/** The five trials, by the ids they have everywhere. */
export type TrialId = 'dragon-1' | 'pump-it' | 'pump-iii' | 'rfa-crlm' | 'pdac-liver'

/** A patient of the sandbox EHR: everything counts from the day the chart is served. */
export type SandboxPatient = {
  /** Id of the Patient, and the beginning of the id of each of its resources. */
  id: string
  title: string
  /** One plain sentence: why this patient is worth opening. */
  interest: string
  /** The chart as of `today` (`YYYY-MM-DD`), the Patient included. */
  resources: (today: string) => fhir4.FhirResource[]
  /** What the clinician fills in, in the format of the command line's `--answers`. */
  answers?: (today: string) => Record<string, unknown>
  /** The verdicts after those answers; a trial left out is not promised. */
  expect?: Partial<Record<TrialId, 'eligible' | 'ineligible' | 'incomplete'>>
}

/** The same verdict in all five trials. */
export function everyTrial<V>(verdict: V): Record<TrialId, V> {
  return {
    'dragon-1': verdict,
    'pump-it': verdict,
    'pump-iii': verdict,
    'rfa-crlm': verdict,
    'pdac-liver': verdict,
  }
}

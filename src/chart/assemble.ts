/** Builds one patient's chart from what was read. Pure. */
import type { Chart, LeftOut, TypeReading } from './chart.ts'
import { type Intake, type IntakeOptions, intake, type RawEntry } from './intake.ts'
import { type FoundPatient, findPatient } from './person.ts'
import { RESOURCES, type ResourceType } from './resources.ts'
import { namesPatient } from './subject.ts'

export type Readings = Partial<Record<ResourceType, TypeReading>>

const COMPLETE: TypeReading = { status: 'complete' }
const complete = (): Chart['reading'] =>
  Object.fromEntries(Object.keys(RESOURCES).map((t) => [t, COMPLETE])) as Chart['reading']

/**
 * Builds the chart of one patient.
 * @param entries raw resources in any order; those of other patients are ignored
 * @param options.patientId the patient; without it the only Patient among the entries
 * @param options.reading how far each type was read (default: all complete)
 * @throws ChartError with a sentence if there is no such patient, more than one, or it is malformed
 */
export function assembleChart(
  entries: Iterable<RawEntry>,
  options: { patientId?: string | undefined; reading?: Readings | undefined } & Pick<
    IntakeOptions,
    'wanted' | 'translate'
  > = {},
): Chart {
  const { patientId, reading, ...rest } = options
  const all = [...entries]
  const found = findPatient(all, patientId)
  const { id } = found.patient
  const records = intake({ patientId: id, names: (r) => namesPatient(r, id, found.fullUrl), ...rest })
  const file = new Set()
  for (const { resource } of all) records.add(resource, file)
  return chartOf(found, records, reading)
}

/** The chart of a patient from the records that were taken in. */
export function chartOf({ patient, problem }: FoundPatient, records: Intake, reading: Readings = {}): Chart {
  const settled = records.settle()
  const malformed: LeftOut[] =
    problem === undefined
      ? []
      : [{ reference: `Patient/${patient.id}`, type: 'Patient', why: 'malformed', detail: problem }]
  return {
    patient,
    records: { ...Object.fromEntries(settled.records), Patient: [patient] } as unknown as Chart['records'],
    reading: {
      ...complete(),
      ...reading,
      ...(problem &&
        (reading.Patient ?? COMPLETE).status === 'complete' && {
          Patient: { status: 'partial', why: 'malformed', detail: problem },
        }),
    },
    leftOut: [...malformed, ...settled.leftOut],
    unused: settled.unused,
    setAside: settled.setAside,
  }
}

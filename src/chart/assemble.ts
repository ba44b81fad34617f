/** Builds one patient's chart from what was read. Pure. */
import type { Chart, LeftOut, TypeReading } from './chart.ts'
import { type Intake, type IntakeOptions, intake, type RawEntry } from './intake.ts'
import { isObject } from './legible.ts'
import { type FoundPatient, findPatient } from './person.ts'
import { RESOURCES, type ResourceType } from './resources.ts'
import { linked, localReference, namesPatient } from './subject.ts'

export type Readings = Partial<Record<ResourceType, TypeReading>>

const COMPLETE: TypeReading = { status: 'complete' }
const complete = (): Chart['reading'] =>
  Object.fromEntries(Object.keys(RESOURCES).map((t) => [t, COMPLETE])) as Chart['reading']

const ELSEWHERE: TypeReading = {
  status: 'partial',
  why: 'foreignLink',
  detail: 'the patient at another address or id',
}

/**
 * Of which types some record may be the patient's, and says so in a way that nobody can follow: the same id on another
 * server, or an id from before two Patients were merged.
 * @param entries the Patient among them
 * @param others who else is named, by type: `Condition Patient/8`, without the server
 */
export function elsewhere(entries: readonly RawEntry[], id: string, others: ReadonlySet<string>): Readings {
  const aliases = entries.flatMap(({ resource }) =>
    isObject(resource) && resource.resourceType === 'Patient' && resource.id === id
      ? linked(resource, 'replaces', 'seealso').map(localReference)
      : [],
  )
  const named = (Object.keys(RESOURCES) as ResourceType[]).filter((type) =>
    [`Patient/${id}`, ...aliases].some((who) => others.has(`${type} ${who}`)),
  )
  return Object.fromEntries(named.map((type) => [type, ELSEWHERE]))
}

/**
 * Builds the chart of one patient.
 * @param entries raw resources in any order; those of other patients are ignored
 * @param options.patientId the patient; without it the only Patient among the entries
 * @param options.reading how far each type was read (default: all complete)
 * @throws ChartError if there is no such patient, more than one, or it is malformed
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
  const others = new Set<string>()
  const names: IntakeOptions['names'] = (reference, type) => {
    const named = namesPatient(reference, id, found.fullUrl)
    if (!named) others.add(`${type} ${localReference(reference)}`)
    return named
  }
  const records = intake({ patientId: id, names, ...rest })
  const file = new Set()
  for (const { resource } of all) records.add(resource, file)
  return chartOf(found, records, { ...elsewhere(all, id, others), ...reading })
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

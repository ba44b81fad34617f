/** What an Observation is about, where that is not simply the patient: a tumour, a condition, or someone else. */
import type { Chart } from '../chart/chart.ts'
import type { Concept, Reference } from '../chart/datatypes.ts'
import type { Condition, Observation, ResourceType } from '../chart/resources.ts'
import { localReference, namesPatient } from '../chart/subject.ts'

/** `Condition/7` for a reference to it in any writing; a Bundle names records `urn:uuid:7`. */
export const keyOf = (type: ResourceType, reference: string): string =>
  localReference(reference).replace(/^urn:uuid:/, `${type}/`)

/** Who or what else a result may be about. */
const PERSON = /^(Patient|(Related)?Person|Practitioner|Group|Device)(\/|$)/

/** Records of these types in the chart are the patient's own, and so is what is said of them. */
const OWN = ['Condition', 'BodyStructure', 'Procedure'] as const

export type FocusIndex = {
  /** `unread`: the focus is a record that is not in the chart, or was left out of it; what it is about nobody can tell. */
  about(record: Observation): 'patient' | 'someoneElse' | 'unread'
  sites(record: Observation): readonly Concept[]
  conditions(record: Observation): readonly Condition[]
}

export function focusIndex({ records, patient }: Chart): FocusIndex {
  const found = <T extends (typeof OWN)[number]>(type: T) => {
    const byId = new Map(records[type].map((r) => [`${type}/${r.id}`, r]))
    return (record: Observation) =>
      (record.focus ?? []).flatMap((f) => byId.get(keyOf(type, f.reference ?? '')) ?? [])
  }
  const [conditions, tumours] = [found('Condition'), found('BodyStructure')]
  const own = new Set(OWN.flatMap((t) => records[t].map((r) => `${t}/${r.id}`)))
  const standing = ({ reference = '', type = '' }: Reference): 'patient' | 'someoneElse' | 'unread' => {
    if (namesPatient(reference, patient.id) || OWN.some((t) => own.has(keyOf(t, reference)))) return 'patient'
    return PERSON.test(type) || PERSON.test(localReference(reference)) ? 'someoneElse' : 'unread'
  }
  const panelOf = new Map<string, Observation>()
  for (const panel of records.Observation)
    if (panel.hasMember)
      for (const { reference } of panel.hasMember) panelOf.set(keyOf('Observation', reference ?? ''), panel)

  const ownSites = (record: Observation): Concept[] => [
    ...(record.bodySite ? [record.bodySite] : []),
    ...tumours(record).flatMap((t) => t.location ?? []),
    ...conditions(record).flatMap((c) => [...(c.code ? [c.code] : []), ...(c.bodySite ?? [])]),
  ]
  return {
    about(record) {
      if (record.focus === undefined) return 'patient'
      const standings = record.focus.map(standing)
      if (standings.includes('someoneElse')) return 'someoneElse'
      return standings.includes('unread') ? 'unread' : 'patient'
    },
    sites(record) {
      const panel = panelOf.get(`Observation/${record.id}`)
      const own = ownSites(record)
      return own.length > 0 || !panel ? own : ownSites(panel)
    },
    conditions,
  }
}

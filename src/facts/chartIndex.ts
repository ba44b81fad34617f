/** The chart by code list: every record is classified once, however many facts look for it. */
import type { Chart } from '../chart/chart.ts'
import type { Concept } from '../chart/datatypes.ts'
import { type DayRange, parseDate } from '../chart/partialDate.ts'
import type {
  Condition,
  MedicationRecord,
  Observation,
  ObservationComponent,
  Procedure,
  Resources,
  ResourceType,
} from '../chart/resources.ts'
import { sliceOf } from '../chart/slice.ts'
import { named } from '../criteria/named.ts'
import { type ConceptIndex, HIERARCHICAL, type Membership, textsOf } from './concepts.ts'
import { focusIndex, keyOf } from './focus.ts'

export type Hit<R> = {
  readonly record: R
  readonly membership: Membership
  readonly concept: Concept | undefined
}
export type ObservationHit = Hit<Observation> & {
  readonly part: Observation | ObservationComponent
  /** The kinds of quantity that the codes stand for; a record may carry the code for mass and the one for moles. */
  readonly dimensions: readonly string[]
  /** What it is about stands in records that were not read. */
  readonly unread: boolean
}

export type ChartIndex = {
  readonly chart: Chart
  observations(list: string): readonly ObservationHit[]
  conditions(list: string): readonly Hit<Condition>[]
  procedures(list: string): readonly Hit<Procedure>[]
  medications(list: string): readonly Hit<MedicationRecord>[]
  allergies(list: string): readonly Hit<Resources['AllergyIntolerance']>[]
  reports(list: string): readonly Hit<Resources['DiagnosticReport']>[]
  imaging(list: string): readonly Hit<Resources['ImagingStudy']>[]
  condition(reference: string | undefined): Condition | undefined
  /** Where an Observation was made: its own site, that of the tumour or condition in its focus, or of its panel. */
  sites(record: Observation): readonly Concept[]
  /** The conditions that an Observation is about, where it names some. */
  focusConditions(record: Observation): readonly Condition[]
  /** Whether every record of these types that may bear on these lists was read. */
  complete(types: readonly ResourceType[], lists: readonly string[]): boolean
}

export const MEDICATION_TYPES = [
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
] as const satisfies readonly ResourceType[]

/** The first of several FHIR dates that is there. */
export const firstDate = (...dates: readonly (string | undefined)[]): DayRange | undefined => {
  for (const text of dates) if (text !== undefined) return parseDate(text)
  return undefined
}

/** When the specimen was taken or the finding made; never when it was issued. */
export const effectiveDate = (o: Observation): DayRange | undefined =>
  firstDate(o.effectiveDateTime ?? o.effectiveInstant ?? o.effectivePeriod?.end)

type ObservationEntry = Pick<ObservationHit, 'membership' | 'dimensions'>

/** One entry for each list (and what it gives), with every kind of quantity. */
function entriesOf(memberships: readonly Membership[]): readonly ObservationEntry[] {
  const found = new Map<string, { membership: Membership; dimensions: Set<string> }>()
  for (const membership of memberships) {
    const key = `${membership.list}|${membership.gives ?? ''}|${membership.disputed ?? ''}`
    const entry = found.get(key) ?? { membership, dimensions: new Set() }
    if (membership.dimension !== undefined) entry.dimensions.add(membership.dimension)
    found.set(key, entry)
  }
  return [...found.values()].map((e) => ({ membership: e.membership, dimensions: [...e.dimensions] }))
}

/** The row of a list, to be filled. */
function rowOf<H>(byList: Map<string, H[]>, list: string): H[] {
  const row = byList.get(list) ?? []
  if (row.length === 0) byList.set(list, row)
  return row
}

export function chartIndex(chart: Chart, concepts: ConceptIndex): ChartIndex {
  const { records } = chart
  const focus = focusIndex(chart)
  const listed = <H>(byList: ReadonlyMap<string, readonly H[]>) => {
    return (list: string): readonly H[] => {
      return byList.get(list) ?? named(concepts.has(list) ? [] : undefined, 'code list', list)
    }
  }
  const group = <H extends { membership: Membership }>(hits: Iterable<H>) => {
    const byList = new Map<string, H[]>()
    for (const hit of hits) rowOf(byList, hit.membership.list).push(hit)
    return listed(byList)
  }
  function* byConcept<R>(
    list: readonly R[],
    of: (r: R) => readonly (Concept | undefined)[],
  ): Generator<Hit<R>> {
    for (const record of list) {
      const seen = new Set<string>()
      for (const concept of of(record))
        for (const membership of concepts.memberships(concept)) {
          const key = `${membership.list}|${membership.gives ?? ''}`
          if (!seen.has(key)) yield { record, membership, concept }
          seen.add(key)
        }
    }
  }
  function observationHits(): ReadonlyMap<string, readonly ObservationHit[]> {
    const byList = new Map<string, ObservationHit[]>()
    const entries = (concept: Concept) =>
      entriesOf(concepts.memberships(concept)).map((e) => ({ ...e, row: rowOf(byList, e.membership.list) }))
    /** Records share the codes that they repeat. */
    const known = new Map<Concept, ReturnType<typeof entries>>()
    const note = (record: Observation, part: ObservationHit['part'], unread: boolean) => {
      const { code: concept } = part
      const found = known.get(concept) ?? entries(concept)
      if (!known.has(concept)) known.set(concept, found)
      for (const { membership, dimensions, row } of found)
        row.push({ record, part, membership, dimensions, concept, unread })
    }
    for (const record of records.Observation) {
      const about = focus.about(record)
      if (about === 'someoneElse') continue
      note(record, record, about === 'unread')
      if (record.component) for (const part of record.component) note(record, part, about === 'unread')
    }
    return byList
  }
  const medicationById = new Map(records.Medication.map((m) => [`Medication/${m.id}`, m]))
  /** The drug that a record refers to; undefined if it is not there, or cannot be used. */
  const referredDrug = (m: MedicationRecord): Resources['Medication'] | undefined => {
    const reference = m.medicationReference?.reference ?? ''
    if (!reference.startsWith('#')) return medicationById.get(keyOf('Medication', reference))
    const raw = (m.contained ?? []).find((c) => (c as { id?: unknown } | null)?.id === reference.slice(1))
    const cut = sliceOf('Medication', raw)
    return 'slice' in cut && !cut.modified && cut.slice.status !== 'entered-in-error' ? cut.slice : undefined
  }
  /** No list holds every product, operation or diagnosis that RxNorm or SNOMED CT name: beside such a code the words may prompt. */
  const withWords = (concept: Concept | undefined): (Concept | undefined)[] => {
    const coding = concept?.coding ?? []
    const silent = coding.length > 0 && concepts.memberships(concept).length === 0
    if (!silent || coding.some((c) => HIERARCHICAL.includes(concepts.knowsSystem(c)))) return [concept]
    return [{ text: concept?.text, coding: coding.map(({ display }) => ({ display })) }]
  }
  const medicationConcepts = (m: MedicationRecord): (Concept | undefined)[] => {
    const own = withWords(m.medicationCodeableConcept)
    if (!m.medicationReference) return own
    const { code, ingredient } = referredDrug(m) ?? {}
    const parts = (ingredient ?? []).flatMap((i) => withWords(i.itemCodeableConcept))
    return [...own, ...withWords(code), ...parts, { text: m.medicationReference.display ?? '' }]
  }
  /** Records of a drug that nobody can name may be of any drug. */
  const unnamed = new Set(
    MEDICATION_TYPES.filter((t) =>
      (records[t] as readonly MedicationRecord[]).some(
        (m) => m.medicationReference && !m.medicationCodeableConcept && !referredDrug(m),
      ),
    ) as ResourceType[],
  )
  /** The modality says nothing of the part of the body, words may: a CT of the head is not the one meant. */
  const unlessElsewhere =
    <R>(hits: (list: string) => readonly Hit<R>[], wordsOf: (record: R) => readonly unknown[]) =>
    (list: string) =>
      hits(list).filter((h) => !concepts.elsewhere(list, wordsOf(h.record).join(' ')))
  const conditionById = new Map(records.Condition.map((c) => [`Condition/${c.id}`, c]))

  return {
    chart,
    observations: listed(observationHits()),
    conditions: group(byConcept(records.Condition, (c) => withWords(c.code))),
    procedures: group(byConcept(records.Procedure, (p) => withWords(p.code))),
    medications: group(
      byConcept<MedicationRecord>(
        MEDICATION_TYPES.flatMap((t) => records[t] as readonly MedicationRecord[]),
        medicationConcepts,
      ),
    ),
    allergies: group(
      byConcept(records.AllergyIntolerance, (a) =>
        [a.code, ...(a.reaction ?? []).map((r) => r.substance)].flatMap(withWords),
      ),
    ),
    reports: unlessElsewhere(group(byConcept(records.DiagnosticReport, (r) => [r.code])), (r) =>
      textsOf(r.code),
    ),
    imaging: unlessElsewhere(
      group(
        // Some name the modality of each series only.
        byConcept(records.ImagingStudy, ({ procedureCode = [], modality = [], series = [] }) => [
          ...procedureCode,
          { coding: [...modality, ...series.flatMap((s) => s.modality ?? [])] },
        ]),
      ),
      (i) => [i.description, ...(i.procedureCode ?? []).flatMap(textsOf)],
    ),
    sites: focus.sites,
    focusConditions: focus.conditions,
    condition: (reference) => conditionById.get(keyOf('Condition', reference ?? '')),
    complete: (types, lists) =>
      types.every((t) => chart.reading[t].status === 'complete' && !unnamed.has(t)) &&
      !chart.leftOut.some(
        (l) =>
          types.includes(l.type as ResourceType) &&
          (l.codings === undefined ||
            // Those of its components among them: none of them takes another one back.
            l.codings.some((c) => concepts.memberships({ coding: [c] }).some((m) => lists.includes(m.list)))),
      ),
  }
}

const made = new WeakMap<Chart, { readonly concepts: ConceptIndex; readonly index: ChartIndex }>()

/** The index of a chart; kept for the chart, since sorting a large record takes long. */
export function indexOf(chart: Chart, concepts: ConceptIndex): ChartIndex {
  const known = made.get(chart)
  if (known?.concepts === concepts) return known.index
  const index = chartIndex(chart, concepts)
  made.set(chart, { concepts, index })
  return index
}

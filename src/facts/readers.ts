/** One row for each kind of reading that the fact catalogue can name. */
import type { Day } from '../chart/partialDate.ts'
import type { ResourceType } from '../chart/resources.ts'
import type { FactDefinition, Reading } from '../criteria/fact.ts'
import { firstDate, type ObservationHit } from './chartIndex.ts'
import {
  readCrlmTiming,
  readHistology,
  readLesionCount,
  readLiverPrimary,
  readPrimarySite,
} from './disease.ts'
import { type Finding, plainValue, type ReadResult, translatedIn, wording } from './finding.ts'
import { readKarnofsky } from './karnofsky.ts'
import { readOtherMalignancies } from './malignancies.ts'
import { readAllergy, readMedication } from './medications.ts'
import { readBraf, readDpyd, readMismatchRepair, readRas } from './molecular.ts'
import { latestResult, readObservation, unlessSpoilt } from './observations.ts'
import { personOf, readPatient } from './person.ts'
import { readPregnancy } from './pregnancy.ts'
import { newestOnly, readCondition, readConditionOnset, readProcedure, readProcedureDate } from './records.ts'
import { readCoded } from './result.ts'
import type { Env } from './standing.ts'
import { readSteroidDose } from './steroids.ts'

type Of<K extends Reading['from']> = Extract<Reading, { from: K }>
type Reader<K extends Reading['from']> = (definition: FactDefinition, reading: Of<K>, env: Env) => ReadResult

const NOTHING: ReadResult = { findings: [], problems: [], types: [], lists: [] }
const onlyFrom = (
  type: ResourceType,
  lists: readonly string[],
  findings: readonly Finding[],
): ReadResult => ({ findings, problems: [], types: [type], lists })

const SPECIAL: Record<
  Of<'special'>['reader'],
  (fact: string, reading: Of<'special'>, env: Env) => ReadResult
> = {
  rasVariants: (fact, _, env) => readRas(fact, env),
  brafVariant: (fact, _, env) => readBraf(fact, env),
  mismatchRepair: (fact, _, env) => readMismatchRepair(fact, env),
  dpydVariant: (fact, _, env) => readDpyd(fact, env),
  steroidDose: (fact, { codes }, env) => readSteroidDose(fact, codes ?? '', env),
  otherMalignancies: (fact, _, env) => readOtherMalignancies(fact, env),
  liverPrimary: (fact, _, env) => readLiverPrimary(fact, env),
  crlmTiming: (fact, _, env) => readCrlmTiming(fact, env),
  primarySite: (fact, _, env) => readPrimarySite(fact, env),
  histology: (fact, { codes }, env) => readHistology(fact, codes ?? '', env),
  lesionCount: (fact, _, env) => readLesionCount(fact, env),
  karnofsky: (fact, _, env) => readKarnofsky(fact, env),
  pregnancy: (fact, _, env) => readPregnancy(fact, env),
}

const READERS: { [K in Reading['from']]: Reader<K> } = {
  patient: readPatient,
  observation: (d, r, env) => ({
    ...readObservation(d, r, env.index, env.catalogue, personOf(env.index.chart.patient, env.asOf)),
    types: ['Observation'],
    lists: [r.codes],
  }),
  codedObservation: (d, r, env) => ({
    ...latestResult(
      d.id,
      env.index.observations(r.codes).filter((h) => isAbout(h, r.about, env)),
      (h) => unlessSpoilt(readCoded(h, r.values, d, env.catalogue), h, r, env.catalogue),
      r.strength,
    ),
    types: ['Observation'],
    lists: [r.codes],
  }),
  condition: readCondition,
  conditionOnset: readConditionOnset,
  procedure: readProcedure,
  procedureDate: readProcedureDate,
  medication: readMedication,
  allergy: readAllergy,
  imagingDate: readImagingDate,
  consent: readConsent,
  researchSubject: (d, r, env) =>
    onlyFrom(
      'ResearchSubject',
      [],
      env.index.chart.records.ResearchSubject.filter(
        (s) => s.status.startsWith('on-study') && coversDay(s.period, env.asOf),
      ).map((s) => ({
        fact: d.id,
        value: plainValue(r.gives),
        strength: 'suggests',
        evidence: [
          {
            kind: 'chart',
            reference: `ResearchSubject/${s.id}`,
            status: s.status,
            text: s.study?.display ?? '',
          },
        ],
      })),
    ),
  special: (d, r, env) => SPECIAL[r.reader](d.id, r, env),
  computed: () => NOTHING,
}

/** Whether an observation speaks of a condition of the list, or names none. */
function isAbout({ record }: ObservationHit, list: string | undefined, env: Env): boolean {
  const conditions = env.index.focusConditions(record)
  if (list === undefined || conditions.length === 0) return true
  return conditions.some((c) => env.catalogue.concepts.member(c.code, list) !== undefined)
}

/** Reads one line of a fact's `read`. */
export function runReader(definition: FactDefinition, reading: Reading, env: Env): ReadResult {
  const reader = READERS[reading.from] as Reader<Reading['from']>
  return reader(definition, reading, env)
}

/** The newest imaging study or report with one of the codes: it proves that it was done, not what it showed. */
function readImagingDate(d: FactDefinition, r: Of<'imagingDate'>, env: Env): ReadResult {
  const studies = env.index
    .imaging(r.codes)
    .filter((h) => h.record.status === 'available')
    .map((h) => ({
      kind: 'chart' as const,
      reference: `ImagingStudy/${h.record.id}`,
      date: firstDate(h.record.started),
      status: h.record.status,
      text: h.record.description ?? '',
      ...translatedIn(h.concept),
    }))
  const reports = env.index
    .reports(r.codes)
    .filter((h) => ['final', 'amended', 'corrected', 'appended'].includes(h.record.status))
    .map((h) => ({
      kind: 'chart' as const,
      reference: `DiagnosticReport/${h.record.id}`,
      date: firstDate(h.record.effectiveDateTime, h.record.effectivePeriod?.end),
      status: h.record.status,
      text: wording(h.record.code),
      ...translatedIn(h.record.code),
    }))
  const findings = [...studies, ...reports].flatMap(({ date, ...rest }): Finding[] => {
    const value = date && date.from <= env.asOf && ({ type: 'date', range: date } as const)
    return value ? [{ fact: d.id, value, date, strength: 'suggests', evidence: [{ ...rest, date }] }] : []
  })
  const types: ResourceType[] = ['ImagingStudy', 'DiagnosticReport']
  return { findings: newestOnly(findings), problems: [], types, lists: [r.codes] }
}

const coversDay = (
  period: { start?: string | undefined; end?: string | undefined } | undefined,
  day: Day,
): boolean => {
  const [start, end] = [firstDate(period?.start), firstDate(period?.end)]
  return (start === undefined || start.from <= day) && (end === undefined || end.to >= day)
}

/** An active research consent for this very trial, not a denial, in force on the day. Only suggests. */
function readConsent(d: FactDefinition, r: Of<'consent'>, env: Env): ReadResult {
  const trial = env.catalogue.criteria.trials.find((t) => t.id === r.trial)
  const plain = (name: string) => name.toLowerCase().replace(/[\s-]/g, '')
  const names = [trial?.registry.id, trial?.name].filter((n) => n !== undefined).map(plain)
  const about = env.index.chart.records.Consent.filter((c) => {
    const { identifier, category, provision } = c
    const words = plain(JSON.stringify([identifier, category, provision?.code, provision?.data]))
    return (
      ['active', 'rejected'].includes(c.status) &&
      (c.scope.coding ?? []).some((x) => x.code === 'research') &&
      coversDay({ start: c.dateTime }, env.asOf) &&
      names.some((n) => words.includes(n))
    )
  })
  const denials = about.filter((c) => c.status === 'rejected' || c.provision?.type === 'deny')
  const inForce = about.filter(
    (c) =>
      coversDay(c.provision?.period, env.asOf) &&
      // Who consented after a denial has thought better of it, and the other way round. A denial is never after itself.
      denials.every((d) => (d.dateTime ?? '9') < (c.dateTime ?? '')),
  )
  const findings = inForce.map((c): Finding => {
    const date = firstDate(c.dateTime)
    return {
      fact: d.id,
      value: plainValue(r.gives),
      strength: 'suggests',
      date,
      evidence: [{ kind: 'chart', reference: `Consent/${c.id}`, status: c.status, date }],
    }
  })
  return onlyFrom('Consent', [], findings)
}

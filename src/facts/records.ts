/** Conditions and procedures: which records count, and for what. */

import type { Concept } from '../chart/datatypes.ts'
import { type Day, type DayRange, inTime, shift } from '../chart/partialDate.ts'
import type { Condition, Procedure } from '../chart/resources.ts'
import type { FactDefinition, Reading } from '../criteria/fact.ts'
import { firstDate } from './chartIndex.ts'
import type { Evidence, FactId } from './fact.ts'
import {
  booleanValue,
  type Finding,
  type Problem,
  plainValue,
  type ReadResult,
  translatedIn,
  wording,
} from './finding.ts'
import { abatementOf, saysEnded } from './onset.ts'
import { COLORECTAL, isOfAnother } from './primaries.ts'
import {
  codesOf,
  type Env,
  isCurrent,
  isDoubted,
  isPast,
  isUndone,
  noted,
  onset,
  recorded,
  standingOf,
} from './standing.ts'

export function conditionEvidence(c: Condition): Evidence {
  const date = firstDate(c.onsetDateTime, c.onsetPeriod?.start, c.recordedDate)
  const status = [...codesOf(c.clinicalStatus), ...codesOf(c.verificationStatus)].join(', ')
  const age =
    c.onsetAge?.value === undefined
      ? undefined
      : `${c.onsetAge.value} ${c.onsetAge.unit ?? c.onsetAge.code ?? ''}`
  const began = c.onsetString ?? age?.trim()
  return {
    kind: 'chart',
    reference: `Condition/${c.id}`,
    text: began === undefined ? wording(c.code) : `${wording(c.code)} (${began})`,
    ...translatedIn(c.code, ...(c.bodySite ?? [])),
    date,
    status,
  }
}

/** Both sides of a code and a display that disagree: "Secondary malignant neoplasm of lung [94381002]". */
export const disputed = (
  { code }: { readonly code?: Concept | undefined },
  evidence: readonly Evidence[],
): Evidence[] =>
  evidence.map((e) => (e.kind === 'chart' ? { ...e, text: `${e.text} [${codesOf(code).join(', ')}]` } : e))

export const future = (date: DayRange | undefined, asOf: Day): boolean =>
  date !== undefined && date.from > asOf

/** The reader of `from: condition`. */
export function readCondition(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'condition' }>,
  env: Env,
): ReadResult {
  const fact: FactId = reading.entry === undefined ? definition.id : `${definition.id}/${reading.entry}`
  const findings: Finding[] = []
  const problems: Problem[] = []
  const { exceptSite } = reading
  const { patient } = env.index.chart
  const hits = env.index.conditions(reading.codes)
  const starts = reading.since ? env.index.conditions(reading.since).map((h) => noted(h.record, env)) : []
  for (const { record, membership } of hits) {
    const sites = (exceptSite && record.bodySite) || []
    // Of several places one is enough to stand elsewhere.
    if (exceptSite && sites.length > 0 && sites.every((s) => env.catalogue.concepts.member(s, exceptSite)))
      continue
    const evidence = [conditionEvidence(record)]
    const standing = standingOf(record, env)
    const current = isCurrent(record, env)
    const began = onset(record, env)
    const ended = abatementOf(record, patient)
    const day = recorded(record, env)
    const undone = isUndone(record, hits, reading.when !== 'ever', env)
    const over = isPast(record, env) || saysEnded(record, patient, env.asOf)
    // That it was there before it was recorded nobody says.
    const later = began === undefined && future(day, env.asOf)
    // Of what is no longer there the last day that is known has to be of that time.
    const until = ended ?? (current === true ? undefined : began)
    const before = until && starts.length > 0 && starts.every((s) => !s || until.to < s.from)
    if (membership.disputed) problems.push({ fact, why: 'conflicting', evidence: disputed(record, evidence) })
    else if (future(began, env.asOf)) problems.push({ fact, why: 'implausible', evidence })
    else if (standing === 'tentative') problems.push({ fact, why: 'tentative', evidence })
    else if (standing === 'refuted') {
      if (typeof reading.gives === 'boolean')
        findings.push({ fact, value: booleanValue(!reading.gives), strength: 'suggests', evidence })
    } else {
      const decides =
        reading.strength === 'decides' &&
        !membership.byText &&
        !undone &&
        !later &&
        !before &&
        !isOfAnother(record, env) &&
        (reading.when === 'ever' || (current ?? (reading.when === 'lasting' && !over)))
      const date = reading.dated ? (began ?? day) : (reading.when === 'ever' && began) || 'current'
      findings.push({
        fact,
        value: plainValue(reading.gives),
        strength: decides ? 'decides' : 'suggests',
        date,
        lifetime: reading.when === 'ever',
        onlyIf: reading.if,
        evidence,
      })
    }
  }
  return { findings, problems, types: ['Condition'], lists: [reading.codes] }
}

/** The reader of `from: conditionOnset`: the date of the newest event; an event counts by its onset alone. */
export function readConditionOnset(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'conditionOnset' }>,
  env: Env,
): ReadResult {
  const fact = definition.id
  const findings: Finding[] = []
  const problems: Problem[] = []
  const { after } = reading
  const operations = (after ? env.index.procedures(after) : []).flatMap(({ record }) =>
    record.status === 'completed' ? (performedOn(record) ?? []) : [],
  )
  const hits = env.index.conditions(reading.codes)
  for (const { record, membership } of hits) {
    const evidence = [conditionEvidence(record)]
    const standing = standingOf(record, env)
    const began = onset(record, env)
    if (standing === 'refuted') continue
    if (after && began && !(operations.length > 0 && operations.every((o) => o.to < began.from))) continue
    if (membership.disputed) problems.push({ fact, why: 'conflicting', evidence: disputed(record, evidence) })
    else if (standing === 'tentative') problems.push({ fact, why: 'tentative', evidence })
    else if (!began) problems.push({ fact, why: 'undated', evidence })
    else if (future(began, env.asOf)) problems.push({ fact, why: 'implausible', evidence })
    else {
      const since = reading.decidesSince && shift(env.asOf, reading.decidesSince, -1)
      const recent = since !== undefined && began.from >= since
      const undone = isUndone(record, hits, false, env)
      const decides =
        reading.strength === 'decides' && recent && !membership.byText && !undone && !isPast(record, env)
      findings.push({
        fact,
        value: { type: 'date', range: began },
        date: began,
        lifetime: true,
        strength: decides ? 'decides' : 'suggests',
        evidence,
      })
    }
  }
  return { findings: newestOnly(findings), problems, types: ['Condition'], lists: [reading.codes] }
}

/** Of dated findings the newest that decides, else the newest. */
export function newestOnly(findings: readonly Finding[]): Finding[] {
  const deciding = findings.filter((f) => f.strength === 'decides')
  const pool = deciding.length > 0 ? deciding : findings
  const day = (f: Finding) => (f.value.type === 'date' ? f.value.range.to : '')
  return pool.toSorted((a, b) => inTime(day(b), day(a))).slice(0, 1)
}

/** When it was over; of what is going on, whose end is planned, when it began. */
export function performedOn({ status, performedDateTime, performedPeriod }: Procedure): DayRange | undefined {
  const { start, end } = performedPeriod ?? {}
  return firstDate(performedDateTime, ...(status === 'in-progress' ? [start, end] : [end, start]))
}

export function procedureEvidence(p: Procedure): Evidence {
  const date = performedOn(p)
  return {
    kind: 'chart',
    reference: `Procedure/${p.id}`,
    status: p.status,
    text: wording(p.code),
    ...translatedIn(p.code, ...(p.bodySite ?? [])),
    date,
  }
}
const PROCEDURE_SUGGESTS = ['in-progress', 'on-hold', 'stopped']

type Reasoned = Pick<Procedure, 'reasonReference' | 'reasonCode'>

/** The colorectal cancer that a record's reason names. Beside what may be a second primary nobody can tell which is the index. */
function indexCancers(record: Reasoned, env: Env): readonly Condition[] {
  if (!env.index.complete(['Condition'], COLORECTAL)) return []
  const hits = COLORECTAL.flatMap((list) => env.index.conditions(list)).filter(
    (h) => standingOf(h.record, env) !== 'refuted',
  )
  const primaries = hits.map((h) => h.record)
  // One cancer may be recorded more than once.
  const codes = codesOf(primaries[0]?.code)
  const sure = ({ record: c, membership: m }: (typeof hits)[number]) =>
    m.list === 'crc-primary' && !m.disputed && standingOf(c, env) === 'confirmed'
  if (!hits.every((h) => sure(h) && codesOf(h.record.code).some((c) => codes.includes(c)))) return []
  const referenced = (record.reasonReference ?? []).map((r) => env.index.condition(r.reference)?.id)
  // Another part of the bowel is another cancer.
  const all = primaries.flatMap((p) => codesOf(p.code))
  const named = record.reasonCode?.flatMap(codesOf).some((c) => all.includes(c))
  return named || primaries.some((c) => referenced.includes(c.id)) ? primaries : []
}

/** Done for the index cancer, certainly on or after its onset in every record of it: a second one may bear the same code. */
export function forIndexCancer(record: Reasoned, date: DayRange | undefined, env: Env): boolean {
  const onsets = indexCancers(record, env).map((c) => noted(c, env))
  return date !== undefined && onsets.length > 0 && onsets.every((o) => o && date.from >= o.to)
}

/** What was removed may have grown again, there or elsewhere. */
const isBack = ({ clinicalStatus }: Condition): boolean =>
  codesOf(clinicalStatus).some((code) => code === 'recurrence' || code === 'relapse')

/** The reader of `from: procedure`. */
export function readProcedure(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'procedure' }>,
  env: Env,
): ReadResult {
  const fact = definition.id
  const findings: Finding[] = []
  const problems: Problem[] = []
  for (const { record, membership } of env.index.procedures(reading.codes)) {
    const done = record.status === 'completed'
    if (!done && !PROCEDURE_SUGGESTS.includes(record.status)) continue
    const evidence = [procedureEvidence(record)]
    const date = performedOn(record)
    if (membership.disputed || future(date, env.asOf)) {
      problems.push(
        membership.disputed
          ? { fact, why: 'conflicting', evidence: disputed(record, evidence) }
          : { fact, why: 'implausible', evidence },
      )
      continue
    }
    const { bodySite, reason } = reading
    const sites =
      bodySite === undefined
        ? undefined
        : (record.bodySite ?? []).flatMap((s) => env.catalogue.concepts.member(s, bodySite) ?? [])
    if (sites?.length === 0) continue
    const decides =
      reading.strength === 'decides' &&
      done &&
      // A reason for its status is mostly one why it was not done.
      !wording(record.statusReason) &&
      ![record.outcome, { text: wording(record.code) }].some((c) =>
        env.catalogue.concepts.member(c, 'unsuccessful-outcome'),
      ) &&
      !membership.byText &&
      !isDoubted(record, env) &&
      (sites === undefined || sites.some((s) => !s.byText)) &&
      (reason === undefined || (forIndexCancer(record, date, env) && !indexCancers(record, env).some(isBack)))
    findings.push({
      fact,
      value: plainValue(reading.gives),
      strength: decides ? 'decides' : 'suggests',
      lifetime: true,
      date: date ?? 'current',
      evidence,
    })
  }
  return { findings, problems, types: ['Procedure'], lists: [reading.codes] }
}

/** The reader of `from: procedureDate`. */
export function readProcedureDate(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'procedureDate' }>,
  env: Env,
): ReadResult {
  const fact = definition.id
  const { except } = reading
  const problems: Problem[] = []
  const findings = env.index.procedures(reading.codes).flatMap(({ record }): Finding[] => {
    const date = performedOn(record)
    if (record.status !== 'completed' && !PROCEDURE_SUGGESTS.includes(record.status)) return []
    if (except && env.catalogue.concepts.member(record.code, except)) return []
    const evidence = [procedureEvidence(record)]
    if (date && !future(date, env.asOf))
      return [{ fact, value: { type: 'date', range: date }, date, strength: 'suggests', evidence }]
    problems.push({ fact, why: date ? 'implausible' : 'undated', evidence })
    return []
  })
  return { findings: newestOnly(findings), problems, types: ['Procedure'], lists: [reading.codes] }
}

/** Conditions, procedures, medication and allergies: which records count, and for what. */
import { type Day, type DayRange, shift } from '../chart/partialDate.ts'
import type { Concept, Condition, MedicationRecord, Procedure } from '../chart/resources.ts'
import type { FactDefinition, Reading } from '../criteria/fact.ts'
import type { Catalogue } from './catalogue.ts'
import { type ChartIndex, firstDate, type Hit, MEDICATION_TYPES } from './chartIndex.ts'
import type { Evidence, FactId } from './fact.ts'
import { booleanValue, type Finding, plainValue, type Problem, type ReadResult, wording } from './finding.ts'

export type Env = { readonly catalogue: Catalogue; readonly index: ChartIndex; readonly asOf: Day }

const codesOf = (concept: Concept | undefined): string[] =>
  (concept?.coding ?? []).map((c) => c.code ?? '').filter((c) => c !== '')

export type ConditionStanding = 'confirmed' | 'tentative' | 'refuted'

/** No verification status is no doubt; anything but confirmed or refuted is. */
export function standingOf(c: Condition): ConditionStanding {
  const codes = codesOf(c.verificationStatus)
  if (codes.length === 0 || codes.includes('confirmed')) return 'confirmed'
  return codes.includes('refuted') ? 'refuted' : 'tentative'
}

const CURRENT = ['active', 'recurrence', 'relapse']
/** Whether the condition is going on; undefined where its clinical status is missing. */
export function isCurrent(c: Condition): boolean | undefined {
  const codes = codesOf(c.clinicalStatus)
  return codes.length === 0 ? undefined : codes.some((code) => CURRENT.includes(code))
}

export const onsetOf = (c: Condition): DayRange | undefined => firstDate(c.onsetDateTime, c.onsetPeriod?.start)

export function conditionEvidence(c: Condition): Evidence {
  const date = onsetOf(c) ?? firstDate(c.recordedDate)
  const status = [...codesOf(c.clinicalStatus), ...codesOf(c.verificationStatus)].join(', ')
  return {
    kind: 'chart',
    reference: `Condition/${c.id}`,
    text: wording(c.code),
    ...(date && { date }),
    ...(status && { status }),
  }
}

const future = (date: DayRange | undefined, asOf: Day): boolean => date !== undefined && date.from > asOf

/** The reader of `from: condition`. */
export function readCondition(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'condition' }>,
  env: Env,
): ReadResult {
  const fact: FactId = reading.entry === undefined ? definition.id : `${definition.id}/${reading.entry}`
  const findings: Finding[] = []
  const problems: Problem[] = []
  for (const { record, membership } of env.index.conditions(reading.codes)) {
    const evidence = [conditionEvidence(record)]
    const standing = standingOf(record)
    const current = isCurrent(record)
    const onset = onsetOf(record)
    if (future(onset, env.asOf)) problems.push({ fact, why: 'implausible', evidence })
    else if (standing === 'tentative') problems.push({ fact, why: 'tentative', evidence })
    else if (standing === 'refuted') {
      if (typeof reading.gives === 'boolean')
        findings.push({ fact, value: booleanValue(!reading.gives), strength: 'suggests', evidence })
    } else {
      const decides =
        reading.strength === 'decides' &&
        !membership.byText &&
        (reading.when === 'ever' || current === true)
      findings.push({
        fact,
        value: plainValue(reading.gives),
        strength: decides ? 'decides' : 'suggests',
        date: reading.when === 'ever' && onset ? onset : 'current',
        lifetime: reading.when === 'ever',
        ...(reading.if && { onlyIf: reading.if }),
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
  for (const { record, membership } of env.index.conditions(reading.codes)) {
    const evidence = [conditionEvidence(record)]
    const standing = standingOf(record)
    const onset = onsetOf(record)
    if (standing === 'refuted') continue
    if (standing === 'tentative') problems.push({ fact, why: 'tentative', evidence })
    else if (!onset) problems.push({ fact, why: 'undated', evidence })
    else if (future(onset, env.asOf)) problems.push({ fact, why: 'implausible', evidence })
    else {
      const since = reading.decidesSince && shift(env.asOf, reading.decidesSince, -1)
      const recent = since !== undefined && onset.from >= since
      findings.push({
        fact,
        value: { type: 'date', range: onset },
        date: onset,
        lifetime: true,
        strength: reading.strength === 'decides' && recent && !membership.byText ? 'decides' : 'suggests',
        evidence,
      })
      if (since !== undefined && !recent && onset.to >= since) problems.push({ fact, why: 'imprecise', evidence })
    }
  }
  return { findings: newestOnly(findings), problems, types: ['Condition'], lists: [reading.codes] }
}

/** Of dated findings the newest that decides, else the newest. */
function newestOnly(findings: readonly Finding[]): Finding[] {
  const deciding = findings.filter((f) => f.strength === 'decides')
  const pool = deciding.length > 0 ? deciding : findings
  const day = (f: Finding) => (f.value.type === 'date' ? f.value.range.to : '')
  return pool.toSorted((a, b) => day(b).localeCompare(day(a))).slice(0, 1)
}

export const performedOn = (p: Procedure): DayRange | undefined =>
  firstDate(p.performedDateTime, p.performedPeriod?.end, p.performedPeriod?.start)

export function procedureEvidence(p: Procedure): Evidence {
  const date = performedOn(p)
  return {
    kind: 'chart',
    reference: `Procedure/${p.id}`,
    status: p.status,
    text: wording(p.code),
    ...(date && { date }),
  }
}
const PROCEDURE_SUGGESTS = ['in-progress', 'on-hold', 'stopped']

/** The colorectal cancer that a record's reason names, if it is certain which one. */
function indexCancer(
  record: { reasonReference?: Procedure['reasonReference']; reasonCode?: Procedure['reasonCode'] },
  env: Env,
): Condition | undefined {
  const primaries = env.index.conditions('crc-primary').filter((h) => standingOf(h.record) === 'confirmed')
  const referenced = (record.reasonReference ?? [])
    .map((r) => env.index.condition(r.reference))
    .find((c) => c && primaries.some((p) => p.record.id === c.id))
  if (referenced) return referenced
  const named = record.reasonCode?.some((c) => env.catalogue.concepts.member(c, 'crc-primary'))
  const distinct = new Set(primaries.map((p) => p.record.id))
  return named && distinct.size === 1 ? primaries[0]?.record : undefined
}

/** Done for the index cancer, on or after its onset. */
function forIndexCancer(
  record: { reasonReference?: Procedure['reasonReference']; reasonCode?: Procedure['reasonCode'] },
  date: DayRange | undefined,
  env: Env,
): boolean {
  const cancer = indexCancer(record, env)
  const onset = cancer && onsetOf(cancer)
  return onset !== undefined && date !== undefined && date.from >= onset.from
}

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
    if (future(date, env.asOf)) {
      problems.push({ fact, why: 'implausible', evidence })
      continue
    }
    const { bodySite, reason } = reading
    const atSite =
      bodySite === undefined || record.bodySite?.some((s) => env.catalogue.concepts.member(s, bodySite)) === true
    if (!atSite) continue
    const decides =
      reading.strength === 'decides' &&
      done &&
      !membership.byText &&
      (reason === undefined || forIndexCancer(record, date, env))
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
  const { except } = reading
  const findings = env.index.procedures(reading.codes).flatMap(({ record }): Finding[] => {
    const date = performedOn(record)
    const counted = record.status === 'completed' && date !== undefined && !future(date, env.asOf)
    if (!counted || (except && env.catalogue.concepts.member(record.code, except))) return []
    const value = { type: 'date' as const, range: date }
    return [{ fact: definition.id, value, date, strength: 'suggests', evidence: [procedureEvidence(record)] }]
  })
  return { findings: newestOnly(findings), problems: [], types: ['Procedure'], lists: [reading.codes] }
}

export const medicationDate = (m: MedicationRecord): DayRange | undefined =>
  m.resourceType === 'MedicationRequest'
    ? firstDate(m.authoredOn)
    : firstDate(m.effectiveDateTime, m.effectivePeriod?.end, m.effectivePeriod?.start)

export function medicationEvidence(m: MedicationRecord, concept?: Concept): Evidence {
  const date = medicationDate(m)
  return {
    kind: 'chart',
    reference: `${m.resourceType}/${m.id}`,
    status: m.status,
    text: wording(m.medicationCodeableConcept ?? concept) || m.medicationReference?.display || '',
    ...(date && { date }),
  }
}

const PLANNED = ['proposal', 'plan', 'option']
/** How a medication record stands: given, going on, or not to be counted. Orders are not administrations. */
export function medicationStanding(m: MedicationRecord): 'done' | 'open' | undefined {
  if (m.resourceType === 'MedicationRequest' && (m.doNotPerform || PLANNED.includes(m.intent ?? ''))) return undefined
  if (m.status === 'completed') return 'done'
  return ['active', 'in-progress', 'on-hold', 'stopped'].includes(m.status) ? 'open' : undefined
}

/** Going on today, as far as the record says. */
export const isOngoing = (m: MedicationRecord): boolean => m.status === 'active' || m.status === 'in-progress'

const routesOf = (m: MedicationRecord): Concept[] => {
  if (m.resourceType === 'MedicationAdministration') return m.dosage?.route ? [m.dosage.route] : []
  const dosages = m.resourceType === 'MedicationRequest' ? m.dosageInstruction : m.dosage
  return (dosages ?? []).flatMap((d) => (d.route ? [d.route] : []))
}

/** Given by mouth or into the circulation, as charted. */
export function isSystemic(m: MedicationRecord, catalogue: Catalogue): boolean {
  const routes = routesOf(m)
  return routes.length > 0 && routes.every((r) => catalogue.concepts.member(r, 'systemic-routes') !== undefined)
}

/** The reader of `from: medication`. */
export function readMedication(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'medication' }>,
  env: Env,
): ReadResult {
  const fact = definition.id
  const { with: companion } = reading
  const accompanied =
    companion === undefined ||
    env.index.conditions(companion).some((h: Hit<Condition>) => standingOf(h.record) === 'confirmed') ||
    env.index.procedures(companion).some((h) => h.record.status === 'completed')
  const findings = env.index.medications(reading.codes).flatMap(({ record, membership, concept }): Finding[] => {
    const standing = medicationStanding(record)
    const date = medicationDate(record)
    if (!standing || !accompanied || future(date, env.asOf)) return []
    if (reading.current && !isOngoing(record)) return []
    const decides =
      reading.strength === 'decides' &&
      standing === 'done' &&
      !membership.byText &&
      (reading.reason === undefined ||
        (isSystemic(record, env.catalogue) && forIndexCancer(record, date, env)))
    return [
      {
        fact,
        value: plainValue(reading.gives),
        strength: decides ? 'decides' : 'suggests',
        lifetime: !reading.current,
        date: 'current',
        evidence: [medicationEvidence(record, concept)],
      },
    ]
  })
  return { findings, problems: [], types: [...MEDICATION_TYPES], lists: [reading.codes] }
}

/** The reader of `from: allergy`. */
export function readAllergy(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'allergy' }>,
  env: Env,
): ReadResult {
  const findings = env.index.allergies(reading.codes).flatMap(({ record, membership }): Finding[] => {
    const clinical = codesOf(record.clinicalStatus)
    const verified = codesOf(record.verificationStatus)
    if (verified.includes('refuted') || clinical.some((c) => c === 'inactive' || c === 'resolved')) return []
    const sure = clinical.includes('active') && verified.includes('confirmed') && !membership.byText
    const date = firstDate(record.recordedDate)
    const evidence: Evidence = {
      kind: 'chart',
      reference: `AllergyIntolerance/${record.id}`,
      status: [...clinical, ...verified].join(', '),
      text: wording(record.code),
      ...(date && { date }),
    }
    return [
      {
        fact: definition.id,
        value: plainValue(reading.gives),
        strength: sure ? reading.strength : 'suggests',
        lifetime: true,
        date: 'current',
        evidence: [evidence],
      },
    ]
  })
  return { findings, problems: [], types: ['AllergyIntolerance'], lists: [reading.codes] }
}

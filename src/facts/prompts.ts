/** Records of the chart that are shown beside a question. They prove nothing and suggest nothing. */
import type { Chart } from '../chart/chart.ts'
import { inTime } from '../chart/partialDate.ts'
import type { Condition, ObservationComponent } from '../chart/resources.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { Catalogue } from './catalogue.ts'
import { firstDate, type Hit, indexOf } from './chartIndex.ts'
import { textsOf } from './concepts.ts'
import type { Evidence } from './fact.ts'
import { translatedIn, wording } from './finding.ts'
import { medicationEvidence } from './medications.ts'
import { observationEvidence } from './observations.ts'
import { conditionEvidence, procedureEvidence } from './records.ts'
import { type Env, standingOf } from './standing.ts'

type Prompts = WeakMap<FactDefinition, readonly Evidence[]>
const lookedUp = new WeakMap<Chart, Prompts>()

/**
 * The records that a fact's `prompts` name, and every condition where it says so, newest first; looked up once for each chart.
 * @returns evidence of conditions (not refuted), procedures, medication, observations, studies and reports, each once
 */
export function promptsFor(
  definition: FactDefinition,
  chart: Chart,
  catalogue: Catalogue,
): readonly Evidence[] {
  const known: Prompts = lookedUp.get(chart) ?? new WeakMap()
  lookedUp.set(chart, known)
  const index = indexOf(chart, catalogue.concepts)
  const found = known.get(definition) ?? lookUp(definition, { index, catalogue, asOf: '' })
  known.set(definition, found)
  return found
}

const LONGEST = 2_000

const inAll = (name: string, said: string): string => {
  const plain = said.trim()
  const shown = plain.length > LONGEST ? `${plain.slice(0, LONGEST)} …` : plain
  return [name, shown].filter(Boolean).join(': ')
}

/** What a result is, as it is written; its coded value stands in the evidence. */
function resultOf({ valueQuantity, valueInteger, valueString = '' }: ObservationComponent): string {
  const { value = valueInteger, comparator = '', unit, code } = valueQuantity ?? {}
  return value === undefined ? valueString : `${comparator}${value} ${unit ?? code ?? ''}`
}

const saying = (e: Evidence, said: string): Evidence =>
  e.kind === 'chart' ? { ...e, text: inAll(e.text ?? '', said) } : e

function lookUp({ prompts = [], promptsEveryCondition }: FactDefinition, env: Env): Evidence[] {
  const { index } = env
  const unlessRefuted = (c: Condition) => (standingOf(c, env) === 'refuted' ? [] : [conditionEvidence(c)])
  /** As of studies and reports: an operation or a result of another part of the body is not meant. */
  const unlessElsewhere = <H extends Hit<unknown>>(list: string, hits: readonly H[]) =>
    hits.filter((h) => !env.catalogue.concepts.elsewhere(list, textsOf(h.concept).join(' ')))
  const found = prompts.flatMap((list): Evidence[] => [
    ...index.conditions(list).flatMap((h) => unlessRefuted(h.record)),
    ...unlessElsewhere(list, index.procedures(list)).map((h) => procedureEvidence(h.record)),
    ...index.medications(list).map((h) => medicationEvidence(h.record, h.concept)),
    ...unlessElsewhere(list, index.observations(list)).map((h) =>
      saying(observationEvidence(h.record, h.part), resultOf(h.part)),
    ),
    ...index.imaging(list).map((h): Evidence => {
      const { id, status, started, description, procedureCode = [] } = h.record
      const date = firstDate(started)
      return {
        kind: 'chart',
        reference: `ImagingStudy/${id}`,
        status,
        text: description ?? wording(procedureCode[0] ?? h.concept),
        ...translatedIn(h.concept),
        date,
      }
    }),
    ...index.reports(list).map((h): Evidence => {
      const { id, status, code, conclusion = '' } = h.record
      const date = firstDate(h.record.effectiveDateTime, h.record.effectivePeriod?.end)
      return {
        kind: 'chart',
        reference: `DiagnosticReport/${id}`,
        status,
        text: inAll(wording(code), conclusion),
        ...translatedIn(code),
        date,
      }
    }),
  ])
  if (promptsEveryCondition) found.push(...index.chart.records.Condition.flatMap(unlessRefuted))
  const day = (e: Evidence) => (e.kind === 'chart' ? (e.date?.to ?? '') : '')
  const seen = new Set<string>()
  return found
    .toSorted((a, b) => inTime(day(b), day(a)))
    .filter((e) => e.kind === 'chart' && !seen.has(e.reference) && seen.add(e.reference) !== undefined)
}

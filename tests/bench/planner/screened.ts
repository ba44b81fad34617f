/** A patient of the bench: what the chart says, and the answer to every question that may be asked. */
import { patients } from '../../../mocks/patients/index.ts'
import { assembleChart } from '../../../src/chart/assemble.ts'
import { addDays, type Day } from '../../../src/chart/partialDate.ts'
import { assess, assessFacts } from '../../../src/eligibility/assess.ts'
import type { Assessment } from '../../../src/eligibility/assessment.ts'
import { derive } from '../../../src/eligibility/derive.ts'
import type { Answer, Answers } from '../../../src/facts/answers.ts'
import { largestTimesUln } from '../../../src/facts/compute.ts'
import type { Fact, FactId, Known, Value } from '../../../src/facts/fact.ts'
import { notRecorded } from '../../../src/facts/fact.ts'
import { mergeAnswer } from '../../../src/facts/merge.ts'
import { parseAnswers } from '../../../src/facts/parseAnswers.ts'
import { withinWindow } from '../../../src/facts/validity.ts'
import { catalogue, criteria, factsOf, TODAY } from '../../eligibility/factsOf.ts'
import { type Chance, chanceOf, person } from './population.ts'

export type Screened = {
  readonly name: string
  /** The sandbox tells its answers; only what they leave out is drawn. */
  readonly told?: true
  /** The true answer to every question. */
  readonly truth: Answers
  readonly assess: (answers: Answers) => Assessment
}

/** The end: everything known that the chart does not know already. */
export function everythingKnown({ truth, assess: judge }: Screened): Assessment {
  const start = judge({})
  const unknown = (id: FactId) => {
    const fact = start.facts.get(id)
    return !fact?.known || !withinWindow(fact, catalogue.definition(id), catalogue, start.asOf)
  }
  const learned = Object.entries(truth).flatMap(([id, answer]): [string, Answer][] => {
    const entries = catalogue.definition(id).entries
    if (!entries) return unknown(id) ? [[id, answer]] : []
    const left = Object.entries(answer.value as object).filter(([entry]) => unknown(`${id}/${entry}`))
    return [[id, { ...answer, value: Object.fromEntries(left) }]]
  })
  return judge(Object.fromEntries(learned))
}

const answersOf = (given: Readonly<Record<string, unknown>>): Answers => parseAnswers(given, catalogue, TODAY)

/** A suggestion as the answer that confirms it; undefined where it takes more than one tap. */
function confirmed(value: Value): unknown {
  if (value.type === 'boolean' || value.type === 'choice') return value.value
  if (value.type === 'date') return value.range.text.slice(0, 10)
  return value.type === 'never' ? 'never' : undefined
}

const courseOf = (answers: Readonly<Record<string, unknown>>) =>
  answers.liverMetsPrimary === 'pdac'
    ? 'pancreatic'
    : answers.recurrentCrlm === true || answers.recurrentAfterLiverSurgery === true
      ? 'recurrent'
      : answers.conversionChemo === true
        ? 'converted'
        : 'first'

/**
 * The patients of the sandbox with an open verdict. What their own answers leave out is what the chart suggests, and
 * what it does not is drawn from the invented patients.
 */
export function demoPatients(lives = 1): Screened[] {
  return patients.flatMap((patient, index) => {
    const chart = assembleChart(patient.resources(TODAY).map((resource) => ({ resource })))
    const told = patient.answers?.(TODAY) ?? {}
    const judge = (answers: Answers) => assess({ criteria, chart, answers, asOf: TODAY })
    const first = judge({})
    if (first.questions.length === 0) return []
    const suggested = Object.fromEntries(
      criteria.facts.flatMap(({ id }) => {
        const suggestion = first.facts.get(id)?.suggestion
        const value = suggestion && confirmed(suggestion.value)
        return value === undefined ? [] : [[id, value]]
      }),
    )
    const own = { ...suggested, ...told }
    return Array.from({ length: lives }, (_, life) => {
      const drawn = person(100 * index + life, TODAY, courseOf(own))
      return {
        name: patient.id,
        ...(patient.answers && { told: true as const }),
        truth: answersOf({ ...drawn, ...own }),
        assess: judge,
      }
    })
  })
}

/** What the chart tells of a true value: it knows it, hints at it, or is silent. */
function chartSide(id: FactId, truth: Fact, labs: boolean, c: Chance): Fact {
  const definition = catalogue.definition(id)
  if (!truth.known) return notRecorded
  const known: Known = { ...truth, date: { from: addDays(TODAY, -3), to: addDays(TODAY, -3), text: '' } }
  const plain = 'value' in truth.value ? truth.value.value : undefined
  if (id === 'age' || id === 'sexForReproduction') return known
  if (definition.section === 'laboratory') return labs ? known : notRecorded
  const decides = definition.chartDecides === undefined || definition.chartDecides.some((v) => v === plain)
  if (definition.mode === 'A' && decides) return c.yes(60) ? known : notRecorded
  if (definition.mode === 'A-' && decides && c.yes(60)) return known
  if (definition.mode === 'P' && definition.read && c.yes(50))
    return {
      known: false,
      why: 'needsConfirmation',
      evidence: [],
      suggestion: { value: truth.value, evidence: [] },
    }
  return notRecorded
}

/** An invented patient, judged from facts: the chart side of each is drawn too. */
export function inventedPatient(
  seed: number,
  given: Readonly<Record<string, unknown>>,
  today: Day,
): Screened {
  const c = chanceOf(seed)
  const truth = answersOf(given)
  const labs = c.yes(85)
  const chart = new Map<FactId, Fact>()
  for (const [id, fact] of factsOf(given, today)) chart.set(id, chartSide(id, fact, labs, c))
  const judge = (answers: Answers) => {
    const facts = new Map<FactId, Fact>(chart)
    for (const [id, answer] of Object.entries(answers)) {
      const definition = catalogue.definition(id)
      for (const entry of definition.entries?.map((e) => e.id) ?? [undefined]) {
        const key = entry === undefined ? id : `${id}/${entry}`
        const value = entry === undefined ? answer.value : (answer.value as Record<string, unknown>)[entry]
        if (value === undefined) continue
        const side = chart.get(key) ?? notRecorded
        facts.set(key, mergeAnswer(definition, side, { ...answer, value } satisfies Answer, catalogue, today))
      }
    }
    const times = catalogue.definition('ptInrTimesUln')
    const look = (id: FactId) => facts.get(id) ?? notRecorded
    facts.set(times.id, largestTimesUln(['inr', 'pt'], times, catalogue, look, today))
    return assessFacts(catalogue, derive(catalogue, facts, today), today)
  }
  return { name: `invented ${seed}`, truth, assess: judge }
}

/** Entry of the command line: the same engine over a FHIR file. */
import { fileURLToPath } from 'node:url'
import { assembleChart } from './chart/assemble.ts'
import { ChartError } from './chart/person.ts'
import { isResourceType } from './chart/resources.ts'
import type { Criteria } from './criteria/criteria.ts'
import { loadCriteria } from './criteria/load.ts'
import { assess } from './eligibility/assess.ts'
import { type Catalogue, catalogueOf } from './facts/catalogue.ts'
import { questionnaireOf } from './record/questionnaire.ts'
import { studiesOf } from './record/studies.ts'
import { accountOf, accountSentences } from './screening/account.ts'
import { readAnswers } from './screening/answersFile.ts'
import { type Call, type Listing, parseCall, UsageError } from './screening/arguments.ts'
import { readCharts } from './screening/charts.ts'
import { readLocalCodes } from './screening/codesFile.ts'
import { factsJson, screeningJson, trialsJson } from './screening/output.ts'
import { CHART_PROBLEMS } from './screening/sentences.ts'

const complain = (sentence: string) => process.stderr.write(`${sentence}\n`)

/** Writes and waits: a reader slower than we are must not make memory grow. */
const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())))

const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-')
}

async function screen(call: Extract<Call, { show: 'screening' }>, all: Criteria): Promise<number> {
  const unknownTrial = call.trials.find((id) => !all.trials.some((t) => t.id === id))
  if (unknownTrial !== undefined)
    throw new UsageError(
      `There is no trial "${unknownTrial}"; there are ${all.trials.map((t) => t.id).join(', ')}.`,
    )
  const criteria =
    call.trials.length === 0 ? all : { ...all, trials: all.trials.filter((t) => call.trials.includes(t.id)) }
  const catalogue = catalogueOf(criteria)
  const asOf = call.asOf ?? today()
  const answers = readAnswers(call.answers, catalogue, asOf)
  const translate = call.codes === undefined ? undefined : readLocalCodes(call.codes, catalogue).translate
  let failed = 0
  const patients = new Set<string | undefined>()
  for await (const raw of readCharts(call.chart, complain)) {
    if (raw.several && answers.forOne)
      throw new UsageError(
        'These answers are for one patient, but the input has more: name the patient of each.',
      )
    let line: string
    patients.add(raw.patientId)
    try {
      const { patientId, reading } = raw
      const chart = assembleChart(raw.entries, { patientId, translate, reading })
      patients.add(chart.patient.id)
      for (const l of chart.leftOut)
        complain(`Patient/${chart.patient.id}: ${l.reference} left out (${l.why}: ${l.detail})`)
      for (const [type, read] of Object.entries(chart.reading))
        if (read.status !== 'complete' && read.why === 'foreignLink')
          complain(`Patient/${chart.patient.id}: some ${type} not read (${read.detail})`)
      const assessment = assess({ criteria, chart, answers: answers.of(chart.patient.id), asOf })
      const account = accountOf(chart, assessment.facts, catalogue)
      // Of many patients it would hide the complaints; it stands in each line.
      if (!raw.several)
        for (const sentence of accountSentences(account, isResourceType))
          complain(`Patient/${chart.patient.id}: ${sentence}`)
      const json = screeningJson(chart, assessment, catalogue, account)
      line = JSON.stringify(json, null, call.pretty ? 2 : undefined)
    } catch (error) {
      // Patients are independent: whatever is wrong with one, the others are done.
      failed += 1
      const why =
        error instanceof ChartError
          ? CHART_PROBLEMS[error.problem]
          : `unexpected: ${(error as Error).message}`
      complain(
        `Patient/${raw.patientId ?? '?'}${raw.place ? ` (${raw.place})` : ''} could not be screened: ${why}`,
      )
      continue
    }
    await write(`${line}\n`)
  }
  for (const id of answers.patients)
    if (!patients.has(id)) complain(`Patient/${id}: answers not used; the input has no such patient.`)
  return failed > 0 ? 1 : 0
}

async function main(): Promise<number> {
  const call = parseCall(process.argv.slice(2))
  const criteria = loadCriteria(fileURLToPath(new URL('../criteria', import.meta.url)))
  if (call.show === 'screening') return screen(call, criteria)
  await write(`${JSON.stringify(listings[call.show](catalogueOf(criteria)), null, 2)}\n`)
  return 0
}

const listings: Readonly<Record<Listing, (catalogue: Catalogue) => unknown>> = {
  facts: factsJson,
  trials: trialsJson,
  questionnaire: questionnaireOf,
  studies: ({ criteria }) => studiesOf(criteria),
}

// A reader that has gone away is told to the write that finds out, not to nobody.
process.stdout.on('error', () => {})

main().then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    if ((error as { code?: string }).code === 'EPIPE') return
    complain(error instanceof UsageError ? error.message : String((error as Error).message))
    process.exitCode = 2
  },
)

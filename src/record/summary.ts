/** What the app concludes of one patient on one day, ready to be printed, copied or filed. Pure. */
import type { Chart } from '../chart/chart.ts'
import type { Day } from '../chart/partialDate.ts'
import type { Criterion, Trial } from '../criteria/trial.ts'
import type { Assessment, CriterionResult, TrialResult, Verdict } from '../eligibility/assessment.ts'
import { type Evidence, type Facts, notRecorded } from '../facts/fact.ts'
import { same } from '../facts/observations.ts'
import { borderline } from '../wording/borderline.ts'
import { because } from '../wording/explain.ts'
import { pick, showDate, showDay } from '../wording/language.ts'
import { SUMMARY, type SummaryWords } from '../wording/summary.ts'
import { tellTranslations } from '../wording/translations.ts'
import { factLabel, showFact, type WordingContext } from '../wording/values.ts'
import { APP_VERSION } from './appVersion.ts'

export type Line = {
  readonly id: string
  readonly kind: CriterionResult['kind']
  readonly status: CriterionResult['status']
  readonly label: string
  /** Values with units and dates, and what was needed. */
  readonly because: string
  /** Of a failed criterion: whether that can change. */
  readonly change?: Criterion['failure']
  readonly onTheDay: boolean
  /** Records with status and performer; who entered what, and when. */
  readonly sources: readonly string[]
  readonly rulings: readonly { readonly id: string; readonly text: string }[]
  readonly remarks: readonly string[]
  /** Open, and nothing at all is known of it. */
  readonly bare: boolean
}

export type TrialSummary = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly about: string
  readonly verdict: Verdict | null
  readonly inWords: string
  /** The criterion that decides, `OPEN`, `MEETS-ALL` or `DECEASED`. */
  readonly reasonCode: string
  readonly holdsUntil?: Day
  readonly cohorts: readonly string[]
  readonly failed: readonly Line[]
  readonly open: readonly Line[]
  readonly met: readonly Line[]
}

export type Summary = {
  readonly words: SummaryWords
  readonly patient: {
    readonly id: string
    readonly name: string
    readonly born: string
    /** As recorded: `1960-07-24`. */
    readonly birthDate?: string
    readonly identifier?: string
  }
  readonly by: string
  /** ISO instant, and as it is shown. */
  readonly at: string
  readonly made: string
  /** The day on which it was made, where the user is. */
  readonly day: Day
  readonly asOf: Day
  readonly readAt: string
  readonly appVersion: string
  readonly criteriaVersion: string
  /** Kinds of record that were not read completely. */
  readonly notRead: readonly string[]
  readonly unsaved: number
  /** What was entered, and counts, though the chart says otherwise. */
  readonly overrides: readonly string[]
  readonly trials: readonly TrialSummary[]
}

export type Setting = {
  readonly chart: Chart
  readonly assessment: Assessment
  readonly context: WordingContext
  readonly patient: Summary['patient']
  readonly by: string | undefined
  /** ISO instants. */
  readonly at: string
  readonly readAt: string
  readonly day: Day
  readonly unsaved: number
  /** An instant on the user's clock. */
  readonly showInstant: (iso: string) => string
  /** A kind of record in words. */
  readonly kindOf: (type: string) => string
  /** The verdict of a trial, or of one of its cohorts, in words. */
  readonly verdictOf: (result: TrialResult) => string
  /** The failed criteria that rule the trial out, the least changeable first. */
  readonly deciding: (result: TrialResult) => readonly CriterionResult[]
}

function sourceText(evidence: Evidence, { showInstant, context }: Setting, words: SummaryWords): string {
  switch (evidence.kind) {
    case 'chart': {
      const { reference, status, performer, date, translations } = evidence
      const read = tellTranslations(translations, context.language)
      return [reference, date && showDate(date), status, performer, read].filter(Boolean).join(', ')
    }
    case 'clinician': {
      const { by, at, reason, text } = evidence
      const entered = words.entered(by || words.somebody, at && showInstant(at))
      return [entered, text, reason && `${words.reason}: ${reason}`].filter(Boolean).join('; ')
    }
    case 'derived':
      return words.computed
  }
}

/** Facts that a criterion reads; a map fact with all its entries. */
function evidenceFor(result: CriterionResult, facts: Facts, { catalogue }: WordingContext): Evidence[] {
  return result.facts.flatMap((id) => {
    const ids = catalogue.definition(id).entries?.map((e) => `${id}/${e.id}`) ?? [id]
    return ids.flatMap((one) => {
      const fact = facts.get(one) ?? notRecorded
      const instead = fact.known
        ? (fact.instead?.evidence ?? [])
        : (fact.sides ?? []).flatMap((s) => s.evidence)
      return [...fact.evidence, ...instead, ...(fact.known ? [] : (fact.suggestion?.evidence ?? []))]
    })
  })
}

function lineOf(result: CriterionResult, setting: Setting, words: SummaryWords): Line {
  const { assessment, context } = setting
  const { criterion, kind, status } = result
  const evidence = evidenceFor(result, assessment.facts, context)
  return {
    id: criterion.id,
    kind,
    status,
    label: pick(criterion.label, context.language),
    because: because(result, assessment.facts, context),
    ...(status === 'failed' && { change: criterion.failure }),
    onTheDay: criterion.onTheDay === true,
    sources: [...new Set(evidence.map((e) => sourceText(e, setting, words)))],
    rulings: (criterion.rulings ?? []).map((r) => ({ id: r.id, text: r[context.language] })),
    remarks: [
      ...borderline(result, assessment.facts, context),
      ...result.remarks.map((r) => r[context.language]),
    ],
    bare: status === 'unknown' && evidence.length === 0,
  }
}

const CODES = { eligible: 'MEETS-ALL', incomplete: 'OPEN' } as const

function reasonCode(result: TrialResult, { deciding }: Setting): string {
  if (result.verdict === null) return 'DECEASED'
  if (result.verdict !== 'ineligible') return CODES[result.verdict]
  return deciding(result)[0]?.criterion.id ?? 'NOT-MET'
}

/** A cohort whose verdict is not that of the trial, judged like a trial of its own. */
function cohortTexts(result: TrialResult, { context, verdictOf }: Setting): string[] {
  const { trial, cohorts = [], criteria, verdict } = result
  if (verdict === null || cohorts.length === 0) return []
  const told = cohorts
    .filter((c) => c.verdict !== verdict)
    .map((cohort) => {
      const own = criteria
        .filter(({ criterion: c }) => c.cohort === undefined || c.cohort === cohort.id)
        .map((r) => ({ ...r, criterion: withoutCohort(r.criterion) }))
      const open = [...new Set(own.flatMap((r) => r.open))]
      const name = trial.cohorts?.find((c) => c.id === cohort.id)?.name
      const inWords = verdictOf({ ...result, verdict: cohort.verdict, criteria: own, open })
      return `${name ? pick(name, context.language) : cohort.id}: ${inWords}`
    })
  const out = criteria.some((r) => r.status === 'failed' && r.criterion.cohort === undefined)
  return trial.otherCohorts && !out ? [...told, pick(trial.otherCohorts, context.language)] : told
}
const withoutCohort = ({ cohort: _, ...criterion }: Criterion): Criterion => criterion

const aboutOf = (
  { phase, site, registry, recruitment }: Trial,
  words: SummaryWords,
  { language }: WordingContext,
): string => {
  const page = pick(phase, language)
  const named = page.toLowerCase().startsWith(words.phase.toLowerCase())
  return [
    named ? page : `${words.phase}: ${page}`,
    site,
    `${words.registry}: ${registry.id}`,
    `${words.recruitment[recruitment.status]}${recruitment.date ? ` (${showDay(recruitment.date)})` : ''}`,
  ].join(' · ')
}

function trialOf(result: TrialResult, setting: Setting, words: SummaryWords): TrialSummary {
  const { trial, verdict, holdsUntil, criteria } = result
  const lines = criteria.map((r) => lineOf(r, setting, words))
  const of = (status: Line['status']) => lines.filter((l) => l.status === status)
  return {
    id: trial.id,
    name: trial.name,
    title: pick(trial.title, setting.context.language),
    about: aboutOf(trial, words, setting.context),
    verdict,
    inWords: setting.verdictOf(result),
    reasonCode: reasonCode(result, setting),
    ...(verdict !== null && holdsUntil !== null && { holdsUntil }),
    cohorts: cohortTexts(result, setting),
    failed: of('failed'),
    open: of('unknown'),
    met: of('satisfied'),
  }
}

/** Both sides of what replaces a value of the chart, and why. */
function overridesOf(facts: Facts, context: WordingContext, words: SummaryWords): string[] {
  const { catalogue } = context
  const ids = catalogue.criteria.facts.flatMap((d) => d.entries?.map((e) => `${d.id}/${e.id}`) ?? [d.id])
  return ids.flatMap((id) => {
    const fact = facts.get(id)
    if (!fact?.known || !fact.entered || !fact.instead || fact.instead.entered) return []
    if (same(fact.value, fact.instead.value)) return []
    const [reason] = fact.evidence.flatMap((e) => (e.kind === 'clinician' && e.reason ? [e.reason] : []))
    const said = `${factLabel(id, context)}: ${showFact(id, fact, context)}`
    const charted = `${words.chartSays}: ${showFact(id, fact.instead, context)}`
    return [[said, charted, reason && `${words.reason}: ${reason}`].filter(Boolean).join('; ')]
  })
}

/** Everything that a rendering needs, already in words. */
export function summaryOf(setting: Setting): Summary {
  const { chart, assessment, context, patient, by, at, day, readAt, unsaved, showInstant, kindOf } = setting
  const words = SUMMARY[context.language]
  return {
    words,
    patient,
    by: by ?? words.nobody,
    at,
    made: showInstant(at),
    day,
    asOf: assessment.asOf,
    readAt: showInstant(readAt),
    appVersion: APP_VERSION,
    criteriaVersion: context.catalogue.criteria.version,
    notRead: Object.entries(chart.reading)
      .filter(([, reading]) => reading.status !== 'complete')
      .map(([type]) => kindOf(type)),
    unsaved,
    overrides: overridesOf(assessment.facts, context, words),
    trials: assessment.trials.map((t) => trialOf(t, setting, words)),
  }
}

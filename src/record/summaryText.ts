/** The summary as plain text, for a note in the chart. */
import { showDay } from '../wording/language.ts'
import type { Line, Summary, TrialSummary } from './summary.ts'

/** Who, when, as of, which versions, what was not read: the same on every rendering. */
export function basisOf(summary: Summary): string[] {
  const { words, by, made, asOf, readAt, appVersion, criteriaVersion, notRead, unsaved } = summary
  return [
    `${words.by}: ${by} · ${words.made}: ${made} · ${words.asOf}: ${showDay(asOf)} · ${words.readAt}: ${readAt}`,
    `${words.app} ${appVersion} · ${words.criteria} ${criteriaVersion}`,
    notRead.length > 0 ? `${words.notRead}: ${notRead.join(', ')}.` : words.allRead,
    ...(unsaved > 0 ? [words.unsaved(unsaved)] : []),
  ]
}

/** Whose it is. */
export function patientOf({ patient, words }: Summary): string {
  const { name, born, identifier } = patient
  return [`${words.patient}: ${name}, ${words.born} ${born}`, identifier].filter(Boolean).join(' · ')
}

/** What is said behind the name of a criterion. */
export function lineText(line: Line, { words }: Summary): string {
  const asides = [
    words[line.kind],
    ...(line.onTheDay ? [words.onTheDay] : []),
    ...(line.change ? [words.change[line.change]] : []),
  ]
  return `${line.id} ${line.label} (${asides.join(', ')}): ${line.because}`
}

function linesOf(line: Line, summary: Summary): string[] {
  const { words } = summary
  return [
    `  - ${lineText(line, summary)}`,
    ...line.remarks.map((remark) => `    ${remark}`),
    ...(line.bare ? [] : [`    ${words.sources}: ${line.sources.join(' | ') || words.noSources}`]),
    ...line.rulings.map((r) => `    ${words.ruling} ${r.id}: ${r.text}`),
  ]
}

/** What heads a trial: the verdict first. */
export function headOf(trial: TrialSummary, { words }: Summary): string[] {
  const { met, failed, open, holdsUntil } = trial
  const counts = words.counts(met.length, failed.length, open.length)
  return [
    `${words.verdict}: ${trial.inWords}`,
    holdsUntil === undefined ? counts : `${counts}; ${words.holdsUntil(showDay(holdsUntil))}`,
    ...trial.cohorts,
    trial.about,
  ]
}

function trialText(trial: TrialSummary, summary: Summary): string[] {
  const { words } = summary
  const part = (name: string, lines: readonly Line[]) =>
    lines.length === 0 ? [] : [`${name} (${lines.length}):`, ...lines.flatMap((l) => linesOf(l, summary))]
  return [
    '',
    `${trial.name}: ${trial.title}`,
    ...headOf(trial, summary),
    ...part(words.failed, trial.failed),
    ...part(words.open, trial.open),
    ...(trial.met.length > 0 ? [`${words.met}: ${trial.met.map((l) => l.id).join(', ')}`] : []),
  ]
}

/** @param trials those to tell of */
export function summaryText(summary: Summary, trials: readonly TrialSummary[] = summary.trials): string {
  const { words } = summary
  return [
    words.title,
    patientOf(summary),
    ...basisOf(summary),
    ...trials.flatMap((t) => trialText(t, summary)),
    '',
    words.manner,
    '',
  ].join('\n')
}

/** The summary as plain text, for a note in the chart. */
import { showDay } from '../wording/language.ts'
import { type Footnotes, footnotesOf } from './footnotes.ts'
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

/** What a criterion that is met rests on: values, dates, limits. */
export const metText = ({ id, label, because }: Line): string =>
  because.startsWith(`${label}: `) ? `${id} ${because}` : `${id} ${label}: ${because}`

/** ` [1, 2; B-X4]`: sources by number, rulings by id; both are listed once, at the end. */
function referencesOf(line: Line, notes: Footnotes): string {
  const all = [notes.numbersOf(line), line.rulings.map((r) => r.id).join(', ')].filter((t) => t !== '')
  return all.length > 0 ? ` [${all.join('; ')}]` : ''
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

function trialText(trial: TrialSummary, summary: Summary, notes: Footnotes): string[] {
  const { words } = summary
  const part = (name: string, lines: readonly Line[], say: (line: Line) => string) =>
    lines.length === 0
      ? []
      : [`${name} (${lines.length}):`, ...lines.map((l) => `  - ${say(l)}${referencesOf(l, notes)}`)]
  const whole = (line: Line) => [lineText(line, summary), ...line.remarks].join(' ')
  return [
    '',
    `${trial.name}: ${trial.title}`,
    ...headOf(trial, summary),
    ...part(words.failed, trial.failed, whole),
    ...part(
      words.open,
      trial.open.filter((l) => !l.bare),
      whole,
    ),
    ...part(
      words.notRecorded,
      trial.open.filter((l) => l.bare),
      (line) => `${line.id} ${line.label}${line.onTheDay ? ` (${words.onTheDay})` : ''}`,
    ),
    ...part(words.met, trial.met, metText),
  ]
}

/** @param trials those to tell of */
export function summaryText(summary: Summary, trials: readonly TrialSummary[] = summary.trials): string {
  const { words, overrides } = summary
  const notes = footnotesOf(trials.flatMap((t) => [...t.failed, ...t.open, ...t.met]))
  const listed = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `${name}:`, ...lines]
  return [
    words.title,
    patientOf(summary),
    ...basisOf(summary),
    ...listed(
      words.overrides,
      overrides.map((text) => `  - ${text}`),
    ),
    ...trials.flatMap((t) => trialText(t, summary, notes)),
    ...listed(
      words.sourceList,
      notes.sources.map((source, i) => `${i + 1} ${source}`),
    ),
    ...listed(
      words.rulingList,
      notes.rulings.map(({ id, text }) => `${id} ${text}`),
    ),
    '',
    words.manner,
    '',
  ].join('\n')
}

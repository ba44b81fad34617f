/** The course of a measured value. */
import type { Shape } from '../course/series.ts'
import { plural, type Words } from './words.ts'

type CourseWords = {
  readonly course: string
  readonly courseOf: (fact: string) => string
  readonly summary: (fact: string, n: number, from: string, to: string) => string
  readonly single: (fact: string, date: string) => string
  readonly latest: (value: string) => string
  readonly noResults: (fact: string) => string
  readonly shape: Readonly<Record<Shape, string>>
  readonly counts: string
  readonly upperLimit: string
  readonly upperLimitShort: string
  readonly timesUpperLimit: (times: string) => string
  readonly notDrawn: string
  readonly noUpperLimit: string
  readonly window: (from: string, to: string, days: number) => string
  readonly registration: (day: string) => string
  readonly setBy: (sentence: string, criteria: string) => string
  readonly whole: (earlier: number) => string
  readonly recent: string
  readonly asTable: (n: number) => string
  readonly date: string
  readonly value: string
  readonly use: string
  readonly source: string
  readonly undated: string
  readonly countsNow: string
  readonly notInUse: string
  readonly suggestsOnly: string
  readonly all: (n: number) => string
  readonly undatedCount: (n: number) => string
}

const en: CourseWords = {
  course: 'Course over time',
  courseOf: (fact) => `Course of ${fact}`,
  summary: (fact, n, from, to) => `${fact}: ${plural(n, 'en', 'result', 'results')}, ${from} to ${to}.`,
  single: (fact, date) => `${fact}: 1 result, ${date}.`,
  latest: (value) => `Latest: ${value}.`,
  noResults: (fact) => `${fact}: no dated results in the chart.`,
  shape: {
    usable: 'result',
    below: 'below the value shown (<)',
    above: 'above the value shown (>)',
    suggests: 'decides nothing by itself',
    unusable: 'cannot be used',
    noNumber: 'no usable number or unit; placed by date alone',
    entered: 'entered',
    tried: 'tried, not entered',
  },
  counts: 'counts now',
  upperLimit: 'upper limit of normal, of the laboratory',
  upperLimitShort: 'ULN',
  timesUpperLimit: (times) => `${times} × ULN`,
  notDrawn: 'above what is drawn',
  noUpperLimit: 'no result gives its upper limit of normal',
  window: (from, to, days) => `counts if taken ${from} to ${to} (${plural(days, 'en', 'day', 'days')})`,
  registration: (day) => `registration ${day}`,
  setBy: (sentence, criteria) => `${sentence}: ${criteria}`,
  whole: (earlier) => `Show ${plural(earlier, 'en', 'earlier result', 'earlier results')} too`,
  recent: 'Show the last year only',
  asTable: (n) => `Table of ${plural(n, 'en', 'result', 'results')}`,
  date: 'Date',
  value: 'Value',
  use: 'Use',
  source: 'Record',
  undated: 'no date',
  countsNow: 'counts now',
  notInUse: 'earlier or replaced',
  suggestsOnly: 'decides nothing by itself',
  all: (n) => `Show all ${n}`,
  undatedCount: (n) =>
    `${plural(n, 'en', 'result has', 'results have')} no date and ${n === 1 ? 'stands' : 'stand'} in the table only.`,
}

const nl: CourseWords = {
  course: 'Verloop in de tijd',
  courseOf: (fact) => `Verloop van ${fact}`,
  summary: (fact, n, from, to) => `${fact}: ${plural(n, 'nl', 'uitslag', 'uitslagen')}, ${from} tot ${to}.`,
  single: (fact, date) => `${fact}: 1 uitslag, ${date}.`,
  latest: (value) => `Laatste: ${value}.`,
  noResults: (fact) => `${fact}: geen gedateerde uitslagen in het dossier.`,
  shape: {
    usable: 'uitslag',
    below: 'lager dan de getoonde waarde (<)',
    above: 'hoger dan de getoonde waarde (>)',
    suggests: 'beslist op zichzelf niets',
    unusable: 'niet te gebruiken',
    noNumber: 'geen bruikbaar getal of eenheid; alleen naar datum geplaatst',
    entered: 'ingevuld',
    tried: 'geprobeerd, niet ingevuld',
  },
  counts: 'telt nu',
  upperLimit: 'bovengrens van normaal, van het laboratorium',
  upperLimitShort: 'bovengrens',
  timesUpperLimit: (times) => `${times} × bovengr.`,
  notDrawn: 'hoger dan wat getekend is',
  noUpperLimit: 'geen uitslag vermeldt haar bovengrens van normaal',
  window: (from, to, days) =>
    `telt indien afgenomen ${from} tot en met ${to} (${plural(days, 'nl', 'dag', 'dagen')})`,
  registration: (day) => `registratie ${day}`,
  setBy: (sentence, criteria) => `${sentence}: ${criteria}`,
  whole: (earlier) => `Ook ${plural(earlier, 'nl', 'eerdere uitslag', 'eerdere uitslagen')} tonen`,
  recent: 'Alleen het laatste jaar tonen',
  asTable: (n) => `Tabel van ${plural(n, 'nl', 'uitslag', 'uitslagen')}`,
  date: 'Datum',
  value: 'Waarde',
  use: 'Gebruik',
  source: 'Gegeven',
  undated: 'zonder datum',
  countsNow: 'telt nu',
  notInUse: 'eerder of vervangen',
  suggestsOnly: 'beslist op zichzelf niets',
  all: (n) => `Alle ${n} tonen`,
  undatedCount: (n) =>
    `${plural(n, 'nl', 'uitslag heeft', 'uitslagen hebben')} geen datum en ${n === 1 ? 'staat' : 'staan'} alleen in de tabel.`,
}

export const COURSE: Words<CourseWords> = { en, nl }

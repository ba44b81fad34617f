/** The words from which the engine's sentences are made, in every language of the screen. */
import type { Comparison } from '../criteria/rule.ts'
import type { Reason } from '../facts/fact.ts'
import type { Language } from './language.ts'

type Phrases = {
  readonly yes: string
  readonly no: string
  readonly never: string
  readonly on: (date: string) => string
  readonly between: (low: string, high: string) => string
  /** The hospital's list of its own codes says what the code stands for. */
  readonly ownCode: (local: string, as: string) => string
  readonly entered: string
  readonly tried: string
  readonly none: string
  /** In place of a date: not since the treatment. */
  readonly mark: string
  readonly list: (names: readonly string[]) => string
  readonly upperLimit: string
  readonly ofUpperLimit: (times: string) => string
  readonly timesLimit: (times: string) => string
  readonly limitTimes: (times: string, limit: string) => string
  readonly calledNormal: string
  readonly comparison: Readonly<Record<Exclude<Comparison, 'is' | 'in' | 'known'>, (limit: string) => string>>
  readonly known: string
  readonly registration: string
  readonly the: (day: string) => string
  /** How far a day lies before or after another. */
  readonly distance: Readonly<
    Record<
      'before' | 'after',
      Readonly<Record<'onOrAfter' | 'onOrBefore' | 'after' | 'before', (span: string, day: string) => string>>
    >
  >
  readonly span: Readonly<Record<'days' | 'months' | 'years', (n: number) => string>>
  readonly and: string
  readonly or: string
  readonly not: (what: string) => string
  readonly noneOf: (what: string) => string
  readonly otherwise: (what: string) => string
  readonly onlyIf: (condition: string, what: string) => string
  readonly ifThen: (p: string, q: string) => string
  readonly some: (list: string, what: string) => string
  readonly every: (list: string, what: string) => string
  readonly someEntry: (list: string, is: string) => string
  readonly everyEntry: (list: string, is: string) => string
  readonly except: (entries: string) => string
  readonly needed: (what: string) => string
  readonly excludes: (what: string) => string
  readonly allBut: (entries: string) => string
  readonly notComplete: string
  readonly missing: (fields: string) => string
  readonly allowed: string
  readonly doesExclude: string
  readonly doesNotExclude: string
  readonly window: (n: number) => string
  readonly staleSince: (n: number) => string
  readonly notOfTheDay: string
  readonly suggested: (value: string) => string
  /** What a rule leaves open although its facts are known: in a rule, and as a sentence. */
  readonly left: Readonly<Record<'sourceConflict' | 'tentative' | 'awaited', string>>
  readonly sentence: Readonly<Record<'sourceConflict' | 'tentative' | 'awaited', string>>
  readonly reason: Readonly<Record<Reason, string>>
}

const en: Phrases = {
  yes: 'yes',
  no: 'no',
  never: 'never',
  on: (date) => `on ${date}`,
  between: (low, high) => `${low} to ${high}`,
  ownCode: (local, as) => `the hospital’s own code ${local}, read as ${as} (codes.json)`,
  entered: 'entered',
  tried: 'tried, not entered',
  none: 'none',
  mark: 'never after the treatment',
  list: (names) => [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and '),
  upperLimit: 'upper limit',
  ofUpperLimit: (times) => `${times} × the upper limit of normal`,
  timesLimit: (times) => `${times} × the upper limit of normal`,
  limitTimes: (times, limit) => `${times} × upper limit ${limit}`,
  calledNormal: 'the laboratory calls the value normal',
  comparison: {
    atLeast: (l) => `at least ${l}`,
    atMost: (l) => `at most ${l}`,
    above: (l) => `above ${l}`,
    below: (l) => `below ${l}`,
    onOrAfter: (l) => `on or after ${l}`,
    onOrBefore: (l) => `on or before ${l}`,
    after: (l) => `after ${l}`,
    before: (l) => `before ${l}`,
  },
  known: 'known',
  registration: 'registration',
  the: (day) => `the ${day}`,
  distance: {
    before: {
      onOrAfter: (span, day) => `within ${span} before ${day}`,
      after: (span, day) => `less than ${span} before ${day}`,
      onOrBefore: (span, day) => `at least ${span} before ${day}`,
      before: (span, day) => `more than ${span} before ${day}`,
    },
    after: {
      onOrAfter: (span, day) => `at least ${span} after ${day}`,
      after: (span, day) => `more than ${span} after ${day}`,
      onOrBefore: (span, day) => `at most ${span} after ${day}`,
      before: (span, day) => `less than ${span} after ${day}`,
    },
  },
  span: {
    days: (n) => (n === 1 ? '1 day' : `${n} days`),
    months: (n) => (n === 1 ? '1 month' : `${n} months`),
    years: (n) => (n === 1 ? '1 year' : `${n} years`),
  },
  and: 'and',
  or: 'or',
  not: (what) => `not (${what})`,
  noneOf: (what) => `none of these: ${what}`,
  otherwise: (what) => `otherwise ${what}`,
  onlyIf: (condition, what) => `if ${condition}, ${what}`,
  ifThen: (p, q) => `if ${p}, then ${q}`,
  some: (list, what) => `${list}: at least one with ${what}`,
  every: (list, what) => `${list}: each with ${what}`,
  someEntry: (list, is) => `${list}: at least one ${is}`,
  everyEntry: (list, is) => `${list}: each ${is}`,
  except: (entries) => `other than ${entries}`,
  needed: (what) => `${what} needed`,
  excludes: (what) => `${what} excludes`,
  allBut: (entries) => `everywhere but ${entries}`,
  notComplete: 'the list is not confirmed to be complete',
  missing: (fields) => `not recorded: ${fields}`,
  allowed: 'allowed',
  doesExclude: 'excludes',
  doesNotExclude: 'does not exclude',
  window: (n) => `at most ${n === 1 ? '1 day' : `${n} days`} old`,
  staleSince: (n) => `older than ${n} days: repeat`,
  notOfTheDay: 'not of the day itself: repeat on the day',
  suggested: (value) => `the chart suggests ${value}, to be confirmed`,
  left: {
    sourceConflict: 'ask the site',
    tentative: 'open until it is classified',
    awaited: 'open until the result or signature is there',
  },
  sentence: {
    sourceConflict: 'The trial’s page contradicts itself or is silent here: ask the site',
    tentative: 'Open until the lesion is classified as metastasis or not',
    awaited: 'This does not decide: a test result or a signature is needed',
  },
  reason: {
    notRecorded: 'not recorded',
    couldNotRead: 'could not be read completely',
    stale: 'too old: repeat',
    undated: 'recorded without a date',
    unitMissing: 'recorded without a usable unit',
    unitNotConvertible: 'recorded in a unit that does not fit',
    noUpperLimit: 'upper limit of normal not known',
    implausible: 'recorded value or date is not plausible: check it',
    notFinal: 'result is not final',
    conflicting: 'records contradict each other',
    tentative: 'provisional or indeterminate',
    imprecise: 'not known precisely enough to decide',
    needsConfirmation: 'to be confirmed',
    awaited: 'the answer itself is still awaited',
    sourceConflict: 'the trial’s page contradicts itself or is silent at this value: ask the site',
  },
}

const nl: Phrases = {
  yes: 'ja',
  no: 'nee',
  never: 'nooit',
  on: (date) => `op ${date}`,
  between: (low, high) => `${low} tot ${high}`,
  ownCode: (local, as) => `eigen code ${local} van het ziekenhuis, gelezen als ${as} (codes.json)`,
  entered: 'ingevuld',
  tried: 'geprobeerd, niet ingevuld',
  none: 'geen',
  mark: 'nooit na de behandeling',
  list: (names) => [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' en '),
  upperLimit: 'bovengrens',
  ofUpperLimit: (times) => `${times} × de bovengrens van normaal`,
  timesLimit: (times) => `${times} × de bovengrens van normaal`,
  limitTimes: (times, limit) => `${times} × bovengrens ${limit}`,
  calledNormal: 'het laboratorium noemt de waarde normaal',
  comparison: {
    atLeast: (l) => `ten minste ${l}`,
    atMost: (l) => `ten hoogste ${l}`,
    above: (l) => `meer dan ${l}`,
    below: (l) => `minder dan ${l}`,
    onOrAfter: (l) => `op of na ${l}`,
    onOrBefore: (l) => `op of voor ${l}`,
    after: (l) => `na ${l}`,
    before: (l) => `voor ${l}`,
  },
  known: 'bekend',
  registration: 'registratie',
  the: (day) => `de ${day}`,
  distance: {
    before: {
      onOrAfter: (span, day) => `binnen ${span} vóór ${day}`,
      after: (span, day) => `minder dan ${span} vóór ${day}`,
      onOrBefore: (span, day) => `ten minste ${span} vóór ${day}`,
      before: (span, day) => `meer dan ${span} vóór ${day}`,
    },
    after: {
      onOrAfter: (span, day) => `ten minste ${span} na ${day}`,
      after: (span, day) => `meer dan ${span} na ${day}`,
      onOrBefore: (span, day) => `ten hoogste ${span} na ${day}`,
      before: (span, day) => `minder dan ${span} na ${day}`,
    },
  },
  span: {
    days: (n) => (n === 1 ? '1 dag' : `${n} dagen`),
    months: (n) => (n === 1 ? '1 maand' : `${n} maanden`),
    years: (n) => `${n} jaar`,
  },
  and: 'en',
  or: 'of',
  not: (what) => `niet (${what})`,
  noneOf: (what) => `geen van deze: ${what}`,
  otherwise: (what) => `anders ${what}`,
  onlyIf: (condition, what) => `bij ${condition}: ${what}`,
  ifThen: (p, q) => `als ${p}, dan ${q}`,
  some: (list, what) => `${list}: ten minste één met ${what}`,
  every: (list, what) => `${list}: elk met ${what}`,
  someEntry: (list, is) => `${list}: ten minste één ${is}`,
  everyEntry: (list, is) => `${list}: elk ${is}`,
  except: (entries) => `anders dan ${entries}`,
  needed: (what) => `${what} vereist`,
  excludes: (what) => `${what} sluit uit`,
  allBut: (entries) => `overal behalve ${entries}`,
  notComplete: 'niet bevestigd dat de lijst volledig is',
  missing: (fields) => `niet vastgelegd: ${fields}`,
  allowed: 'toegestaan',
  doesExclude: 'sluit uit',
  doesNotExclude: 'sluit niet uit',
  window: (n) => `ten hoogste ${n === 1 ? '1 dag' : `${n} dagen`} oud`,
  staleSince: (n) => `ouder dan ${n} dagen: herhalen`,
  notOfTheDay: 'niet van de dag zelf: op de dag herhalen',
  suggested: (value) => `het dossier wijst op ${value}, te bevestigen`,
  left: {
    sourceConflict: 'vraag het centrum',
    tentative: 'open tot de laesie is geduid',
    awaited: 'open tot de uitslag of handtekening er is',
  },
  sentence: {
    sourceConflict: 'De pagina van de studie spreekt zichzelf tegen of zwijgt hierover: vraag het centrum',
    tentative: 'Open tot is vastgesteld of de laesie een metastase is',
    awaited: 'Dit beslist niet: er is een testuitslag of handtekening nodig',
  },
  reason: {
    notRecorded: 'niet vastgelegd',
    couldNotRead: 'niet volledig te lezen',
    stale: 'te oud: herhalen',
    undated: 'vastgelegd zonder datum',
    unitMissing: 'vastgelegd zonder bruikbare eenheid',
    unitNotConvertible: 'vastgelegd in een eenheid die niet past',
    noUpperLimit: 'bovengrens van normaal niet bekend',
    implausible: 'vastgelegde waarde of datum is niet aannemelijk: controleren',
    notFinal: 'uitslag is niet definitief',
    conflicting: 'gegevens spreken elkaar tegen',
    tentative: 'voorlopig of onduidelijk',
    imprecise: 'niet nauwkeurig genoeg bekend om te beslissen',
    needsConfirmation: 'te bevestigen',
    awaited: 'de uitkomst zelf wordt nog afgewacht',
    sourceConflict:
      'de pagina van de studie spreekt zichzelf tegen of zwijgt bij deze waarde: vraag het centrum',
  },
}

export const PHRASES: Readonly<Record<Language, Phrases>> = { en, nl }

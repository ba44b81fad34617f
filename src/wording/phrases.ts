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
  readonly entered: string
  readonly days: (n: number) => string
  readonly upperLimit: string
  readonly ofUpperLimit: (times: string) => string
  readonly comparison: Readonly<Record<Exclude<Comparison, 'is' | 'in' | 'known'>, (limit: string) => string>>
  readonly known: string
  readonly oneOf: (options: string) => string
  readonly registration: string
  readonly before: (span: string, day: string) => string
  readonly after: (span: string, day: string) => string
  readonly span: Readonly<Record<'days' | 'months' | 'years', (n: number) => string>>
  readonly and: string
  readonly or: string
  readonly not: (what: string) => string
  readonly ifThen: (p: string, q: string) => string
  readonly some: (list: string, what: string) => string
  readonly every: (list: string, what: string) => string
  readonly someEntry: (list: string, is: string) => string
  readonly everyEntry: (list: string, is: string) => string
  readonly except: (entries: string) => string
  readonly needed: (what: string) => string
  readonly excludes: (what: string) => string
  readonly open: string
  readonly listOpen: (list: string) => string
  readonly nothingListed: (list: string) => string
  readonly window: (n: number) => string
  readonly staleSince: (date: string, n: number) => string
  readonly suggested: (value: string) => string
  readonly askSite: string
  readonly reason: Readonly<Record<Reason, string>>
}

const en: Phrases = {
  yes: 'yes',
  no: 'no',
  never: 'never',
  on: (date) => `on ${date}`,
  between: (low, high) => `${low} to ${high}`,
  entered: 'entered',
  days: (n) => (n === 1 ? '1 day' : `${n} days`),
  upperLimit: 'upper limit',
  ofUpperLimit: (times) => `${times} × the upper limit of normal`,
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
  oneOf: (options) => options,
  registration: 'registration',
  before: (span, day) => `${span} before ${day}`,
  after: (span, day) => `${span} after ${day}`,
  span: {
    days: (n) => (n === 1 ? '1 day' : `${n} days`),
    months: (n) => (n === 1 ? '1 month' : `${n} months`),
    years: (n) => (n === 1 ? '1 year' : `${n} years`),
  },
  and: 'and',
  or: 'or',
  not: (what) => `not: ${what}`,
  ifThen: (p, q) => `if ${p}, then ${q}`,
  some: (list, what) => `${list}: at least one with ${what}`,
  every: (list, what) => `${list}: each with ${what}`,
  someEntry: (list, is) => `${list}: at least one ${is}`,
  everyEntry: (list, is) => `${list}: each ${is}`,
  except: (entries) => `other than ${entries}`,
  needed: (what) => `${what} needed`,
  excludes: (what) => `excluded if ${what}`,
  open: 'cannot be decided from the source',
  listOpen: (list) => `${list}: not confirmed to be complete`,
  nothingListed: (list) => `${list}: nothing else listed`,
  window: (n) => `within ${n === 1 ? '1 day' : `${n} days`}`,
  staleSince: (date, n) => `last known ${date}, older than ${n} days: repeat`,
  suggested: (value) => `the chart suggests ${value}, to be confirmed`,
  askSite: 'ask the site',
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
  entered: 'ingevuld',
  days: (n) => (n === 1 ? '1 dag' : `${n} dagen`),
  upperLimit: 'bovengrens',
  ofUpperLimit: (times) => `${times} × de bovengrens van normaal`,
  comparison: {
    atLeast: (l) => `ten minste ${l}`,
    atMost: (l) => `ten hoogste ${l}`,
    above: (l) => `hoger dan ${l}`,
    below: (l) => `lager dan ${l}`,
    onOrAfter: (l) => `op of na ${l}`,
    onOrBefore: (l) => `op of voor ${l}`,
    after: (l) => `na ${l}`,
    before: (l) => `voor ${l}`,
  },
  known: 'bekend',
  oneOf: (options) => options,
  registration: 'registratie',
  before: (span, day) => `${span} voor ${day}`,
  after: (span, day) => `${span} na ${day}`,
  span: {
    days: (n) => (n === 1 ? '1 dag' : `${n} dagen`),
    months: (n) => (n === 1 ? '1 maand' : `${n} maanden`),
    years: (n) => `${n} jaar`,
  },
  and: 'en',
  or: 'of',
  not: (what) => `niet: ${what}`,
  ifThen: (p, q) => `als ${p}, dan ${q}`,
  some: (list, what) => `${list}: ten minste één met ${what}`,
  every: (list, what) => `${list}: elk met ${what}`,
  someEntry: (list, is) => `${list}: ten minste één ${is}`,
  everyEntry: (list, is) => `${list}: elk ${is}`,
  except: (entries) => `anders dan ${entries}`,
  needed: (what) => `${what} vereist`,
  excludes: (what) => `uitgesloten bij ${what}`,
  open: 'niet te beslissen op grond van de bron',
  listOpen: (list) => `${list}: niet bevestigd dat de lijst volledig is`,
  nothingListed: (list) => `${list}: verder niets vermeld`,
  window: (n) => `binnen ${n === 1 ? '1 dag' : `${n} dagen`}`,
  staleSince: (date, n) => `laatst bekend ${date}, ouder dan ${n} dagen: herhalen`,
  suggested: (value) => `het dossier wijst op ${value}, te bevestigen`,
  askSite: 'vraag het centrum',
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
    sourceConflict: 'de pagina van de studie spreekt zichzelf tegen of zwijgt bij deze waarde: vraag het centrum',
  },
}

export const PHRASES: Readonly<Record<Language, Phrases>> = { en, nl }

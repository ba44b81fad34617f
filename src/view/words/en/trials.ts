import type { Trials } from '../trials.ts'
import { listed, plural, showCount } from '../words.ts'

export const trials: Trials = {
  trials: 'Trials',
  noVerdict: 'No verdict: the patient has died',
  meetsAll: 'Meets all listed criteria',
  meetsAllBefore: (items) =>
    `Meets all listed criteria that can be judged before the day of treatment; on the day: ${listed(items, 'en')}`,
  open: (n) => `Open: ${plural(n, 'en', 'answer', 'answers')} needed`,
  openWithoutQuestion: (n) =>
    `Open: ${plural(n, 'en', 'criterion', 'criteria')} cannot be decided yet, nothing left to ask`,
  doesNotMeet: (criterion) => `Does not meet: ${criterion}`,
  wouldFail: (criterion) => `The chart suggests that it does not meet: ${criterion}. To be confirmed.`,
  andMore: (n) => `and ${plural(n, 'en', 'other', 'others')}`,
  counts: (s, f, o) =>
    `${showCount(s, 'en')} met · ${showCount(f, 'en')} not met · ${showCount(o, 'en')} open`,
  holdsUntil: (day) => `Holds until ${day} if nothing new is recorded`,
  recruitment: {
    recruiting: 'Recruiting',
    'not-yet-recruiting': 'Not yet recruiting',
    full: 'Full, closed to recruitment',
    closed: 'Closed to recruitment',
  },
  phase: 'Phase',
  changed: (trial, verdict) => `${trial}: ${verdict}`,
  failure: {
    never: 'This cannot change.',
    inTime: 'This can change in time.',
    byTreatment: 'This can change by treatment.',
    byDecision: 'This can change by a decision.',
  },
  tried: 'Tried',
  was: (before) => `really: ${before}`,
}

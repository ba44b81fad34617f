import { about, known, suggests, why } from '../factCase.ts'
import { condition, icd10, patient, procedure, type Raw, snomed } from '../resources.ts'

const infarction = about('miDate')
const stroke = about('strokeDate')
const liver = about('liverMetsPresent')
const heart = about('cardiacFailure')
const timing = about('crlmTiming')
const primaryStatus = about('primaryTumourStatus')
const recurrence = about('recurrenceDate')

const mi = (over: Raw) => [condition(snomed('22298006'), over)]
const born = patient({ birthDate: '1961-04-12' })
const aged = (over: Raw, who = born) => [who, ...mi(over)]
const crlm = (over: Raw) => [condition(snomed('94381002'), over)]
const failure = (over: Raw, clinical = 'active') => [condition(snomed('84114007'), over, { clinical })]
const years = (value: number, over: Raw = {}) => ({ value, unit: 'years', code: 'a', ...over })

/** When a condition began and ended, in every form that FHIR has for it. */
export const conditionTimes = [
  infarction('is dated by a day', mi({ onsetDateTime: '2026-08-01' }), known('2026-08-01')),
  infarction(
    'is dated by a time of day',
    mi({ onsetDateTime: '2026-08-01T10:20:00+02:00' }),
    known('2026-08-01'),
  ),
  infarction(
    'is dated by the start of a period',
    mi({ onsetPeriod: { start: '2026-08-01', end: '2026-08-05' } }),
    known('2026-08-01'),
  ),
  infarction(
    'is undated by the end of a period alone',
    mi({ onsetPeriod: { end: '2026-08-05' } }),
    why('undated'),
  ),
  infarction('is dated by a month inside the six months', mi({ onsetDateTime: '2026-08' }), known('2026-08')),
  infarction(
    'is only suggested by a year that may lie on either side of the six months',
    mi({ onsetDateTime: '2026' }),
    suggests('2026'),
  ),
  infarction(
    'is dated by an age: at 65, since the birthday of this year',
    aged({ onsetAge: years(65) }, patient({ birthDate: '1961-06-12' })),
    known('2026-06-12'),
  ),
  infarction(
    'is only suggested by an age whose year reaches back beyond the six months',
    aged({ onsetAge: years(65) }),
    suggests('2026-04-12'),
  ),
  infarction(
    'is only suggested by an age of long ago',
    aged({ onsetAge: years(50) }),
    suggests('2011-04-12'),
  ),
  infarction(
    'is undated by an age without a birth date',
    aged({ onsetAge: years(65) }, patient({ birthDate: undefined })),
    why('undated'),
  ),
  infarction(
    'is undated by an age with a comparator',
    aged({ onsetAge: years(65, { comparator: '>' }) }),
    why('undated'),
  ),
  infarction(
    'is undated by an age in an unheard-of unit',
    aged({ onsetAge: { value: 65, unit: 'moons' } }),
    why('undated'),
  ),
  infarction('is undated by an age that nobody reaches', aged({ onsetAge: years(9_000) }), why('undated')),
  infarction(
    'is undated by the age of someone born at the end of all years',
    aged({ onsetAge: years(50) }, patient({ birthDate: '9999-12-31' })),
    why('undated'),
  ),
  infarction(
    'reads an age in months',
    aged({ onsetAge: { value: 786, unit: 'months', code: 'mo' } }),
    known('2026-10-12'),
  ),
  infarction(
    'is only suggested by a range of ages',
    aged({ onsetRange: { low: years(60), high: years(65) } }),
    suggests('2021-04-12'),
  ),
  infarction(
    'is undated by a range of ages with one end',
    aged({ onsetRange: { low: years(65) } }),
    why('undated'),
  ),
  infarction('is undated by words', mi({ onsetString: 'last summer' }), why('undated')),
  infarction('is undated by words that look like a date', mi({ onsetString: '2026-08-01' }), why('undated')),
  infarction(
    'does not believe an age that the patient has not reached',
    aged({ onsetAge: years(70) }),
    why('implausible'),
  ),
  stroke(
    'is not dated by the day it was recorded, if only an age is told in words',
    [condition(icd10('I63.9'), { onsetString: 'aged 65', recordedDate: '2026-10-01' })],
    why('undated'),
  ),
  timing(
    'is asked where an age is all that is known of the primary',
    [
      born,
      condition(icd10('C18.7'), { onsetAge: years(64) }),
      condition(snomed('94381002'), { onsetDateTime: '2025-06-01' }),
    ],
    why('notRecorded'),
  ),
  timing(
    'is suggested as synchronous where the metastases are older than the whole year of an age',
    [
      born,
      condition(icd10('C18.7'), { onsetAge: years(64) }),
      condition(snomed('94381002'), { onsetDateTime: '2025-04-12' }),
    ],
    suggests('synchronous'),
  ),
  primaryStatus(
    'is resected after the year that an age stands for',
    [
      born,
      condition(icd10('C18.7'), { id: 'crc', onsetAge: years(63) }),
      procedure(snomed('23968004'), {
        performedDateTime: '2026-03-02',
        reasonReference: [{ reference: 'Condition/crc' }],
      }),
    ],
    known('resected'),
  ),
  primaryStatus(
    'is only suggested inside the year that an age stands for',
    [
      born,
      condition(icd10('C18.7'), { id: 'crc', onsetAge: years(64) }),
      procedure(snomed('23968004'), {
        performedDateTime: '2026-03-02',
        reasonReference: [{ reference: 'Condition/crc' }],
      }),
    ],
    suggests('resected'),
  ),
  recurrence(
    'is undated by words',
    [condition(snomed('94381002'), { onsetString: 'spring' })],
    why('undated'),
  ),
  liver(
    'is only suggested if it is active and ended',
    crlm({ abatementDateTime: '2026-03-01' }),
    suggests(true),
  ),
  liver(
    'is only suggested if it is active and may have ended this month',
    crlm({ abatementDateTime: '2026-11' }),
    suggests(true),
  ),
  liver('is true if the end lies ahead', crlm({ abatementDateTime: '2027-03-01' }), known(true)),
  liver(
    'is only suggested if it is active and its period of abatement began',
    crlm({ abatementPeriod: { start: '2026-03-01' } }),
    suggests(true),
  ),
  liver(
    'is only suggested if it is active and ended at an age',
    [born, ...crlm({ abatementAge: years(64) })],
    suggests(true),
  ),
  liver(
    'is only suggested if it is active and ended at an age, without a birth date',
    [patient({ birthDate: undefined }), ...crlm({ abatementAge: years(64) })],
    suggests(true),
  ),
  liver(
    'is only suggested if it is active and ended in words',
    crlm({ abatementString: 'after resection' }),
    suggests(true),
  ),
  liver(
    'is only suggested if it is active and ended within a range of ages',
    [born, ...crlm({ abatementRange: { high: years(64) } })],
    suggests(true),
  ),
  heart(
    'is only suggested if it is active and ended',
    failure({ abatementDateTime: '2024-01-01' }),
    suggests(true),
  ),
  heart('is true in recurrence without an end', failure({}, 'recurrence'), known(true)),
]

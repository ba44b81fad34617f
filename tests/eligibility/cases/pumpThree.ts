/** PUMP-III: every criterion satisfied, failed and unknown. */
import { ago, why } from '../factsOf.ts'
import {
  asks,
  asksAfresh,
  atMostTimes,
  type Cases,
  ecogZeroOrOne,
  lab,
  lactation,
  lesions,
  liverOnly,
  malignancies,
  pregnancy,
  present,
  sites,
} from './writing.ts'

const consent = 'consent.pump-iii'
const recurrence = { liverMetsPrimary: 'colorectal', recurrentCrlm: true }
const tiny = { site: 'bone', sizeMm: 10, clearlySuspicious: true, tooSmallToCharacterise: true }
const operation = (indexOperationDate: string, recurrenceDate: string) => ({
  indexOperationDate,
  recurrenceDate,
})
const egfr = (value: number | string, days = 3, unit = 'mL/min/{1.73_m2}') => ({
  egfr: lab(value, unit, undefined, days),
})
const notAllowed = [
  { extrahepaticSites: sites() },
  { ...liverOnly, ...lesions({ ...tiny, sizeMm: 11 }) },
  { ...liverOnly, ...lesions({ ...tiny, tooSmallToCharacterise: false }) },
]

export const pumpThree: Cases = {
  'P3-T1': {
    satisfied: [
      operation('2025-01-10', '2025-07-11'),
      operation('2025-01', '2025-08'),
      operation('2025-08-31', '2026-03-01'),
    ],
    failed: [],
    unknown: [
      operation('2025-01-10', '2025-07-10'),
      operation('2025-01-10', '2025-03-01'),
      operation('2025-01', '2025-07'),
      operation('2025-08-31', '2026-02-28'),
      { recurrenceDate: '2026-10-01' },
      { indexOperationDate: '2024-10-01' },
    ],
  },
  'P3-P1': {
    satisfied: [
      { ...recurrence, ...liverOnly },
      { ...recurrence, ...liverOnly, ...lesions(tiny) },
    ],
    failed: [{ recurrentCrlm: false }, { liverMetsPrimary: 'pdac' }, present('portal-node'), present('lung')],
    unknown: [recurrence, liverOnly, ...notAllowed.map((x) => ({ ...recurrence, ...x }))],
  },
  'P3-I1': {
    satisfied: [{ age: 19 }, { age: '2007-11-21' }],
    failed: [{ age: 17 }, { age: '2008-11-22' }],
    unknown: [{ age: 18 }, { age: '2007-11-22' }, { age: '2007' }, { age: '2008' }],
  },
  'P3-I2': ecogZeroOrOne,
  'P3-I3': {
    satisfied: [{ crcHistology: 'adenocarcinoma' }],
    failed: [],
    unknown: [{ crcHistology: 'other-carcinoma' }, { crcHistology: 'not-confirmed' }],
  },
  'P3-I4a': {
    satisfied: [{ indexCrlmResection: 'resected' }],
    failed: [{ indexCrlmResection: 'neither' }],
    unknown: [{ indexCrlmResection: 'ablated-only' }, { priorHepaticResection: true }],
  },
  'P3-I4b': asks('liverOnlyRecurrence', true),
  'P3-I5a': asks('radiologicConfirmation', true),
  'P3-I5b': {
    satisfied: [{ liverResectability: { value: 'resectable', date: ago(42) } }],
    failed: [
      { liverResectability: 'primarily-unresectable' },
      { liverResectability: 'permanently-unresectable' },
    ],
    unknown: [
      { liverResectability: 'potentially-resectable' },
      { liverResectability: 'not-assessed' },
      { liverResectability: { value: 'resectable', date: ago(43) } },
    ],
  },
  'P3-I6a': asks('haipFeasible', true),
  'P3-I6b': {
    satisfied: [{ arterialPhaseCtDone: 'yes' }],
    failed: [{ arterialPhaseCtDone: 'no' }],
    unknown: [{ arterialPhaseCtDone: 'not-done' }],
  },
  'P3-I6c': asks('gdaBranchToLiver', true),
  'P3-I7a': {
    satisfied: [{ anc: lab(1.5, '10*9/L') }, { anc: lab(8, '10*9/L', undefined, 15) }],
    failed: [{ anc: lab(1.4, '10*9/L') }],
    unknown: [{ anc: lab(2, '10*9/L', undefined, 16) }],
  },
  'P3-I7b': {
    satisfied: [{ platelets: lab(100, '10*9/L', undefined, 15) }, { platelets: lab(250, '10*9/L') }],
    failed: [{ platelets: lab(99.9, '10*9/L') }],
    unknown: [{ platelets: lab(50, '10*9/L', undefined, 16) }],
  },
  'P3-I7c': {
    satisfied: [{ hemoglobin: lab(5.5, 'mmol/L') }, { hemoglobin: lab(8.9, 'g/dL') }],
    failed: [{ hemoglobin: lab(8.8, 'g/dL') }],
    unknown: [{ hemoglobin: lab(8.8, 'g/dL', undefined, 16) }],
  },
  'P3-I7d': atMostTimes('bilirubinTotal', 1.5, 'mg/dL', 1.2),
  'P3-I7e': atMostTimes('ast', 5, 'ukat/L', 0.6),
  'P3-I7f': atMostTimes('alt', 5, 'U/L', 45),
  'P3-I7g': atMostTimes('alp', 5, 'U/L', 120),
  'P3-I7h': {
    satisfied: [egfr(30.1), egfr(31, 15, 'mL/min'), egfr('>60'), egfr('>30')],
    failed: [egfr(30), egfr(12), egfr('<30'), egfr('<=30')],
    unknown: [egfr(80, 16), egfr(10, 16), egfr('>15'), { egfr: why('conflicting') }],
  },
  'P3-I8': {
    satisfied: [{ [consent]: 'signed' }],
    failed: [{ [consent]: 'refused' }],
    unknown: [{ [consent]: 'verbal' }, { [consent]: 'not-yet' }],
  },
  'P3-E1': {
    satisfied: [
      { historyExtrahepaticDisease: false, ...liverOnly },
      { historyExtrahepaticDisease: false, ...liverOnly, ...lesions(tiny) },
    ],
    failed: [
      { historyExtrahepaticDisease: true },
      { historyExtrahepaticDisease: { value: true, date: ago(900) } },
      { historyExtrahepaticDisease: false, ...present('portal-node') },
    ],
    unknown: [
      liverOnly,
      { historyExtrahepaticDisease: false },
      { historyExtrahepaticDisease: { value: false, date: ago(43) }, ...liverOnly },
      ...notAllowed.map((x) => ({ historyExtrahepaticDisease: false, ...x })),
    ],
  },
  'P3-E2': {
    satisfied: [
      malignancies([]),
      malignancies([{ type: 'cervix-in-situ' }]),
      malignancies([{ type: 'nmsc', adequatelyTreated: true }]),
      malignancies([{ type: 'other', treatmentEndDate: '2021-11-21', recurrence: false }]),
    ],
    failed: [
      malignancies([{ type: 'other', treatmentEndDate: '2021-11-22' }]),
      malignancies([{ type: 'other', treatmentEndDate: '2010', recurrence: true }]),
      malignancies([{ type: 'colorectal-other-primary', treatmentEndDate: '2024', recurrence: false }]),
    ],
    unknown: [
      malignancies([], false),
      malignancies([{ type: 'other', treatmentEndDate: '2021-11', recurrence: false }]),
      malignancies([{ type: 'other', treatmentEndDate: '2010' }]),
      malignancies([{ type: 'nmsc' }]),
      malignancies([{ type: 'other', treatmentEndDate: '2030-01-01', recurrence: false }]),
    ],
  },
  'P3-E3': asks('twoStageNeeded', false),
  'P3-E4': {
    satisfied: [
      { recurrenceSameSite: false },
      { recurrenceSameSite: true, ...operation('2025-01-10', '2025-07-10') },
      operation('2025-01', '2025-08'),
    ],
    failed: [{ recurrenceSameSite: true, ...operation('2025-01-10', '2025-07-09') }],
    unknown: [
      operation('2025-01-10', '2025-02-10'),
      { recurrenceSameSite: true, ...operation('2025-01', '2025-07') },
      { recurrenceSameSite: true, recurrenceDate: '2026-01-01' },
    ],
  },
  'P3-E5': {
    satisfied: [{ dpdStatus: 'normal' }, { dpdStatus: 'none-known' }, { dpdStatus: 'not-tested' }],
    failed: [{ dpdStatus: 'partial' }, { dpdStatus: 'complete' }],
    unknown: [{ dpdStatus: why('needsConfirmation') }],
  },
  'P3-E6a': pregnancy,
  'P3-E6b': lactation,
  'P3-E7': asksAfresh('psychiatricDisabilitySignificant.pump-iii', false),
  'P3-E8': asksAfresh('seriousSystemicDisorder.pump-iii', false),
  'P3-E9': asks('allograftWithImmunosuppression', false),
  'P3-E10': asksAfresh('seriousNonHealingWound', false),
  'P3-E11': {
    satisfied: [
      { corticosteroidChronic: false },
      { corticosteroidChronic: true, corticosteroidMpEqMgPerDay: { value: 9.99, date: ago(28) } },
    ],
    failed: [
      { corticosteroidChronic: true, corticosteroidMpEqMgPerDay: 10 },
      { corticosteroidChronic: true, corticosteroidMpEqMgPerDay: 40 },
    ],
    unknown: [{ corticosteroidChronic: true }, { corticosteroidMpEqMgPerDay: 40 }],
  },
  'P3-E12': asksAfresh('seriousInfection', false),
  'P3-E13': asksAfresh('otherSurvivalTrial', false),
  'P3-E14': asksAfresh('complianceBarrier.pump-iii', false),
}

/** The RFA trial: every criterion satisfied, failed and unknown. */
import { ago, why } from '../factsOf.ts'
import {
  adult,
  asks,
  asksAfresh,
  type Cases,
  lab,
  lactation,
  lesions,
  liverOnly,
  pregnancy,
  present,
  sites,
} from './writing.ts'

const consent = 'consent.rfa-crlm'
const applies = { sexForReproduction: 'ask' }
const fertile = { ...applies, childbearingPotential: true }
const test = (value: string, days = 5) => ({ serumPregnancyTest: { value, date: ago(days) } })
const creatinine = (value: number | string, unit = 'mg/dL', days = 3) => ({
  creatinine: lab(value, unit, undefined, days),
})
const crcl = (value: number, days = 3) => ({ crcl: lab(value, 'mL/min', undefined, days) })
const temperature = (value: number, unit: string, days = 0) => ({
  bodyTemperature: lab(value, unit, undefined, days),
})

/** An event of the last six months excludes. */
const event = (fact: string) => ({
  satisfied: [
    { [fact]: 'never' },
    { [fact]: '2026-05-20' },
    { [fact]: { value: 'never', date: ago(28) } },
    { [fact]: '2026-04' },
  ],
  failed: [
    { [fact]: '2026-05-21' },
    { [fact]: '2026-11-21' },
    { [fact]: { value: '2026-05-21', date: ago(100) } },
  ],
  unknown: [
    { [fact]: '2026-05' },
    { [fact]: { value: 'never', date: ago(29) } },
    { [fact]: { value: '2020-01-01', date: ago(29) } },
    { [fact]: '2026-12-01' },
    { [fact]: why('undated') },
  ],
})

export const rfa: Cases = {
  'RFA-P1': asks('recurrentAfterLiverSurgery', true),
  'RFA-I1a': {
    satisfied: [{ liverMetsPrimary: 'colorectal' }],
    failed: [{ liverMetsPrimary: 'pdac' }, { liverMetsPrimary: 'other' }],
    unknown: [{ liverMetsPrimary: why('needsConfirmation') }],
  },
  'RFA-I1b': {
    satisfied: [{ primaryTumourStatus: 'resected' }, { primaryControllable: true }],
    failed: [{ primaryTumourStatus: 'in-situ', primaryControllable: false }],
    unknown: [{ primaryTumourStatus: 'in-situ' }, { primaryControllable: false }],
  },
  'RFA-I2a': {
    satisfied: [{ lesionCount: 2 }, { lesionCount: { value: 40, date: ago(42) } }],
    failed: [{ lesionCount: 1 }, { lesionCount: 0 }],
    unknown: [{ lesionCount: { value: 3, date: ago(43) } }, { lesionCount: { value: 1, date: ago(43) } }],
  },
  'RFA-I2b': asks('lesionsConfinedCountable', true),
  'RFA-I3': {
    satisfied: [{ rfaSuitableLesionCount: 2 }],
    failed: [{ rfaSuitableLesionCount: 1 }],
    unknown: [{ lesionCount: 3 }],
  },
  'RFA-I4': {
    satisfied: [{ lesionMaxDiameter: lab(49.9, 'mm', undefined, 42) }, { lesionMaxDiameter: lab(4.9, 'cm') }],
    failed: [{ lesionMaxDiameter: lab(50, 'mm') }, { lesionMaxDiameter: lab(5, 'cm') }],
    unknown: [{ lesionMaxDiameter: lab(20, 'mm', undefined, 43) }, { lesionMaxDiameter: lab('>40', 'mm') }],
  },
  'RFA-I5': asks('lesionObviousInvasion', false),
  'RFA-I6': {
    satisfied: [
      liverOnly,
      { ...present('lung'), extrahepaticStable: true },
      { extrahepaticStable: true },
      { ...liverOnly, ...lesions({ site: 'lung' }), extrahepaticStable: true },
    ],
    failed: [{ ...present('lung'), extrahepaticStable: false }],
    unknown: [
      present('lung'),
      { extrahepaticSites: sites(), extrahepaticStable: false },
      { ...liverOnly, ...lesions({ site: 'lung', sizeMm: 3 }) },
      { ...liverOnly, ...lesions({ site: 'lung', sizeMm: 3 }), extrahepaticStable: false },
      { ...present('lung'), extrahepaticStable: { value: true, date: ago(43) } },
    ],
  },
  'RFA-I7': {
    satisfied: [{ reoperationNotIndicated: true }, { reoperationRefused: true }],
    failed: [{ reoperationNotIndicated: false, reoperationRefused: false }],
    unknown: [{ reoperationNotIndicated: false }, { reoperationRefused: false }],
  },
  'RFA-I8': asks('lesionsUsVisible', true),
  'RFA-I9a': asksAfresh('patientRequestsTreatment', true),
  'RFA-I9b': {
    satisfied: [{ familyRequestsTreatment: 'yes' }],
    failed: [{ familyRequestsTreatment: 'no' }],
    unknown: [
      { familyRequestsTreatment: 'no-family' },
      { familyRequestsTreatment: { value: 'yes', date: ago(29) } },
    ],
  },
  'RFA-I10': {
    satisfied: [{ [consent]: 'signed' }, { [consent]: 'verbal' }],
    failed: [{ [consent]: 'refused' }],
    unknown: [{ [consent]: 'not-yet' }],
  },
  'RFA-I11': adult,
  'RFA-I12a': {
    satisfied: [{ platelets: lab(50.1, '10*9/L', undefined, 14) }, { platelets: lab(51000, '/mm3') }],
    failed: [
      { platelets: lab(50, '10*9/L') },
      { platelets: lab(50000, '/mm3') },
      { platelets: lab(20, '10*9/L') },
    ],
    unknown: [
      { platelets: lab(200, '10*9/L', undefined, 15) },
      { platelets: lab(20, '10*9/L', undefined, 15) },
    ],
  },
  'RFA-I12b': {
    satisfied: [{ prothrombinActivity: lab(50.1, '%', undefined, 14) }],
    failed: [{ prothrombinActivity: lab(50, '%') }],
    unknown: [
      { prothrombinActivity: lab(90, '%', undefined, 15) },
      { prothrombinActivity: why('unitNotConvertible') },
    ],
  },
  'RFA-I13': asksAfresh('willingFollowUp', true),
  'RFA-I14': asksAfresh('lifeExpectancyAtLeast6Months', true),
  'RFA-E1a': asksAfresh('heartFailureWithin6m', false),
  'RFA-E1b': event('miDate'),
  'RFA-E1c': event('strokeDate'),
  'RFA-E1d': event('arrhythmiaDate'),
  'RFA-E1e': asksAfresh('otherSeriousIllness.rfa-crlm', false),
  'RFA-E2a': pregnancy,
  'RFA-E2b': lactation,
  'RFA-E2c': {
    satisfied: [
      { sexForReproduction: 'no' },
      { ...applies, childbearingPotential: false },
      { ...fertile, ...test('negative', 14) },
      { ...applies, ...test('negative') },
    ],
    failed: [{ ...fertile, ...test('positive', 14) }],
    unknown: [
      fertile,
      applies,
      { ...fertile, ...test('negative', 15) },
      { ...fertile, ...test('positive', 15) },
      { ...fertile, serumPregnancyTest: 'not-done' },
    ],
  },
  'RFA-E3': asks('contrastHypersensitivity', false),
  'RFA-E4': asks('portalOrHepaticVeinTumour', false),
  'RFA-E5': {
    satisfied: [{ inr: lab(1.8, '{INR}', 1.2) }, { inr: lab(1, '{INR}', 1.2, 14) }],
    failed: [{ inr: lab(1.81, '{INR}', 1.2) }],
    unknown: [{ inr: lab(1, '{INR}') }, { inr: lab(1, '{INR}', 1.2, 15) }, { inr: lab(4, '{INR}', 1.2, 15) }],
  },
  'RFA-E6a': {
    satisfied: [{ platelets: lab(300, '10*9/L') }, { platelets: lab(50, '10*9/L', undefined, 14) }],
    failed: [{ platelets: lab(49.9, '10*9/L') }],
    unknown: [{ platelets: lab(49, '10*9/L', undefined, 15) }, { platelets: lab('<60', '10*9/L') }],
  },
  'RFA-E6b': {
    satisfied: [{ anc: lab(1.5, '10*9/L') }],
    failed: [{ anc: lab(1.49, '10*9/L') }, { anc: lab(1490, '/mm3') }],
    unknown: [{ anc: lab(3, '10*9/L', undefined, 15) }],
  },
  'RFA-E6c': {
    satisfied: [{ hemoglobin: lab(10, 'g/dL') }, { hemoglobin: lab(6.21, 'mmol/L') }],
    failed: [{ hemoglobin: lab(9.9, 'g/dL') }, { hemoglobin: lab(6.2, 'mmol/L') }],
    unknown: [{ hemoglobin: lab(9, 'g/dL', undefined, 15) }],
  },
  'RFA-E7': {
    satisfied: [
      { ...creatinine(2.49), ...crcl(25.1) },
      { ...creatinine(221, 'umol/L'), ...crcl(90) },
    ],
    failed: [creatinine(2.5), crcl(25), creatinine(221.005, 'umol/L'), { ...creatinine(1), ...crcl(24.79) }],
    unknown: [
      creatinine(1),
      crcl(90),
      { ...creatinine(1), ...crcl(90, 15) },
      { ...creatinine(3, 'mg/dL', 15), ...crcl(90) },
    ],
  },
  'RFA-E8': {
    satisfied: [
      { bilirubinTotal: lab(3, 'mg/dL') },
      { bilirubinTotal: lab(51.312, 'umol/L', undefined, 14) },
    ],
    failed: [{ bilirubinTotal: lab(3.01, 'mg/dL') }, { bilirubinTotal: lab(51.4, 'umol/L') }],
    unknown: [{ bilirubinTotal: lab(1, 'mg/dL', undefined, 15) }],
  },
  'RFA-E9': {
    satisfied: [{ albumin: lab(2.8, 'g/dL') }, { albumin: lab(28, 'g/L', undefined, 14) }],
    failed: [{ albumin: lab(27.9, 'g/L') }],
    unknown: [{ albumin: lab(40, 'g/L', undefined, 15) }],
  },
  'RFA-E10': {
    satisfied: [temperature(38.3, 'Cel'), temperature(100.9, '[degF]')],
    failed: [temperature(38.4, 'Cel'), temperature(101, '[degF]')],
    unknown: [temperature(39, 'Cel', 1), temperature(36, 'Cel', 1)],
  },
  'RFA-E11': asksAfresh('otherInvestigationalDrug', false),
  'RFA-E12': {
    satisfied: [
      { nyhaClass: 'no-heart-failure' },
      { nyhaClass: 'i' },
      { nyhaClass: { value: 'ii', date: ago(28) } },
    ],
    failed: [{ nyhaClass: 'iii' }, { nyhaClass: 'iv' }],
    unknown: [{ nyhaClass: { value: 'iv', date: ago(29) } }],
  },
  'RFA-E13': asksAfresh('investigatorInappropriate.rfa-crlm', false),
}

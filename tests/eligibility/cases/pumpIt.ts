/** PUMP-IT: every criterion satisfied, failed and unknown. */
import { ago, why } from '../factsOf.ts'
import {
  adult,
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

const consent = 'consent.pump-it'
const colorectal = { liverMetsPrimary: 'colorectal' }
const lesion = { site: 'bone', sizeMm: 10, clearlySuspicious: false, tooSmallToCharacterise: false }
const cured = { type: 'other', curativeIntent: true, lastActiveDate: 'never-after-treatment' }
const mdrd = (value: number, days = 3) => ({ egfrMdrd: lab(value, 'mL/min/{1.73_m2}', undefined, days) })
const creatinine = (value: number, days = 3) => ({ creatinine: lab(value, 'umol/L', 100, days) })
const clotting = (value: number | string, days = 3) => ({ ptInrTimesUln: lab(value, 'ULN', undefined, days) })

export const pumpIt: Cases = {
  'PIT-I1': adult,
  'PIT-I2': {
    satisfied: [{ ...colorectal, crcHistology: 'adenocarcinoma' }],
    failed: [
      { crcHistology: 'other-carcinoma' },
      { liverMetsPrimary: 'pdac', crcHistology: 'adenocarcinoma' },
    ],
    unknown: [
      colorectal,
      { ...colorectal, crcHistology: 'not-confirmed' },
      { crcHistology: 'adenocarcinoma' },
    ],
  },
  'PIT-I3a': {
    satisfied: [{ ...colorectal, liverMetsPresent: true }],
    failed: [{ liverMetsPrimary: 'other' }, { liverMetsPresent: false }],
    unknown: [colorectal, { liverMetsPresent: true }],
  },
  'PIT-I3b': {
    satisfied: [{ crlmTiming: 'synchronous' }],
    failed: [{ crlmTiming: 'metachronous' }],
    unknown: [{ crlmTiming: why('needsConfirmation') }],
  },
  'PIT-I3c': {
    satisfied: [{ nationalPanelVerdict: { value: 'unresectable', date: ago(300) } }],
    failed: [{ nationalPanelVerdict: 'resectable' }],
    unknown: [{ nationalPanelVerdict: 'pending' }, { liverResectability: 'primarily-unresectable' }],
  },
  'PIT-I3d': {
    satisfied: [{ stagingCtDate: ago(0) }, { stagingCtDate: ago(28) }],
    failed: [],
    unknown: [{ stagingCtDate: ago(29) }, { stagingCtDate: ago(-1) }, { stagingCtDate: '2026-10' }],
  },
  'PIT-I4': {
    satisfied: [
      liverOnly,
      { ...liverOnly, ...lesions(lesion) },
      { ...liverOnly, ...lesions(lesion, lesion) },
    ],
    failed: [present('lung'), present('portal-node'), { ...present('bone'), ...lesions(lesion) }],
    unknown: [
      { ...lesions() },
      { extrahepaticSites: sites() },
      { ...liverOnly, ...lesions({ ...lesion, sizeMm: 11 }) },
      { ...liverOnly, ...lesions({ ...lesion, clearlySuspicious: true }) },
      { ...liverOnly, ...lesions({ site: 'bone', clearlySuspicious: false }) },
      { ...liverOnly, indeterminateExtrahepaticLesions: { value: 'none', date: ago(43) } },
    ],
  },
  'PIT-I5': asks('priorSystemicTherapyCrc', false),
  'PIT-I6a': asks('haipFeasible', true),
  'PIT-I6b': asks('gdaBranchToLiver', true),
  'PIT-I6c': asks('celiacTrunkStenosis', false),
  'PIT-I6d': asks('bothRhaAndLhaReplaced', false),
  'PIT-I7': ecogZeroOrOne,
  'PIT-I8': asksAfresh('lifeExpectancyAtLeast12Weeks', true),
  'PIT-I9a': {
    satisfied: [{ rasStatus: 'wild-type' }, { rasStatus: { value: 'mutated', date: ago(900) } }],
    failed: [],
    unknown: [{ rasStatus: 'pending' }, { rasStatus: 'not-tested' }],
  },
  'PIT-I9b': {
    satisfied: [{ brafV600eStatus: 'absent' }, { brafV600eStatus: 'present' }],
    failed: [],
    unknown: [{ brafV600eStatus: 'pending' }, { brafV600eStatus: 'not-tested' }],
  },
  'PIT-I10a': {
    satisfied: [{ primaryTumourStatus: 'in-situ' }],
    failed: [{ primaryTumourStatus: 'resected' }],
    unknown: [{ primaryTumourStatus: why('needsConfirmation') }],
  },
  'PIT-I10b': asks('primaryResectableWithoutNeoadjuvant', true),
  'PIT-I11': asksAfresh('fitForSurgery', true),
  'PIT-I12': asksAfresh('fitForDoublet', true),
  'PIT-I13a': {
    satisfied: [
      { hemoglobin: lab(5.5, 'mmol/L') },
      { hemoglobin: lab(8.9, 'g/dL') },
      { hemoglobin: lab(89, 'g/L', undefined, 15) },
    ],
    failed: [
      { hemoglobin: lab(5.4, 'mmol/L') },
      { hemoglobin: lab(8.8, 'g/dL') },
      { hemoglobin: lab(88, 'g/L') },
    ],
    unknown: [
      { hemoglobin: lab(7, 'mmol/L', undefined, 16) },
      { hemoglobin: lab(3, 'mmol/L', undefined, 16) },
      { hemoglobin: lab('<9', 'mmol/L') },
      { hemoglobin: why('implausible') },
    ],
  },
  'PIT-I13b': {
    satisfied: [{ anc: lab(1.5, '10*9/L') }, { anc: lab(1500, '/mm3', undefined, 15) }],
    failed: [{ anc: lab(1.49, '10*9/L') }],
    unknown: [{ anc: lab(1.4, '10*9/L', undefined, 16) }, { anc: why('unitNotConvertible') }],
  },
  'PIT-I13c': {
    satisfied: [{ platelets: lab(100, '10*9/L', undefined, 15) }, { platelets: lab(100, '10*3/uL') }],
    failed: [{ platelets: lab(99, '10*9/L') }, { platelets: lab('<100', '10*9/L') }],
    unknown: [
      { platelets: lab(100, '10*9/L', undefined, 16) },
      { platelets: lab(99, '10*9/L', undefined, 16) },
      { platelets: why('notFinal') },
    ],
  },
  'PIT-I13d': atMostTimes('bilirubinTotal', 1.5, 'umol/L', 17),
  'PIT-I13e': atMostTimes('ast', 5, 'U/L', 35),
  'PIT-I13f': atMostTimes('alt', 5, 'U/L', 45),
  'PIT-I13g': atMostTimes('alp', 5, 'U/L', 120),
  'PIT-I13h': {
    satisfied: [
      creatinine(150),
      mdrd(45),
      { ...creatinine(151), ...mdrd(45) },
      { ...creatinine(150), ...mdrd(44) },
    ],
    failed: [{ ...creatinine(150.1), ...mdrd(44.9) }],
    unknown: [
      creatinine(151),
      mdrd(44),
      creatinine(90, 16),
      mdrd(60, 16),
      { ...creatinine(151), ...mdrd(60, 16) },
    ],
  },
  'PIT-I13i': {
    satisfied: [clotting(1.49, 15), { coumarinUse: true }, { ...clotting(3), coumarinUse: true }],
    failed: [
      { ...clotting(1.5), coumarinUse: false },
      { ...clotting('>1.5'), coumarinUse: { value: false, date: ago(28) } },
    ],
    unknown: [
      clotting(1.5),
      { coumarinUse: false },
      { ...clotting(1.2, 16), coumarinUse: false },
      { ...clotting(2), coumarinUse: { value: false, date: ago(29) } },
      { ptInrTimesUln: why('noUpperLimit'), coumarinUse: false },
    ],
  },
  'PIT-I14': {
    satisfied: [{ [consent]: 'signed' }],
    failed: [{ [consent]: 'refused' }],
    unknown: [{ [consent]: 'verbal' }, { [consent]: 'not-yet' }, { 'consent.pump-iii': 'signed' }],
  },
  'PIT-E1a': asks('priorHepaticRadiation', false),
  'PIT-E1b': asks('priorHepaticResection', false),
  'PIT-E1c': asks('priorHepaticAblation', false),
  'PIT-E2': asksAfresh('interferingCondition.pump-it', false),
  'PIT-E3': {
    satisfied: [
      malignancies([]),
      malignancies([{ ...cured, lastActiveDate: '2023-11-20' }]),
      malignancies([{ ...cured, treatmentEndDate: '2023-11-20' }]),
      malignancies([{ type: 'other', curativeIntent: true, lowRiskByPhysician: true, lowRiskByMdt: true }]),
      malignancies([{ type: 'nmsc', adequatelyTreated: true }]),
      malignancies([{ type: 'cervix-in-situ', adequatelyTreated: true, currentEvidence: false }]),
      malignancies([{ type: 'other-in-situ', adequatelyTreated: true, currentEvidence: false }]),
    ],
    failed: [
      malignancies([{ type: 'other', curativeIntent: false }]),
      malignancies([{ type: 'colorectal-other-primary', curativeIntent: false }]),
      malignancies([{ type: 'other', curativeIntent: false }], false),
      malignancies([
        { ...cured, lastActiveDate: '2023-11-21', lowRiskByPhysician: true, lowRiskByMdt: false },
        { type: 'nmsc', adequatelyTreated: true },
      ]),
      malignancies([{ type: 'nmsc', adequatelyTreated: false, curativeIntent: false }]),
      malignancies([
        { type: 'other-in-situ', adequatelyTreated: true, currentEvidence: true, curativeIntent: false },
      ]),
    ],
    unknown: [
      malignancies([], false),
      malignancies([{ type: 'other' }]),
      malignancies([{ ...cured, lowRiskByPhysician: true, treatmentEndDate: '2024' }]),
      malignancies([{ type: 'other', curativeIntent: true, lowRiskByPhysician: true }]),
      malignancies([{ ...cured, lastActiveDate: '2030-01-01', lowRiskByMdt: false }]),
      { priorMalignancies: { value: { list: [], listComplete: true }, date: ago(29) } },
    ],
  },
  'PIT-E4a': asks('primaryObstructiveEmergency', false),
  'PIT-E4b': asks('primaryMultivisceralOrApr', false),
  'PIT-E4c': {
    satisfied: [{ primarySite: 'colon' }, { primarySite: 'rectum', rectalNeedsPreopRadiotherapy: false }],
    failed: [
      { primarySite: 'rectum', rectalNeedsPreopRadiotherapy: true },
      { primarySite: 'both', rectalNeedsPreopRadiotherapy: true },
    ],
    unknown: [{ primarySite: 'rectum' }, { rectalNeedsPreopRadiotherapy: true }],
  },
  'PIT-E5': {
    satisfied: [{ mmrStatus: 'proficient' }],
    failed: [{ mmrStatus: 'deficient' }],
    unknown: [{ mmrStatus: 'pending' }, { mmrStatus: 'not-tested' }],
  },
  'PIT-E6': {
    satisfied: [{ dpdStatus: 'normal' }],
    failed: [{ dpdStatus: 'partial' }, { dpdStatus: 'complete' }],
    unknown: [{ dpdStatus: 'none-known' }, { dpdStatus: 'not-tested' }],
  },
  'PIT-E7a': pregnancy,
  'PIT-E7b': lactation,
  'PIT-E8': asksAfresh('seriousSystemicDisorder.pump-it', false),
  'PIT-E9': asks('allograftWithImmunosuppression', false),
  'PIT-E10': asksAfresh('seriousNonHealingWound', false),
  'PIT-E11': {
    satisfied: [
      { corticosteroidChronic: false },
      { corticosteroidMpEqMgPerDay: 9.9 },
      { corticosteroidChronic: true, corticosteroidMpEqMgPerDay: 9.9 },
    ],
    failed: [{ corticosteroidChronic: true, corticosteroidMpEqMgPerDay: 10 }],
    unknown: [
      { corticosteroidChronic: true },
      { corticosteroidMpEqMgPerDay: 10 },
      { corticosteroidChronic: { value: true, date: ago(29) }, corticosteroidMpEqMgPerDay: 10 },
      { corticosteroidChronic: true, corticosteroidMpEqMgPerDay: why('imprecise') },
    ],
  },
  'PIT-E12': asksAfresh('seriousInfection', false),
  'PIT-E13': asksAfresh('psychiatricDisabilitySignificant.pump-it', false),
  'PIT-E14': asksAfresh('complianceBarrier.pump-it', false),
  'PIT-E15': asks('underlyingLiverDisease', false),
}

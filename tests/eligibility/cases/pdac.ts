/** The PDAC trial: every criterion satisfied, failed and unknown. */
import { ago, why } from '../factsOf.ts'
import {
  adult,
  asks,
  asksAfresh,
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

const surgery = (value: string, days = 0) => ({
  lastMajorNonPancreaticSurgeryDate: { value, date: ago(days) },
})
const largest = (mm: number, days = 7) => ({ lesionMaxDiameter: lab(mm, 'mm', undefined, days) })
const ablated = (mm: number) => ({ ablationPlanned: true, maxAblatedLesionDiameter: lab(mm, 'mm') })
const lesion = { site: 'lung', sizeMm: 3, clearlySuspicious: false, tooSmallToCharacterise: true }
const portalOnly = { extrahepaticSites: sites({ 'portal-node': 'present' }), ...lesions() }
const open = [
  portalOnly,
  { extrahepaticSites: sites() },
  lesions(),
  { ...liverOnly, ...lesions(lesion) },
  { extrahepaticSites: { value: sites(), date: ago(43) }, ...lesions() },
]

export const pdac: Cases = {
  'PDA-I1a': {
    satisfied: [
      { liverMetsPrimary: 'pdac', pdacConfirmation: 'pathology' },
      { liverMetsPrimary: 'pdac', pdacConfirmation: 'radiology-or-ca199-after-failed-sampling' },
    ],
    failed: [
      { liverMetsPrimary: 'colorectal' },
      { liverMetsPrimary: 'other', pdacConfirmation: 'pathology' },
    ],
    unknown: [{ liverMetsPrimary: 'pdac' }, { liverMetsPrimary: 'pdac', pdacConfirmation: 'none' }],
  },
  'PDA-I1b': asks('liverMetsPresent', true),
  'PDA-I1c': {
    satisfied: [liverOnly],
    failed: [present('lung'), present('nodal-distant'), { ...portalOnly, ...present('bone') }],
    unknown: open,
  },
  'PDA-I1d': asks('boardCurativeIntent', true),
  'PDA-I6a': {
    satisfied: [{ lesionCount: 1 }, { lesionCount: { value: 4, date: ago(42) } }],
    failed: [{ lesionCount: 5 }, { lesionCount: 0 }],
    unknown: [{ lesionCount: { value: 2, date: ago(43) } }, { lesionCount: { value: 9, date: ago(43) } }],
  },
  'PDA-I6b': {
    satisfied: [{ treatableByResectionOrAblation: true, flrExpansionNeeded: false }],
    failed: [{ treatableByResectionOrAblation: false }, { flrExpansionNeeded: true }],
    unknown: [{ treatableByResectionOrAblation: true }, { flrExpansionNeeded: false }],
  },
  'PDA-I6c': {
    satisfied: [largest(49.9, 42)],
    failed: [largest(50)],
    unknown: [largest(10, 43)],
  },
  'PDA-I6d': {
    satisfied: [
      largest(19.9),
      { ...largest(40), ablationPlanned: false },
      { ...largest(40), ...ablated(19.9) },
      { ablationPlanned: false },
    ],
    failed: [
      { ...largest(40), ...ablated(20) },
      { ...largest(20), ...ablated(20) },
    ],
    unknown: [largest(20), largest(49), { ...largest(40), ablationPlanned: true }, ablated(20)],
  },
  'PDA-I7': adult,
  'PDA-I8': ecogZeroOrOne,
  'PDA-I9': {
    satisfied: [
      { pdacPrimaryResectability: 'resectable' },
      { pdacPrimaryResectability: 'borderline' },
      { pdacPrimaryResectability: 'already-resected' },
    ],
    failed: [{ pdacPrimaryResectability: 'locally-advanced' }],
    unknown: [{ pdacPrimaryResectability: why('needsConfirmation') }],
  },
  'PDA-I10': asksAfresh('capacityToUnderstand', true),
  'PDA-E1': adult,
  'PDA-E2': {
    satisfied: [{ ecog: { value: 0, date: ago(28) } }, { ecog: 2 }],
    failed: [{ ecog: 3 }],
    unknown: [{ ecog: { value: 4, date: ago(29) } }],
  },
  'PDA-E3': asksAfresh('capacityToUnderstand', true),
  'PDA-E4': {
    satisfied: [
      { pdacProgressionOnChemo: 'no' },
      { pdacProgressionOnChemo: { value: 'not-started', date: ago(42) } },
    ],
    failed: [{ pdacProgressionOnChemo: 'yes' }],
    unknown: [
      { pdacProgressionOnChemo: 'not-yet-imaged' },
      { pdacProgressionOnChemo: { value: 'no', date: ago(43) } },
    ],
  },
  'PDA-E5': {
    satisfied: [liverOnly],
    failed: [present('lung'), { ...portalOnly, ...present('peritoneal') }],
    unknown: open,
  },
  'PDA-E6': {
    satisfied: [
      malignancies([]),
      malignancies([
        {
          diagnosisDate: '2024-11-20',
          treatmentEndDate: '2024-11-20',
          lastActiveDate: 'never-after-treatment',
        },
      ]),
      malignancies([{ diagnosisDate: '2026-01-01', mayAffectOutcome: false }]),
    ],
    failed: [
      malignancies([{ diagnosisDate: '2024-11-21', mayAffectOutcome: true }]),
      malignancies([{ diagnosisDate: '2010', treatmentEndDate: '2025', mayAffectOutcome: true }]),
      malignancies([{ diagnosisDate: '2010', lastActiveDate: '2025-01', mayAffectOutcome: true }], false),
    ],
    unknown: [
      malignancies([], false),
      malignancies([{ diagnosisDate: '2026-01-01' }]),
      malignancies([
        { diagnosisDate: '2024', treatmentEndDate: '2023', lastActiveDate: '2023', mayAffectOutcome: true },
      ]),
      malignancies([{ diagnosisDate: '2030-01-01', mayAffectOutcome: true }]),
    ],
  },
  'PDA-E7a': {
    satisfied: [
      surgery('never'),
      surgery('2026-10-23'),
      surgery('never', 28),
      surgery('2020', 28),
      { ...surgery('never'), plannedTreatmentStart: '2026-10-10' },
    ],
    failed: [
      surgery('2026-10-24'),
      surgery('2026-11-20', 1),
      { ...surgery('2026-10-24'), plannedTreatmentStart: '2026-11-21' },
    ],
    unknown: [
      surgery('never', 29),
      surgery('2020', 29),
      surgery('2026-10'),
      { lastMajorNonPancreaticSurgeryDate: why('needsConfirmation') },
      { ...surgery('2026-11-10'), plannedTreatmentStart: '2026-12' },
      { ...surgery('2026-10-01'), plannedTreatmentStart: '2026-10-10' },
    ],
  },
  'PDA-E7b': asksAfresh('incompleteRecoveryFromMajorSurgery', false),
  'PDA-E8': asksAfresh('uncontrolledBacterialFungalInfection', false),
  'PDA-E9': asksAfresh('significantConcomitantDisease.pdac-liver', false),
  'PDA-E10a': asksAfresh('uncontrolledAngina', false),
  'PDA-E10b': asksAfresh('cardiacFailure', false),
  'PDA-E10c': asksAfresh('clinicallySignificantArrhythmia', false),
  'PDA-E11': asksAfresh('continuousImmunosuppression', false),
  'PDA-E12': {
    satisfied: [{ neuropathyGrade: 0 }, { neuropathyGrade: { value: 1, date: ago(28) } }],
    failed: [{ neuropathyGrade: 2 }],
    unknown: [{ neuropathyGrade: { value: 3, date: ago(29) } }],
  },
  'PDA-E13a': pregnancy,
  'PDA-E13b': lactation,
  'PDA-E14': {
    satisfied: [
      { reproductivePotential: false },
      { contraceptionAdequate: true },
      { reproductivePotential: true, contraceptionAdequate: true },
    ],
    failed: [
      { reproductivePotential: true, contraceptionAdequate: false },
      { sexForReproduction: 'no', reproductivePotential: true, contraceptionAdequate: false },
    ],
    unknown: [{ reproductivePotential: true }, { contraceptionAdequate: false }],
  },
  'PDA-E15': asks('arterialReconstructionNeeded', false),
}

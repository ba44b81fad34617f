import { type Answers, liverOnly, noOtherMalignancy } from './answers.ts'
import { daysBefore } from './day.ts'

/** Everything the PDAC trial asks beside the metastases and the ECOG of the chart. */
export function pdacAnswers(today: string): Answers {
  const imaging = daysBefore(today, 8)
  return {
    ...liverOnly,
    ...noOtherMalignancy,
    liverMetsPrimary: 'pdac',
    pdacConfirmation: 'pathology',
    crlmTiming: 'synchronous',
    boardCurativeIntent: { value: true, date: daysBefore(today, 3) },
    lesionCount: { value: 2, date: imaging },
    lesionMaxDiameter: { value: 24, unit: 'mm', date: imaging },
    treatableByResectionOrAblation: true,
    flrExpansionNeeded: false,
    ablationPlanned: false,
    pdacPrimaryResectability: 'borderline',
    arterialReconstructionNeeded: false,
    capacityToUnderstand: true,
    pdacProgressionOnChemo: { value: 'no', date: imaging },
    lastMajorNonPancreaticSurgeryDate: 'never',
    incompleteRecoveryFromMajorSurgery: false,
    uncontrolledBacterialFungalInfection: false,
    'significantConcomitantDisease.pdac-liver': false,
    uncontrolledAngina: false,
    cardiacFailure: false,
    clinicallySignificantArrhythmia: false,
    continuousImmunosuppression: false,
    neuropathyGrade: 1,
    reproductivePotential: true,
    contraceptionAdequate: true,
  }
}

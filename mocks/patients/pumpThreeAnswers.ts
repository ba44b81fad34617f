import { type Answers, liverOnly, noOtherMalignancy, pumpSafety } from './answers.ts'
import { daysBefore, monthsBefore } from './day.ts'

/** Everything PUMP-III asks beside the laboratory and the ECOG of the chart; recurrence 14 months after the operation. */
export function pumpThreeAnswers(today: string): Answers {
  return {
    ...liverOnly,
    ...noOtherMalignancy,
    ...pumpSafety,
    liverMetsPrimary: 'colorectal',
    crcHistology: 'adenocarcinoma',
    recurrentCrlm: true,
    recurrenceDate: monthsBefore(today, 1),
    indexOperationDate: monthsBefore(today, 15),
    indexCrlmResection: 'resected',
    liverOnlyRecurrence: true,
    radiologicConfirmation: true,
    recurrenceSameSite: false,
    twoStageNeeded: false,
    liverResectability: { value: 'resectable', date: daysBefore(today, 5) },
    arterialPhaseCtDone: 'yes',
    'consent.pump-iii': { value: 'signed', date: daysBefore(today, 1) },
    historyExtrahepaticDisease: false,
    otherSurvivalTrial: false,
    'psychiatricDisabilitySignificant.pump-iii': false,
    'seriousSystemicDisorder.pump-iii': false,
    'complianceBarrier.pump-iii': false,
  }
}

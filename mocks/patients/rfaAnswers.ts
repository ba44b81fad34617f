import { type Answers, liverOnly } from './answers.ts'
import { daysBefore } from './day.ts'

/** Everything the RFA trial asks of a man whose chart holds the laboratory, the weight and the bowel resection. */
export function rfaAnswers(today: string): Answers {
  const imaging = daysBefore(today, 7)
  return {
    ...liverOnly,
    recurrentAfterLiverSurgery: true,
    liverMetsPrimary: 'colorectal',
    lesionCount: { value: 3, date: imaging },
    lesionMaxDiameter: { value: 24, unit: 'mm', date: imaging },
    lesionsConfinedCountable: true,
    rfaSuitableLesionCount: 3,
    lesionObviousInvasion: false,
    lesionsUsVisible: true,
    portalOrHepaticVeinTumour: false,
    reoperationNotIndicated: true,
    reoperationRefused: false,
    patientRequestsTreatment: true,
    familyRequestsTreatment: 'yes',
    'consent.rfa-crlm': { value: 'signed', date: daysBefore(today, 1) },
    willingFollowUp: true,
    lifeExpectancyAtLeast6Months: true,
    heartFailureWithin6m: false,
    miDate: 'never',
    strokeDate: 'never',
    arrhythmiaDate: 'never',
    nyhaClass: 'no-heart-failure',
    'otherSeriousIllness.rfa-crlm': false,
    contrastHypersensitivity: false,
    otherInvestigationalDrug: false,
    'investigatorInappropriate.rfa-crlm': false,
  }
}

import { type Answers, liverOnly, noOtherMalignancy, pumpSafety } from './answers.ts'
import { daysBefore } from './day.ts'

/** Everything PUMP-IT asks beside the laboratory, the ECOG, RAS and the metastases of the chart. */
export function pumpItAnswers(today: string): Answers {
  return {
    ...liverOnly,
    ...noOtherMalignancy,
    ...pumpSafety,
    liverMetsPrimary: 'colorectal',
    crcHistology: 'adenocarcinoma',
    crlmTiming: 'synchronous',
    nationalPanelVerdict: { value: 'unresectable', date: daysBefore(today, 4) },
    stagingCtDate: daysBefore(today, 9),
    priorSystemicTherapyCrc: false,
    celiacTrunkStenosis: false,
    bothRhaAndLhaReplaced: false,
    lifeExpectancyAtLeast12Weeks: true,
    brafV600eStatus: 'absent',
    primaryTumourStatus: 'in-situ',
    primaryResectableWithoutNeoadjuvant: true,
    fitForSurgery: true,
    fitForDoublet: true,
    'consent.pump-it': { value: 'signed', date: daysBefore(today, 1) },
    priorHepaticRadiation: false,
    priorHepaticResection: false,
    priorHepaticAblation: false,
    'interferingCondition.pump-it': false,
    primaryObstructiveEmergency: false,
    primaryMultivisceralOrApr: false,
    primarySite: 'colon',
    mmrStatus: 'proficient',
    'seriousSystemicDisorder.pump-it': false,
    'psychiatricDisabilitySignificant.pump-it': false,
    'complianceBarrier.pump-it': false,
    underlyingLiverDisease: false,
  }
}

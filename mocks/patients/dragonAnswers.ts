import { type Answers, liverOnly } from './answers.ts'
import { daysBefore } from './day.ts'

/** Everything DRAGON 1 asks of a man whose chart holds the metastases and the ECOG; the primary may be in situ. */
export function dragonAnswers(today: string): Answers {
  const board = daysBefore(today, 6)
  return {
    ...liverOnly,
    liverMetsPrimary: 'colorectal',
    liverResectability: { value: 'primarily-unresectable', date: board },
    conversionChemo: true,
    flrPercent: { value: 24, unit: '%', date: board },
    chemoDamagedLiver: false,
    primaryTumourStatus: 'in-situ',
    intentResectPrimaryAfterLiver: true,
    ctChestExcludesUnresectableEhd: { value: 'yes', date: daysBefore(today, 8) },
    symptomsNeedExtraImaging: false,
    capacityToUnderstand: true,
    'consent.dragon-1': { value: 'signed', date: daysBefore(today, 2) },
    otherLiverPrimary: { ihcc: 'absent', phcc: 'absent', hcc: 'absent' },
    responseAfterConversion: { value: 'partial-response', date: daysBefore(today, 8) },
  }
}

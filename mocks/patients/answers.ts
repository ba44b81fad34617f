/** What a clinician fills in, from fact id to value; see the format of the command line's `--answers`. */
export type Answers = Record<string, unknown>

/** Current staging shows nothing outside the liver. */
export const liverOnly: Answers = {
  extrahepaticSites: {
    lung: 'absent',
    'portal-node': 'absent',
    'nodal-distant': 'absent',
    peritoneal: 'absent',
    bone: 'absent',
    brain: 'absent',
    adrenal: 'absent',
    other: 'absent',
  },
  indeterminateExtrahepaticLesions: 'none',
}

export const noOtherMalignancy: Answers = { priorMalignancies: { value: { list: [], listComplete: true } } }

export const notPregnantNorLactating: Answers = {
  pregnancyStatus: 'not-pregnant',
  lactationStatus: 'not-lactating',
}

/** What PUMP-IT and PUMP-III both ask. */
export const pumpSafety: Answers = {
  haipFeasible: true,
  gdaBranchToLiver: true,
  allograftWithImmunosuppression: false,
  seriousNonHealingWound: false,
  corticosteroidChronic: false,
  seriousInfection: false,
  dpdStatus: 'normal',
}

/**
 * Invented patients of a liver tumour board, as facts: what is true of each, drawn fact by fact around one of five
 * courses of disease. The shares are ours, chosen to be plausible; the planner does not see them.
 */
import { seeded } from '../../../mocks/patients/seeded.ts'
import { addDays, type Day } from '../../../src/chart/partialDate.ts'

const COURSES = ['first', 'converted', 'recurrent', 'pancreatic', 'other'] as const
type Course = (typeof COURSES)[number]
/** In a hundred patients. */
const SHARES: Readonly<Record<Course, number>> = {
  first: 40,
  converted: 15,
  recurrent: 25,
  pancreatic: 15,
  other: 5,
}
export const describePopulation = Object.entries(SHARES)
  .map(([course, share]) => `${course} ${share} %`)
  .join(', ')

export type Chance = ReturnType<typeof chanceOf>
/** Draws from a seed: the same patient every time. */
export function chanceOf(seed: number) {
  const random = seeded(seed)
  const one = <T extends string>(shares: Readonly<Partial<Record<T, number>>>): T => {
    const all = Object.entries(shares) as [T, number][]
    let left = random() * all.reduce((sum, [, share]) => sum + share, 0)
    for (const [value, share] of all) {
      left -= share
      if (left < 0) return value
    }
    return all[0]?.[0] as T
  }
  return {
    yes: (percent: number) => random() * 100 < percent,
    one,
    between: (low: number, high: number) => Math.round(low + random() * (high - low)),
    seed: () => Math.floor(random() * 2 ** 32),
  }
}

const SITES = ['lung', 'portal-node', 'nodal-distant', 'peritoneal', 'bone', 'brain', 'adrenal', 'other']

/** A laboratory value: usual, or in some per cent of patients one that most trials do not accept. */
const lab = (c: Chance, unit: string, [low, high]: [number, number], poor: number, percent = 4) => ({
  value: c.yes(percent) ? poor : c.between(low * 10, high * 10) / 10,
  unit,
})
const limited = (upperLimit: number, value: ReturnType<typeof lab>) => ({ ...value, upperLimit })

/** What is true of one patient, in the form of answers. @param course undefined to draw it */
export function person(seed: number, today: Day, course?: Course): Readonly<Record<string, unknown>> {
  const c = chanceOf(seed)
  const is = course ?? c.one(SHARES)
  const ago = (from: number, to: number) => addDays(today, -c.between(from, to))
  const colorectal = is !== 'pancreatic' && is !== 'other'
  const recurrent = is === 'recurrent'
  const converted = is === 'converted'
  const woman = c.yes(42)
  const age = c.between(38, 84)
  const fertile = woman && age < 50
  const sites = Object.fromEntries(
    SITES.map((s) => [
      s,
      c.yes(s === 'lung' ? 12 : s === 'bone' || s === 'brain' ? 1 : 4) ? 'present' : 'absent',
    ]),
  )
  const spread = Object.values(sites).includes('present')
  const operated = recurrent && c.yes(90)
  const ablated = recurrent && (!operated || c.yes(25))
  const resectability = c.one<string>(
    converted
      ? { 'primarily-unresectable': 50, 'potentially-resectable': 40, 'permanently-unresectable': 10 }
      : recurrent
        ? { resectable: 60, 'potentially-resectable': 20, 'permanently-unresectable': 20 }
        : {
            resectable: 45,
            'potentially-resectable': 30,
            'primarily-unresectable': 15,
            'permanently-unresectable': 10,
          },
  )
  const unresectable = resectability.endsWith('unresectable')
  const rectal = c.yes(35)
  const consent = () => c.one({ signed: 25, verbal: 30, 'not-yet': 40, refused: 5 })
  const conversionChemo = converted || c.yes(recurrent ? 15 : 5)
  const index = ago(250, 1400)
  return {
    age,
    sexForReproduction: woman ? 'ask' : 'no',
    pregnancyStatus: 'not-pregnant',
    lactationStatus: 'not-lactating',
    childbearingPotential: fertile,
    reproductivePotential: fertile || !woman,
    contraceptionAdequate: c.yes(85),
    serumPregnancyTest: c.one({ negative: 70, 'not-done': 30 }),
    liverMetsPrimary: colorectal ? 'colorectal' : is === 'pancreatic' ? 'pdac' : 'other',
    liverMetsPresent: c.yes(98),
    crcHistology: c.one({ adenocarcinoma: 96, 'other-carcinoma': 2, 'not-confirmed': 2 }),
    pdacConfirmation: c.one({ pathology: 85, 'radiology-or-ca199-after-failed-sampling': 10, none: 5 }),
    crlmTiming: c.one({ synchronous: recurrent ? 30 : 60, metachronous: recurrent ? 70 : 40 }),
    extrahepaticSites: sites,
    indeterminateExtrahepaticLesions: c.yes(85)
      ? 'none'
      : [{ site: 'lung', sizeMm: 5, clearlySuspicious: false, tooSmallToCharacterise: true }],
    historyExtrahepaticDisease: spread || c.yes(10),
    extrahepaticStable: c.yes(60),
    lungMetsBoardStatement: c.one({ 'all-resectable-or-ablatable': 70, 'not-all-treatable': 30 }),
    ctChestExcludesUnresectableEhd: c.one({ yes: 85, no: 10, 'not-done': 5 }),
    symptomsNeedExtraImaging: c.yes(5),
    extraImagingExcludesUnresectableEhd: c.one({ yes: 80, no: 10, 'not-done': 10 }),
    otherLiverPrimary: { ihcc: 'absent', phcc: 'absent', hcc: c.yes(1) ? 'present' : 'absent' },
    liverResectability: resectability,
    nationalPanelVerdict: c.one({
      unresectable: unresectable ? 75 : 10,
      resectable: unresectable ? 10 : 75,
      pending: 15,
    }),
    stagingCtDate: ago(2, 27),
    flrPercent: { value: converted ? c.between(15, 45) : c.between(25, 70), unit: '%' },
    chemoDamagedLiver: c.yes(conversionChemo ? 35 : 10),
    conversionChemo,
    responseAfterConversion: c.one({
      'partial-response': 50,
      'stable-disease': 35,
      'progressive-disease': 8,
      'complete-response': 2,
      'not-imaged': 5,
    }),
    pdacProgressionOnChemo: c.one({ no: 60, yes: 20, 'not-started': 15, 'not-yet-imaged': 5 }),
    lesionCount: c.between(1, c.yes(60) ? 4 : 14),
    lesionMaxDiameter: { value: c.between(8, c.yes(70) ? 40 : 90), unit: 'mm' },
    maxAblatedLesionDiameter: { value: c.between(8, 28), unit: 'mm' },
    lesionsConfinedCountable: c.yes(90),
    rfaSuitableLesionCount: c.between(0, 5),
    lesionObviousInvasion: c.yes(8),
    lesionsUsVisible: c.yes(85),
    portalOrHepaticVeinTumour: c.yes(4),
    treatableByResectionOrAblation: c.yes(65),
    flrExpansionNeeded: c.yes(15),
    ablationPlanned: c.yes(30),
    pdacPrimaryResectability: c.one({
      resectable: 25,
      borderline: 25,
      'locally-advanced': 35,
      'already-resected': 15,
    }),
    arterialReconstructionNeeded: c.yes(12),
    boardCurativeIntent: c.yes(35),
    primaryTumourStatus: c.one({ 'in-situ': recurrent ? 8 : 55, resected: recurrent ? 92 : 45 }),
    primarySite: rectal ? 'rectum' : 'colon',
    intentResectPrimaryAfterLiver: c.yes(75),
    primaryResectableWithoutNeoadjuvant: c.yes(65),
    primaryControllable: c.yes(90),
    primaryObstructiveEmergency: c.yes(4),
    primaryMultivisceralOrApr: c.yes(8),
    rectalNeedsPreopRadiotherapy: c.yes(45),
    recurrentCrlm: recurrent,
    recurrentAfterLiverSurgery: operated && c.yes(70),
    liverOnlyRecurrence: recurrent && !spread,
    radiologicConfirmation: c.yes(95),
    recurrenceSameSite: c.yes(20),
    twoStageNeeded: c.yes(8),
    reoperationNotIndicated: c.yes(40),
    reoperationRefused: c.yes(10),
    indexCrlmResection: operated ? 'resected' : ablated ? 'ablated-only' : 'neither',
    indexOperationDate: index,
    recurrenceDate: ago(5, 60),
    haipFeasible: c.yes(85),
    gdaBranchToLiver: c.yes(95),
    celiacTrunkStenosis: c.yes(3),
    bothRhaAndLhaReplaced: c.yes(2),
    arterialPhaseCtDone: c.one({ yes: 70, no: 15, 'not-done': 15 }),
    priorSystemicTherapyCrc: conversionChemo || c.yes(recurrent ? 70 : 45),
    priorHepaticResection: operated || c.yes(3),
    priorHepaticAblation: ablated,
    priorHepaticRadiation: c.yes(3),
    lastMajorNonPancreaticSurgeryDate: c.yes(60) ? 'never' : ago(12, 2000),
    plannedTreatmentStart: today,
    incompleteRecoveryFromMajorSurgery: c.yes(4),
    otherInvestigationalDrug: c.yes(4),
    otherSurvivalTrial: c.yes(6),
    ecog: Number(c.one({ '0': 40, '1': 40, '2': 15, '3': 5 })),
    bedboundOver50: c.yes(60),
    lifeExpectancyAtLeast12Weeks: c.yes(97),
    lifeExpectancyAtLeast6Months: c.yes(88),
    fitForSurgery: c.yes(85),
    fitForDoublet: c.yes(85),
    'consent.dragon-1': consent(),
    'consent.pump-it': consent(),
    'consent.pump-iii': consent(),
    'consent.rfa-crlm': consent(),
    capacityToUnderstand: c.yes(98),
    willingFollowUp: c.yes(96),
    patientRequestsTreatment: c.yes(92),
    familyRequestsTreatment: c.one({ yes: 80, no: 8, 'no-family': 12 }),
    'interferingCondition.pump-it': c.yes(6),
    'seriousSystemicDisorder.pump-it': c.yes(5),
    'seriousSystemicDisorder.pump-iii': c.yes(5),
    'psychiatricDisabilitySignificant.pump-it': c.yes(3),
    'psychiatricDisabilitySignificant.pump-iii': c.yes(3),
    'complianceBarrier.pump-it': c.yes(4),
    'complianceBarrier.pump-iii': c.yes(4),
    'otherSeriousIllness.rfa-crlm': c.yes(8),
    'investigatorInappropriate.rfa-crlm': c.yes(4),
    'significantConcomitantDisease.pdac-liver': c.yes(10),
    rasStatus: c.one({ 'wild-type': 45, mutated: 45, pending: 5, 'not-tested': 5 }),
    brafV600eStatus: c.one({ absent: 80, present: 8, pending: 5, 'not-tested': 7 }),
    mmrStatus: c.one({ proficient: 88, deficient: 4, pending: 3, 'not-tested': 5 }),
    dpdStatus: c.one({ normal: 70, partial: 5, 'none-known': 10, 'not-tested': 15 }),
    hemoglobin: lab(c, 'mmol/L', [6.4, 9.6], 5.1),
    anc: lab(c, '10*9/L', [1.8, 6.5], 1.2),
    platelets: lab(c, '10*9/L', [120, 340], 74),
    bilirubinTotal: limited(17, lab(c, 'umol/L', [4, 20], 62)),
    ast: limited(35, lab(c, 'U/L', [14, 90], 210, 2)),
    alt: limited(40, lab(c, 'U/L', [12, 110], 240, 2)),
    alp: limited(115, lab(c, 'U/L', [50, 320], 640, 2)),
    creatinine: limited(100, lab(c, 'umol/L', [52, 118], 240, 2)),
    egfrMdrd: lab(c, 'mL/min/{1.73_m2}', [52, 110], 28, 2),
    egfr: lab(c, 'mL/min/{1.73_m2}', [52, 110], 26, 2),
    crcl: lab(c, 'mL/min', [48, 120], 22, 2),
    inr: limited(1.2, lab(c, '{INR}', [0.9, 1.2], 2.4, 5)),
    prothrombinActivity: lab(c, '%', [72, 110], 42, 4),
    albumin: lab(c, 'g/L', [31, 46], 25, 4),
    bodyTemperature: lab(c, 'Cel', [36, 37.6], 38.9, 1),
    heartFailureWithin6m: c.yes(4),
    cardiacFailure: c.yes(4),
    nyhaClass: c.one({ 'no-heart-failure': 92, i: 3, ii: 3, iii: 2 }),
    miDate: c.yes(93) ? 'never' : ago(30, 3000),
    strokeDate: c.yes(95) ? 'never' : ago(30, 3000),
    arrhythmiaDate: c.yes(98) ? 'never' : ago(30, 3000),
    clinicallySignificantArrhythmia: c.yes(5),
    uncontrolledAngina: c.yes(1),
    seriousInfection: c.yes(3),
    uncontrolledBacterialFungalInfection: c.yes(2),
    allograftWithImmunosuppression: c.yes(1),
    continuousImmunosuppression: c.yes(2),
    corticosteroidChronic: c.yes(5),
    corticosteroidMpEqMgPerDay: { value: c.between(3, 25), unit: 'mg/d' },
    coumarinUse: c.yes(6),
    contrastHypersensitivity: c.yes(4),
    underlyingLiverDisease: c.yes(6),
    seriousNonHealingWound: c.yes(2),
    priorMalignancies: c.yes(90)
      ? { list: [], listComplete: true }
      : {
          list: [
            {
              type: c.one({ nmsc: 40, 'other-in-situ': 10, other: 50 }),
              diagnosisDate: ago(400, 4000),
              curativeIntent: true,
              treatmentEndDate: ago(300, 399),
              lastActiveDate: 'never-after-treatment',
              lowRiskByPhysician: true,
              lowRiskByMdt: c.yes(60),
              adequatelyTreated: true,
              currentEvidence: false,
              recurrence: false,
              mayAffectOutcome: c.yes(15),
            },
          ],
          listComplete: true,
        },
    neuropathyGrade: Number(c.one({ '0': 60, '1': 25, '2': 12, '3': 3 })),
  }
}

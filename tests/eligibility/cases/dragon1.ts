/** DRAGON 1: every criterion satisfied, failed and unknown. */
import { ago, why } from '../factsOf.ts'
import {
  adult,
  asks,
  asksAfresh,
  type Cases,
  lactation,
  lesions,
  liverOnly,
  pregnancy,
  present,
  sites,
} from './writing.ts'

const none = { ihcc: 'absent', phcc: 'absent', hcc: 'absent' }
const consent = 'consent.dragon-1'
const colorectal = { liverMetsPrimary: 'colorectal' }
const applies = { sexForReproduction: 'ask' }
const lung = { extrahepaticSites: sites({ lung: 'present' }) }
const lungLesion = { site: 'lung', sizeMm: 4, clearlySuspicious: false, tooSmallToCharacterise: true }
const flr = (value: number | string, days = 6) => ({ flrPercent: { value, unit: '%', date: ago(days) } })
const response = (value: string, days = 8) => ({ responseAfterConversion: { value, date: ago(days) } })

export const dragon1: Cases = {
  'DRG-I1a': {
    satisfied: [{ ...colorectal, liverMetsPresent: true }],
    failed: [{ liverMetsPrimary: 'pdac' }, { liverMetsPrimary: 'other' }, { liverMetsPresent: false }],
    unknown: [colorectal, { liverMetsPresent: true }, { ...colorectal, liverMetsPresent: why('tentative') }],
  },
  'DRG-I1b': {
    satisfied: [
      { liverResectability: 'primarily-unresectable' },
      { liverResectability: { value: 'potentially-resectable', date: ago(42) } },
    ],
    failed: [{ liverResectability: 'resectable' }, { liverResectability: 'permanently-unresectable' }],
    unknown: [
      { liverResectability: 'not-assessed' },
      { liverResectability: { value: 'primarily-unresectable', date: ago(43) } },
      { liverResectability: { value: 'resectable', date: ago(43) } },
    ],
  },
  'DRG-I1c': asks('conversionChemo', true),
  'DRG-I1d': {
    satisfied: [
      flr(29.9),
      { ...flr(29.9), chemoDamagedLiver: false },
      { ...flr(30), chemoDamagedLiver: true },
      { ...flr(39.9), chemoDamagedLiver: true },
      flr('<30'),
    ],
    failed: [
      flr(40),
      { ...flr(40), chemoDamagedLiver: true },
      { ...flr(30), chemoDamagedLiver: false },
      flr('>=40'),
    ],
    unknown: [flr(30), flr(39.9), flr(20, 43), flr(60, 43), { chemoDamagedLiver: true }, flr('<31')],
  },
  'DRG-I2': adult,
  'DRG-I3': {
    satisfied: [{ ecog: 0 }, { ecog: 2 }, { ecog: 3, bedboundOver50: false }],
    failed: [{ ecog: 4 }, { ecog: 5, bedboundOver50: false }, { ecog: 3, bedboundOver50: true }],
    unknown: [
      { ecog: 3 },
      { ecog: 3, bedboundOver50: { value: false, date: ago(29) } },
      { ecog: { value: 1, date: ago(29) } },
      { bedboundOver50: true },
    ],
  },
  'DRG-I4': {
    satisfied: [
      { primaryTumourStatus: 'resected' },
      { primaryTumourStatus: 'in-situ', intentResectPrimaryAfterLiver: true },
      { intentResectPrimaryAfterLiver: true },
    ],
    failed: [{ primaryTumourStatus: 'in-situ', intentResectPrimaryAfterLiver: false }],
    unknown: [{ primaryTumourStatus: 'in-situ' }, { intentResectPrimaryAfterLiver: false }],
  },
  'DRG-I5a': {
    satisfied: [{ ctChestExcludesUnresectableEhd: { value: 'yes', date: ago(42) } }],
    failed: [{ ctChestExcludesUnresectableEhd: 'no' }],
    unknown: [
      { ctChestExcludesUnresectableEhd: 'not-done' },
      { ctChestExcludesUnresectableEhd: { value: 'yes', date: ago(43) } },
    ],
  },
  'DRG-I5b': {
    satisfied: [
      { symptomsNeedExtraImaging: false },
      { symptomsNeedExtraImaging: true, extraImagingExcludesUnresectableEhd: 'yes' },
    ],
    failed: [{ symptomsNeedExtraImaging: true, extraImagingExcludesUnresectableEhd: 'no' }],
    unknown: [
      { symptomsNeedExtraImaging: true },
      { symptomsNeedExtraImaging: true, extraImagingExcludesUnresectableEhd: 'not-done' },
      { symptomsNeedExtraImaging: { value: false, date: ago(29) } },
    ],
  },
  'DRG-I6': {
    satisfied: [liverOnly, { ...lung, lungMetsBoardStatement: 'all-resectable-or-ablatable' }],
    failed: [{ ...lung, lungMetsBoardStatement: 'not-all-treatable' }],
    unknown: [
      lung,
      { ...lung, lungMetsBoardStatement: 'not-yet' },
      { extrahepaticSites: sites() },
      { ...liverOnly, ...lesions(lungLesion) },
      { ...liverOnly, ...lesions(lungLesion), lungMetsBoardStatement: 'not-all-treatable' },
      { lungMetsBoardStatement: 'not-all-treatable' },
    ],
  },
  'DRG-I7a': asksAfresh('capacityToUnderstand', true),
  'DRG-I7b': {
    satisfied: [{ [consent]: 'signed' }, { [consent]: { value: 'verbal', date: ago(400) } }],
    failed: [{ [consent]: 'refused' }],
    unknown: [{ [consent]: 'not-yet' }, { [consent]: why('needsConfirmation') }],
  },
  'DRG-E1': {
    satisfied: [liverOnly, { ...lung, ...lesions() }, { ...liverOnly, ...lesions(lungLesion) }],
    failed: [present('portal-node'), present('brain'), present('other')],
    unknown: [
      { extrahepaticSites: sites() },
      { ...lesions() },
      { extrahepaticSites: sites({ bone: 'unknown' }), ...lesions() },
      { ...liverOnly, ...lesions({ ...lungLesion, site: 'bone' }) },
      { ...liverOnly, ...lesions({ sizeMm: 4 }) },
      { extrahepaticSites: { value: sites(), date: ago(43) }, ...lesions() },
    ],
  },
  'DRG-E2': {
    satisfied: [liverOnly, { lungMetsBoardStatement: 'all-resectable-or-ablatable' }],
    failed: [{ ...lung, lungMetsBoardStatement: 'not-all-treatable' }],
    unknown: [
      { ...lung, lungMetsBoardStatement: 'not-yet' },
      { ...liverOnly, ...lesions(lungLesion), lungMetsBoardStatement: 'not-all-treatable' },
    ],
  },
  'DRG-E3': {
    satisfied: [{ otherLiverPrimary: none }, { otherLiverPrimary: { ihcc: 'absent' } }],
    failed: [{ otherLiverPrimary: { ihcc: 'present' } }],
    unknown: [
      { otherLiverPrimary: { phcc: 'absent', hcc: 'absent' } },
      { otherLiverPrimary: why('tentative') },
    ],
  },
  'DRG-E4': {
    satisfied: [{ otherLiverPrimary: none }, { otherLiverPrimary: { phcc: 'absent' } }],
    failed: [{ otherLiverPrimary: { phcc: 'present' } }],
    unknown: [{ otherLiverPrimary: { ihcc: 'present' } }],
  },
  'DRG-E5': {
    satisfied: [{ otherLiverPrimary: none }, { otherLiverPrimary: { hcc: 'absent' } }],
    failed: [{ otherLiverPrimary: { hcc: 'present' } }],
    unknown: [{ otherLiverPrimary: 'unknown' }],
  },
  'DRG-E6a': pregnancy,
  'DRG-E6b': lactation,
  'DRG-E7': {
    satisfied: [
      { sexForReproduction: 'no' },
      { ...applies, childbearingPotential: false },
      { ...applies, childbearingPotential: true, contraceptionAdequate: true },
    ],
    failed: [
      { ...applies, childbearingPotential: true, contraceptionAdequate: { value: false, date: ago(28) } },
    ],
    unknown: [
      { ...applies, childbearingPotential: true },
      { ...applies, contraceptionAdequate: false },
      { ...applies, childbearingPotential: true, contraceptionAdequate: { value: false, date: ago(29) } },
    ],
  },
  'DRG-E8a': {
    satisfied: [response('partial-response', 42), response('stable-disease'), response('complete-response')],
    failed: [response('progressive-disease')],
    unknown: [
      response('not-evaluable'),
      response('not-imaged'),
      response('progressive-disease', 43),
      response('partial-response', 43),
    ],
  },
  'DRG-E8b': {
    satisfied: [response('partial-response'), response('progressive-disease')],
    failed: [response('complete-response', 42)],
    unknown: [response('not-evaluable'), response('not-imaged'), response('complete-response', 43)],
  },
}

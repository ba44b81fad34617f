/** What only says that there is no result is passed over; what says more is not. */
import { about, known, why } from '../factCase.ts'
import { coded, ecog, lab, loinc, observation, snomed, ucum, worded } from '../resources.ts'

const hb = about('hemoglobin')
const grade = about('ecog')
const hcg = about('serumPregnancyTest')

const OLD = { effectiveDateTime: '2026-11-10' }
const olderHb = lab('718-7', ucum(9, 'g/dL'), OLD)
const olderEcog = ecog({ valueInteger: 1 }, OLD)
const olderHcg = observation(loinc('2118-8'), { valueCodeableConcept: snomed('260385009'), ...OLD })
const inWords = (code: string, valueString: string) => observation(loinc(code), { valueString })

const nothing = [
  'Not performed',
  'Not done (insufficient sample).',
  'Test not performed: specimen hemolyzed',
  'Cancelled by the laboratory',
  'Niet bepaald: te weinig materiaal',
  'Sample not available - patient refused',
  'Unknown (qualifier value)',
]
const hcgSays = [
  'POSITIVE (quantitative hCG not performed)',
  'Positive, titre not done',
  'Not done: pregnant',
]
const labelled = [
  '0 - Not assessed',
  '0 = unknown',
  '0: niet bepaald',
  '0 (not done)',
  '(0) Not done',
  '9 - Unknown',
]

export const noResult = [
  ...nothing.map((text) => hb(`passes over «${text}»`, [olderHb, inWords('718-7', text)], known(9))),
  ...nothing.map((text) =>
    grade(`passes over «${text}»`, [olderEcog, ecog({ valueString: text })], known(1)),
  ),
  hb(
    'does not pass over a number beside what was not performed',
    [olderHb, inWords('718-7', '6.2 g/dL (smear not performed)')],
    why('unitMissing'),
  ),
  hb(
    'does not pass over a coded text with a number beside what was not done',
    [olderHb, observation(loinc('718-7'), { valueCodeableConcept: worded('6.2 g/dL, repeat not done') })],
    why('imprecise'),
  ),
  ...['masked', 'as-text'].map((reason) =>
    hb(
      `does not pass over a newer value that is there and not shown (${reason})`,
      [
        olderHb,
        observation(loinc('718-7'), {
          dataAbsentReason: coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', reason),
        }),
      ],
      why('couldNotRead'),
    ),
  ),
  about('egfr')(
    'is not passed over because it does not apply in pregnancy',
    [
      lab('62238-1', ucum(45, 'mL/min/{1.73_m2}'), OLD),
      inWords('62238-1', '28 (not applicable in pregnancy)'),
    ],
    why('unitMissing'),
  ),
  ...hcgSays.map((text) =>
    hcg(`does not pass over «${text}»`, [olderHcg, inWords('2118-8', text)], why('imprecise')),
  ),
  about('rasStatus')(
    'is not wild-type beside the words for a mutation of one gene where another was not tested',
    [
      observation(loinc('81420-2'), { valueCodeableConcept: loinc('LA9634-2', 'Absent'), ...OLD }),
      inWords('21702-6', 'KRAS p.G12D mutation (NRAS not performed)'),
    ],
    why('imprecise'),
  ),
  ...labelled.flatMap((text) => [
    grade(`has no value in «${text}»`, [ecog({ valueString: text })], why('notRecorded')),
    grade(
      `has no value in «${text}» as a coded value`,
      [ecog({ valueCodeableConcept: worded(text) })],
      why('notRecorded'),
    ),
  ]),
  grade('passes over «9 - Unknown»', [olderEcog, ecog({ valueString: '9 - Unknown' })], known(1)),
  grade(
    'does not pass over a grade beside a Karnofsky score that was not recorded',
    [olderEcog, ecog({ valueString: 'Performance status 3; Karnofsky not recorded' })],
    why('imprecise'),
  ),
  grade(
    'does not pass over two grades beside a Karnofsky score that was not determined',
    [olderEcog, ecog({ valueString: 'ECOG 2-3, KPS niet bepaald' })],
    why('imprecise'),
  ),
  grade(
    'does not pass over what was seen where another score was not assessed',
    [olderEcog, ecog({ valueString: 'Karnofsky not assessed, bedbound' })],
    why('imprecise'),
  ),
]

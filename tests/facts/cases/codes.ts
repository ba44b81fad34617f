import { about, type Expected, type FactCase, known, suggests, why } from '../factCase.ts'
import {
  ATC,
  allergy,
  coded,
  condition,
  daily,
  HGNC,
  ICDO3,
  icd10,
  imaging,
  lab,
  loinc,
  observation,
  order,
  procedure,
  RXNORM,
  report,
  snomed,
  ucum,
} from '../resources.ts'

type Make = (code: string) => unknown
const isSnomed = (code: string) => /^\d{6,}$/.test(code)
const concept = (code: string) => (isSnomed(code) ? snomed(code) : icd10(code))
const drug = (code: string) => (/^\d+$/.test(code) ? coded(RXNORM, code) : coded(ATC, code))

const nothing = why('notRecorded')
const active: Make = (code) => condition(concept(code))
const past: Make = (code) => condition(concept(code), {}, { clinical: 'resolved' })
const lately: Make = (code) => condition(concept(code), { onsetDateTime: '2026-09-10' })
const done: Make = (code) => procedure(snomed(code))
const ordered: Make = (code) => order(drug(code), daily(5))
const allergic: Make = (code) => allergy(isSnomed(code) ? snomed(code) : coded(ATC, code))

function said(then: Expected): string {
  if ('known' in then) return `is ${then.known} by`
  return then.suggests === undefined ? `${then.why} by` : `is only suggested as ${then.suggests} by`
}

/** One case for each code: what it makes of the fact, other records beside it. */
const each = (
  fact: string,
  make: Make,
  then: Expected,
  codes: string,
  besides: readonly unknown[] = [],
): FactCase[] =>
  codes.split(/\s+/).map((code) => about(fact)(`${said(then)} ${code} alone`, [...besides, make(code)], then))

const LUNG = '94391008 1661000119106 353741000119106 12246601000119101 C78.0 C78.00 C78.01 C78.02'
const OTHER_ORGANS =
  'C78.1 C78.2 C78.30 C78.39 C78.4 C79.00 C79.11 C79.2 C79.40 C79.49 C79.60 C79.8 C79.81 C79.82 C79.89'
const NODES = 'C77.0 C77.1 C77.2 C77.3 C77.4 C77.5 C77.8 C77.9 94347008'
const LARGE_BOWEL = '94260004 94328005 94235004 C78.5 C78.80 C78.89 C79.9'
const crlm = condition(snomed('94381002'))
const CRC =
  '1701000119104 413446001 301756000 254582000 425178004 184881000119106 681601000119101 681651000119102 721696009 ' +
  '721695008 721699002 363406005 93761005 363351006 363350007 109838007 269533000 C18.0 C18.2 C18.3 C18.4 C18.5 C18.6 ' +
  'C18.7 C18.8 C18.9 C19 C20'
const PDAC =
  '1651000119109 700423003 792907004 681911000119108 681721000119103 681621000119105 681831000119107 681971000119100 ' +
  'C25.0 C25.1 C25.2 C25.3 C25.7 C25.8 C25.9'
const SEPTEMBER = '2026-09-10'

const diseaseCodes = [
  ...each('liverMetsPresent', active, known(true), '1691000119104 285613005'),
  ...each('liverMetsPresent', active, nothing, 'C22.1 C22.7 C22.9 314997007 94391008 C78.6'),
  ...each('liverMetsPrimary', active, suggests('colorectal'), CRC, [crlm]),
  ...each('liverMetsPrimary', active, suggests('pdac'), PDAC, [crlm]),
  ...each(
    'liverMetsPrimary',
    active,
    nothing,
    'C18.1 C21.0 C21.1 721697000 721701002 766981007 766979005 C25.4 363418001 372142002 94260004 C50.9',
    [crlm],
  ),
  ...each('liverMetsPrimary', active, suggests('colorectal'), '314998002 314997007'),
  ...each('primarySite', active, suggests('colon'), 'C18.0 C18.2 C18.3 C18.4 C18.5 C18.6 C18.7 C18.8 C18.9'),
  ...each('primarySite', active, nothing, 'C19 C18.1 C21.0'),
  ...each('extrahepaticSites/lung', active, known('present'), LUNG),
  ...each('extrahepaticSites/peritoneal', active, known('present'), 'C78.6'),
  ...each('extrahepaticSites/bone', active, known('present'), '94222008 C79.5 C79.51 C79.52'),
  ...each('extrahepaticSites/brain', active, known('present'), '94225005 C79.3 C79.31 C79.32'),
  ...each('extrahepaticSites/adrenal', active, known('present'), 'C79.70 C79.71'),
  ...each('extrahepaticSites/other', active, known('present'), OTHER_ORGANS),
  ...each('extrahepaticSites/other', active, suggests('present'), LARGE_BOWEL),
  ...each('extrahepaticSites/nodal-distant', active, suggests('present'), NODES),
  ...each('extrahepaticSites/other', active, nothing, 'C78.7 C78.00 C79.51 C79.31 C79.70 C77.2'),
  ...each(
    'historyExtrahepaticDisease',
    past,
    known(true),
    `${LUNG} C78.6 94222008 C79.51 94225005 C79.31 C79.70 ${OTHER_ORGANS}`,
  ),
  ...each('historyExtrahepaticDisease', past, suggests(true), `${NODES} ${LARGE_BOWEL} 1287652008`),
  ...each('historyExtrahepaticDisease', past, nothing, '94381002 C78.7 C22.0'),
  ...each('otherLiverPrimary/ihcc', active, known('present'), '721716004 C22.1 274902006'),
  ...each('otherLiverPrimary/phcc', active, known('present'), '865951006 446807009 253017000'),
  ...each('otherLiverPrimary/hcc', active, known('present'), '109841003 253018005 C22.0 274902006'),
  ...each('otherLiverPrimary/phcc', active, nothing, 'C24.0 312104005 C22.1'),
  ...each('otherLiverPrimary/hcc', active, nothing, 'C22.1 C22.9 C78.7'),
]

const personCodes = [
  ...each('childbearingPotential', active, known(false), '76498008 307429007 428078001'),
  ...each('childbearingPotential', done, known(false), '236886002 76876009'),
  ...each('childbearingPotential', active, nothing, '161712005 N95.1 Z78.0'),
  ...each(
    'pregnancyStatus',
    active,
    known('pregnant'),
    'Z33.1 Z34.00 Z34.93 O09.90 O10.019 O16.9 O20.0 O36.80X0 O48.0 O60.00 O98.919 O99.89 O9A.119',
  ),
  ...each(
    'pregnancyStatus',
    active,
    suggests('pregnant'),
    'O70.1 O75.9 O80 O82 O85 O86.4 O87.0 O88.0 O89.0 O90.4 O91.2 O92.7 O94',
  ),
  ...each('pregnancyStatus', active, nothing, 'O00.1 Z39.1 Z32.02'),
  ...each('lactationStatus', active, known('lactating'), '866041003 82374005 225604004 Z39.1'),
]

const heartCodes = [
  ...each('cardiacFailure', active, known(true), '84114007 42343007 I50.9 I50.23 I11.0 I13.0 I13.2'),
  ...each('cardiacFailure', active, nothing, 'I11.9 I13.10 I51.9'),
  ...each('miDate', lately, known(SEPTEMBER), '57054005 22298006 I21.4 I21.9 I22.0'),
  ...each('miDate', lately, suggests(SEPTEMBER), 'I25.2'),
  ...each('miDate', lately, nothing, 'I20.0 I24.9 I25.10'),
  ...each(
    'strokeDate',
    lately,
    known(SEPTEMBER),
    '230690007 432504007 274100004 75543006 I60.9 I61.9 I63.9 I64',
  ),
  ...each('strokeDate', lately, suggests(SEPTEMBER), '1386000 21454007 I62.00 I62.9'),
  ...each('strokeDate', lately, nothing, 'G45.9 I69.3 I65.2'),
  ...each('arrhythmiaDate', lately, known(SEPTEMBER), '71908006 410429000 I46.9 I49.01 I49.02'),
  ...each('arrhythmiaDate', lately, suggests(SEPTEMBER), '25569003 444658006 I47.0 I47.2'),
  ...each('arrhythmiaDate', lately, nothing, 'I48.0 I47.1 I49.3'),
  ...each('nyhaClass', active, suggests('i'), '420300004'),
  ...each('nyhaClass', active, suggests('ii'), '421704003'),
  ...each('nyhaClass', active, suggests('iii'), '420913000'),
  ...each('nyhaClass', active, suggests('iv'), '422293003'),
  ...each('clinicallySignificantArrhythmia', active, nothing, '698247007 I48.0'),
  ...each('uncontrolledAngina', active, nothing, '194828000 I20.0'),
]

const treatmentCodes = [
  ...each(
    'priorHepaticResection',
    done,
    known(true),
    '74180003 61326000 63816008 85946004 174431000 708590009 307616002 72106008 307010009 307615003 723069003',
  ),
  ...each(
    'priorHepaticAblation',
    done,
    known(true),
    '5415002 307626009 428115007 427929006 609232008 448540000 709020001 432226009 438529005 716756004 426713000 307627000',
  ),
  ...each('priorHepaticRadiation', done, known(true), '764677008'),
  ...each(
    'primaryTumourStatus',
    done,
    suggests('resected'),
    '23968004 27010001 265414003 4558008 174071004 82619000',
  ),
  ...each('primaryTumourStatus', done, nothing, '80146002 386197003 289060008 87602008 71273005'),
  ...each('pdacPrimaryResectability', done, suggests('already-resected'), '116241004 33149006'),
  ...each(
    'priorSystemicTherapyCrc',
    ordered,
    suggests(true),
    'L01BC02 L01BC06 L01BC53 L01BC59 L01XA03 L01CE02 L01FE01 L01FE02 L01FG01 L01FG02 L01XX44 L01FF02 L01FF01 L01FX04 ' +
      'L01EX05 L01EC03 L01XC06 L01XC07 L01XC08 L01XC11 L01XX19 L01XC17 L01XC18 4492 194000 32592 51499 318341 263034 ' +
      '253337 1535922 1232150 1547545 1597876 1094833 1312397 10803',
  ),
  ...each('priorSystemicTherapyCrc', ordered, nothing, 'V03AF03 V03AF04 L01XA01 L04AX03 A04AA01'),
  ...each(
    'priorSystemicTherapyCrc',
    done,
    suggests(true),
    '367336001 716872004 870249004 870250004 703423002',
  ),
  ...each('priorSystemicTherapyCrc', done, nothing, '720379009 108290001'),
  ...each('otherInvestigationalDrug', active, suggests(true), '428024001'),
  ...each('otherSurvivalTrial', active, suggests(true), '428024001'),
]

const medicineCodes = [
  ...each('coumarinUse', ordered, suggests(true), 'B01AA01 B01AA03 B01AA04 B01AA07 B01AA08 B01AA11 11289'),
  ...each(
    'coumarinUse',
    ordered,
    nothing,
    'B01AA02 B01AA09 B01AA10 B01AA12 B01AB01 B01AB05 B01AE07 B01AF01 B01AF02 B01AF03 B01AC06',
  ),
  ...each(
    'continuousImmunosuppression',
    ordered,
    suggests(true),
    'L04AA06 L04AD01 L04AD02 L04AH01 L04AH02 L04AX01 L04AX03 L04AB02 L04AF01 L04AA05',
  ),
  ...each('continuousImmunosuppression', ordered, nothing, 'H02AB06 L01BC06 L03AX13'),
  ...each(
    'corticosteroidMpEqMgPerDay',
    ordered,
    why('imprecise'),
    'H02AB03 H02AB05 H02AB11 H02AB12 H02AB14 H02AB15 H02AB17',
  ),
  ...each('corticosteroidMpEqMgPerDay', ordered, suggests(5), 'H02AB04 H02AB08 6902 10759'),
  ...each('corticosteroidMpEqMgPerDay', ordered, suggests(4), 'H02AB06 H02AB07 8640 8638'),
  ...each('corticosteroidMpEqMgPerDay', ordered, suggests(1), 'H02AB09 5492'),
  ...each('corticosteroidMpEqMgPerDay', ordered, suggests(0.8), 'H02AB10 2878'),
  ...each('corticosteroidMpEqMgPerDay', ordered, suggests('26.665–33.335'), 'H02AB01 H02AB02 3264 1514'),
  ...each('corticosteroidMpEqMgPerDay', ordered, suggests('3.33–3.335'), 'H02AB13 22396'),
  ...each(
    'corticosteroidMpEqMgPerDay',
    ordered,
    nothing,
    'R03BA01 R03BA02 R03BA05 R01AD05 R01AD09 D07AC01 D07AA02 A07EA06',
  ),
  ...each('contrastHypersensitivity', allergic, known(true), 'V08AB02 V08AA01 V08CA02 V08DA05 V08DA06'),
  ...each('contrastHypersensitivity', allergic, nothing, 'V09 J01CA04 91936005'),
  ...each(
    'underlyingLiverDisease',
    active,
    known(true),
    '62484002 K70.2 K70.30 K70.31 K71.7 K74.0 K74.3 K74.60 K74.69 B18.1 B18.2 B18.9',
  ),
  ...each(
    'underlyingLiverDisease',
    active,
    suggests(true),
    '328383001 K70.0 K70.10 K70.9 K71.0 K71.9 K72.10 K73.9 K75.81 K75.89 K76.0 K76.6 K76.89',
  ),
  ...each('underlyingLiverDisease', active, nothing, 'B16.9 B15.9 C22.0 K80.2 Z86.19'),
  ...each(
    'allograftWithImmunosuppression',
    active,
    suggests(true),
    'Z94.0 Z94.4 Z94.1 Z94.2 161665007 737297006',
    [order(coded(ATC, 'L04AD02'))],
  ),
  ...each('allograftWithImmunosuppression', done, suggests(true), '313039003', [
    order(coded(ATC, 'L04AD02')),
  ]),
  ...each('allograftWithImmunosuppression', active, nothing, 'Z94.7', [order(coded(ATC, 'L04AD02'))]),
]

const result = (fact: string, codes: string, value: number, unit: string, then: Expected) =>
  each(fact, (code) => lab(code, ucum(value, unit)), then, codes)

const laboratoryCodes = [
  ...result('hemoglobin', '718-7 30313-1 30350-3 20509-6', 9.5, 'g/dL', known(9.5)),
  ...result('hemoglobin', '4548-4 59261-8 721-1 2614-6 4551-8 785-6', 9.5, 'g/dL', nothing),
  ...result('anc', '751-8 26499-4 753-4', 3, '10*9/L', known(3)),
  ...result('anc', '770-8 6690-2 764-1', 3, '10*9/L', nothing),
  ...result('platelets', '777-3 26515-7 778-1 49497-1', 200, '10*9/L', known(200)),
  ...result('bilirubinTotal', '1975-2 42719-5', 1, 'mg/dL', known(1)),
  ...result('bilirubinTotal', '14631-6 54363-7', 17.104, 'umol/L', known(1)),
  ...result('bilirubinTotal', '1968-7 1971-1 14629-0', 1, 'mg/dL', nothing),
  ...result('ast', '1920-8 30239-8 88112-8', 30, 'U/L', known(30)),
  ...result('alt', '1742-6 1743-4 1744-2 76625-3', 30, 'U/L', known(30)),
  ...result('alp', '6768-6 1783-0', 90, 'U/L', known(90)),
  ...result('alp', '1777-2 1779-8', 90, 'U/L', nothing),
  ...result('creatinine', '2160-0 38483-4', 1, 'mg/dL', known(1)),
  ...result('creatinine', '14682-9 59826-8 77140-2', 88.402, 'umol/L', known(1)),
  ...result('creatinine', '2161-8 14683-7 2164-2', 1, 'mg/dL', nothing),
  ...result('egfrMdrd', '77147-7 48642-3 33914-3 50044-7 70969-1', 62, 'mL/min/{1.73_m2}', known(62)),
  ...result('egfrMdrd', '48643-1 62238-1 98979-8 69405-9', 62, 'mL/min/{1.73_m2}', nothing),
  ...result(
    'egfr',
    '77147-7 48642-3 33914-3 62238-1 98979-8 69405-9 50044-7 70969-1 94677-2 98980-6 50210-4',
    62,
    'mL/min/{1.73_m2}',
    known(62),
  ),
  ...result('egfr', '48643-1 35591-7', 62, 'mL/min/{1.73_m2}', nothing),
  ...result('crcl', '35591-7 2164-2', 62, 'mL/min', known(62)),
  ...result('crcl', '62238-1 33914-3', 62, 'mL/min', nothing),
  ...result('bodyWeight', '29463-7 3141-9', 70, 'kg', known(70)),
  ...result('inr', '6301-6 34714-6 38875-1', 1.1, '{INR}', known(1.1)),
  ...result('inr', '46418-0', 1.1, '{INR}', suggests(1.1)),
  ...result('inr', '52129-4 5902-2', 1.1, '{INR}', nothing),
  ...result('pt', '5902-2', 12, 's', known(12)),
  ...result('pt', '5964-2 3173-2', 12, 's', nothing),
  ...result('prothrombinActivity', '5894-1', 80, '%', known(80)),
  ...result('prothrombinActivity', '3289-6', 80, '%', suggests(80)),
  ...result('albumin', '1751-7 61151-7 2862-1', 4, 'g/dL', known(4)),
  ...result('albumin', '1754-1 14957-5 1747-5', 4, 'g/dL', nothing),
  ...result('bodyTemperature', '8310-5 8331-1 8332-9 8333-7 8329-5 8328-7 76011-6', 37.2, 'Cel', known(37.2)),
]

const answered =
  (value: unknown): Make =>
  (code) =>
    observation(loinc(code), { valueCodeableConcept: value })
const POSITIVE = loinc('LA6576-8')
const NEGATIVE = loinc('LA6577-6')
const ABSENT = loinc('LA9634-2')
const PRESENT = loinc('LA9633-4')
const variant = (gene: string, value: unknown) =>
  observation(loinc('69548-6'), {
    valueCodeableConcept: value,
    component: [{ code: loinc('48018-6'), valueCodeableConcept: coded(HGNC, gene) }],
  })

const testCodes = [
  ...each('serumPregnancyTest', answered(NEGATIVE), known('negative'), '2118-8 2110-5 80385-8'),
  ...each(
    'serumPregnancyTest',
    answered(POSITIVE),
    known('positive'),
    '2118-8 19080-1 21198-7 45194-8 83086-9 20415-6',
  ),
  ...each('serumPregnancyTest', answered(NEGATIVE), nothing, '2106-3 2112-1 80384-1 2111-3 19180-9 25373-2'),
  ...each('rasStatus', answered(PRESENT), known('mutated'), '21702-6 75974-6 82535-6 85509-8 81420-2'),
  ...each('rasStatus', answered(ABSENT), why('imprecise'), '21702-6 75974-6 82535-6 85509-8'),
  ...each('rasStatus', (gene) => variant(gene, PRESENT), known('mutated'), 'HGNC:6407 HGNC:7989'),
  ...each('rasStatus', (gene) => variant(gene, PRESENT), nothing, 'HGNC:5173 HGNC:6342 HGNC:1097 HGNC:3012'),
  ...each('brafV600eStatus', answered(PRESENT), suggests('present'), '85299-6'),
  ...each('brafV600eStatus', answered(ABSENT), suggests('absent'), '85299-6 58483-9'),
  ...each('mmrStatus', answered(ABSENT), suggests('deficient'), '81691-8 81692-6 81693-4 81694-2'),
  ...each('mmrStatus', answered(loinc('LA26203-2')), suggests('deficient'), '81695-9 43368-0 62862-8'),
  ...each('mmrStatus', answered(loinc('LA14122-8')), suggests('proficient'), '81695-9 43368-0 62862-8'),
  ...each('mmrStatus', answered(loinc('LA26202-4')), nothing, '81695-9 43368-0'),
  ...each('mmrStatus', active, suggests('deficient'), '737058005 735385007'),
  ...each('mmrStatus', active, nothing, '716318002'),
  ...each('dpdStatus', answered(ABSENT), suggests('normal'), '45284-7'),
  ...each('dpdStatus', (gene) => variant(gene, ABSENT), suggests('normal'), 'HGNC:3012'),
  ...each('crcHistology', answered(coded(ICDO3, '8140/3')), suggests('adenocarcinoma'), '59847-4 31206-6', [
    condition(icd10('C18.7')),
  ]),
  ...['8140/3', '8480/3', '8490/3'].map((morphology) =>
    about('crcHistology')(
      `by ${morphology} with a colorectal primary`,
      [
        condition(icd10('C20')),
        observation(loinc('59847-4'), { valueCodeableConcept: coded(ICDO3, morphology) }),
      ],
      suggests('adenocarcinoma'),
    ),
  ),
  ...['8500/3', '8140/3'].map((morphology) =>
    about('pdacConfirmation')(
      `by ${morphology} with C25.0`,
      [
        condition(icd10('C25.0')),
        observation(loinc('59847-4'), { valueCodeableConcept: coded(ICDO3, morphology) }),
      ],
      suggests('pathology'),
    ),
  ),
  about('pdacConfirmation')(
    'by 8140/3 with C25.4, the endocrine pancreas',
    [
      condition(icd10('C25.4')),
      observation(loinc('59847-4'), { valueCodeableConcept: coded(ICDO3, '8140/3') }),
    ],
    nothing,
  ),
  about('pdacConfirmation')(
    'by CA 19-9 alone',
    [condition(icd10('C25.0')), lab('24108-3', ucum(900, 'U/mL'))],
    nothing,
  ),
  ...each(
    'responseAfterConversion',
    answered(snomed('268910001')),
    suggests('partial-response'),
    '97509-4 88040-1',
  ),
  ...each('responseAfterConversion', answered(snomed('359746009')), suggests('stable-disease'), '97509-4'),
  ...each(
    'responseAfterConversion',
    answered(snomed('271299001')),
    suggests('progressive-disease'),
    '97509-4',
  ),
  ...each('nyhaClass', answered(snomed('420913000')), suggests('iii'), '88020-3'),
  ...each('stagingCtDate', (code) => report(loinc(code)), suggests('2026-11-02'), '79103-8 36267-3 36813-4'),
  ...each('stagingCtDate', (modality) => imaging(modality, '2026-11-02'), suggests('2026-11-02'), 'CT'),
]

/** Every code that the fact dictionary names, alone. */
export const everyCode = [
  ...diseaseCodes,
  ...personCodes,
  ...heartCodes,
  ...treatmentCodes,
  ...medicineCodes,
  ...laboratoryCodes,
  ...testCodes,
]

import { about, suggests, why } from '../factCase.ts'
import { coded, condition, ICDO3, icd10, type Raw, snomed, worded } from '../resources.ts'

const primary = about('liverMetsPrimary')
const histology = about('crcHistology')
const pdac = about('pdacConfirmation')
const others = about('priorMalignancies')
const infarction = about('miDate')
const stroke = about('strokeDate')

const MCODE = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-'
const colon = condition(icd10('C18.2'), { id: 'colon', onsetDateTime: '2012-05-01' })
const rectum = condition(icd10('C20'), { id: 'rectum', onsetDateTime: '2025-05-01' })
const pancreas = condition(icd10('C25.0'), { id: 'pancreas' })
const breast = condition(icd10('C50.9'), { id: 'breast' })
const metastasisOf = (id: string, code: Raw = snomed('94381002')) =>
  condition(code, {
    extension: [
      { url: `${MCODE}related-primary-cancer-condition`, valueReference: { reference: `Condition/${id}` } },
    ],
  })
const morphology = (url: string) => ({
  extension: [{ url, valueCodeableConcept: coded(ICDO3, '8140/3') }],
})
const tissue = { evidence: [{ code: [snomed('714797009')] }] }

/** What records say of each other: the primary of a metastasis, the evidence of a diagnosis. */
export const linked = [
  primary(
    'is the primary that the metastases name, of two',
    [colon, pancreas, metastasisOf('pancreas')],
    suggests('pdac'),
  ),
  primary(
    'is colorectal where the metastases name it, beside a carcinoma of the pancreas',
    [colon, pancreas, metastasisOf('colon')],
    suggests('colorectal'),
  ),
  primary(
    'is another one where the metastases name it, beside a colorectal cancer',
    [colon, breast, metastasisOf('breast')],
    suggests('other'),
  ),
  about('liverMetsPresent')(
    'is only suggested where the metastases name another primary, in whatever doubt that is',
    [
      { ...breast, ...condition({ ...icd10('C50.9'), text: 'Possible breast cancer' }, { id: 'breast' }) },
      metastasisOf('breast'),
    ],
    suggests(true),
  ),
  primary(
    'is asked where the metastases name two',
    [colon, pancreas, metastasisOf('colon'), metastasisOf('pancreas')],
    why('notRecorded'),
  ),
  primary(
    'is read beside a link to nothing in the chart',
    [colon, metastasisOf('gone')],
    suggests('colorectal'),
  ),
  primary(
    'is hinted at by a refinement of the metastases',
    [condition(snomed('94381002:260716003=93761005'))],
    suggests('colorectal'),
  ),
  primary(
    'is hinted at by a refinement with terms, of two primaries',
    [colon, pancreas, condition(snomed('94381002 |Secondary| : 260716003 |x| = 93761005 |y|'))],
    suggests('colorectal'),
  ),
  histology(
    'is suggested by a code for adenocarcinoma with a test of tissue as evidence',
    [condition(snomed('1701000119104'), tissue)],
    suggests('adenocarcinoma'),
  ),
  histology(
    'is asked for a code for the site with a test of tissue as evidence',
    [condition(snomed('363406005'), tissue)],
    why('notRecorded'),
  ),
  histology(
    'is asked for a code for adenocarcinoma without evidence',
    [condition(snomed('1701000119104'))],
    why('notRecorded'),
  ),
  histology(
    'is not read from what an extension rules out',
    [condition(icd10('C18.2'), morphology('http://hl7.org/fhir/StructureDefinition/condition-ruledOut'))],
    why('notRecorded'),
  ),
  histology(
    'is read from the extension for morphology',
    [condition(icd10('C18.2'), morphology(`${MCODE}histology-morphology-behavior`))],
    suggests('adenocarcinoma'),
  ),
  pdac(
    'is suggested by a code for adenocarcinoma with a test of tissue as evidence',
    [condition(snomed('700423003'), tissue)],
    suggests('pathology'),
  ),
  pdac(
    'is asked for C25.0 with a test of tissue as evidence',
    [condition(icd10('C25.0'), tissue)],
    why('notRecorded'),
  ),
  others(
    'lists the other colorectal primary where the metastases name theirs',
    [colon, rectum, metastasisOf('rectum')],
    suggests('type=colorectal-other-primary diagnosisDate=2012-05-01 currentEvidence=true'),
  ),
  others(
    'lists neither of two colorectal primaries where nothing names the index',
    [colon, rectum],
    why('notRecorded'),
  ),
  others(
    'lists the colorectal cancer of a patient whose metastases come from the pancreas',
    [colon, pancreas, metastasisOf('pancreas')],
    suggests('type=other diagnosisDate=2012-05-01 currentEvidence=true'),
  ),
  others(
    'does not list the index cancer that is recorded twice',
    [colon, condition(icd10('C18.2'), { id: 'again' }), metastasisOf('colon')],
    why('notRecorded'),
  ),
  others(
    'takes the end of a past malignancy for the last day it was active',
    [
      condition(
        icd10('C50.9'),
        { onsetDateTime: '2015-03', abatementDateTime: '2016-02-01' },
        { clinical: 'resolved' },
      ),
    ],
    suggests('type=other diagnosisDate=2015-03 lastActiveDate=2016-02-01'),
  ),
  infarction(
    'is only suggested by words',
    [condition(worded('Acute myocardial infarction'), { onsetDateTime: '2026-09-10' })],
    suggests('2026-09-10'),
  ),
  infarction(
    'is not suggested by «no myocardial infarction»',
    [condition(worded('No myocardial infarction'), { onsetDateTime: '2026-09-10' })],
    why('notRecorded'),
  ),
  stroke(
    'is only suggested by Dutch words',
    [condition(worded('Herseninfarct links'), { onsetDateTime: '2026-09-10' })],
    suggests('2026-09-10'),
  ),
]

import { about, known, suggests, why } from '../factCase.ts'
import {
  allergy,
  coded,
  condition,
  ecog,
  lab,
  loinc,
  observation,
  order,
  procedure,
  RXNORM,
  snomed,
  spelled,
  ucum,
  upTo,
  worded,
} from '../resources.ts'

const egfr = about('egfr')
const platelets = about('platelets')
const performance = about('ecog')
const creatinine = about('creatinine')
const bilirubin = about('bilirubinTotal')
const liver = about('liverMetsPresent')
const hb = about('hemoglobin')
const ras = about('rasStatus')
const resection = about('priorHepaticResection')
const dpd = about('dpdStatus')

const clumped = (text: string) => [lab('777-3', ucum(98, '10*9/L'), { note: [{ text }] })]
const absent = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code, display: code }],
})

/** Words: HTML entities, comments, and values that say nothing. */
export const writtenWords = [
  egfr(
    'reads «&gt;60» as an HTML entity',
    [observation(loinc('62238-1'), { valueString: '&gt;60' })],
    known('>60'),
  ),
  egfr(
    'reads «&#62;60» as an HTML entity',
    [observation(loinc('62238-1'), { valueString: '&#62;60' })],
    known('>60'),
  ),
  egfr(
    'reads «&#x3e;&nbsp;90» as HTML entities',
    [observation(loinc('62238-1'), { valueString: '&#x3e;&nbsp;90' })],
    known('>90'),
  ),
  egfr(
    'does not read an entity that was escaped twice',
    [observation(loinc('62238-1'), { valueString: '&amp;gt;60' })],
    why('unitMissing'),
  ),
  creatinine('reads «&micro;mol/L»', [lab('14682-9', spelled(88.402, '&micro;mol/L'))], known(1)),
  creatinine('reads «&mu;mol/L»', [lab('14682-9', spelled(88.402, '&mu;mol/L'))], known(1)),
  bilirubin(
    'reads an upper limit of «&lt;1.2»',
    [lab('1975-2', ucum(1, 'mg/dL'), { referenceRange: [{ text: '&lt;1.2' }] })],
    known(1, 1.2),
  ),
  performance('reads «ECOG&nbsp;1»', [ecog({ valueString: 'ECOG&nbsp;1' })], known(1)),
  liver('is suggested by words with an entity', [condition(worded('Liver&nbsp;metastases'))], suggests(true)),
  dpd(
    'is asked where words with an entity speak of it',
    [condition(worded('DPD-defici&euml;ntie'))],
    why('notRecorded'),
  ),
  performance(
    'is not touched by markup in a comment',
    [ecog({ valueInteger: 1, note: [{ text: '<script>ECOG 4</script>' }] })],
    known(1),
  ),

  platelets(
    'are asked where a comment says clumped',
    clumped('Platelets clumped on smear'),
    why('imprecise'),
  ),
  platelets(
    'are asked where a comment says clumping, with an entity',
    clumped('Platelet&nbsp;clumping'),
    why('imprecise'),
  ),
  platelets(
    'are asked where a comment says aggregates',
    clumped('Platelet aggregates seen'),
    why('imprecise'),
  ),
  platelets(
    'are asked where a Dutch comment says so',
    clumped('Trombocyten samengeklonterd, citraat graag'),
    why('imprecise'),
  ),
  platelets(
    'are asked where a Dutch comment says aggregates',
    clumped('Trombocytenaggregaten aanwezig'),
    why('imprecise'),
  ),
  platelets(
    'are asked after a pseudothrombocytopenia',
    clumped('EDTA pseudothrombocytopenia'),
    why('imprecise'),
  ),
  ...['Trombocytaggregat', 'Plaatjes aggregaten', 'Platelet satellitism', 'PLT聚集', '血小板聚集'].map(
    (text) => platelets(`are asked where a comment says «${text}»`, clumped(text), why('imprecise')),
  ),
  platelets('are read where a comment says «血小板未见聚集»', clumped('血小板未见聚集'), known(98)),
  platelets('are read where no satellitism was seen', clumped('No satellitism'), known(98)),
  platelets('are asked for a clotted sample', clumped('Sample clotted'), why('imprecise')),
  platelets('are known where no clumps were seen', clumped('No platelet clumps seen'), known(98)),
  ...[
    'Platelet count not accurate due to clumping',
    'Not reliable due to clumps',
    'Could not be counted because clumped',
    'Niet betrouwbaar door klontering',
    'Niet te beoordelen door stolsel',
    'Clumps: none of the counts is reliable',
  ].map((text) => platelets(`are asked where a comment says «${text}»`, clumped(text), why('imprecise'))),
  ...['Platelet clumps not seen', 'Platelet clumping: absent', 'Clumps: none'].map((text) =>
    platelets(`are known where a comment says «${text}»`, clumped(text), known(98)),
  ),
  platelets('are known with another comment', clumped('Checked by hand'), known(98)),
  platelets(
    'are not read from an older sample behind a clumped one',
    [lab('777-3', ucum(150, '10*9/L'), { effectiveDateTime: '2026-11-10' }), ...clumped('clumps')],
    why('imprecise'),
  ),
  hb(
    'is not touched by a comment on the platelets',
    [lab('718-7', ucum(9, 'g/dL'), { note: [{ text: 'platelets clumped' }] })],
    known(9),
  ),

  performance(
    'reads «1 - Restricted in strenuous activity»',
    [ecog({ valueString: '1 - Restricted in strenuous activity' })],
    known(1),
  ),
  performance(
    'reads «2: up and about more than 50% of waking hours»',
    [ecog({ valueCodeableConcept: worded('2: up and about more than 50% of waking hours') })],
    known(2),
  ),
  performance('reads «WHO graad 2»', [ecog({ valueString: 'WHO graad 2' })], known(2)),
  performance('does not read «1 - 2»', [ecog({ valueString: '1 - 2' })], why('imprecise')),
  performance('does not read «1 of 2»', [ecog({ valueString: '1 of 2' })], why('imprecise')),
  performance(
    'does not read «1, was 2 in May»',
    [ecog({ valueString: '1, was 2 in May' })],
    why('imprecise'),
  ),
  performance('does not read «<2»', [ecog({ valueString: '<2' })], why('imprecise')),
  performance('does not read «1+»', [ecog({ valueString: '1+' })], why('imprecise')),
  performance('does not read «10»', [ecog({ valueString: '10' })], why('implausible')),

  performance(
    'is not 0 when the coding says why it is absent',
    [ecog({ valueCodeableConcept: absent('unknown') })],
    why('notRecorded'),
  ),
  performance(
    'is not 0 when an extension inside the coding says why it is absent (Cerner)',
    [
      ecog({
        valueCodeableConcept: {
          coding: [
            {
              extension: [
                { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
              ],
            },
          ],
        },
      }),
    ],
    why('notRecorded'),
  ),
  performance(
    'is not 0 when the coding is empty',
    [ecog({ valueCodeableConcept: { coding: [{}] } })],
    why('notRecorded'),
  ),
  performance(
    'passes over a coded «Not recorded»',
    [ecog({ valueCodeableConcept: loinc('LA4489-6', 'Unknown') })],
    why('notRecorded'),
  ),
  performance(
    'passes over a newer one that is absent, inside its coding, for the older',
    [
      ecog({ valueInteger: 2, effectiveDateTime: '2026-11-10' }),
      ecog({ valueCodeableConcept: absent('asked-declined') }),
    ],
    known(2),
  ),
  hb(
    'passes over a newer value that is absent inside its coding',
    [
      lab('718-7', ucum(9, 'g/dL'), { effectiveDateTime: '2026-11-10' }),
      observation(loinc('718-7'), { valueCodeableConcept: absent('not-performed') }),
    ],
    known(9),
  ),
  hb(
    'is not passed over for its comment',
    [lab('718-7', ucum(9, 'g/dL'), { note: [{ text: 'unknown' }] })],
    known(9),
  ),
  ras(
    'is not wild-type beside an NRAS variant of unknown significance',
    [
      observation(loinc('82535-6'), { valueCodeableConcept: loinc('LA9634-2') }),
      observation(loinc('81420-2'), { valueString: 'Variant of unknown significance' }),
    ],
    why('imprecise'),
  ),
  resection(
    'is only suggested by words in Dutch',
    [procedure(worded('Hemihepatectomie rechts'))],
    suggests(true),
  ),
  about('otherInvestigationalDrug')(
    'is not named by words of a medicine',
    [order(worded('study drug'))],
    why('notRecorded'),
  ),
  bilirubin(
    'reads «0,3 ~ 1,2»',
    [lab('1975-2', ucum(1, 'mg/dL'), { referenceRange: [{ text: '0,3 ~ 1,2' }] })],
    known(1, 1.2),
  ),
  bilirubin(
    'reads «0.3‑1.2» with a hyphen that does not break',
    [lab('1975-2', ucum(1, 'mg/dL'), { referenceRange: [{ text: '0.3‑1.2' }] })],
    known(1, 1.2),
  ),
  bilirubin(
    'reads «0.3 − 1.2» with a minus sign',
    [lab('1975-2', ucum(1, 'mg/dL'), { referenceRange: [{ text: '0.3 − 1.2' }] })],
    known(1, 1.2),
  ),
  bilirubin(
    'reads «tot 1,2»',
    [lab('1975-2', ucum(1, 'mg/dL'), { referenceRange: [{ text: 'tot 1,2' }] })],
    known(1, 1.2),
  ),
  bilirubin(
    'reads «up to 1.2 mg/dL»',
    [lab('1975-2', ucum(1, 'mg/dL'), { referenceRange: [{ text: 'up to 1.2 mg/dL' }] })],
    known(1, 1.2),
  ),
  bilirubin(
    'does not read «1.2-0.3»',
    [lab('1975-2', ucum(1, 'mg/dL'), { referenceRange: [{ text: '1.2-0.3' }] })],
    known(1, 'noUpperLimit'),
  ),
  bilirubin(
    'does not read «M: <1.2, F: <0.9»',
    [lab('1975-2', ucum(1, 'mg/dL'), { referenceRange: [{ text: 'M: <1.2, F: <0.9' }] })],
    known(1, 'noUpperLimit'),
  ),
  bilirubin(
    'takes the number before the words',
    [lab('1975-2', ucum(1, 'mg/dL'), upTo(1.2, { text: '<5' }))],
    known(1, 1.2),
  ),

  ...(['Iodinated contrast media', 'iohexol'] as const).map((text) =>
    about('contrastHypersensitivity')(
      `is suggested by the words «${text}» beside a code on no list`,
      [allergy({ ...coded(RXNORM, '5956'), text })],
      suggests(true),
    ),
  ),
  ...['Levercirrose', 'Cirrhosis of liver', 'Leversteatose'].map((text) =>
    about('underlyingLiverDisease')(
      `is only suggested by the words «${text}»`,
      [condition(worded(text))],
      suggests(true),
    ),
  ),
  ...['Hartfalen', 'Congestive heart failure'].map((text) =>
    about('cardiacFailure')(
      `is only suggested by the words «${text}»`,
      [condition(worded(text))],
      suggests(true),
    ),
  ),
  about('arrhythmiaDate')(
    'is only suggested by the words «Cardiac arrest»',
    [condition(worded('Cardiac arrest'), { onsetDateTime: '2026-10-01' })],
    suggests('2026-10-01'),
  ),
  ...[
    'Partiële hepatectomie',
    'Resectie levermetastase segment 6',
    'Excision of liver metastasis',
    'Segmentectomie lever',
    'Wedge resection liver',
  ].map((text) =>
    resection(`is only suggested by the words «${text}»`, [procedure(worded(text))], suggests(true)),
  ),
  resection(
    'is only suggested by the words beside a code on no list',
    [procedure(snomed('1231000087102', 'Laparoscopic right hepatectomy'))],
    suggests(true),
  ),
  ...['SIRT Y-90', 'Radiotherapie lever'].map((text) =>
    about('priorHepaticRadiation')(
      `is only suggested by the words «${text}»`,
      [procedure(worded(text))],
      suggests(true),
    ),
  ),
]

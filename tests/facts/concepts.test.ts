import { describe, expect, it } from 'vitest'
import { conceptIndex } from '../../src/facts/concepts.ts'
import { catalogue } from './factCase.ts'
import { ATC, coded, ICD10, icd10, LOINC, loinc, SNOMED, snomed, worded } from './resources.ts'

const { concepts } = catalogue
const lists = (concept: Parameters<typeof concepts.memberships>[0]) =>
  concepts.memberships(concept).map((m) => m.list)

describe('the lists a coded value belongs to', () => {
  it.each([
    ['C78.00', 'extrahepatic-lung', true],
    ['c78.0', 'extrahepatic-lung', true],
    ['C780', 'extrahepatic-lung', true],
    ['C 78 .0', 'extrahepatic-lung', true],
    ['C78.0-', 'extrahepatic-lung', true],
    ['C78', 'extrahepatic-lung', false],
    ['C79.5', 'extrahepatic-other', false],
    ['C18.1', 'crc-primary', false],
    ['C18', 'crc-primary', false],
    ['C25.4', 'pdac-primary', false],
    ['C25.40', 'pdac-primary', false],
    ['C43.9', 'nmsc', false],
    ['C44.91', 'nmsc', true],
    ['I49.9', 'life-threatening-arrhythmia', false],
    ['I49.01', 'life-threatening-arrhythmia', true],
    ['O86.1', 'pregnancy-conditions', false],
    ['K71.7', 'other-liver-disease', false],
    ['K71.0', 'other-liver-disease', true],
  ])('ICD-10 %s and %s: %s', (code, list, expected) => {
    expect(lists(icd10(code)).includes(list)).toBe(expected)
  })

  it.each([
    ['B01AA03', 'coumarins', true],
    ['b01aa03', 'coumarins', true],
    ['B01 AA 03', 'coumarins', true],
    ['B01AA', 'coumarins', false],
    ['B01AF01', 'coumarins', false],
    ['L04AX', 'immunosuppressants', true],
    ['L04', 'immunosuppressants', false],
    ['H02AB06', 'systemic-corticosteroids', true],
    ['H02BX01', 'systemic-corticosteroids', false],
    ['R03BA02', 'systemic-corticosteroids', false],
  ])('ATC %s and %s: %s', (code, list, expected) => {
    expect(lists(coded(ATC, code)).includes(list)).toBe(expected)
  })

  it.each([
    ['94381002', true],
    [' 94381002 ', true],
    ['94381002:260716003=93761005', true],
    ['94381002 |Secondary malignant neoplasm of liver|', true],
    ['===94381002:{363698007=10200004}', true],
    ['<<<94381002', true],
    ['94381002{363698007=10200004}', true],
    ['73211009 |a|+94381002 |b|', true],
    ['94381002 ||', true],
    ['73211009+94381002', true],
    ['73211009:363698007=94381002', false],
    ['943810021', false],
    ['9438100', false],
  ])('SNOMED CT «%s» and liver metastases: %s', (code, expected) => {
    expect(lists(snomed(code)).includes('liver-metastasis')).toBe(expected)
  })

  it('are none for a code without a system, of an unknown system, or of another one', () => {
    expect(lists({ coding: [{ code: '94381002' }] })).toEqual([])
    expect(lists(coded('urn:local', '94381002'))).toEqual([])
    expect(lists(coded(LOINC, '94381002'))).toEqual([])
    expect(lists(undefined)).toEqual([])
    expect(lists({})).toEqual([])
  })

  it('are the same under every writing of a system', () => {
    for (const system of ['http://hl7.org/fhir/sid/icd-10-cm', 'urn:oid:2.16.840.1.113883.6.90'])
      expect(lists(coded(system, 'C78.7'))).toContain('liver-metastasis')
    for (const system of ['https://snomed.info/sct', 'http://snomed.info/sct/11000146104'])
      expect(lists(coded(system, '94381002'))).toContain('liver-metastasis')
  })

  it('are found by words only where no known system speaks', () => {
    expect(lists(worded('levermetastasen'))).toContain('liver-metastasis-wording')
    expect(lists({ ...coded('urn:local', 'X'), text: 'levermetastasen' })).toContain(
      'liver-metastasis-wording',
    )
    expect(lists({ ...snomed('73211009'), text: 'levermetastasen' })).not.toContain(
      'liver-metastasis-wording',
    )
  })

  it('are found by words beside a known system without a code, and not beside a code of it', () => {
    expect(lists({ coding: [{ system: SNOMED }], text: 'levermetastasen' })).toContain(
      'liver-metastasis-wording',
    )
    expect(lists({ ...loinc('99999-9'), text: 'levermetastasen' })).toEqual([])
  })

  it('are found by one of several words', () => {
    const two = { coding: [{ display: 'levermetastasen' }], text: 'zie brief' }
    expect(lists(two)).toContain('liver-metastasis-wording')
  })

  it('are found under a code with blanks around it', () => {
    expect(lists(loinc(' 718-7 '))).toContain('hemoglobin')
  })

  it.each([
    'SECONDARY MALIGNANT NEOPLASM OF LUNG',
    'Secondary malignant neoplasm of lung (disorder)',
    'Secondary malignant neoplasm of lung (morphologic abnormality) ',
    ' Secondary malignant neoplasm - of lung.',
    'Adenocarcinoma of caecum',
    'Malignant tumour of colon',
    'Secondary malignant neoplasm of oesophagus',
    'Haemoglobin [Mass/volume] in blood',
  ])('are disputed where a code has the name of another: %s', (display) => {
    const found = concepts.memberships(snomed('94381002', display))
    expect(found.length > 0 && found.every((m) => m.disputed)).toBe(true)
  })

  it.each([
    ['Multiple hepatic metastases', true],
    ['Status na resectie levermetastasen', true],
    ['extrahepatic metastases', false],
    ['extra-hepatic metastases', false],
    ['no hepatic metastases', false],
    ['no evidence of liver metastases', false],
    ['geen aanwijzingen voor levermetastasen', false],
    ['without liver metastases', false],
    ['no lung metastases, but liver metastases', true],
  ])('«%s» speaks of liver metastases: %s', (text, expected) => {
    expect(lists(worded(text)).includes('liver-metastasis-wording')).toBe(expected)
  })

  it('leave out what a list takes back', () => {
    const both = { coding: [...loinc('718-7').coding, ...loinc('4548-4').coding] }
    expect(lists(both)).not.toContain('hemoglobin')
    expect(lists(loinc('718-7'))).toContain('hemoglobin')
    expect(lists(loinc('48643-1'))).not.toContain('egfr')
  })

  it('hold what an included list holds', () => {
    expect(lists(loinc('77147-7'))).toEqual(expect.arrayContaining(['egfr', 'egfr-mdrd']))
  })

  it('must exist', () => {
    expect(() => concepts.member(snomed('1'), 'no-such-list')).toThrow(RangeError)
    expect(concepts.has('no-such-list')).toBe(false)
    expect(concepts.has('ecog')).toBe(true)
  })

  it('do not end in an endless round of inclusions', () => {
    const round = conceptIndex(
      {
        systems: { loinc: [LOINC] },
        codes: {
          a: { includes: ['b'], loinc: [{ code: '1' }] },
          b: { includes: ['a'], loinc: [{ code: '2' }] },
        },
      },
      () => false,
    )
    expect(round.member(loinc('1'), 'b')).toBeDefined()
    expect(round.member(loinc('2'), 'a')).toBeDefined()
  })
})

describe('an answer', () => {
  const told = (concept: Parameters<typeof concepts.answer>[0]) =>
    concepts.answer(concept, 'variant-presence')

  it('is what its code says', () => {
    expect(told(loinc('LA9633-4'))).toEqual({ gives: 'present', byText: false })
    expect(told(loinc('LA9634-2', 'Absent'))).toEqual({ gives: 'absent', byText: false })
  })

  it('is by words alone only as a whole', () => {
    expect(told(worded('Not detected'))).toEqual({ gives: 'absent', byText: true })
    expect(told(worded('detected in 3 of 40'))).toBeUndefined()
  })

  it('disagrees with itself', () => {
    expect(told(loinc('LA9633-4', 'Absent'))).toBe('disagree')
    expect(told({ ...loinc('LA9633-4'), text: 'not detected' })).toBe('disagree')
    expect(told(loinc('LA9633-4', 'Secondary malignant neoplasm of lung'))).toBe('disagree')
    expect(told({ coding: [...loinc('LA9633-4').coding, ...loinc('LA9634-2').coding] })).toBe('disagree')
  })

  it('agrees with another writing of the same', () => {
    const twice = {
      coding: [...loinc('LA9633-4').coding, { system: SNOMED, code: '10828004', display: 'Positive' }],
    }
    expect(told(twice)).toEqual({ gives: 'present', byText: false })
  })

  it('may be none although the code is known', () => {
    expect(concepts.answer(loinc('LA26202-4', 'MSI-L'), 'msi-values')).toBeUndefined()
    expect(concepts.member(loinc('LA26202-4'), 'msi-values')).toBeDefined()
  })

  it('may be 0', () => {
    expect(concepts.answer(loinc('LA9622-7'), 'ecog-values')).toEqual({ gives: 0, byText: false })
  })
})

it('names the system of a coding', () => {
  expect(concepts.knowsSystem({ system: ICD10 })).toBe('icd10')
  expect(concepts.knowsSystem({})).toBeUndefined()
})

import { describe, expect, it } from 'vitest'
import { promptsFor } from '../../src/facts/prompts.ts'
import { catalogue } from './factCase.ts'
import {
  chartOf,
  condition,
  icd10,
  imaging,
  lab,
  loinc,
  observation,
  procedure,
  type Raw,
  RECENT,
  report,
  snomed,
  ucum,
  worded,
} from './resources.ts'

/** What is shown beside the question: `text (date)`. */
const shown = (fact: string, ...records: Raw[]) =>
  promptsFor(catalogue.definition(fact), chartOf(records), catalogue).map((e) =>
    e.kind === 'chart' ? `${e.text} (${e.date?.text ?? '?'})` : e.kind,
  )

describe('records shown beside a question', () => {
  it('are all conditions where the judgement may rest on any, newest first, refuted ones left out', () => {
    const sarcoidosis = condition(snomed('31541009', 'Sarcoidosis'), { onsetDateTime: '2019-04' })
    const als = condition(worded('Amyotrofische laterale sclerose'), { recordedDate: '2026-01-05' })
    const asthma = condition(
      icd10('J45', 'Asthma'),
      { recordedDate: '2026-02-01' },
      { verification: 'refuted' },
    )
    const diabetes = condition(icd10('E11', 'Type 2 diabetes mellitus'), { onsetDateTime: '2001' })
    for (const fact of [
      'interferingCondition.pump-it',
      'seriousSystemicDisorder.pump-it',
      'seriousSystemicDisorder.pump-iii',
      'otherSeriousIllness.rfa-crlm',
      'investigatorInappropriate.rfa-crlm',
      'significantConcomitantDisease.pdac-liver',
    ])
      expect(shown(fact, sarcoidosis, diabetes, als, asthma), fact).toEqual([
        'Amyotrofische laterale sclerose (2026-01-05)',
        'Sarcoidosis (2019-04)',
        'Type 2 diabetes mellitus (2001)',
      ])
  })

  it('are pregnancies of long ago, which nobody has said to be over', () => {
    const longAgo = condition(snomed('77386006', 'Pregnant'), { onsetDateTime: '2026-01-20' })
    expect(shown('pregnancyStatus', longAgo)).toEqual(['Pregnant (2026-01-20)'])
  })

  it('are those of its lists alone where it names what it asks about', () => {
    expect(shown('capacityToUnderstand', condition(snomed('31541009', 'Sarcoidosis')))).toEqual([])
  })

  it('say what a report concludes', () => {
    const ct = report(loinc('79103-8', 'CT Abdomen W contrast IV'), {
      conclusion: ' Two lesions &gt; 10 mm in segment 6.\nNode of 6 mm, indeterminate. ',
    })
    const text =
      'CT Abdomen W contrast IV: Two lesions > 10 mm in segment 6.\nNode of 6 mm, indeterminate. (2026-11-02)'
    expect(shown('indeterminateExtrahepaticLesions', ct)).toEqual([text])
    expect(shown('liverResectability', ct)).toEqual([text])
    expect(shown('lesionCount', ct)).toEqual([text])
  })

  it('are reports and studies by their words, of MRI and of the tumour board too', () => {
    const mri = report(worded('MRI lever met contrast'), { conclusion: 'Geen nieuwe laesies.' })
    const board = report(worded('MDO-verslag leverchirurgie'), { conclusion: 'Irresectabel.' })
    const study = imaging('MR', '2026-10-30', { description: 'MR of the liver' })
    expect(shown('liverResectability', mri, board, study)).toEqual([
      'MRI lever met contrast: Geen nieuwe laesies. (2026-11-02)',
      'MDO-verslag leverchirurgie: Irresectabel. (2026-11-02)',
      'MR of the liver (2026-10-30)',
    ])
    expect(shown('boardCurativeIntent', mri, board, study)).toEqual([
      'MDO-verslag leverchirurgie: Irresectabel. (2026-11-02)',
    ])
    const drug = { resourceType: 'MedicationRequest', status: 'active', intent: 'order' }
    expect(
      shown('liverResectability', {
        ...drug,
        id: 'm',
        subject: { reference: 'Patient/7' },
        medicationCodeableConcept: worded('Amrinone'),
      }),
    ).toEqual([])
  })

  it('are not of another part of the body', () => {
    const head = imaging('MR', '2026-11-18', { description: 'MRI hersenen' })
    const headReport = report(worded('MRI brain'), { effectiveDateTime: '2026-11-18' })
    const pelvis = report(worded('MRI bekken'), { effectiveDateTime: '2026-11-17' })
    const abdomen = imaging('CT', '2026-11-16', { description: 'CT abdomen' })
    const chest = imaging('CT', '2026-11-15', { description: 'CT thorax' })
    const both = imaging('CT', '2026-11-14', { description: 'CT hals, thorax, abdomen' })
    const unsaid = imaging('CT', '2026-11-13')
    const knee = procedure(worded('MRI knee'), { performedDateTime: '2026-11-19' })
    const skull = observation(worded('MRI skull'), { effectiveDateTime: '2026-11-20' })
    const all = [head, headReport, pelvis, abdomen, chest, both, unsaid, knee, skull]
    const shownDays = (fact: string) => shown(fact, ...all).map((text) => text.slice(-3, -1))
    expect(shownDays('responseAfterConversion')).toEqual(['16', '15', '14', '13'])
    expect(shownDays('stagingCtDate')).toEqual(['16', '14', '13'])
    expect(shownDays('ctChestExcludesUnresectableEhd')).toEqual(['15', '14', '13'])
    // Symptoms may be anywhere.
    expect(shownDays('extraImagingExcludesUnresectableEhd')).toEqual([
      '20',
      '19',
      '18',
      '18',
      '17',
      '16',
      '15',
      '14',
      '13',
    ])
  })

  it('are no reports of any examination where their day is the one of the answer', () => {
    const any = report(loinc('18748-4', 'Diagnostic imaging study'), { conclusion: 'Liver: stable.' })
    expect(shown('liverResectability', any)).toEqual([
      'Diagnostic imaging study: Liver: stable. (2026-11-02)',
    ])
    expect(shown('responseAfterConversion', any)).toEqual([])
  })

  it('say what a result is, in numbers or words', () => {
    const marker = lab('24108-3', ucum(412, "[arb'U]/mL", '>'))
    const pathology = observation(loinc('22637-3', 'Pathology report final diagnosis'), {
      valueString: 'Adenocarcinoma &amp; lymphangio-invasion.',
    })
    const wordy = observation(loinc('22637-3', 'Pathology report final diagnosis'), {
      effectiveDateTime: '2026-11-01',
      valueString: 'x'.repeat(4000),
    })
    const [first, second, third] = shown('pdacConfirmation', wordy, pathology, marker)
    expect([first, second]).toEqual(
      expect.arrayContaining([
        `24108-3: >412 [arb'U]/mL (${RECENT})`,
        `Pathology report final diagnosis: Adenocarcinoma & lymphangio-invasion. (${RECENT})`,
      ]),
    )
    expect(third).toBe(`Pathology report final diagnosis: ${'x'.repeat(2000)} … (2026-11-01)`)
  })

  it.each([' ', 5, {}, ['x']])('keep a report whose conclusion says nothing: %j', (conclusion) => {
    const ct = report(loinc('79103-8', 'CT Abdomen'), { conclusion })
    expect(shown('liverResectability', ct)).toEqual(['CT Abdomen (2026-11-02)'])
  })

  it('keep a report whose conclusion is long, and show how it begins', () => {
    const chart = chartOf([
      report(loinc('79103-8', 'CT Abdomen'), { conclusion: `Liver. ${'x'.repeat(30_000)}` }),
    ])
    expect(chart.leftOut).toEqual([])
    const [prompt] = promptsFor(catalogue.definition('liverResectability'), chart, catalogue)
    const text = prompt?.kind === 'chart' ? (prompt.text ?? '') : ''
    expect(text).toMatch(/^CT Abdomen: Liver\. x+ …$/)
    expect(text.length).toBe('CT Abdomen: '.length + 2_002)
  })
})

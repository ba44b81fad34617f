import { amstelmeer } from './centres.ts'
import type { Chart } from './chart.ts'
import { concept, icd10, snomed } from './coding.ts'
import { colorectalCancer, liverMetastases, liverResection, sites } from './colorectal.ts'
import { daysBefore, monthsBefore } from './day.ts'
import { condition } from './disease.ts'
import { labResult, labs } from './laboratory.ts'
import { dutchValues, metastatic } from './metastatic.ts'
import { everyTrial, type SandboxPatient } from './patient.ts'
import { opened } from './person.ts'
import { ecog, vitals } from './vitals.ts'

export const staleLabs: SandboxPatient = {
  id: 'stale-labs',
  title: 'Stale laboratory values',
  interest: 'All results are three to six weeks old; platelets of 61 back then prove nothing today.',
  resources: (today) => {
    const chart: Chart = { id: 'stale-labs', today, centre: amstelmeer }
    const who = {
      given: 'Gijsbert',
      family: 'Nieuwkamp',
      gender: 'male',
      age: 64,
      number: 'AM-213305',
    } as const
    const { platelets, hemoglobin, leukocytes, anc, ...chemistry } = dutchValues
    return [
      ...metastatic(chart, who),
      ecog(chart, 1, { daysAgo: 5 }),
      ...vitals(chart, 5, { kg: 77, cm: 179 }),
      ...labs(chart, { daysAgo: 40 }, { ...dutchValues, egfr: 97 }),
      ...labs(chart, { daysAgo: 33 }, { ...chemistry, egfr: 97 }),
      ...labs(chart, { daysAgo: 22 }, { hemoglobin: 7.9, leukocytes: 4.2, anc: 1.8, platelets: 61 }),
    ]
  },
  expect: everyTrial('incomplete' as const),
}

export const conflicting: SandboxPatient = {
  id: 'conflicting',
  title: 'Conflicting values',
  interest: 'Two ECOG grades and two platelet counts of the same minute, on either side of a limit.',
  resources: (today) => {
    const chart: Chart = { id: 'conflicting', today, centre: amstelmeer }
    const draw = { daysAgo: 3 }
    const who = {
      given: 'Hidde',
      family: 'Valkenswaard',
      gender: 'male',
      age: 60,
      number: 'AM-214412',
    } as const
    return [
      ...metastatic(chart, who),
      ecog(chart, 1, { daysAgo: 3, slug: 'ecog-surgeon' }),
      ecog(chart, 2, { daysAgo: 3, slug: 'ecog-oncologist' }),
      ...vitals(chart, 3, { kg: 80, cm: 182 }),
      ...labs(chart, draw, { ...dutchValues, platelets: 105, egfr: 99 }),
      { ...labResult(chart, 'platelets', 95, draw), id: 'conflicting-platelets-again' },
    ]
  },
  expect: everyTrial('incomplete' as const),
}

export const recordsInError: SandboxPatient = {
  id: 'records-in-error',
  title: 'Erroneous and provisional records',
  interest: 'Entered in error, provisional, refuted, preliminary: none of these records may decide anything.',
  resources: (today) => {
    const chart: Chart = { id: 'records-in-error', today, centre: amstelmeer }
    const yesterday = { daysAgo: 1 }
    const who = {
      given: 'Jacoba',
      family: 'Tiggelman',
      gender: 'female',
      age: 55,
      number: 'AM-217099',
    } as const
    const found = monthsBefore(today, 2)
    return [
      ...opened(chart, who),
      ...colorectalCancer(chart, sites.rectum, found),
      liverMetastases(chart, found, { verification: 'provisional' }),
      condition(chart, 'hcc', {
        code: concept(
          'Hepatocellular carcinoma',
          snomed('109841003', 'Liver cell carcinoma'),
          icd10('C22.0', 'Liver cell carcinoma'),
        ),
        onset: found,
        clinical: 'inactive',
        verification: 'refuted',
      }),
      condition(chart, 'lung-mets', {
        code: concept(
          'Lung metastases',
          snomed('94391008', 'Secondary malignant neoplasm of lung'),
          icd10('C78.0', 'Secondary malignant neoplasm of lung'),
        ),
        onset: found,
        verification: 'entered-in-error',
      }),
      { ...liverResection(chart, daysBefore(today, 30)), status: 'entered-in-error' },
      ecog(chart, 1, { daysAgo: 6 }),
      { ...ecog(chart, 4, { daysAgo: 2, slug: 'ecog-wrong' }), status: 'entered-in-error' },
      ...vitals(chart, 6, { kg: 63, cm: 169 }),
      ...labs(chart, { daysAgo: 6 }, { ...dutchValues, platelets: 212, egfr: 80 }),
      { ...labResult(chart, 'platelets', 42, yesterday), status: 'entered-in-error' },
      { ...labResult(chart, 'hemoglobin', 5.1, yesterday), status: 'preliminary' },
    ]
  },
  expect: everyTrial('incomplete' as const),
}

/** The sheet of all facts and trials. */
import type { SECTIONS } from '../../criteria/sections.ts'
import type { Filter } from '../factSheet/rows.ts'
import { plural, showCount, type Words } from './words.ts'

type FactSheetWords = {
  readonly title: string
  readonly fact: string
  readonly filter: string
  readonly filters: Readonly<Record<Filter, (n: number) => string>>
  readonly none: Readonly<Record<Filter, string>>
  readonly sections: Readonly<Record<(typeof SECTIONS)[number], string>>
  readonly notNeeded: string
  readonly elsewhere: string
  readonly conflict: string
  readonly computed: string
  readonly andOthers: (n: number) => string
}

const en: FactSheetWords = {
  title: 'Facts and trials',
  fact: 'Fact, value and source',
  filter: 'Which facts',
  filters: {
    all: (n) => `All (${showCount(n, 'en')})`,
    open: (n) => `Open (${showCount(n, 'en')})`,
    conflicting: (n) => `Conflicting (${showCount(n, 'en')})`,
  },
  none: {
    all: 'No trial reads any fact.',
    open: 'No criterion is open because of a fact.',
    conflicting: 'No records contradict each other.',
  },
  sections: {
    identity: 'Person and consent',
    disease: 'Disease',
    treatment: 'Treatment',
    fitness: 'Fitness',
    molecular: 'Molecular findings',
    laboratory: 'Laboratory and measurements',
    comorbidity: 'Other conditions',
  },
  notNeeded: 'not needed',
  elsewhere: 'other facts are open',
  conflict: 'Conflict:',
  computed: 'computed',
  andOthers: (n) => `and ${plural(n, 'en', 'other record', 'other records')}`,
}

const nl: FactSheetWords = {
  title: 'Gegevens en studies',
  fact: 'Gegeven, waarde en bron',
  filter: 'Welke gegevens',
  filters: {
    all: (n) => `Alle (${showCount(n, 'nl')})`,
    open: (n) => `Open (${showCount(n, 'nl')})`,
    conflicting: (n) => `Tegenstrijdig (${showCount(n, 'nl')})`,
  },
  none: {
    all: 'Geen studie leest een gegeven.',
    open: 'Geen criterium staat open door een gegeven.',
    conflicting: 'Er zijn geen gegevens die elkaar tegenspreken.',
  },
  sections: {
    identity: 'Persoon en toestemming',
    disease: 'Ziekte',
    treatment: 'Behandeling',
    fitness: 'Conditie',
    molecular: 'Moleculaire bevindingen',
    laboratory: 'Laboratorium en metingen',
    comorbidity: 'Andere aandoeningen',
  },
  notNeeded: 'niet nodig',
  elsewhere: 'andere gegevens staan open',
  conflict: 'Tegenspraak:',
  computed: 'berekend',
  andOthers: (n) => `en nog ${plural(n, 'nl', 'gegeven', 'gegevens')}`,
}

export const FACT_SHEET: Words<FactSheetWords> = { en, nl }

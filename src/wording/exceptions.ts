/** What each trial makes of one entry of a list, in words: which exception applies, which is open, and for want of what. */
import type { FactDefinition } from '../criteria/fact.ts'
import type { Truth } from '../eligibility/assessment.ts'
import type { Exception, OpenField, Ruling } from '../eligibility/exceptions.ts'
import { describeRule } from './explain.ts'
import type { Language } from './language.ts'
import { phrasesOf } from './phrases.ts'
import { fieldLabel, type WordingContext } from './values.ts'

type Words = {
  readonly excludes: string
  readonly exempt: (which: string) => string
  readonly open: string
  readonly state: Readonly<Record<Truth, string>>
}
const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    excludes: 'excludes: no exception applies',
    exempt: (which) => `does not exclude: exception ${which} applies`,
    open: 'open: no exception certainly applies yet',
    state: { met: 'applies', notMet: 'does not apply', unknown: 'open' },
  },
  nl: {
    excludes: 'sluit uit: geen uitzondering is van toepassing',
    exempt: (which) => `sluit niet uit: uitzondering ${which} is van toepassing`,
    open: 'open: nog geen uitzondering is zeker van toepassing',
    state: { met: 'van toepassing', notMet: 'niet van toepassing', unknown: 'open' },
  },
}

/** (a), (b), … in the order of the page. */
const letter = (i: number): string => `(${String.fromCharCode(97 + i)})`

/** "not recorded: end of treatment; date of diagnosis: not known precisely enough to decide" */
function openText(
  open: readonly OpenField[],
  definition: FactDefinition,
  { language }: WordingContext,
): string {
  const p = phrasesOf(language)
  const label = ({ field }: OpenField) => {
    const found = definition.fields?.find((f) => f.id === field)
    return found ? fieldLabel(found, language) : field
  }
  const missing = open.filter((o) => o.why === 'notRecorded').map(label)
  const others = open.filter((o) => o.why !== 'notRecorded').map((o) => `${label(o)}: ${p.reason[o.why]}`)
  return [...(missing.length > 0 ? [p.missing(p.list(missing))] : []), ...others].join('; ')
}

export type ToldException = { readonly truth: Truth; readonly text: string }

/** "(c) Type: non-melanoma skin cancer and Adequately treated: yes – open, not recorded: adequately treated" */
function exceptionText(e: Exception, i: number, definition: FactDefinition, context: WordingContext): string {
  const state = WORDS[context.language].state[e.truth]
  const open = openText(e.open, definition, context)
  return `${letter(i)} ${describeRule(e.rule, context, definition)} – ${[state, open].filter(Boolean).join(', ')}`
}

/** One trial's ruling on one entry. */
export function tellRuling(
  { trial, criterion, excludes, exceptions }: Ruling,
  definition: FactDefinition,
  context: WordingContext,
): { headline: string; exceptions: ToldException[] } {
  const words = WORDS[context.language]
  const met = exceptions.flatMap((e, i) => (e.truth === 'met' ? [letter(i)] : []))
  const says =
    excludes === 'met'
      ? words.excludes
      : excludes === 'unknown'
        ? words.open
        : words.exempt(phrasesOf(context.language).list(met))
  return {
    headline: `${trial.name}, ${criterion.id}: ${says}`,
    exceptions: exceptions.map((e, i) => ({
      truth: e.truth,
      text: exceptionText(e, i, definition, context),
    })),
  }
}

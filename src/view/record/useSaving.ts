/** The steps of saving: look, show, write, read back. */

import { useState } from 'react'
import type { UnreadReason } from '../../chart/chart.ts'
import type { Entered } from '../../record/answersStore.ts'
import { carryOut, type Outcome, type Result } from '../../record/carryOut.ts'
import { type Plan, prepare } from '../../record/plan.ts'
import type { Saved } from '../../record/response.ts'
import { confirmed, received } from '../../record/settle.ts'
import { SmartError } from '../../smart/problem.ts'
import { useScreening } from '../screening.ts'
import { useRecording } from './useRecording.ts'

export type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'looking' }
  | { readonly at: 'preview'; readonly plan: Plan }
  | { readonly at: 'writing'; readonly plan: Plan }
  | { readonly at: 'done'; readonly result: Result; readonly time: string }
  | { readonly at: 'nothing' }
  | { readonly at: 'notChecked'; readonly why: UnreadReason }
  | { readonly at: 'changed'; readonly theirs: Saved }
  | { readonly at: 'broken' }

export type Saving = {
  readonly step: Step
  readonly look: () => void
  readonly write: (plan: Plan) => void
  readonly leave: () => void
}

const isMissing = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && outcome.kind !== 'kept' && outcome.kind !== 'dropped'

export function useSaving(): Saving {
  const { connection, store, now, fail } = useRecording()
  const { catalogue } = useScreening().wording
  const [step, setStep] = useState<Step>({ at: 'rest' })

  const guarded = async (work: () => Promise<Step>) => {
    try {
      setStep(await work())
    } catch (error) {
      if (error instanceof SmartError) fail(error)
      else setStep({ at: 'broken' })
    }
  }

  async function looked(taken = 0): Promise<Step> {
    const { answers, base, ecogPending, contested }: Entered = store.current()
    if (contested.length > 0) return { at: 'rest' }
    const draft = { answers, base, ecogPending, at: now().toISOString() }
    const prepared = await prepare(connection, draft, catalogue)
    switch (prepared.kind) {
      case 'ready':
        return { at: 'preview', plan: prepared.plan }
      case 'notChecked':
        return { at: 'notChecked', why: prepared.why }
      case 'nothing':
        if (prepared.saved) store.update(confirmed(prepared.saved, false))
        return { at: 'nothing' }
      case 'changed': {
        store.update(received(prepared.theirs))
        // What does not contradict comes in, and the preview shows what is left to write.
        if (store.current().contested.length > 0 || taken > 2)
          return { at: 'changed', theirs: prepared.theirs }
        return looked(taken + 1)
      }
    }
  }

  async function written(plan: Plan): Promise<Step> {
    const result = await carryOut(connection, plan, catalogue)
    const { answers, ecog, saved, theirs } = result
    if (saved && theirs) store.update(received(saved))
    else if (saved && !isMissing(answers)) store.update(confirmed(saved, isMissing(ecog)))
    return { at: 'done', result, time: plan.draft.at }
  }

  return {
    step,
    look: () => {
      setStep({ at: 'looking' })
      void guarded(() => looked())
    },
    write: (plan) => {
      setStep({ at: 'writing', plan })
      void guarded(() => written(plan))
    },
    leave: () => setStep({ at: 'rest' }),
  }
}

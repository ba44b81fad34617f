import { Component, lazy, type ReactNode, Suspense } from 'react'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'
import type { ProblemProps } from './ProblemScreen.tsx'

const load = async () => ({ default: (await import('./ProblemScreen.tsx')).ProblemScreen })
const ProblemScreen = lazy(load)

/** So that its sentences are there when the connection is not. */
export const prepareProblem = () => void load().catch(() => undefined)

/** Instead of everything else: what went wrong, in sentences that are fetched when they are needed. */
export function Problem(props: ProblemProps) {
  const words = useWords(FRAME)
  const plainly = (
    <main className="alone">
      <p className="mark">Trialside</p>
      <h1>{words.problem}</h1>
      <p>{words.problemTodo}</p>
    </main>
  )
  return (
    <Unreachable instead={plainly}>
      <Suspense fallback={plainly}>
        <ProblemScreen {...props} />
      </Suspense>
    </Unreachable>
  )
}

/** The sentences cannot be fetched either. */
class Unreachable extends Component<{ children: ReactNode; instead: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children
  }
}

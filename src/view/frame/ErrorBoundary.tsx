import { Component, type ReactNode } from 'react'
import { ProblemScreen } from './ProblemScreen.tsx'

/** A fault of the app ends in a sentence, not in a blank page or in a verdict that may be wrong. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {}

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    return error ? <ProblemScreen error={error} onAgain={() => location.reload()} /> : this.props.children
  }
}

import { Component, type ReactNode } from 'react'
import { Problem } from './Problem.tsx'

type Props = {
  children: ReactNode
  /** In place of a part of the screen; without it the whole screen gives way. */
  instead?: ReactNode
}

/** A fault of the app ends in a sentence, not in a blank page or in a verdict that may be wrong. */
export class ErrorBoundary extends Component<Props, { error?: Error }> {
  override state: { error?: Error } = {}

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    const { children, instead } = this.props
    if (!error) return children
    return instead ?? <Problem error={error} onAgain={() => location.reload()} />
  }
}

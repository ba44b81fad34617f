import type { RootOptions } from 'react-dom/client'

const silence = () => {}

/**
 * React would write every fault of the app to the console, and its text may hold what the chart says. The screen says
 * that something went wrong (`ErrorBoundary`).
 */
export const QUIET: RootOptions = {
  onCaughtError: silence,
  onUncaughtError: silence,
  onRecoverableError: silence,
}

/** What the first verdict does not wait for: fetched once that is on screen. */
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { ErrorBoundary } from './frame/ErrorBoundary.tsx'
import { FRAME } from './words/frame.ts'
import { useWords } from './words/words.ts'

/** @param children components made with `lazy`; one that does not arrive is said to be missing */
export function Afterwards({ children }: { children: ReactNode }) {
  const words = useWords(FRAME)
  const [shown, setShown] = useState(false)
  useEffect(() => setShown(true), [])
  if (!shown) return null
  return (
    <ErrorBoundary instead={<p className="notice warning">{words.panelMissing}</p>}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  )
}

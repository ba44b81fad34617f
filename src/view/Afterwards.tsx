/** What the first verdict does not wait for: fetched once that is on screen. */
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { ErrorBoundary } from './frame/ErrorBoundary.tsx'
import { FRAME } from './words/frame.ts'
import { useWords } from './words/words.ts'

type Props = {
  /** Components made with `lazy`; one that does not arrive is said to be missing. */
  children: ReactNode
  /** What stands in their place until they are there. */
  meanwhile?: ReactNode
}

export function Afterwards({ children, meanwhile }: Props) {
  const words = useWords(FRAME)
  const [shown, setShown] = useState(false)
  useEffect(() => setShown(true), [])
  if (!shown) return meanwhile
  return (
    <ErrorBoundary instead={<p className="notice warning">{words.panelMissing}</p>}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </ErrorBoundary>
  )
}

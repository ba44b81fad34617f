/** Satisfied, failed and open criteria as one bar; the words beside it say the same. */
export function Bar({ parts }: { parts: Readonly<Record<'satisfied' | 'failed' | 'unknown', number>> }) {
  const total = parts.satisfied + parts.failed + parts.unknown
  const width = (n: number) => (100 * n) / total
  return (
    <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="unknown" width="100" height="6" />
      <rect className="satisfied" width={width(parts.satisfied)} height="6" />
      <rect className="failed" x={width(parts.satisfied)} width={width(parts.failed)} height="6" />
    </svg>
  )
}

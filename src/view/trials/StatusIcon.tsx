type Look = 'satisfied' | 'failed' | 'unknown'

/** A verdict looks like the status of a criterion. */
export const LOOK = { eligible: 'satisfied', ineligible: 'failed', incomplete: 'unknown' } as const

const PATHS: Readonly<Record<Look, string>> = {
  satisfied: 'M4.5 8.5l2.5 2.5 4.5-5.5',
  failed: 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6',
  unknown: 'M6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2M8 11.4v.1',
}

/** Always beside a word that says the same. */
export function StatusIcon({ look }: { look: Look }) {
  return (
    <svg className={`icon ${look}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      <path d={PATHS[look]} />
    </svg>
  )
}

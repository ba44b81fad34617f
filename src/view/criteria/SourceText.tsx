import type { Criterion, Trial } from '../../criteria/trial.ts'
import { CRITERIA } from '../words/criteria.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** The page's words, the part that this criterion is marked in them, and the translation one tap away. */
export function SourceText({ criterion, trial }: { criterion: Criterion; trial: Trial }) {
  const words = useWords(CRITERIA)
  const language = useLanguage()
  const { source, part, translation } = criterion
  const other = language === trial.language ? (language === 'en' ? 'nl' : 'en') : language
  const translated = translation[other]
  return (
    <>
      <blockquote lang={trial.language}>
        <Marked text={source} part={part} />
      </blockquote>
      {translated !== undefined && (
        <details className="translation">
          <summary>{words.translation}</summary>
          <blockquote lang={other}>{translated}</blockquote>
        </details>
      )}
    </>
  )
}

/** A part may leave words out: each piece between ellipses is marked where it stands. */
function Marked({ text, part }: { text: string; part: string | undefined }) {
  if (part === undefined) return text
  const pieces = part.split('…').map((p) => p.trim())
  const marked: { text: string; own: boolean }[] = []
  let rest = text
  for (const piece of pieces) {
    const at = rest.indexOf(piece)
    if (piece === '' || at < 0) continue
    marked.push({ text: rest.slice(0, at), own: false }, { text: piece, own: true })
    rest = rest.slice(at + piece.length)
  }
  marked.push({ text: rest, own: false })
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
  return marked.map((m, i) => (m.own ? <mark key={i}>{m.text}</mark> : m.text))
}

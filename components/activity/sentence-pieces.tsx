import Link from 'next/link'
import type { Piece } from './activity-sentences'

/** The end of a sentence about what somebody did, its documents and clients as links. */
export function SentencePieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isNumber, href }) =>
    href ? (
      <Link
        key={text}
        href={href}
        className="reach inline-block text-primary-text wrap-anywhere hover:underline"
      >
        {text}
      </Link>
    ) : (
      <span key={text} className={isNumber ? 'inline-block wrap-anywhere' : undefined}>
        {text}
      </span>
    ),
  )
}

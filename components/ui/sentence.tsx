import { createElement, Fragment, type ReactNode } from 'react'
import { textParts } from '@/lib/messages/text-parts'

interface SentenceProps {
  /** With placeholders: "Read {page} first." */
  text: string
  /** What stands for each of them. */
  parts: Readonly<Record<string, ReactNode>>
}

/** A text of the catalogue with links or other elements inside. */
export function Sentence({ text, parts }: SentenceProps) {
  // Spread, since a part is known by its place: keys would say no more.
  return createElement(Fragment, null, ...textParts(text, parts))
}

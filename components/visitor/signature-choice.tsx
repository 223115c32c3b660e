'use client'

import { useId } from 'react'
import { Segment, Segments } from '@/components/ui/segments'
import type { AcceptWords, SignatureKind } from './accept-dialog'
import { FieldError } from './field-error'
import { SignaturePad, TypedSignature } from './signature-pad'
import type { Stroke } from './signature-strokes'

interface SignatureChoiceProps {
  kind: SignatureKind
  onKind: (kind: SignatureKind) => void
  name: string
  strokes: readonly Stroke[]
  onStrokes: (strokes: readonly Stroke[]) => void
  error: string
  words: AcceptWords
}

/** Typed or drawn, and what it looks like. */
export function SignatureChoice(props: SignatureChoiceProps) {
  const { kind, onKind, name, strokes, onStrokes, error, words } = props
  const id = useId()
  return (
    <div className="grid gap-2">
      <Segments
        aria-label={words.signature}
        className="h-12"
        value={kind}
        onValueChange={value => onKind(value === 'drawn' ? 'drawn' : 'typed')}
      >
        <Segment value="typed" className="text-base" data-missing={error ? '' : undefined}>
          {words.typed}
        </Segment>
        <Segment value="drawn" className="text-base">
          {words.drawn}
        </Segment>
      </Segments>
      {kind === 'typed' ? (
        <TypedSignature name={name} hint={words.typedHint} />
      ) : (
        <SignaturePad
          strokes={strokes}
          onChange={onStrokes}
          isInvalid={error !== ''}
          describedBy={error ? `${id}-error` : undefined}
          words={{ hint: words.drawnHint, label: words.drawnState, clear: words.clear }}
        />
      )}
      <FieldError id={`${id}-error`} sentence={error} />
    </div>
  )
}

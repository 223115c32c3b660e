'use client'

import { type PointerEvent, useRef } from 'react'
import { Button } from '@/components/ui/button'
import styles from './signature.module.css'
import { type Point, pathOf, penWidth, type Stroke } from './signature-strokes'

interface SignaturePadProps {
  strokes: readonly Stroke[]
  onChange: (strokes: readonly Stroke[]) => void
  words: { hint: string; label: string; clear: string }
  isInvalid: boolean
  describedBy: string | undefined
}

/** Paper to sign on, with a finger, a pen or the mouse; keyboards type in place of it. */
export function SignaturePad(props: SignaturePadProps) {
  const { strokes, onChange, words, isInvalid, describedBy } = props
  const pointer = useRef<number | null>(null)
  const start = (event: PointerEvent<SVGSVGElement>) => {
    if (pointer.current !== null || event.button !== 0) return
    pointer.current = event.pointerId
    event.currentTarget.setPointerCapture(event.pointerId)
    onChange([...strokes, [pointOf(event, event.nativeEvent)]])
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (pointer.current !== event.pointerId) return
    const all = event.nativeEvent.getCoalescedEvents?.() ?? []
    const drawn = (all.length > 0 ? all : [event.nativeEvent]).map(each => pointOf(event, each))
    const current = strokes.at(-1) ?? []
    onChange([...strokes.slice(0, -1), [...current, ...drawn]])
  }
  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (pointer.current === event.pointerId) pointer.current = null
  }
  return (
    <div className={styles.pad} data-invalid={isInvalid || undefined}>
      <svg
        role="img"
        aria-label={words.label}
        aria-describedby={describedBy}
        className={styles.surface}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path
          d={pathOf(strokes)}
          fill="none"
          stroke="currentColor"
          strokeWidth={penWidth}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={styles.base} />
      <span className={styles.hint} aria-hidden>
        {words.hint}
      </span>
      {strokes.length > 0 ? (
        <Button variant="link" className={styles.clear} onClick={() => onChange([])}>
          {words.clear}
        </Button>
      ) : null}
    </div>
  )
}

/** The typed name, as it stands for a signature. */
export function TypedSignature({ name, hint }: { name: string; hint: string }) {
  return (
    <div className={styles.pad}>
      <span className={styles.typed} data-length={name.length > 22 ? 'long' : undefined}>
        {name}
      </span>
      <span className={styles.base} />
      <span className={styles.hint}>{hint}</span>
    </div>
  )
}

function pointOf(
  { currentTarget }: PointerEvent<SVGSVGElement>,
  { clientX, clientY }: { clientX: number; clientY: number },
): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  const inside = (value: number, most: number) => Math.min(most, Math.max(0, value))
  return { x: inside(clientX - left, width), y: inside(clientY - top, height) }
}

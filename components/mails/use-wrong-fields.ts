'use client'

import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { type Control, type FieldValues, useFormState } from 'react-hook-form'

/** After a send that was refused for what stands in the fields: brings them into sight, the first wrong one in focus. */
export function useWrongFields<Values extends FieldValues>(
  control: Control<Values>,
  place: RefObject<HTMLElement | null>,
  show: () => void,
): void {
  const { submitCount, errors } = useFormState({ control })
  const [turn, setTurn] = useState(0)
  const look = useEffectEvent(() => {
    if (Object.keys(errors).length === 0) return
    show()
    setTurn(submitCount)
  })
  useEffect(() => {
    if (submitCount > 0) look()
  }, [submitCount])
  // Only once they are in sight can they take the focus.
  useEffect(() => {
    const wrong = place.current?.querySelector('[aria-invalid="true"]')
    if (turn > 0 && wrong instanceof HTMLElement) wrong.focus()
  }, [turn, place])
}

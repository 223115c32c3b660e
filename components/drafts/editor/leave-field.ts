/** Leaves the field in hand, because a date is read when its field is left; gives it back to return to. */
export async function leaveField(): Promise<HTMLElement | null> {
  const field = document.activeElement
  if (!(field instanceof HTMLElement)) return null
  field.blur()
  await new Promise(resolve => setTimeout(resolve, 0))
  return field
}

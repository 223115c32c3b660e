import type { FocusEvent, KeyboardEvent } from 'react'

interface FormKeys {
  moveLineBy: (id: string, by: number) => void
  /** Adds a line at the end and leads to it; false where the last line is still blank. */
  addLineAfterLast: () => boolean
}

/** Enter goes on to the next field, in the last cell to a new line; Alt and an arrow move a line. */
export function handleFormKey(event: KeyboardEvent<HTMLElement>, keys: FormKeys): void {
  const { target, currentTarget } = event
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return
  const line = lineOfControl(target)
  if (event.altKey && line && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault()
    keys.moveLineBy(line, event.key === 'ArrowUp' ? -1 : 1)
    return
  }
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.nativeEvent.isComposing) return
  const leaves = target.id.endsWith('-unitPrice')
    ? ['Tab', 'Enter']
    : isHeading(target)
      ? ['Enter']
      : []
  if (leaves.includes(event.key) && isInLastRow(target) && keys.addLineAfterLast()) {
    event.preventDefault()
    return
  }
  if (event.key === 'Enter' && goesOnWithEnter(target)) {
    event.preventDefault()
    nextField(target, currentTarget)?.focus()
  }
}

/**
 * The line whose text now has the focus, null in a text outside the lines; undefined for anything else: a line
 * that closed under the pointer would move the button that is being pressed.
 */
export function focusedLine(event: FocusEvent<HTMLElement>): string | null | undefined {
  const { target, currentTarget } = event
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isText && currentTarget.contains(target) ? lineOfControl(target) : undefined
}

function lineOfControl(element: Element): string | null {
  return element.closest('[data-line-row]')?.getAttribute('data-line-row') ?? null
}

function isHeading(element: Element): boolean {
  return element.closest('[data-section-row]') !== null
}

function isInLastRow(element: Element): boolean {
  return element.closest('[data-line-row]')?.nextElementSibling === null
}

function goesOnWithEnter(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return true
  return target instanceof HTMLTextAreaElement && lineOfControl(target) !== null
}

function nextField(from: HTMLElement, form: HTMLElement): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLElement>('input:enabled, textarea:enabled')]
  const visible = fields.filter(field => field.offsetParent !== null)
  return visible[visible.indexOf(from) + 1]
}

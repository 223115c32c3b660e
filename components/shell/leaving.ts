/** Told before keys or the palette leave a page: whoever holds something unsaved calls it off, and may ask. */
export const beforeLeaving = 'before-leaving'

/** Whether a page may be left for another address of ours. */
export function mayLeaveFor(href: string): boolean {
  return window.dispatchEvent(new CustomEvent(beforeLeaving, { detail: href, cancelable: true }))
}

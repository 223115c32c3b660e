const fields = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'
const ownKeys =
  '[role="menu"], [role="listbox"], [role="combobox"], [role="tablist"], [role="radiogroup"], [role="grid"]'
const layers =
  '[role="dialog"][data-state="open"], [role="alertdialog"][data-state="open"], [role="menu"][data-state="open"], [role="listbox"][data-state="open"]'

/** Whether a key belongs to something else: a field, a menu, or a dialog that lies over the page. */
export function isBusy(target: EventTarget | null): boolean {
  if (target instanceof Element && isOwnKeyed(target)) return true
  return document.querySelector(layers) !== null
}

function isOwnKeyed(target: Element): boolean {
  const field = target.closest(fields)
  const ticks = field instanceof HTMLInputElement && field.type === 'checkbox'
  return (field !== null && !ticks) || target.closest(ownKeys) !== null
}

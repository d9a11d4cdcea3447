/** The DOM id of a field's input: `path` is dotted (`contacts.0.value`). */
export const fieldId = (formId: string, path: string): string => `${formId}-${path}`

/**
 * Puts the cursor into a field, or into the first input within it; scrolls it into view. `opening`:
 * a dialog that opens around the form leaves the cursor there.
 */
export const focusField = (root: HTMLElement | null, id: string, opening = false): void => {
  const found = root?.querySelector(`#${CSS.escape(id)}`)
  const input = found?.matches('input, textarea, button, select')
    ? found
    : (found?.querySelector('input, textarea, button, select') ?? found)
  if (!(input instanceof HTMLElement)) return
  if (opening) input.setAttribute('data-autofocus', '')
  input.scrollIntoView({ block: 'center' })
  input.focus()
}

/** A dialog that opened before its form had come holds the cursor itself: a field of the form takes it over. */
export const takeCursorFromDialog = (root: HTMLElement | null, id: string): void => {
  const dialog = root?.closest('[role="dialog"]') ?? null
  if (dialog !== null && document.activeElement === dialog) focusField(root, id)
}

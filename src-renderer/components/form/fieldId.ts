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

/**
 * A dialog that opened before its form had come holds the cursor itself, where no key of the form works:
 * the form's first field (`id`) takes it over, or the first input that can. Never a notice above the
 * fields: Enter there would throw a draft away.
 */
export const takeCursorFromDialog = (root: HTMLElement | null, id: string | undefined): void => {
  const dialog = root?.closest('[role="dialog"]') ?? null
  if (dialog === null || document.activeElement !== dialog) return
  if (id !== undefined) focusField(root, id)
  for (const input of root?.querySelectorAll('input, textarea, button, select') ?? []) {
    if (document.activeElement !== dialog) return
    if (!(input instanceof HTMLElement) || input.closest('[role="status"]') !== null) continue
    input.focus({ preventScroll: true })
  }
}

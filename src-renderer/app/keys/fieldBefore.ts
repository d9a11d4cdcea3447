/** Puts a field back as it was, so that its form hears of it. */
export type PutBack = () => void

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement

const prototypeOf = (field: Field): Field =>
  field instanceof HTMLInputElement
    ? HTMLInputElement.prototype
    : field instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement.prototype
      : HTMLSelectElement.prototype

/** Remembers what stands in the field that has the cursor, before a key writes into it; null where no field has it. */
export const fieldBefore = (target: EventTarget | null): PutBack | null => {
  if (!isField(target)) return null
  const { value } = target
  const selection = target instanceof HTMLSelectElement ? null : selectionOf(target)
  return () => {
    if (target.value === value) return
    // Past the setter that React watches: to it the value is as good as typed.
    Object.getOwnPropertyDescriptor(prototypeOf(target), 'value')?.set?.call(target, value)
    target.dispatchEvent(new Event('input', { bubbles: true }))
    if (target instanceof HTMLSelectElement) {
      target.dispatchEvent(new Event('change', { bubbles: true }))
    } else if (selection !== null) target.setSelectionRange(...selection)
  }
}

/** Fields of numbers and days have none. */
const selectionOf = (field: HTMLInputElement | HTMLTextAreaElement): [number, number] | null => {
  const { selectionStart, selectionEnd } = field
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd]
}

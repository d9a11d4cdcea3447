let stop: (() => string) | null = null

/**
 * From now on keeps what is typed, until the palette's field has the focus: the palette is fetched
 * when it is first opened, and whoever types on at once loses nothing.
 */
export const catchTyping = (): void => {
  if (stop !== null) return
  let typed = ''
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if (event.key.length === 1) typed += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('keydown', hear, { capture: true })
  stop = () => {
    window.removeEventListener('keydown', hear, { capture: true })
    stop = null
    return typed
  }
}

/** Ends it, and answers what was typed meanwhile. */
export const takeTyped = (): string => stop?.() ?? ''

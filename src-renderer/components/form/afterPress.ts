let pressed = false
window.addEventListener('pointerdown', () => (pressed = true), { capture: true })
for (const end of ['pointerup', 'pointercancel'] as const) {
  window.addEventListener(end, () => (pressed = false), { capture: true })
}

/**
 * Does something now, or, while a mouse button is held down, once its click has arrived: what is
 * said when a field is left must not move the button that is being pressed.
 */
export const afterPress = (act: () => void): void => {
  if (!pressed) return act()
  const end = new AbortController()
  const soon = (): void => {
    end.abort()
    setTimeout(act, 0)
  }
  window.addEventListener('pointerup', soon, { signal: end.signal })
  window.addEventListener('pointercancel', soon, { signal: end.signal })
}

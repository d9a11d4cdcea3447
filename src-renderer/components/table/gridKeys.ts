/** What a key asks of the table when a cell or a heading has the focus. */
export type GridIntent =
  | { kind: 'row'; by: number; extend: boolean }
  | { kind: 'page'; by: -1 | 1; extend: boolean }
  | { kind: 'edge'; to: 'first' | 'last'; extend: boolean }
  | { kind: 'column'; by: number }
  | { kind: 'columnEdge'; to: 'first' | 'last' }
  | { kind: 'enter'; shift: boolean }
  | { kind: 'toggle'; shift: boolean }
  | { kind: 'all' }
  | { kind: 'close' }
  | { kind: 'menu' }
  | { kind: 'widen'; by: number }

export type KeyPress = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

/** The intent of a key press, or null when the table has no use for it. Keys with Alt are the frame's. */
export const gridIntent = (press: KeyPress, onHeading: boolean): GridIntent | null => {
  const ctrl = press.ctrlKey || press.metaKey
  const shift = press.shiftKey
  if (press.altKey) return null
  switch (press.key) {
    case 'ArrowDown':
      return { kind: 'row', by: 1, extend: shift }
    case 'ArrowUp':
      return { kind: 'row', by: -1, extend: shift }
    case 'PageDown':
      return { kind: 'page', by: 1, extend: shift }
    case 'PageUp':
      return { kind: 'page', by: -1, extend: shift }
    case 'Home':
      return { kind: 'edge', to: 'first', extend: shift }
    case 'End':
      return { kind: 'edge', to: 'last', extend: shift }
    case 'ArrowLeft':
    case 'ArrowRight':
      return sideways(press.key === 'ArrowLeft' ? -1 : 1, ctrl, shift && onHeading)
    case 'Enter':
      return ctrl ? null : { kind: 'enter', shift }
    case ' ':
      return ctrl ? null : { kind: 'toggle', shift }
    case 'a':
    case 'A':
      return ctrl ? { kind: 'all' } : null
    case 'Escape':
      return { kind: 'close' }
    case 'ContextMenu':
      return { kind: 'menu' }
    case 'F10':
      return shift ? { kind: 'menu' } : null
    default:
      return null
  }
}

const sideways = (by: -1 | 1, ctrl: boolean, widen: boolean): GridIntent => {
  if (widen) return { kind: 'widen', by: by * 16 }
  if (ctrl) return { kind: 'columnEdge', to: by < 0 ? 'first' : 'last' }
  return { kind: 'column', by }
}

/** What of a key event decides which key it is. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

const named: Readonly<Record<string, string>> = { ' ': 'Space', Escape: 'Esc' }

/** A key press as bindings write it: `Ctrl+K`, `Alt+1`, `n`, `?`; `Ctrl+Cmd+L` where a Mac's ⌃ and ⌘ are held together. Letters go by what they write, with Ctrl or Alt by their place if the layout is not Latin. */
export const combinationOf = (press: KeyPress): string => {
  const control = press.ctrlKey || press.metaKey
  const plain = !control && !press.altKey
  if (plain) return named[press.key] ?? (press.key.length === 1 ? press.key : shifted(press))
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1] ?? /^Digit(\d)$/.exec(press.code)?.[1]
  const latin = /^[a-z0-9]$/i.test(press.key) ? press.key.toUpperCase() : letter
  const key = latin ?? named[press.key] ?? press.key
  const both = press.ctrlKey && press.metaKey ? 'Cmd+' : ''
  return `${control ? 'Ctrl+' : ''}${both}${press.altKey ? 'Alt+' : ''}${press.shiftKey ? 'Shift+' : ''}${key}`
}

const shifted = (press: KeyPress): string => `${press.shiftKey ? 'Shift+' : ''}${press.key}`

/** Whether a combination is a single sign, which a field would take as typing. */
export const isLetterKey = (combination: string): boolean => combination.length === 1

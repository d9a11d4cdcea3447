/** On a Mac the keys are written as they stand on its keyboard. */
const onMacKeyboard: readonly (readonly [RegExp, string])[] = [
  // Where both are held, Ctrl is that of the Mac itself.
  [/\bCtrl\+Cmd\+/gu, '⌃⌘'],
  [/\bCtrl\+/gu, '⌘'],
  [/\bAlt\+/gu, '⌥'],
  [/\bShift\+/gu, '⇧'],
]

/** Whether a browser that calls itself so runs on a Mac. */
export const isMac = (userAgent: string): boolean => /\bMacintosh\b/u.test(userAgent)

/**
 * Keys as bindings write them (`Ctrl+K`, `Ctrl+Enter, Ctrl+S`), for the keyboard of whoever reads: a Mac
 * has ⌘ where others have Ctrl, and both are heard as one.
 */
export const shownKeys = (combination: string, mac = isMac(navigator.userAgent)): string =>
  mac
    ? onMacKeyboard.reduce((text, [key, sign]) => text.replaceAll(key, sign), combination)
    : combination

import { isMac } from './shownKeys.ts'

/**
 * The keys that lock the screen, as bindings write them. Not ⌥L on a Mac: Latvian is typed with ⌥ there,
 * and that is ļ.
 */
export const lockKey = (mac = isMac(navigator.userAgent)): string => (mac ? 'Ctrl+Cmd+L' : 'Alt+L')

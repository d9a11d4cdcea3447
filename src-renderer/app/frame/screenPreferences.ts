import { useOffice } from '#renderer/app/client/office.ts'
import { usePreference } from '#renderer/app/client/preferences.ts'

type Appearance = 'system' | 'light' | 'dark'

// Plain checks: zod comes with the first form, the frame does without.
const isAppearance = (value: unknown): value is Appearance =>
  value === 'system' || value === 'light' || value === 'dark'
const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean'
const isWidth = (value: unknown): value is number =>
  typeof value === 'number' && value >= 20 && value <= 75
const isRoute = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 2000

/** Light, dark, or whatever the system says. */
export const useAppearance = () => usePreference<Appearance>('appearance', isAppearance, 'system')

/** Whether single letters are keys. */
export const useLetterKeys = () => usePreference('letterKeys', isSwitch, true)

/**
 * Whether what is due is told outside the window too. In a browser only who has switched it on
 * themselves is told: the browser asks them then.
 */
export const useDueNotices = () => {
  const { host } = useOffice()
  return usePreference('dueNotices', isSwitch, host.kind === 'electron')
}

/** Whether the navigation shows icons only. */
export const useCollapsed = () => usePreference('sideCollapsed', isSwitch, false)

/** How wide the detail pane is, in percent of the content. */
export const usePaneWidth = () => usePreference('paneWidth', isWidth, 42)

/** Where the person was last: a window opens there again. */
export const useLastRoute = () => usePreference('lastRoute', isRoute, '/')

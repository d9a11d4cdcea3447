import { z } from 'zod'
import { usePreference } from '#renderer/app/client/preferences.ts'

const Appearance = z.enum(['system', 'light', 'dark'])

/** Light, dark, or whatever the system says. */
export const useAppearance = () => usePreference('appearance', Appearance, 'system')

/** Whether single letters are keys. */
export const useLetterKeys = () => usePreference('letterKeys', z.boolean(), true)

/** Whether the navigation shows icons only. */
export const useCollapsed = () => usePreference('sideCollapsed', z.boolean(), false)

/** How wide the detail pane is, in percent of the content. */
export const usePaneWidth = () => usePreference('paneWidth', z.number().min(20).max(75), 42)

/** Where the person was last: a window opens there again. */
export const useLastRoute = () => usePreference('lastRoute', z.string().max(2000), '/')

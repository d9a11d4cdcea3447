import { windowMemory } from '#renderer/app/session/windowMemory.ts'
import type { ListQuery } from '#shared/lists/list.ts'

/**
 * What the list of people shows, for as long as the window lives, so that coming back from a page
 * finds the same rows. Not in the address: a search is often a name, and addresses are written to
 * the browser's history.
 */
export const usePeopleView = windowMemory<ListQuery>()

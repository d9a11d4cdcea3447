import { windowMemory } from '#renderer/app/session/windowMemory.ts'
import type { ListQuery } from '#shared/lists/list.ts'

/** What the list of sessions shows, for as long as the window lives: a search may be a teacher's name, so it stays out of the address. */
export const useSessionsView = windowMemory<ListQuery>()

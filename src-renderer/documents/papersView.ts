import { windowMemory } from '#renderer/app/session/windowMemory.ts'
import type { ListQuery } from '#shared/lists/list.ts'

/** What the register of papers shows, for as long as the window lives: a search may be a person's name, so it stays out of the address. */
export const usePapersView = windowMemory<ListQuery>()

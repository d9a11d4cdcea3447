import { windowMemory } from '#renderer/app/session/windowMemory.ts'
import type { ListQuery } from '#shared/lists/list.ts'

// What the list shows, for as long as the window lives: a search may be a person's name.
export const useRequestsView = windowMemory<ListQuery>()

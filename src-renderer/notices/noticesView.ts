import { windowMemory } from '#renderer/app/session/windowMemory.ts'
import type { ListQuery } from '#shared/lists/list.ts'

/** What the list of notices shows, for as long as the window lives. */
export const useNoticesView = windowMemory<ListQuery>()

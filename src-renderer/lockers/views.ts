import { windowMemory } from '#renderer/app/session/windowMemory.ts'
import type { ListQuery } from '#shared/lists/list.ts'

/** What list and map show, for as long as the window lives. */
export const useLockersView = windowMemory<ListQuery>()

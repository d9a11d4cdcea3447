import { windowMemory } from '#renderer/app/session/windowMemory.ts'
import type { ListQuery } from '#shared/lists/list.ts'

/** What the list of groups shows, for as long as the window lives: a search may be a manager's name, so it stays out of the address. */
export const useGroupsView = windowMemory<ListQuery>()

/** The same for the lists of courses and of training projects. */
export const useCoursesView = windowMemory<ListQuery>()
export const useProjectsView = windowMemory<ListQuery>()

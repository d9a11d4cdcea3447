import { windowMemory } from '#renderer/app/session/windowMemory.ts'
import type { ListQuery } from '#shared/lists/list.ts'

// What each list shows, for as long as the window lives: a search may be a person's name.
export const useItemsView = windowMemory<ListQuery>()
export const useLoansView = windowMemory<ListQuery>()
export const useReservationsView = windowMemory<ListQuery>()

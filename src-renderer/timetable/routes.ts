import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { idInAddress, openInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** Whose calendar is shown: of a group, a teacher or a room; empty while it is not chosen yet. */
interface CalendarSearch {
  group?: string | undefined
  teacher?: string | undefined
  room?: string | undefined
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/timetable',
  validateSearch: openInAddress,
  component: lazyRouteComponent(() => import('./SessionsScreen.tsx'), 'SessionsScreen'),
})

const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/timetable/calendar',
  validateSearch: (search): CalendarSearch => ({
    group: chosenInAddress(search['group']),
    teacher: chosenInAddress(search['teacher']),
    room: roomInAddress(search['room']),
  }),
  component: lazyRouteComponent(() => import('./CalendarScreen.tsx'), 'CalendarScreen'),
})

/** An id; empty while nobody is chosen yet. */
const chosenInAddress = (value: unknown): string | undefined =>
  value === '' ? '' : idInAddress(value)

const roomInAddress = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 200 ? value : undefined

/** The screens of the timetable. */
export const timetableRoutes = [listRoute, calendarRoute] as const

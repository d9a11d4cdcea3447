import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  type ListAddress,
  openInAddress,
  switchInAddress,
  tabInAddress,
} from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `new`: the form of a new absence is open; `show`: what waits for somebody. */
interface AbsencesAddress extends ListAddress {
  new?: boolean | undefined
  show?: string | undefined
}

const absencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/absences',
  validateSearch: (search): AbsencesAddress => ({
    ...openInAddress(search),
    new: switchInAddress(search['new']),
    show: tabInAddress(search['show']),
  }),
  component: lazyRouteComponent(() => import('./AbsencesScreen.tsx'), 'AbsencesScreen'),
})

/** The screen of absences. */
export const absencesRoutes = [absencesRoute] as const

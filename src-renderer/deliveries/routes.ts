import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  type ListAddress,
  openInAddress,
  switchInAddress,
  tabInAddress,
} from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'
import { packingRoutes } from './packingRoutes.ts'
import { dispatchRoutes } from './dispatchRoutes.ts'

/** `new`: the form of a new delivery is open; `show`: a place of the board. */
interface DeliveriesAddress extends ListAddress {
  new?: boolean | undefined
  show?: string | undefined
}

const deliveriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/deliveries',
  validateSearch: (search): DeliveriesAddress => ({
    ...openInAddress(search),
    new: switchInAddress(search['new']),
    show: tabInAddress(search['show']),
  }),
  component: lazyRouteComponent(() => import('./DeliveriesScreen.tsx'), 'DeliveriesScreen'),
})

/** The screens of deliveries. */
export const deliveriesRoutes = [deliveriesRoute, ...packingRoutes, ...dispatchRoutes] as const

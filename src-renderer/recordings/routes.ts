import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  idInAddress,
  type ListAddress,
  openInAddress,
  switchInAddress,
  tabInAddress,
} from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `refuse`: somebody is on the phone who does not agree. */
interface BoardAddress {
  refuse?: boolean | undefined
}

/** `new`: the form of a new request is open, `person`: for whom; `show`: the requests in a state. */
interface RequestsAddress extends ListAddress {
  new?: boolean | undefined
  person?: string | undefined
  show?: string | undefined
}

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recordings',
  validateSearch: (search): BoardAddress => ({ refuse: switchInAddress(search['refuse']) }),
  component: lazyRouteComponent(() => import('./BoardScreen.tsx'), 'BoardScreen'),
})

const requestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recordings/requests',
  validateSearch: (search): RequestsAddress => ({
    ...openInAddress(search),
    new: switchInAddress(search['new']),
    person: idInAddress(search['person']),
    show: tabInAddress(search['show']),
  }),
  component: lazyRouteComponent(() => import('./RequestsScreen.tsx'), 'RequestsScreen'),
})

/** The screens of recordings. */
export const recordingsRoutes = [boardRoute, requestsRoute] as const

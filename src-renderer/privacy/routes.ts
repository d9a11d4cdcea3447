import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type ListAddress, openInAddress, switchInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `new`: the form of a new request is open. */
interface RequestsAddress extends ListAddress {
  new?: boolean | undefined
}

const requestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy',
  validateSearch: (search): RequestsAddress => ({
    ...openInAddress(search),
    new: switchInAddress(search['new']),
  }),
  component: lazyRouteComponent(() => import('./RequestsScreen.tsx'), 'RequestsScreen'),
})

const keepingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy/keeping',
  component: lazyRouteComponent(() => import('./KeepingScreen.tsx'), 'KeepingScreen'),
})

const holdsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy/holds',
  component: lazyRouteComponent(() => import('./HoldsScreen.tsx'), 'HoldsScreen'),
})

const restrictionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy/restrictions',
  component: lazyRouteComponent(() => import('./RestrictionsScreen.tsx'), 'RestrictionsScreen'),
})

/** The screens of people's rights. */
export const privacyRoutes = [requestsRoute, keepingRoute, holdsRoute, restrictionsRoute] as const

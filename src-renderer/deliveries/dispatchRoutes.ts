import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

const dispatchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/deliveries/dispatch',
  component: lazyRouteComponent(() => import('./DispatchScreen.tsx'), 'DispatchScreen'),
})

const manifestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/deliveries/manifests',
  validateSearch: openInAddress,
  component: lazyRouteComponent(() => import('./ManifestsScreen.tsx'), 'ManifestsScreen'),
})

/** The screens of handing parcels over. */
export const dispatchRoutes = [dispatchRoute, manifestsRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

const contactRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contact',
  component: lazyRouteComponent(() => import('./NewContactScreen.tsx'), 'NewContactScreen'),
})

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices',
  validateSearch: openInAddress,
  component: lazyRouteComponent(() => import('./NoticesScreen.tsx'), 'NoticesScreen'),
})

/** The screens of notices that belong to no record of another feature. */
export const noticesRoutes = [contactRoute, listRoute] as const

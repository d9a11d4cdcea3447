import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/app/rootRoute.ts'

const contactRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contact',
  component: lazyRouteComponent(() => import('./NewContactScreen.tsx'), 'NewContactScreen'),
})

/** The screens of notices that belong to no record of another feature. */
export const noticesRoutes = [contactRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/app/rootRoute.ts'

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/today',
  component: lazyRouteComponent(() => import('./TodayScreen.tsx'), 'TodayScreen'),
})

/** The screen of what waits. */
export const todayRoutes = [todayRoute] as const

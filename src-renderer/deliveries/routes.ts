import { createRoute, redirect } from '@tanstack/react-router'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** Until the area has a screen of its own, it begins with the lockers. */
const deliveriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/deliveries',
  beforeLoad: () => {
    throw redirect({ to: '/deliveries/lockers', replace: true })
  },
})

/** The screens of deliveries. */
export const deliveriesRoutes = [deliveriesRoute] as const

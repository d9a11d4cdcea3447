import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { idInAddress, tabInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents',
  component: lazyRouteComponent(() => import('./IncidentsScreen.tsx'), 'IncidentsScreen'),
})

/** `new` stands before any id, so the form has no id to guess. */
const newRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents/new',
  // The removal from a session that the report begins with.
  validateSearch: (search): { session?: string | undefined; removal?: string | undefined } => ({
    session: idInAddress(search['session']),
    removal: idInAddress(search['removal']),
  }),
  component: lazyRouteComponent(() => import('./FilingScreen.tsx'), 'FilingScreen'),
})

const fileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents/$id',
  validateSearch: (search): { tab?: string | undefined } => ({ tab: tabInAddress(search['tab']) }),
  component: lazyRouteComponent(() => import('./IncidentPage.tsx'), 'IncidentPage'),
})

/** The screens of incidents. */
export const incidentsRoutes = [listRoute, newRoute, fileRoute] as const

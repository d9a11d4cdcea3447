import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { idInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `group`: the people of the list are enrolled there, the sessions and answers are its. */
interface ImportSearch {
  group?: string | undefined
}

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/import',
  validateSearch: (search): ImportSearch => ({ group: idInAddress(search['group']) }),
  component: lazyRouteComponent(() => import('./PeopleImportScreen.tsx'), 'PeopleImportScreen'),
})

const sessionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/timetable/import',
  validateSearch: (search): ImportSearch => ({ group: idInAddress(search['group']) }),
  component: lazyRouteComponent(() => import('./SessionsImportScreen.tsx'), 'SessionsImportScreen'),
})

const itemsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment/import',
  component: lazyRouteComponent(() => import('./ItemsImportScreen.tsx'), 'ItemsImportScreen'),
})

const needsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment/needs/import',
  validateSearch: (search): ImportSearch => ({ group: idInAddress(search['group']) }),
  component: lazyRouteComponent(() => import('./NeedsImportScreen.tsx'), 'NeedsImportScreen'),
})

/** `request`: about whose recording the report tells. */
interface ReportSearch {
  request?: string | undefined
}

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recordings/import',
  validateSearch: (search): ReportSearch => ({ request: idInAddress(search['request']) }),
  component: lazyRouteComponent(() => import('./ReportImportScreen.tsx'), 'ReportImportScreen'),
})

/** The screens of the import, each in the area of what it brings. */
export const importRoutes = [
  importRoute,
  sessionsRoute,
  itemsRoute,
  needsRoute,
  reportRoute,
] as const

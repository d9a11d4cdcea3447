import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/app/rootRoute.ts'

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/export',
  component: lazyRouteComponent(() => import('./ExportScreen.tsx'), 'ExportScreen'),
})

const newRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/export/new',
  component: lazyRouteComponent(() => import('./ProfileScreens.tsx'), 'NewProfileScreen'),
})

const editRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/export/$id/edit',
  component: lazyRouteComponent(() => import('./ProfileScreens.tsx'), 'EditProfileScreen'),
})

/** The screens of the exports area. */
export const exportsRoutes = [listRoute, newRoute, editRoute] as const

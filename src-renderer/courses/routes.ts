import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `open`: which group is shown in the pane beside the list. */
const ListSearch = z.object({ open: z.uuid().optional().catch(undefined) })

/** `tab`: the part of the group's page, the participants when none is named; `edit`: its form is open. */
const PageSearch = z.object({
  tab: z.string().max(40).optional().catch(undefined),
  edit: z.boolean().optional().catch(undefined),
})

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses',
  validateSearch: (search) => ListSearch.parse(search),
  component: lazyRouteComponent(() => import('./GroupsScreen.tsx'), 'GroupsScreen'),
})

const newRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/new',
  component: lazyRouteComponent(() => import('./NewGroupScreen.tsx'), 'NewGroupScreen'),
})

const pageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$id',
  validateSearch: (search) => PageSearch.parse(search),
  component: lazyRouteComponent(() => import('./GroupPage.tsx'), 'GroupPage'),
})

/** The screens of the courses area. */
export const coursesRoutes = [listRoute, newRoute, pageRoute] as const

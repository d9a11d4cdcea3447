import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openInAddress, switchInAddress, tabInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `tab`: the part of the group's page, the participants when none is named; `edit`: its form is open. */
interface PageSearch {
  tab?: string | undefined
  edit?: boolean | undefined
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses',
  validateSearch: openInAddress,
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
  validateSearch: (search): PageSearch => ({
    tab: tabInAddress(search['tab']),
    edit: switchInAddress(search['edit']),
  }),
  component: lazyRouteComponent(() => import('./GroupPage.tsx'), 'GroupPage'),
})

/** The screens of the courses area. */
export const coursesRoutes = [listRoute, newRoute, pageRoute] as const

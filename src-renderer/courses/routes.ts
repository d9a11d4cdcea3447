import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { idInAddress, switchInAddress, tabInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `open`: which group is shown in the pane beside the list. */
interface ListSearch {
  open?: string | undefined
}

/** `tab`: the part of the group's page, the participants when none is named; `edit`: its form is open. */
interface PageSearch {
  tab?: string | undefined
  edit?: boolean | undefined
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses',
  validateSearch: (search): ListSearch => ({ open: idInAddress(search['open']) }),
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

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  type ListAddress,
  idInAddress,
  openInAddress,
  tabInAddress,
} from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  /** `show`: `lockers` for whose locker was closed or moved; `locker`: one that they prefer. */
  validateSearch: (
    search,
  ): ListAddress & { show?: string | undefined; locker?: string | undefined } => ({
    ...openInAddress(search),
    show: tabInAddress(search['show']),
    locker: idInAddress(search['locker']),
  }),
  component: lazyRouteComponent(() => import('./PeopleScreen.tsx'), 'PeopleScreen'),
})

const newRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/new',
  component: lazyRouteComponent(() => import('./NewPersonScreen.tsx'), 'NewPersonScreen'),
})

const pageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./PersonPage.tsx'), 'PersonPage'),
})

const editRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$id/edit',
  component: lazyRouteComponent(() => import('./EditPersonScreen.tsx'), 'EditPersonScreen'),
})

/** The screens of the people area. */
export const peopleRoutes = [listRoute, newRoute, pageRoute, editRoute] as const

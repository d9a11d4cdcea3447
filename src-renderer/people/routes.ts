import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { idInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `open`: who is shown in the pane beside the list. */
interface ListSearch {
  open?: string | undefined
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: (search): ListSearch => ({ open: idInAddress(search['open']) }),
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

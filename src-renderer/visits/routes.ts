import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openInAddress, switchInAddress, type ListAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `new`: the form of a new visit is open. */
interface Search extends ListAddress {
  new?: boolean | undefined
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/visits',
  validateSearch: (search): Search => ({
    ...openInAddress(search),
    new: switchInAddress(search['new']),
  }),
  component: lazyRouteComponent(() => import('./VisitsScreen.tsx'), 'VisitsScreen'),
})

/** The screens of the visits area. */
export const visitsRoutes = [listRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { idInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `group`: the people of the list are enrolled there. */
interface ImportSearch {
  group?: string | undefined
}

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/import',
  validateSearch: (search): ImportSearch => ({ group: idInAddress(search['group']) }),
  component: lazyRouteComponent(() => import('./ImportScreen.tsx'), 'ImportScreen'),
})

/** The screen of the import, in the people area. */
export const importRoutes = [importRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `group`: the people of the list are enrolled there. */
const ImportSearch = z.object({ group: z.uuid().optional().catch(undefined) })

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/import',
  validateSearch: (search) => ImportSearch.parse(search),
  component: lazyRouteComponent(() => import('./ImportScreen.tsx'), 'ImportScreen'),
})

/** The screen of the import, in the people area. */
export const importRoutes = [importRoute] as const

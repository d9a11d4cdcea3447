import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `open`: which paper is shown in the pane beside the list. */
const ListSearch = z.object({ open: z.uuid().optional().catch(undefined) })

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents',
  validateSearch: (search) => ListSearch.parse(search),
  component: lazyRouteComponent(() => import('./DocumentsScreen.tsx'), 'DocumentsScreen'),
})

/** The screens of the documents area. */
export const documentsRoutes = [listRoute] as const

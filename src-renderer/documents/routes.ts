import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents',
  validateSearch: openInAddress,
  component: lazyRouteComponent(() => import('./DocumentsScreen.tsx'), 'DocumentsScreen'),
})

/** The screens of the documents area. */
export const documentsRoutes = [listRoute] as const

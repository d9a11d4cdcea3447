import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { idInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `open`: which paper is shown in the pane beside the list. */
interface ListSearch {
  open?: string | undefined
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents',
  validateSearch: (search): ListSearch => ({ open: idInAddress(search['open']) }),
  component: lazyRouteComponent(() => import('./DocumentsScreen.tsx'), 'DocumentsScreen'),
})

/** The screens of the documents area. */
export const documentsRoutes = [listRoute] as const

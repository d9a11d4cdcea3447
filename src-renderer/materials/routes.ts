import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type ListAddress, openInAddress, switchInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

const materialsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/deliveries/materials',
  /** `new`: the form of a new material is open. */
  validateSearch: (search): ListAddress & { new?: boolean | undefined } => ({
    ...openInAddress(search),
    new: switchInAddress(search['new']),
  }),
  component: lazyRouteComponent(() => import('./MaterialsScreen.tsx'), 'MaterialsScreen'),
})

/** The screens of materials. */
export const materialsRoutes = [materialsRoute] as const

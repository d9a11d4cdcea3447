import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tabInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

interface Search {
  tab?: string | undefined
}

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  validateSearch: (search): Search => ({ tab: tabInAddress(search['tab']) }),
  component: lazyRouteComponent(() => import('./SettingsScreen.tsx'), 'SettingsScreen'),
})

/** The screens of the settings. */
export const settingsRoutes = [settingsRoute] as const

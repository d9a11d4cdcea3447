import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '#renderer/app/rootRoute.ts'

const Search = z.object({ tab: z.string().max(40).optional().catch(undefined) })

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  validateSearch: (search) => Search.parse(search),
  component: lazyRouteComponent(() => import('./SettingsScreen.tsx'), 'SettingsScreen'),
})

/** The screens of the settings. */
export const settingsRoutes = [settingsRoute] as const

import { createRoute, createRouter } from '@tanstack/react-router'
import { absencesRoutes } from '#renderer/absences/routes.ts'
import { coursesRoutes } from '#renderer/courses/routes.ts'
import { deliveriesRoutes } from '#renderer/deliveries/routes.ts'
import { documentsRoutes } from '#renderer/documents/routes.ts'
import { equipmentRoutes } from '#renderer/equipment/routes.ts'
import { exportsRoutes } from '#renderer/exports/routes.ts'
import { importRoutes } from '#renderer/imports/routes.ts'
import { materialsRoutes } from '#renderer/materials/routes.ts'
import { lockersRoutes } from '#renderer/lockers/routes.ts'
import { incidentsRoutes } from '#renderer/incidents/routes.ts'
import { noticesRoutes } from '#renderer/notices/routes.ts'
import { peopleRoutes } from '#renderer/people/routes.ts'
import { privacyRoutes } from '#renderer/privacy/routes.ts'
import { recordingsRoutes } from '#renderer/recordings/routes.ts'
import { settingsRoutes } from '#renderer/settings/routes.ts'
import { todayRoutes } from '#renderer/today/routes.ts'
import { visitsRoutes } from '#renderer/visits/routes.ts'
import { timetableRoutes } from '#renderer/timetable/routes.ts'
import { ErrorScreen } from './ErrorScreen.tsx'
import { NotFound } from './frame/NotFound.tsx'
import { Start } from './frame/Start.tsx'
import { rootRoute } from './rootRoute.ts'

const startRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Start })

/**
 * Every screen has an address. A feature makes its routes under `rootRoute` in
 * `src-renderer/<feature>/routes.ts`, with the screens themselves in lazy parts, and adds them here.
 */
const routeTree = rootRoute.addChildren([
  startRoute,
  ...todayRoutes,
  ...coursesRoutes,
  ...equipmentRoutes,
  ...exportsRoutes,
  ...importRoutes,
  ...deliveriesRoutes,
  ...lockersRoutes,
  ...materialsRoutes,
  ...noticesRoutes,
  ...peopleRoutes,
  ...documentsRoutes,
  ...visitsRoutes,
  ...absencesRoutes,
  ...incidentsRoutes,
  ...privacyRoutes,
  ...recordingsRoutes,
  ...settingsRoutes,
  ...timetableRoutes,
])

export const router = createRouter({
  routeTree,
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: NotFound,
  defaultPreload: 'intent',
  defaultPendingMinMs: 0,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

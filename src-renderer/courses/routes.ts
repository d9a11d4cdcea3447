import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  idInAddress,
  openInAddress,
  switchInAddress,
  tabInAddress,
} from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `tab`: the part of the group's page, the participants when none is named; `edit`: its form is open. */
interface PageSearch {
  tab?: string | undefined
  edit?: boolean | undefined
  /** What of the tab is shown first. */
  show?: string | undefined
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses',
  validateSearch: openInAddress,
  component: lazyRouteComponent(() => import('./GroupsScreen.tsx'), 'GroupsScreen'),
})

const newRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/new',
  validateSearch: (search): { course?: string | undefined } => ({
    course: idInAddress(search['course']),
  }),
  component: lazyRouteComponent(() => import('./NewGroupScreen.tsx'), 'NewGroupScreen'),
})

const coursesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/list',
  validateSearch: openInAddress,
  component: lazyRouteComponent(() => import('./CoursesScreen.tsx'), 'CoursesScreen'),
})

const courseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/course/$id',
  component: lazyRouteComponent(() => import('./CoursePage.tsx'), 'CoursePage'),
})

const projectsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/projects',
  validateSearch: openInAddress,
  component: lazyRouteComponent(() => import('./ProjectsScreen.tsx'), 'ProjectsScreen'),
})

const projectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/project/$id',
  component: lazyRouteComponent(() => import('./ProjectPage.tsx'), 'ProjectPage'),
})

const pageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$id',
  validateSearch: (search): PageSearch => ({
    tab: tabInAddress(search['tab']),
    edit: switchInAddress(search['edit']),
    show: tabInAddress(search['show']),
  }),
  component: lazyRouteComponent(() => import('./GroupPage.tsx'), 'GroupPage'),
})

/** The screens of the courses area. */
export const coursesRoutes = [
  listRoute,
  newRoute,
  coursesRoute,
  courseRoute,
  projectsRoute,
  projectRoute,
  pageRoute,
] as const

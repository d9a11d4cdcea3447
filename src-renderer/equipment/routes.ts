import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  dayInAddress,
  idInAddress,
  type ListAddress,
  openInAddress,
  switchInAddress,
  tabInAddress,
} from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `new`: the form of a new record is open. */
interface NewAddress extends ListAddress {
  new?: boolean | undefined
}
const newInAddress = (search: Record<string, unknown>): NewAddress => ({
  ...openInAddress(search),
  new: switchInAddress(search['new']),
})

const weeksInAddress = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 52
    ? value
    : undefined

interface TimelineAddress {
  category?: string | undefined
  zoom?: string | undefined
  view?: string | undefined
  day?: string | undefined
}

const itemsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment',
  validateSearch: newInAddress,
  component: lazyRouteComponent(() => import('./ItemsScreen.tsx'), 'ItemsScreen'),
})

const loansRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment/loans',
  validateSearch: (search): ListAddress & { show?: string | undefined } => ({
    ...openInAddress(search),
    show: tabInAddress(search['show']),
  }),
  component: lazyRouteComponent(() => import('./LoansScreen.tsx'), 'LoansScreen'),
})

const reservationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment/reservations',
  validateSearch: newInAddress,
  component: lazyRouteComponent(() => import('./ReservationsScreen.tsx'), 'ReservationsScreen'),
})

const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment/timeline',
  /** `view`: bars, table or use; `day`: around which the time is shown, today where there is none. */
  validateSearch: (search): TimelineAddress => ({
    category: idInAddress(search['category']),
    zoom: tabInAddress(search['zoom']),
    view: tabInAddress(search['view']),
    day: dayInAddress(search['day']),
  }),
  component: lazyRouteComponent(() => import('./TimelineScreen.tsx'), 'TimelineScreen'),
})

const shortagesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment/shortages',
  /** `weeks`: how far ahead groups begin. */
  validateSearch: (search): { weeks?: number | undefined } => ({
    weeks: weeksInAddress(search['weeks']),
  }),
  component: lazyRouteComponent(() => import('./ShortagesScreen.tsx'), 'ShortagesScreen'),
})

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment/desk',
  /** `person`: who stands at the desk; `reservation`: what they came for; `absence`: which the loan follows. */
  validateSearch: (
    search,
  ): {
    person?: string | undefined
    reservation?: string | undefined
    absence?: string | undefined
  } => ({
    person: idInAddress(search['person']),
    reservation: idInAddress(search['reservation']),
    absence: idInAddress(search['absence']),
  }),
  component: lazyRouteComponent(() => import('./DeskScreen.tsx'), 'DeskScreen'),
})

const stocktakeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment/stocktake',
  /** `open`: the stock-take that is counted or looked at. */
  validateSearch: openInAddress,
  component: lazyRouteComponent(() => import('./StocktakeScreen.tsx'), 'StocktakeScreen'),
})

const catalogueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/equipment/catalogue',
  component: lazyRouteComponent(() => import('./CatalogueScreen.tsx'), 'CatalogueScreen'),
})

/** The screens of lending. */
export const equipmentRoutes = [
  itemsRoute,
  loansRoute,
  reservationsRoute,
  timelineRoute,
  shortagesRoute,
  deskRoute,
  stocktakeRoute,
  catalogueRoute,
] as const

import { createRootRoute } from '@tanstack/react-router'
import { Frame } from './frame/Frame.tsx'
import { NotFound } from './frame/NotFound.tsx'

/** The frame, inside which every screen stands. Features hang their routes under it. */
export const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NotFound })

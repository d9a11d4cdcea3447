import { IconShieldLock } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** Incidents, in the navigation of who looks after them; whoever only filed one finds their own from the form. */
export const incidentsArea: Area = {
  path: '/incidents',
  word: 'app.areas.incidents',
  icon: IconShieldLock,
  order: 75,
  right: 'incidents.accessLog',
}

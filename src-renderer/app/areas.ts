import type { ComponentType } from 'react'
import type { LinkProps } from '@tanstack/react-router'
import type { TextKey } from '#renderer/app/language/language.ts'
import { rights } from '#shared/rights.ts'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import type { Role } from '#shared/staff/schema.ts'
import type { WaitingCounts } from '#shared/today/contract.ts'
import { absencesArea } from '#renderer/absences/area.ts'
import { coursesArea } from '#renderer/courses/area.ts'
import { deliveriesArea } from '#renderer/deliveries/area.ts'
import { documentsArea } from '#renderer/documents/area.ts'
import { equipmentArea } from '#renderer/equipment/area.ts'
import { exportsArea } from '#renderer/exports/area.ts'
import { incidentsArea } from '#renderer/incidents/area.ts'
import { noticesArea } from '#renderer/notices/area.ts'
import { peopleArea } from '#renderer/people/area.ts'
import { privacyArea } from '#renderer/privacy/area.ts'
import { recordingsArea } from '#renderer/recordings/area.ts'
import { settingsArea } from '#renderer/settings/area.ts'
import { visitsArea } from '#renderer/visits/area.ts'
import { todayArea } from '#renderer/today/area.ts'
import { timetableArea } from '#renderer/timetable/area.ts'
import type { PaletteSources } from './palette/paletteSource.ts'

/** A main area of the office as the navigation shows it. An area that is not built yet has no entry. */
export interface Area {
  /** First part of its address: `/people`. */
  path: NonNullable<LinkProps['to']>
  word: TextKey
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  order: number
  /** Who may call this procedure sees the area. */
  right: ProcedurePath
  /** What the palette finds in this area; loaded when it is opened for the first time. */
  palette?: () => Promise<PaletteSources>
  /** What of the office's counts stands beside the word; nothing does while none wait. */
  waits?: keyof WaitingCounts
}

const built: readonly Area[] = [
  todayArea,
  coursesArea,
  equipmentArea,
  deliveriesArea,
  exportsArea,
  noticesArea,
  peopleArea,
  documentsArea,
  settingsArea,
  visitsArea,
  absencesArea,
  incidentsArea,
  privacyArea,
  recordingsArea,
  timetableArea,
]

/** Whether a role may call a procedure. */
export const mayCall = (role: Role, procedure: ProcedurePath): boolean => {
  const access = rights[procedure]
  return access === 'anyone' || access.includes(role)
}

/** The areas somebody sees, in their order; Alt+1…0 opens them. */
export const areasFor = (role: Role): readonly Area[] =>
  built.filter((area) => mayCall(role, area.right)).sort((one, other) => one.order - other.order)

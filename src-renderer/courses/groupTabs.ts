import '#renderer/notices/texts.ts'
import '#renderer/documents/texts.ts'
import '#renderer/timetable/texts.ts'
import '#renderer/equipment/texts.ts'
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { TextKey } from '#renderer/app/language/language.ts'
import type { StudyGroup } from '#shared/courses/schema.ts'
import type { ProcedurePath } from '#shared/procedurePath.ts'

/**
 * A tab of a group's page. Its `Panel` gets the group as it is now and is loaded when the tab is
 * opened for the first time.
 */
export interface GroupTab {
  /** Its name in the address: `?tab=papers`. */
  key: string
  word: TextKey
  /** Who may call this procedure sees the tab. */
  right: ProcedurePath
  order: number
  Panel: LazyExoticComponent<ComponentType<{ group: StudyGroup }>>
}

/** Every tab of the group's page. A feature that has something to show of a group adds its own. */
export const groupTabs: readonly GroupTab[] = [
  {
    key: 'participants',
    word: 'courses.tab.participants',
    right: 'courses.listEnrolments',
    order: 10,
    Panel: lazy(async () => ({
      default: (await import('./ParticipantsTab.tsx')).ParticipantsTab,
    })),
  },
  {
    key: 'checks',
    word: 'courses.checks.tab',
    right: 'courses.listChecks',
    order: 15,
    Panel: lazy(async () => ({ default: (await import('./ChecksTab.tsx')).ChecksTab })),
  },
  {
    key: 'needs',
    word: 'equipment.needs.tab',
    right: 'equipment.needsOf',
    order: 16,
    Panel: lazy(async () => ({
      default: (await import('#renderer/equipment/NeedsTab.tsx')).NeedsTab,
    })),
  },
  {
    key: 'timetable',
    word: 'timetable.tab',
    right: 'timetable.listSessions',
    order: 20,
    Panel: lazy(async () => ({
      default: (await import('#renderer/timetable/SessionsTab.tsx')).SessionsTab,
    })),
  },
  {
    key: 'deliveries',
    word: 'courses.tab.deliveries',
    right: 'deliveries.ofGroup',
    order: 25,
    Panel: lazy(async () => ({
      default: (await import('#renderer/deliveries/GroupDeliveriesTab.tsx')).GroupDeliveriesTab,
    })),
  },
  {
    key: 'notices',
    word: 'notices.tab',
    right: 'notices.ofGroup',
    order: 30,
    Panel: lazy(async () => ({
      default: (await import('#renderer/notices/NoticesTab.tsx')).NoticesTab,
    })),
  },
  {
    key: 'papers',
    word: 'documents.tab',
    right: 'documents.list',
    order: 60,
    Panel: lazy(async () => ({
      default: (await import('#renderer/documents/PapersTab.tsx')).PapersTab,
    })),
  },
  {
    key: 'about',
    word: 'courses.tab.about',
    right: 'courses.getGroup',
    order: 80,
    Panel: lazy(async () => ({ default: (await import('./AboutTab.tsx')).AboutTab })),
  },
  {
    key: 'history',
    word: 'courses.tab.history',
    right: 'courses.groupHistory',
    order: 90,
    Panel: lazy(async () => ({ default: (await import('./HistoryTab.tsx')).HistoryTab })),
  },
]

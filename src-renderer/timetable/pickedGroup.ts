import type { Office } from '#renderer/app/client/office.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { groupOrNew } from '#renderer/courses/courseMaking.tsx'
import { teachersOfPicked } from '#shared/timetable/newSession.ts'

/** Where a new session's group is picked, and what follows from it for the form. */
export interface PickedGroup {
  source: RecordSource
  /** Whoever teaches the picked group holds the session; null where others were chosen by hand. */
  teachers: (typed: Readonly<Record<string, unknown>>) => { teachers: string[] } | null
}

/** @param begun the teachers that the form begins with */
export function pickedGroup(office: Office, begun: readonly string[]): PickedGroup {
  const found = new Map<string, readonly string[]>()
  let standing = begun
  return {
    source: groupOrNew(office, (groups) => {
      for (const group of groups) found.set(group.id, group.teachers)
    }),
    teachers: ({ groupId, teachers }) => {
      const picked = typeof groupId === 'string' ? (found.get(groupId) ?? []) : []
      const next = teachersOfPicked(teachers, standing, picked)
      if (next === null) return null
      standing = next
      return { teachers: next }
    },
  }
}

import { emptySession, type SessionInput } from './schema.ts'

/** The group that a session is entered for, as far as it says what one begins with. */
interface SessionGroup {
  id: string
  teachers: readonly { person: string }[]
}

/**
 * What a new session begins with on a day: the teachers of its group hold it unless others are
 * chosen, so that clashes, calendars and notices know of them. No group: it is still to be chosen.
 */
export const newSession = (
  group: SessionGroup | null,
  day: string,
  start: Partial<SessionInput> = {},
): SessionInput => ({
  ...emptySession,
  groupId: group?.id ?? '',
  teachers: group?.teachers.map(({ person }) => person) ?? [],
  day,
  ...start,
})

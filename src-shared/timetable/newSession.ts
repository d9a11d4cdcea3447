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

/**
 * The teachers of a session whose group is picked: those of that group, while the ones that stand there
 * are those it began with (`begun`). Whoever was chosen by hand stays: null.
 */
export const teachersOfPicked = (
  typed: unknown,
  begun: readonly string[],
  picked: readonly string[],
): string[] | null => (JSON.stringify(typed ?? []) === JSON.stringify(begun) ? [...picked] : null)

import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import { insertRow } from '#main/database/insertRow.ts'
import type { ContactChannel, ContactDirection } from '#shared/notices/schema.ts'

/** A contact that another command is about. Its instant is UTC text; `by` spoke for the office. */
export interface Contact {
  person: string
  at: string
  channel: ContactChannel
  direction: ContactDirection
  by: string
  /** In Latvian, as the office keeps its log. */
  about: string
  group: string | null
}

/** Writes a line of a person's contact log within the command that the contact is part of. */
export const writeContact = (
  work: Work,
  { person, at, channel, direction, by, about, group }: Contact,
): Promise<void> =>
  insertRow(work.db, 'contact_log', {
    id: work.newId(),
    person_id: person,
    at,
    entered_at: work.now,
    channel,
    direction,
    by_person: by,
    entered_by: actorOf(work).account,
    about,
    group_id: group,
    notice_id: null,
    revision: 1,
  })

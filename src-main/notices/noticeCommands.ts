import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { teachersOf } from '#main/courses/groups.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertRow } from '#main/database/insertRow.ts'
import { notRestricted } from '#main/people/restricted.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { NobodyRefusal } from '#shared/notices/contract.ts'
import type { ContactChannel, MessageText } from '#shared/notices/schema.ts'
import type { Language } from '#shared/people/schema.ts'
import { guardiansOf, learnersOf, writeRecipients } from './recipients.ts'

/** Prepares something else to tell everybody who learns in a group, guardians of minors and teachers. */
export const createNotice: Command<
  { group: string; input: MessageText },
  { id: string },
  NobodyRefusal | CommonRefusal
> = {
  name: 'notices.create',
  records: ({ group }) => [`group/${group}`],
  async run(work, { group, input }) {
    const participants = await learnersOf(work.db, group)
    const teachers = await teachersToTell(work, group)
    if (participants.length + teachers.length === 0) return refuse({ reason: 'nobodyToTell' })
    const id = work.newId()
    await insertRow(work.db, 'notice', {
      id,
      group_id: group,
      kind: 'other',
      version_id: null,
      ...input,
      due_at: null,
      made_at: work.now,
      made_by: actorOf(work).account,
      revision: 1,
    })
    const guardians = await guardiansOf(work.db, participants, work.today)
    await writeRecipients(work, id, { participants, guardians, teachers })
    return done({ id })
  },
}

/** The group's teachers, and whoever teaches a session of it that is still to come. */
async function teachersToTell(work: Work, group: string): Promise<string[]> {
  const own = await teachersOf(work.db, group, null)
  const ofSessions = await work.db
    .selectFrom('session_teacher')
    .innerJoin('session', 'session.id', 'session_teacher.session_id')
    .select('session_teacher.person_id as person')
    .where('session.group_id', '=', group)
    .where('session.state', '=', 'planned')
    .where('session.day', '>=', work.today)
    .where(notRestricted(sql`session_teacher.person_id`))
    .orderBy('session.day')
    .execute()
  return [...new Set([...own, ...ofSessions].map(({ person }) => person))]
}

/** Writes what a notice says to everybody of one language, or goes back to what is prepared. */
export const changeNoticeText: Command<
  { notice: string; language: Language; input: MessageText | null },
  Record<string, never>,
  CommonRefusal
> = {
  name: 'notices.changeText',
  records: ({ notice }) => [`notice/${notice}`],
  async run(work, { notice, language, input }) {
    await work.db
      .deleteFrom('notice_text')
      .where('notice_id', '=', notice)
      .where('language', '=', language)
      .execute()
    if (input !== null) {
      await work.db
        .insertInto('notice_text')
        .values({ id: work.newId(), notice_id: notice, language, ...input })
        .execute()
    }
    return done({})
  },
}

/** Says by which channel somebody is to be told; nothing of who is restricted. */
export const changeNoticeChannel: Command<
  { notice: string; person: string; channel: ContactChannel },
  Record<string, never>,
  CommonRefusal
> = {
  name: 'notices.changeChannel',
  records: ({ notice }) => [`notice/${notice}`],
  async run(work, { notice, person, channel }) {
    await work.db
      .updateTable('notice_recipient')
      .set({ channel })
      .where('notice_id', '=', notice)
      .where('person_id', '=', person)
      .where('told_at', 'is', null)
      .where(notRestricted(sql`person_id`))
      .execute()
    return done({})
  },
}

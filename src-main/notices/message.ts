import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Message, NoticeRecipient, NoticeSummary } from '#shared/notices/schema.ts'
import {
  type AnnouncedSession,
  type Concern,
  concerns,
  differencesBetween,
  sessionsIn,
} from '#shared/notices/versions.ts'
import { findNames, findWards, isToCome, readVersions } from './findNotice.ts'
import { findSignature } from './signature.ts'
import { differenceWords, sessionWords } from './wording.ts'
import { words } from './words/words.ts'

/**
 * The messages of a notice, one for each of these recipients in their own language: what the office
 * wrote itself, or what is prepared from the timetable. Everybody reads what concerns them, and
 * since the version they were last told of; who was told of none reads the whole timetable.
 */
export async function messagesFor(
  db: Kysely<Tables>,
  notice: NoticeSummary & { text: string },
  people: readonly NoticeRecipient[],
  today: string,
): Promise<Map<string, Message>> {
  const written = await db
    .selectFrom('notice_text')
    .selectAll()
    .where('notice_id', '=', notice.id)
    .execute()
  const prepare = await preparing(db, notice, today)
  const messages = new Map<string, Message>()
  for (const recipient of people) {
    const { language, person } = recipient
    const own = written.find((text) => text.language === language)
    if (own !== undefined) {
      const { subject, text } = own
      messages.set(person, { language, subject, text, edited: true })
    } else messages.set(person, { language, ...prepare(recipient), edited: false })
  }
  return messages
}

/** What every prepared message of a notice is made from, read once. */
async function preparing(
  db: Kysely<Tables>,
  notice: NoticeSummary & { text: string },
  today: string,
): Promise<(recipient: NoticeRecipient) => { subject: string; text: string }> {
  const { number, group } = notice
  const sign = await findSignature(db, group.id)
  if (number === null) {
    return (recipient) => ({
      subject: notice.subject,
      text: [notice.text, ...sign(recipient.language)].join('\n'),
    })
  }
  const versions = await readVersions(db, group.id)
  const names = await findNames(db, [...versions.values()].flat())
  const lastTold = await findLastTold(db, group.id, number)
  const wards = await findWards(db, notice.id, { today, actor: null })
  const content = versions.get(number) ?? []
  return (recipient) => {
    const { language, person, role } = recipient
    const say = words[language]
    const concern: Concern =
      role === 'teacher'
        ? { role, person }
        : {
            role: 'participant',
            people: role === 'guardian' ? (wards.get(person) ?? []).map(({ id }) => id) : [person],
          }
    const forThem = (session: AnnouncedSession): boolean => concerns(session, concern)
    const before = versions.get(lastTold.get(person) ?? 0)
    const lines =
      before === undefined
        ? content
            .filter((session) => isToCome(session, today) && forThem(session))
            .map((session) => sessionWords(language, session, names))
        : differencesBetween(before, content)
            .filter((difference) => sessionsIn(difference).some(forThem))
            .map((difference) => differenceWords(language, difference, names))
    const kind = before === undefined ? 'timetable' : 'change'
    return {
      subject: say.subject[kind](group.name),
      text: [
        say.greeting,
        '',
        ...(role === 'guardian' ? [say.ward(recipient.wards.join(', ')), ''] : []),
        say.intro[kind](group.name),
        ...lines.map((line) => `– ${line}`),
        ...sign(language),
      ].join('\n'),
    }
  }
}

/** The newest version before this one that people were told of, by their ids. */
async function findLastTold(
  db: Kysely<Tables>,
  group: string,
  number: number,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('notice_recipient')
    .innerJoin('notice', 'notice.id', 'notice_recipient.notice_id')
    .innerJoin('timetable_version', 'timetable_version.id', 'notice.version_id')
    .select((eb) => ['notice_recipient.person_id as person', eb.fn.max('number').as('number')])
    .where('timetable_version.group_id', '=', group)
    .where('timetable_version.number', '<', number)
    .where('notice_recipient.told_at', 'is not', null)
    .groupBy('notice_recipient.person_id')
    .execute()
  return new Map(rows.map((row) => [row.person, row.number]))
}

import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Message, NoticeRecipient, NoticeSummary } from '#shared/notices/schema.ts'
import { findSignature } from './signature.ts'
import { tellings } from './tellings.ts'
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
  const { tell } = await tellings(db, { ...notice, number }, today)
  return (recipient) => {
    const { language, role } = recipient
    const say = words[language]
    const { since, lines } = tell([recipient], language)
    const kind = since === null ? 'timetable' : 'change'
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

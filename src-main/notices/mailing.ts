import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { mailFile } from '#main/mail/mailFile.ts'
import { packMails } from '#main/mail/packMails.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { findNotice } from './findNotice.ts'
import { messagesFor } from './message.ts'

/**
 * The messages of a notice to these people as files for a mail program: one `.eml`, or several in a
 * ZIP. Each has one recipient, also where two share an address; names of files hold numbers only.
 * @returns null where none of them has an address
 */
export async function mailOf(
  db: Kysely<Tables>,
  { notice: id, people }: { notice: string; people: readonly string[] },
  when: { now: string; today: string },
): Promise<File | null> {
  const notice = await findNotice(db, id, 'lv', { ...when, actor: null })
  if (notice === null) return null
  const chosen = new Set(people)
  const recipients = notice.people.filter(({ person, email }) => chosen.has(person) && email !== '')
  if (recipients.length === 0) return null
  const institution = await findInstitution(db)
  const messages = await messagesFor(db, notice, recipients, when.today)
  const mails: { name: string; bytes: Buffer }[] = []
  for (const { person, name, email } of recipients) {
    const message = messages.get(person)
    if (message === undefined) continue
    const bytes = await mailFile({
      from: { name: institution.name, address: institution.email },
      to: { name, address: email },
      subject: message.subject,
      text: message.text,
      date: new Date(when.now),
    })
    mails.push({ name: `pazinojums-${String(mails.length + 1).padStart(3, '0')}.eml`, bytes })
  }
  return packMails(mails, 'pazinojumi.zip')
}

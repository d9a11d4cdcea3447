import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { mailFile } from '#main/mail/mailFile.ts'
import { packMails } from '#main/mail/packMails.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { findInstitution } from '#main/settings/queries.ts'
import type { MailProblem } from '#shared/deliveries/emailContract.ts'
import { notNeeded } from './notNeeded.ts'
import { namingRestricted, restrictedDelivery } from './withheld.ts'

/** As many bytes of attachments as are packed into one file: it is made in memory. */
const most = 200 * 1024 * 1024

/**
 * E-mail deliveries as files for a mail program, with what is attached, checked against its hash: one
 * `.eml`, or several in a ZIP. Two who share an address get a message each; names of files are codes.
 * Nothing is sent to who is restricted, whoever asks; nor a text that was prepared before the colleague
 * it names was: a draft is to be prepared anew, what was sent is not given out again. Of several, a draft
 * that nobody needs any more is left out.
 */
export async function mailDeliveries(
  db: Kysely<Tables>,
  deliveries: readonly string[],
  now: Date,
): Promise<File | MailProblem> {
  const standing = await findMails(db, deliveries)
  const [first] = standing
  if (first === undefined) {
    const restricted = await restrictedDelivery(db, deliveries)
    return restricted === null
      ? { problem: 'nothing', code: '' }
      : { problem: 'restricted', code: restricted }
  }
  const namesRestricted = await namingRestricted(db)
  const sendable = standing.filter((mail) => mail.status === 'draft' || !namesRestricted(mail))
  if (sendable.length === 0) return { problem: 'sentBefore', code: first.code }
  const mails =
    deliveries.length === 1 ? sendable : sendable.filter(({ unneeded }) => unneeded === 0)
  if (mails.length === 0) return { problem: 'notNeeded', code: first.code }
  const outdated = mails.find(namesRestricted)
  if (outdated !== undefined) return { problem: 'outdated', code: outdated.code }
  const attached = await findAttached(db, deliveries)
  const sizes = mails.flatMap(({ id }) => (attached.get(id) ?? []).map(({ size }) => size))
  if (sizes.reduce((sum, size) => sum + size, 0) > most) return { problem: 'tooMuch', code: '' }
  const institution = await findInstitution(db)
  const from = { name: institution.name, address: institution.email }
  const files = new Map<string, { bytes: Uint8Array; mediaType: string } | null>()
  const packed: { name: string; bytes: Uint8Array }[] = []
  for (const { id, code, recipient, email, subject, message } of mails) {
    const attachments: { name: string; mediaType: string; bytes: Uint8Array }[] = []
    for (const { name, sha256 } of attached.get(id) ?? []) {
      const file = files.get(sha256) ?? (await readSound(db, sha256))
      files.set(sha256, file)
      if (file === null) return { problem: 'damaged', code }
      attachments.push({ name, ...file })
    }
    const bytes = await mailFile({
      from,
      to: { name: recipient, address: email },
      subject,
      text: message,
      date: now,
      attachments,
    })
    packed.push({ name: `${code}.eml`, bytes })
  }
  return packMails(packed, 'sutijumi.zip')
}

const findMails = (db: Kysely<Tables>, deliveries: readonly string[]) =>
  db
    .selectFrom('delivery')
    .select(['id', 'code', 'status', 'recipient', 'email', 'subject', 'message'])
    .select(sql<number>`${notNeeded}`.as('unneeded'))
    .where('channel', '=', 'email')
    .where('status', '<>', 'cancelled')
    .where('email', '<>', '')
    .where(sql<boolean>`id in ${idList(deliveries)}`)
    // A draft may be older than the restriction (GDPR 18): then it stays in the office.
    .where(notRestricted(sql`delivery.person_id`))
    .orderBy('code')
    .execute()

async function findAttached(db: Kysely<Tables>, deliveries: readonly string[]) {
  const { rows } = await sql<{ delivery: string; name: string; sha256: string; size: number }>`
    select delivery_id as delivery, name, file_sha256 as sha256, file.size
    from delivery_attachment join file on file.sha256 = delivery_attachment.file_sha256
    where delivery_id in ${idList(deliveries)} order by position`.execute(db)
  return Map.groupBy(rows, ({ delivery }) => delivery)
}

/** The bytes as they were kept; null where they are no longer what they were. */
async function readSound(
  db: Kysely<Tables>,
  sha256: string,
): Promise<{ bytes: Uint8Array; mediaType: string } | null> {
  const file = await db
    .selectFrom('file')
    .select(['bytes', 'media_type as mediaType'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return file === undefined || hash('sha256', file.bytes) !== sha256 ? null : file
}

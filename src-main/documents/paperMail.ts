import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { mailFile } from '#main/mail/mailFile.ts'
import { packMails } from '#main/mail/packMails.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { packedPapersName } from '#shared/documents/rules.ts'
import type { Language } from '#shared/people/schema.ts'
import { fullName } from './fullName.ts'
import { readPaperFile } from './paperFile.ts'
import { fill, readText } from './paperWords.ts'
import { resourcesFolder } from './resourcesFolder.ts'
import { namesRestricted } from './withheldPapers.ts'

const Message = z.object({ subject: z.string(), text: z.string() })
const Words = Message.extend({ act: Message })

/**
 * Messages for a mail program with information sheets or acts attached, one for each paper of somebody
 * who has an address, in the language of the paper. Names of files hold numbers, never a person's name.
 * @returns null where none of the papers is somebody's with an address, or all of them are damaged
 */
export async function mailPapers(
  db: Kysely<Tables>,
  papers: readonly string[],
  when: Date,
): Promise<File | null> {
  const institution = await findInstitution(db)
  const from = { name: institution.name, address: institution.email }
  const mails: { name: string; bytes: Uint8Array }[] = []
  for (const { id, kind, number, group, name, email, language } of await findAddressed(
    db,
    papers,
  )) {
    const file = await readPaperFile(db, id)
    if (file.kind !== 'sound') continue
    const words = wordsIn(language)
    const { subject, text } = kind === 'informationSheet' ? words : words.act
    const values = { group: group ?? '', number, institution: institution.name }
    const bytes = await mailFile({
      from,
      to: { name, address: email },
      subject: fill(subject, values),
      text: fill(text, values),
      date: when,
      attachments: [{ name: file.name, mediaType: 'application/pdf', bytes: file.bytes }],
    })
    mails.push({ name: file.name.replace(/\.pdf$/u, '.eml'), bytes })
  }
  if (mails.length === 0) return null
  return packMails(mails, packedPapersName(mails.map(({ name }) => name.replace('.eml', '.pdf'))))
}

const wordsIn = (language: Language) =>
  Words.parse(readText(resourcesFolder(), `paperMail.${language}.json`))

/** The valid information sheets and acts of people who can be written to, in the order of their numbers; none that is of somebody, or names somebody, whose data is restricted. */
const findAddressed = (db: Kysely<Tables>, papers: readonly string[]) =>
  db
    .selectFrom('paper')
    .innerJoin('person', 'person.id', 'paper.person_id')
    .leftJoin('study_group', 'study_group.id', 'paper.group_id')
    .select(['paper.id', 'paper.kind', 'paper.number', 'paper.language'])
    .select('study_group.name as group')
    .select([fullName.as('name'), 'person.first_email as email'])
    .where('paper.kind', 'in', ['informationSheet', 'handoverAct', 'returnAct'])
    .where('paper.state', '=', 'valid')
    .where('person.first_email', '<>', '')
    .where(notRestricted(sql`person.id`))
    .where(sql<boolean>`not ${namesRestricted}`)
    .where(sql<boolean>`paper.id in ${idList(papers)}`)
    .orderBy('paper.number')
    .execute()

import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { insertRow } from '#main/database/insertRow.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { NobodyRefusal } from '#shared/notices/contract.ts'
import { Language } from '#shared/people/schema.ts'
import { findNames } from './findNotice.ts'
import { dueOf } from './noticePolicy.ts'
import { audienceOf, writeRecipients } from './recipients.ts'
import { findSignature } from './signature.ts'
import { readContent } from './timetableContent.ts'
import { sessionWords, whenWords } from './wording.ts'
import { words } from './words/words.ts'

/**
 * Prepares a reminder of a session to those who come to it, in the language of each; it is due as a
 * change of the session would be. Nobody is to be told of a session that is called off.
 */
export const remind: Command<
  { group: string; session: string },
  { id: string },
  NobodyRefusal | CommonRefusal
> = {
  name: 'notices.remind',
  records: ({ group }) => [`group/${group}`],
  async run(work, { group, session: id }) {
    const content = await readContent(work.db, group)
    const session = content.find((each) => each.id === id && each.state === 'planned')
    if (session === undefined) return refuse({ reason: 'nobodyToTell' })
    const audience = await audienceOf(work.db, group, [session], work.today)
    if (audience.participants.length + audience.teachers.length === 0) {
      return refuse({ reason: 'nobodyToTell' })
    }
    const { name } = await work.db
      .selectFrom('study_group')
      .select('name')
      .where('id', '=', group)
      .executeTakeFirstOrThrow()
    const names = await findNames(work.db, [session])
    const message = (language: Language) => {
      const say = words[language]
      return {
        subject: say.subject.reminder(whenWords(language, session)),
        text: [
          say.greeting,
          '',
          say.intro.reminder(name),
          `– ${sessionWords(language, session, names)}`,
        ].join('\n'),
      }
    }
    const notice = work.newId()
    await insertRow(work.db, 'notice', {
      id: notice,
      group_id: group,
      kind: 'other',
      version_id: null,
      ...message('lv'),
      due_at: await dueOf(work.db, [session], work.now),
      made_at: work.now,
      made_by: actorOf(work).account,
      revision: 1,
    })
    await writeRecipients(work, notice, audience)
    // What is signed in Latvian is signed when it is read; the others are whole texts of their own.
    const sign = await findSignature(work.db, group)
    for (const language of Language.options) {
      if (language === 'lv') continue
      const { subject, text } = message(language)
      await work.db
        .insertInto('notice_text')
        .values({
          id: work.newId(),
          notice_id: notice,
          language,
          subject,
          text: [text, ...sign(language)].join('\n'),
        })
        .execute()
    }
    return done({ id: notice })
  },
}

import { z } from 'zod'
import { query } from '#shared/commands/procedure.ts'
import { BatchText } from './batchSchema.ts'

/** Why no messages could be made. */
export const MailProblem = z.object({
  problem: z.enum([
    'nothing',
    'restricted',
    'outdated',
    'sentBefore',
    'notNeeded',
    'damaged',
    'tooMuch',
  ]),
  code: z.string(),
})
export type MailProblem = z.infer<typeof MailProblem>

export const emailContract = {
  /** The prepared subject and message for each language, to be looked at and changed. */
  mailTexts: query
    .input(
      z.object({
        group: z.uuid().nullable(),
        session: z.uuid().nullable(),
        materials: z.array(z.uuid()).max(50),
      }),
    )
    .output(z.array(BatchText)),
  /**
   * Messages to open in a mail program, with what is attached: one `.eml`, or several in a ZIP, each
   * to one person and named by its code. What does not go by e-mail, was called off, is for who is
   * restricted (GDPR 18), or was sent with the name of a contact who is restricted since is left out; so
   * is, of several, a draft that nobody needs any more: alone it may be meant.
   * Instead of a file the problem: nothing is left, and where it is so because their recipient is
   * restricted, a contact is or nobody needs them, that; the text of a draft names a contact who is given out no more, or an
   * attachment is damaged (of which delivery); or the attachments are more than fits into one file.
   */
  mailFiles: query
    .input(z.object({ deliveries: z.array(z.uuid()).min(1).max(1000) }))
    .output(z.union([z.file(), MailProblem])),
}

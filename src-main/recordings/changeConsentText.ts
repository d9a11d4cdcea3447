import { type Command, refuse } from '#main/database/command.ts'
import { type TextWish, wordPaperText } from '#main/documents/paperTexts.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { PaperTextRefusal } from '#shared/documents/contract.ts'
import { isConsentText } from '#shared/documents/formTexts.ts'
import { findAskedIn } from './askedIn.ts'
import { noticeOf } from './judge.ts'
import { addNotice } from './noticeVersions.ts'
import { keepWording } from './wording.ts'

/**
 * Words a sentence of consent forms another way. What somebody agreed to stays as it was kept; requests
 * that are still to be recorded are told anew, as a version of their notice to which nobody has said yes.
 */
export const changeConsentText: Command<
  TextWish,
  { revision: number | null; askedAnew: number },
  PaperTextRefusal | CommonRefusal
> = {
  name: 'recordings.changeConsentText',
  async run(work, wish) {
    if (!isConsentText(wish.name)) return refuse({ reason: 'unknownText' })
    const worded = await wordPaperText(work, wish)
    if (!worded.ok) return worded
    const wording = await keepWording(work)
    let askedAnew = 0
    for (const facts of await findAskedIn(work.db, wish.language, work)) {
      const before = noticeOf(facts)
      if (before.wording === wording) continue
      const { terms, teacherBasis, version, sessionDay: day, sessionFrom: from } = before
      await addNotice(work, {
        request: facts.id,
        version: version + 1,
        basis: version + 1,
        change: 'reworded',
        terms,
        // A session that was moved meanwhile is another matter: it is told when the office asks anew.
        session: { ...facts.session, day, from },
        teacherBasis,
        wording,
      })
      askedAnew += 1
    }
    return { ...worded, value: { ...worded.value, askedAnew } }
  },
}

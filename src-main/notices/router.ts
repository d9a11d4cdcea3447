import { ORPCError } from '@orpc/server'
import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { printCallList, toCall } from './callList.ts'
import { noteContact, removeContact, updateContact } from './contactCommands.ts'
import { contactLog } from './contactLog.ts'
import { findNotice } from './findNotice.ts'
import { giveOut } from './giveOut.ts'
import { mailOf } from './mailing.ts'
import { partsOf } from './parts.ts'
import { messagesFor } from './message.ts'
import { changeNoticeChannel, changeNoticeText, createNotice } from './noticeCommands.ts'
import { findNoticesOf, waitingNotices } from './noticeList.ts'
import { publishTimetable } from './publish.ts'
import { remind } from './remind.ts'
import { tell } from './telling.ts'

const os = procedures.notices

const when = ({ services: { clock } }: AdmittedContext) => ({
  now: instantText(clock.now()),
  today: todayInRiga(clock),
})

/** As the actor looks at notices now. */
const seen = (context: AdmittedContext) => ({ ...when(context), actor: context.actor })

/** As notices go out of the office: nobody is told who is restricted, whoever asks. */
const goingOut = (context: AdmittedContext) => ({ ...when(context), actor: null })

export const noticesRouter = {
  contactLog: os.contactLog.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.person}`, path)
    return pageOf(contactLog(input.person), context.services.reads, input.list, context.actor)
  }),
  noteContact: os.noteContact.handler(runCommand(noteContact)),
  updateContact: os.updateContact.handler(runCommand(updateContact)),
  removeContact: os.removeContact.handler(runCommand(removeContact)),

  publishTimetable: os.publishTimetable.handler(runCommand(publishTimetable)),
  ofGroup: os.ofGroup.handler(async ({ input, context, path }) => {
    await requireVisible(context, `group/${input.group}`, path)
    return findNoticesOf(context.services.reads, input.group, seen(context))
  }),
  get: os.get.handler(async ({ input, context, path }) => {
    await requireVisible(context, `notice/${input.id}`, path)
    const { reads } = context.services
    const notice = await findNotice(reads, input.id, input.language, seen(context))
    if (notice === null) return notFound(context, path.join('.'))
    return { ...notice, parts: await partsOf(reads, notice, input.language, when(context).today) }
  }),
  waiting: os.waiting.handler(({ input, context }) =>
    pageOf(waitingNotices(when(context).now), context.services.reads, input, context.actor),
  ),
  message: os.message.handler(async ({ input, context, path }) => {
    await requireVisible(context, `notice/${input.notice}`, path)
    const { reads } = context.services
    const notice = await findNotice(reads, input.notice, 'lv', goingOut(context))
    const people = notice?.people.filter(({ person }) => person === input.person) ?? []
    if (notice === null || people.length === 0) return notFound(context, path.join('.'))
    const messages = await messagesFor(reads, notice, people, when(context).today)
    return messages.get(input.person) ?? notFound(context, path.join('.'))
  }),
  mailFile: os.mailFile.handler(async ({ input, context, path }) => {
    await requireVisible(context, `notice/${input.notice}`, path)
    return mailOf(context.services.reads, input, when(context))
  }),
  callList: os.callList.handler(async ({ input, context, path, signal }) => {
    await requireVisible(context, `notice/${input.notice}`, path)
    const { notice: id, language } = input
    const { reads } = context.services
    const notice = await findNotice(reads, id, language, goingOut(context))
    if (notice === null || toCall(notice).length === 0) return null
    const called = { ...notice, people: toCall(notice) }
    const parts = await partsOf(reads, called, language, when(context).today)
    const pdf = await printCallList(context, { ...called, parts }, language, signal)
    // The window gave up waiting, or the office is closing: nobody reads this answer.
    if (pdf === null) throw new ORPCError('CLIENT_CLOSED_REQUEST')
    return new Blob([new Uint8Array(pdf)], { type: 'application/pdf' })
  }),
  create: os.create.handler(runCommand(createNotice)),
  remind: os.remind.handler(runCommand(remind)),
  changeText: os.changeText.handler(runCommand(changeNoticeText)),
  changeChannel: os.changeChannel.handler(runCommand(changeNoticeChannel)),
  giveOut: os.giveOut.handler(runCommand(giveOut)),
  tell: os.tell.handler(runCommand(tell)),
}

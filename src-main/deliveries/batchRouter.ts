import { procedures } from '#main/calls/implement.ts'
import { requireAllVisible, requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { Language } from '#shared/people/schema.ts'
import { noteFeedback } from './feedback.ts'
import { mailDeliveries } from './mailing.ts'
import { preparingMails } from './mailText.ts'
import { tallyGroup } from './ofGroup.ts'
import { findPacketsMissing } from './packets.ts'
import { planBatch } from './planBatch.ts'
import { batchRecords, sendBatch } from './sendBatch.ts'

const os = procedures.deliveries

/** A group at once, its weekly packets, and what goes by e-mail. */
export const batchRouter = {
  previewBatch: os.previewBatch.handler(async ({ input: { input }, context, path }) => {
    await requireAllVisible(context, batchRecords(input), path)
    const { reads, clock } = context.services
    const plan = await planBatch(reads, input, context.actor, todayInRiga(clock))
    return plan.ok ? { ok: true, rows: plan.value.map(({ row }) => row) } : plan
  }),
  sendBatch: os.sendBatch.handler(runCommand(sendBatch)),
  ofGroup: os.ofGroup.handler(async ({ input: { group }, context, path }) => {
    await requireVisible(context, `group/${group}`, path)
    return tallyGroup(context.services.reads, group, context.actor)
  }),
  packetsMissing: os.packetsMissing.handler(({ context }) =>
    findPacketsMissing(context.services.reads, context.actor, todayInRiga(context.services.clock)),
  ),
  noteFeedback: os.noteFeedback.handler(runCommand(noteFeedback)),
  mailTexts: os.mailTexts.handler(async ({ input, context, path }) => {
    const { group, session, materials } = input
    const records = [
      ...(group === null ? [] : [`group/${group}`]),
      ...(session === null ? [] : [`session/${session}`]),
      ...materials.map((material) => `material/${material}`),
    ]
    await requireAllVisible(context, records, path)
    const prepare = await preparingMails(context.services.reads, input)
    return Language.options.map((language) => ({ language, ...prepare(language, materials) }))
  }),
  mailFiles: os.mailFiles.handler(async ({ input: { deliveries }, context, path }) => {
    await requireAllVisible(
      context,
      deliveries.map((id) => `delivery/${id}`),
      path,
    )
    const { reads, clock } = context.services
    return mailDeliveries(reads, deliveries, new Date(clock.now().epochMilliseconds))
  }),
}

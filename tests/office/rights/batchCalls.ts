import type { batchContract } from '#shared/deliveries/batchContract.ts'
import type { emailContract } from '#shared/deliveries/emailContract.ts'
import { batch } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { about, type Call, plain } from './call.ts'
import type { Side } from './world.ts'

const forGroup = (side: Side) => ({
  ...batch,
  group: side.group,
  session: side.session,
  channel: 'email' as const,
  texts: [{ language: 'lv' as const, subject: 'Materiāli', message: 'Materiāli pielikumā.' }],
})

type Name = keyof typeof batchContract | keyof typeof emailContract

/** One call of every procedure of batches, packets and e-mails. */
export const batchCalls: Record<`deliveries.${Name}`, Call> = {
  'deliveries.previewBatch': about((side) => ({ input: forGroup(side) })),
  'deliveries.sendBatch': about((side) => once({ input: forGroup(side) })),
  'deliveries.ofGroup': about((side) => ({ group: side.group })),
  'deliveries.packetsMissing': plain(),
  'deliveries.noteFeedback': about((side) =>
    once({ delivery: side.delivery, feedbackOn: '2026-11-23', note: '' }),
  ),
  'deliveries.mailTexts': about((side) => ({
    group: side.group,
    session: side.session,
    materials: [],
  })),
  'deliveries.mailFiles': about((side) => ({ deliveries: [side.delivery] })),
}

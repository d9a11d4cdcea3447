import type { ProcedurePath } from '#shared/procedurePath.ts'
import { delivery, event } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { batchCalls } from './batchCalls.ts'
import { about, type Call, plain } from './call.ts'
import { packingCalls } from './packingCalls.ts'
import { dispatchCalls } from './dispatchCalls.ts'

/** One call of every procedure of deliveries. */
export const deliveriesCalls: Record<Extract<ProcedurePath, `deliveries.${string}`>, Call> = {
  ...dispatchCalls,
  ...batchCalls,
  'deliveries.list': plain(() => firstPage),
  'deliveries.get': about((side) => ({ id: side.delivery })),
  'deliveries.ofPerson': about((side) => ({ person: side.people[0] })),
  'deliveries.board': plain(),
  'deliveries.send': about((side) =>
    once({
      person: side.people[0],
      input: { ...delivery, group: side.group, message: 'Materiāli pielikumā.' },
    }),
  ),
  'deliveries.change': about((side) =>
    once({ id: side.delivery, revision: 9, input: { ...delivery, message: 'Cits teksts.' } }),
  ),
  'deliveries.record': about((side) =>
    once({ deliveries: [side.delivery], event: event('sent', { note: 'Izsūtīts.' }) }),
  ),
  'deliveries.join': about((side) => once({ into: side.delivery, deliveries: [side.delivery] })),
  'deliveries.leave': about((side) => once({ delivery: side.delivery })),
  'deliveries.number': about((side) =>
    once({ numbers: [{ delivery: side.delivery, number: 'CC123456785EE', reason: '' }] }),
  ),
  'deliveries.weigh': about((side) =>
    once({
      id: side.parcel,
      revision: 9,
      input: { weightGrams: 500, sizeName: 'S', costCents: null },
    }),
  ),
  'deliveries.sendAgain': about((side) => once({ delivery: side.delivery, locker: null })),
  'deliveries.noteReminder': about((side) => once({ deliveries: [side.delivery], note: '' })),
  'deliveries.settle': about((side) => once({ delivery: side.delivery, why: 'Nevajag.' })),
  'deliveries.previewReceipt': about((side) => ({ delivery: side.delivery, language: null })),
  'deliveries.makeReceipt': about((side) =>
    once({ of: { delivery: side.delivery, language: null } }),
  ),
  ...packingCalls,
}

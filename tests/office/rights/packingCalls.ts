import { v4 } from 'uuid'
import { once } from '#tests/support/office.ts'
import { about, type Call, plain } from './call.ts'

const year = { from: '2026-01-01', until: '2026-12-31' }

/** One call of every procedure of the packing desk. */
export const packingCalls = {
  'deliveries.toPack': plain(),
  'deliveries.packable': about((side) => ({ id: side.delivery })),
  'deliveries.scanToPack': plain(() => ({ code: 'S-0001' })),
  'deliveries.pickingList': about((side) => ({ deliveries: [side.delivery] })),
  'deliveries.pickingListPaper': about((side) => ({ deliveries: [side.delivery] })),
  'deliveries.packingPapers': about((side) => ({
    deliveries: [side.delivery],
    kind: 'slip',
    format: 'a4',
    start: 1,
  })),
  'deliveries.costs': plain(() => year),
  'deliveries.costsFile': plain(() => ({
    ...year,
    by: 'carrier',
    format: 'csv',
    headings: Array.from({ length: 7 }, () => 'x'),
    none: '',
  })),
  'deliveries.pick': about((side) =>
    once({ delivery: side.delivery, lines: [v4()], picked: true }),
  ),
  'deliveries.packOne': about((side) =>
    once({ deliveries: [side.delivery], revision: 9, weightGrams: 500, sizeName: '' }),
  ),
} satisfies Record<string, Call>

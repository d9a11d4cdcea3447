import type { ProcedurePath } from '#shared/procedurePath.ts'
import { once } from '#tests/support/office.ts'
import { about, type Call } from './call.ts'

/** One call of every procedure of erasing. */
export const erasureCalls: Record<Extract<ProcedurePath, `erasure.${string}`>, Call> = {
  'erasure.preview': about((side) => ({ id: side.people[0] })),
  'erasure.erase': about((side) =>
    once({
      id: side.people[0],
      revision: 99,
      reason: 'request',
      requestedOn: '2026-11-20',
      number: 1,
    }),
  ),
  'erasure.protocol': about((side) => ({ id: side.people[0] })),
  'erasure.previewPaper': about((side) => ({ id: side.erased, language: 'lv' })),
  'erasure.makePaper': about((side) => once({ of: { id: side.erased, language: 'lv' } })),
}

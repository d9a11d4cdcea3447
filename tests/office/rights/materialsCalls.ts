import { v4 } from 'uuid'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { material } from '#tests/support/materials.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { about, type Call, ofOffice, plain } from './call.ts'
import { rows } from './inputs.ts'

/** One call of every procedure of materials. */
export const materialsCalls: Record<Extract<ProcedurePath, `materials.${string}`>, Call> = {
  'materials.list': plain(() => firstPage),
  'materials.get': ofOffice((side) => ({ id: side.material })),
  'materials.find': plain(() => ({ text: '', limit: 50 })),
  'materials.ofTarget': about((side) => ({ of: { kind: 'session', session: side.session } })),
  'materials.ofGroup': about((side) => ({ group: side.group })),
  'materials.file': ofOffice((side) => ({ id: side.material, file: side.materialFile })),
  'materials.history': ofOffice((side) => ({ id: side.material })),
  'materials.create': plain(() => once({ input: { ...material, name: v4() } })),
  'materials.update': ofOffice((side) =>
    once({ id: side.material, revision: 9, input: { ...material, name: v4() } }),
  ),
  'materials.archive': ofOffice((side) => once({ selection: rows([side.material]) })),
  'materials.restore': ofOffice((side) => once({ selection: rows([side.material]) })),
  'materials.addFile': ofOffice((side) =>
    once({ id: side.material, file: new File(['saturs'], 'lapa.txt') }),
  ),
  'materials.renameFile': ofOffice((side) =>
    once({ id: side.material, file: v4(), name: 'cita.txt' }),
  ),
  'materials.removeFile': ofOffice((side) => once({ id: side.material, file: v4() })),
  'materials.tie': about((side) =>
    once({ id: side.material, to: { kind: 'course', course: side.course } }),
  ),
  'materials.untie': about((side) =>
    once({ id: side.material, to: { kind: 'week', group: side.group, week: '2026-11-25' } }),
  ),
  'materials.moveStock': ofOffice((side) =>
    once({ id: side.material, reason: 'received', quantity: 5, happenedOn: null, note: '' }),
  ),
}

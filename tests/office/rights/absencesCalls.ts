import type { ProcedurePath } from '#shared/procedurePath.ts'
import { absenceFrom } from '#tests/support/absences.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { about, type Call, plain } from './call.ts'

const disruption = {
  what: 'Nedarbojās platforma',
  contacted: true,
  catchUp: 'material' as const,
  note: '',
}

/** One call of every procedure of absences. */
export const absencesCalls: Record<Extract<ProcedurePath, `absences.${string}`>, Call> = {
  'absences.list': plain(() => firstPage),
  'absences.get': about((side) => ({ id: side.absence })),
  'absences.ofPerson': about((side) => ({ person: side.people[0] })),
  'absences.ofSession': about((side) => ({ session: side.session })),
  'absences.waiting': plain(),
  'absences.offered': about((side) => ({ person: side.people[0] })),
  'absences.report': about((side) =>
    once({ person: side.people[1], input: absenceFrom(side.session) }),
  ),
  'absences.change': about((side) =>
    once({ id: side.absence, revision: 99, input: absenceFrom(side.session) }),
  ),
  'absences.withdraw': about((side) => once({ id: side.absence, revision: 99 })),
  'absences.follow': about((side) =>
    once({ absence: side.absence, followUp: { kind: 'waived', note: 'Nodarbību atkārtos.' } }),
  ),
  'absences.noteDisruption': about((side) =>
    once({ session: side.session, revision: 99, input: disruption }),
  ),
  'absences.forgetDisruption': about((side) => once({ session: side.session, revision: 99 })),
}

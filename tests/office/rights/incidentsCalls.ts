import { v4 } from 'uuid'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { once } from '#tests/support/office.ts'
import { known, report } from '#tests/support/incidents.ts'
import { firstPage } from '#tests/support/people.ts'
import { about, type Call, ofIncident, plain } from './call.ts'
import type { Side } from './world.ts'

const of = (side: Side) => ({ id: side.incident, revision: 99 })
const statement = (side: Side) => ({ ...of(side), statement: v4() })
const text = { text: 'Es redzēju.', language: 'lv', othersPresent: '' }
const signing = { signature: 'paper', originalAt: '', signedOn: null }

/** One call of every procedure of incidents. */
export const incidentsCalls: Record<Extract<ProcedurePath, `incidents.${string}`>, Call> = {
  'incidents.list': plain(() => firstPage),
  'incidents.counts': plain(),
  'incidents.ofPerson': about((side) => ({ person: side.people[0] })),
  'incidents.get': ofIncident((side) => ({ id: side.incident, reason: null })),
  'incidents.attachment': ofIncident((side) => ({
    id: side.incident,
    attachment: side.incidentFile,
    reason: null,
  })),
  'incidents.papers': ofIncident((side) => ({ id: side.incident, reason: null })),
  'incidents.paperFile': ofIncident((side) => ({
    id: side.incident,
    paper: side.incidentPaper,
    way: 'look' as const,
    reason: null,
  })),
  'incidents.previewPaper': ofIncident((side) => ({
    id: side.incident,
    paper: { kind: 'report' as const },
    reason: null,
  })),
  'incidents.makePaper': ofIncident((side) =>
    once({ ...of(side), paper: { kind: 'report' as const }, reason: null }),
  ),
  'incidents.readers': ofIncident((side) => ({ id: side.incident })),
  'incidents.accessLog': ofIncident((side) => ({ id: side.incident, before: null, limit: 50 })),
  'incidents.keysAmiss': plain(),
  'incidents.policy': plain(),
  'incidents.colleagues': plain(),
  'incidents.changePolicy': plain(() =>
    once({ revision: 99, input: { deputy: null, statementDays: 3, reportBy: 'sameDay' } }),
  ),
  'incidents.file': about((side) =>
    once({ report, persons: [known(side.people[0], 'witness')], agreedOnSpot: null }),
  ),
  'incidents.takeUp': ofIncident((side) => once(of(side))),
  'incidents.enter': ofIncident((side) =>
    once({
      ...of(side),
      input: { at: null, corrects: null, entry: { kind: 'addition', text: 'Vēl.' } },
    }),
  ),
  'incidents.addPerson': ofIncident((side) =>
    once({ ...of(side), input: known(side.people[0], 'witness') }),
  ),
  'incidents.changePerson': ofIncident((side) =>
    once({ ...of(side), person: v4(), parts: ['witness'], note: '', known: null }),
  ),
  'incidents.removePerson': ofIncident((side) =>
    once({ ...of(side), person: v4(), why: 'Pārrakstīšanās.' }),
  ),
  'incidents.requestStatement': ofIncident((side) =>
    once({ ...of(side), person: v4(), dueOn: null, takenBy: null }),
  ),
  'incidents.writeStatement': ofIncident((side) => once({ ...statement(side), input: text })),
  'incidents.signStatement': ofIncident((side) =>
    once({ ...statement(side), mode: 'typed', ...signing }),
  ),
  'incidents.amendStatement': ofIncident((side) =>
    once({ ...statement(side), input: text, reason: 'Precizē.', signer: 'Anna', ...signing }),
  ),
  'incidents.refuseStatement': ofIncident((side) =>
    once({ ...statement(side), witness: 'Oto', reason: '', at: null }),
  ),
  'incidents.giveUpStatement': ofIncident((side) =>
    once({ ...statement(side), reason: 'Nav sasniedzams.' }),
  ),
  'incidents.addAction': ofIncident((side, world) =>
    once({ ...of(side), what: 'Zvanīt', owner: world.accounts.director, dueOn: '2026-12-31' }),
  ),
  'incidents.finishAction': ofIncident((side) => once({ ...of(side), action: v4(), result: '' })),
  'incidents.attach': ofIncident((side) =>
    once({
      ...of(side),
      input: { file: new File(['x'], 'x.txt'), capturedOn: null, source: '', statement: null },
    }),
  ),
  'incidents.suspectOffence': ofIncident((side) =>
    once({ ...of(side), suspicion: 'unclear', why: '' }),
  ),
  'incidents.decidePolice': ofIncident((side) =>
    once({ ...of(side), report: true, suspicion: 'unclear', why: 'Jāziņo.' }),
  ),
  'incidents.noteReported': ofIncident((side) =>
    once({
      ...of(side),
      input: {
        at: null,
        addressee: 'police',
        channel: '112',
        unit: '',
        officer: '',
        number: '',
        handedOver: [],
      },
    }),
  ),
  'incidents.noteAnswer': ofIncident((side) =>
    once({ ...of(side), to: v4(), at: null, number: '1', text: '' }),
  ),
  'incidents.close': ofIncident((side) => once({ ...of(side), text: '' })),
  'incidents.resolveOnSpot': ofIncident((side) => once({ ...of(side), agreed: 'Atvainojās.' })),
  'incidents.reopen': ofIncident((side) => once({ ...of(side), why: 'Jauni apstākļi.' })),
  'incidents.passOn': ofIncident((side, world) =>
    once({ ...of(side), account: world.accounts.director }),
  ),
  'incidents.addReader': ofIncident((side, world) =>
    once({ ...of(side), account: world.accounts.staff, level: 'statements' }),
  ),
  'incidents.removeReader': ofIncident((side, world) =>
    once({ ...of(side), account: world.accounts.staff, why: 'Vairs nav vajadzīgs.' }),
  ),
  'incidents.mendKeys': plain(() => once({})),
  'incidents.recoverKeys': plain(() => once({ recoveryKey: 'nepareiza' })),
}

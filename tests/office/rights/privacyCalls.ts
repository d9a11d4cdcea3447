import { v4 } from 'uuid'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { about, type Call, plain } from './call.ts'
import type { Side } from './world.ts'

const at = (side: Side) => ({ id: side.dataRequest, revision: 99 })
const held = (side: Side) => ({ id: side.legalHold, revision: 99 })
const restricted = (side: Side) => ({ id: side.restriction, revision: 99 })
const wish = (side: Side) => ({ id: side.dataRequest, language: 'lv', items: [] })
const on = '2026-11-23'
const reviewOn = '2027-11-23'

/** One call of every procedure of people's rights. */
export const privacyCalls: Record<Extract<ProcedurePath, `privacy.${string}`>, Call> = {
  'privacy.list': plain(() => firstPage),
  'privacy.get': about((side) => ({ id: side.dataRequest })),
  'privacy.ofPerson': about((side) => ({ person: side.people[0] })),
  'privacy.dueSoon': plain(() => ({ days: 40 })),
  'privacy.noteRequest': about((side) => once({ person: side.people[0], input: dataRequestInput })),
  'privacy.checkIdentity': about((side) => once({ ...at(side), on, how: 'Parādīja pasi' })),
  'privacy.extend': about((side) => once({ ...at(side), reason: 'Daudz ierakstu' })),
  'privacy.deliver': about((side) => once({ ...at(side), on, how: 'Izsniegta' })),
  'privacy.refuse': about((side) => once({ ...at(side), on, reason: 'Nav tas cilvēks' })),
  'privacy.incidentItems': about((side) => ({ id: side.dataRequest })),
  'privacy.previewCopy': about(wish),
  'privacy.makeCopy': about((side) => once(wish(side))),
  'privacy.openCopy': about((side) => ({ id: side.dataRequest, copy: v4(), as: 'pdf' })),
  'privacy.holds': plain(),
  'privacy.holdsOf': about((side) => ({ person: side.people[0] })),
  'privacy.hold': about((side) =>
    once({ of: { kind: 'person', id: side.people[0] }, basis: 'Prasība', reviewOn }),
  ),
  'privacy.reviewHold': about((side) => once({ ...held(side), basis: 'Prasība', reviewOn })),
  'privacy.releaseHold': about((side) => once(held(side))),
  'privacy.restrictions': plain(),
  'privacy.restrictionOf': about((side) => ({ person: side.people[0] })),
  'privacy.restrict': about((side) =>
    once({ person: side.people[0], basis: 'claims', why: 'Prasība', untilOn: reviewOn }),
  ),
  'privacy.prolongRestriction': about((side) =>
    once({ ...restricted(side), why: 'Vēl skata', untilOn: reviewOn }),
  ),
  'privacy.endRestriction': about((side) => once({ ...restricted(side), why: 'Pārbaudīts' })),
  'privacy.liftRestriction': about((side) =>
    once({ ...restricted(side), toldOn: on, how: 'Pa tālruni' }),
  ),
  'privacy.keeping': plain(),
  'privacy.endKeeping': about((side) => once({ kind: 'absenceNote', ids: [side.absence] })),
  'privacy.eraseParticipants': about((side) => once({ ids: [side.people[0]] })),
  'privacy.pruneAccessLog': plain(() => once({})),
  'privacy.reviewIncident': about((side) => once({ incident: side.incident, nextOn: reviewOn })),
}

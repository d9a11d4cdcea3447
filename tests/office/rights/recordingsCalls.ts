import { v4 } from 'uuid'
import { noConditions } from '#shared/recordings/consent.ts'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { onPaper, recorded, request, terms } from '#tests/support/recordings.ts'
import { about, type Call, plain } from './call.ts'
import type { Side } from './world.ts'

const ofRequest = (side: Side) => ({ id: side.recordingRequest, revision: 9 })
const ofRecording = (side: Side) => ({ id: side.recording, revision: 9 })
const moment = { day: '2026-11-23', time: '10:00' }
const made = (side: Side) => ({
  id: side.recordingRequest,
  input: recorded(side.people[1], '2026-11-23', '10:00'),
})

const paperOf = (side: Side) => ({
  request: side.recordingRequest,
  kind: 'recordingRequest' as const,
  person: null,
  language: null,
})

/** One call of every procedure of recordings. */
export const recordingsCalls: Record<Extract<ProcedurePath, `recordings.${string}`>, Call> = {
  'recordings.list': plain(() => firstPage),
  'recordings.offered': about((side) => ({
    person: side.people[0],
    from: '2026-11-23',
    until: '2026-11-30',
  })),
  'recordings.usualTerms': plain(),
  'recordings.askedOf': about((side) => ({ person: side.people[1] })),
  'recordings.get': about((side) => ({ id: side.recordingRequest })),
  'recordings.ofSession': about((side) => ({ session: side.session })),
  'recordings.consents': about((side) => ({ id: side.recordingRequest })),
  'recordings.evidence': about((side) => ({
    id: side.recordingRequest,
    consent: side.recordingConsent,
  })),
  'recordings.standingOf': about((side) => ({ person: side.people[1] })),
  'recordings.standingEvidence': about((side) => ({
    person: side.people[1],
    consent: side.standingConsent,
  })),
  'recordings.reached': about((side) => ({
    person: side.people[1],
    reach: { kind: 'all' as const },
  })),
  'recordings.board': plain(),
  'recordings.policy': plain(),
  'recordings.previewPaper': about((side) => ({ ...paperOf(side) })),
  'recordings.makePaper': about((side) => once({ of: paperOf(side) })),
  'recordings.consentForms': about((side) => ({ request: side.recordingRequest })),
  'recordings.consentRecords': about((side) => ({
    of: { kind: 'request' as const, request: side.recordingRequest },
  })),
  'recordings.previewFormText': plain(() => ({
    language: 'lv',
    name: 'consentForm.rightsAre.text',
    text: 'Man ir tiesības.',
  })),
  'recordings.changeConsentText': plain(() =>
    once({
      language: 'lv' as const,
      name: 'consentForm.rightsAre.text',
      text: 'Man ir tiesības.',
      revision: null,
    }),
  ),
  'recordings.makeConsentForms': about((side) => once({ request: side.recordingRequest })),
  'recordings.makeRequest': about((side) =>
    once({ input: request(side.people[0], [side.session]) }),
  ),
  'recordings.reject': about((side) => once({ ...ofRequest(side), why: 'Nav pamata.' })),
  'recordings.cancel': about((side) => once({ ...ofRequest(side), why: 'Vairs nevajag.' })),
  'recordings.changeGuests': about((side) => once({ ...ofRequest(side), guests: [] })),
  'recordings.narrow': about((side) => once({ ...ofRequest(side), terms })),
  'recordings.widen': about((side) => once({ ...ofRequest(side), terms })),
  'recordings.cutOff': about((side) => once({ ...ofRequest(side), answersBy: moment })),
  'recordings.askPeople': about((side) => once({ id: side.recordingRequest, people: null })),
  'recordings.recordConsent': about((side) =>
    once({
      id: side.recordingRequest,
      answers: [
        {
          person: side.people[1],
          by: side.people[1],
          kind: 'given',
          conditions: noConditions,
        },
      ],
      how: onPaper,
      evidence: null,
    }),
  ),
  'recordings.giveStanding': about((side) =>
    once({
      person: side.people[1],
      by: side.people[1],
      group: side.group,
      conditions: noConditions,
      validUntil: '2026-12-31',
      how: onPaper,
      evidence: null,
    }),
  ),
  'recordings.withdrawConsent': about((side) =>
    once({
      person: side.people[1],
      by: side.people[1],
      reach: { kind: 'group', group: side.group },
      at: null,
      note: '',
    }),
  ),
  'recordings.terminateConsent': about((side) =>
    once({ id: side.recordingRequest, person: side.people[1], why: 'Parakstījis cits.' }),
  ),
  'recordings.assignUnmatched': about((side) =>
    once({ id: side.recordingRequest, unmatched: v4(), person: side.people[1] }),
  ),
  'recordings.dismissUnmatched': about((side) =>
    once({ id: side.recordingRequest, unmatched: v4(), why: 'Otra ierīce.' }),
  ),
  'recordings.noteRecording': about((side) => once(made(side))),
  'recordings.reportUnclearedRecording': about((side) =>
    once({ ...made(side), why: 'Ieslēgts aiz paraduma.' }),
  ),
  'recordings.reportUnaskedRecording': about((side) =>
    once({ session: side.session, input: made(side).input, why: 'Ieslēgts aiz paraduma.' }),
  ),
  'recordings.addSeen': about((side) =>
    once({
      ...ofRecording(side),
      seen: [{ person: side.people[0], image: true, voice: false, chat: false }],
    }),
  ),
  'recordings.giveAccess': about((side) =>
    once({
      ...ofRecording(side),
      person: side.people[0],
      untilDay: '2026-11-30',
      undertakingOn: '2026-11-23',
    }),
  ),
  'recordings.closeAccess': about((side) => once(ofRecording(side))),
  'recordings.noteRemoved': about((side) => once({ ...ofRecording(side), method: 'Zoom' })),
  'recordings.deleteRecording': about((side) =>
    once({ ...ofRecording(side), method: 'Zoom', removed: true, purged: true }),
  ),
  'recordings.checkDeletion': about((side) => once(ofRecording(side))),
  'recordings.noteUnrecognisable': about((side) => once({ ...ofRecording(side), how: 'Aizklāts' })),
  'recordings.hold': about((side) =>
    once({ ...ofRecording(side), basis: 'Pierādījums', reviewOn: '2026-12-31' }),
  ),
  'recordings.releaseHold': about((side) => once(ofRecording(side))),
}

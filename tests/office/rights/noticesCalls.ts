import { v4 } from 'uuid'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { about, type Call, plain } from './call.ts'
import { contact, message } from './inputs.ts'

/** Calls of every procedure of notices and of the contact log. */
export const noticesCalls: Record<Extract<ProcedurePath, `notices.${string}`>, Call> = {
  'notices.contactLog': about((side) => ({ person: side.people[0], list: firstPage })),
  'notices.noteContact': about((side) => once({ person: side.people[0], input: contact })),
  'notices.updateContact': about((side) =>
    once({ id: v4(), revision: 1, person: side.people[0], input: contact }),
  ),
  'notices.removeContact': about((side) => once({ id: v4(), person: side.people[0] })),
  'notices.publishTimetable': about((side) => once({ group: side.group })),
  'notices.ofGroup': about((side) => ({ group: side.group })),
  'notices.get': about((side) => ({ id: side.notice, language: 'lv' })),
  'notices.waiting': plain(() => firstPage),
  'notices.message': about((side) => ({ notice: side.notice, person: side.people[0] })),
  'notices.mailFile': about((side) => ({ notice: side.notice, people: [side.people[0]] })),
  'notices.callList': about((side) => ({ notice: side.notice, language: 'lv' })),
  'notices.create': about((side) => once({ group: side.group, input: message })),
  'notices.remind': about((side) => once({ group: side.group, session: side.session })),
  'notices.changeText': about((side) =>
    once({ notice: side.notice, language: 'lv', input: message }),
  ),
  'notices.changeChannel': about((side) =>
    once({ notice: side.notice, person: side.people[1], channel: 'sms' }),
  ),
  'notices.giveOut': about((side) =>
    once({ notice: side.notice, people: [side.people[0]], edition: '' }),
  ),
  'notices.tell': about((side) =>
    once({ notice: side.notice, people: { kind: 'waiting' }, channel: null, at: null, by: null }),
  ),
}

import { emptyPerson } from '#shared/people/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { usualKeeping } from '#shared/privacy/policies.ts'
import { emptyVisit } from '#shared/visits/schema.ts'

// What the calls send: whole and valid, so that only a right or a scope can refuse them.

export const rows = (ids: readonly string[]) => ({ kind: 'rows', ids: [...ids] })
export const person = { ...emptyPerson, familyName: 'Jaunpienācēja' }
export const institution = {
  name: 'SIA „Paraugs”',
  registrationNumber: '',
  address: '',
  phone: '',
  email: '',
  website: '',
  place: '',
  directorTitle: '',
  ePlatform: '',
  procedureName: '',
  procedureVersion: '',
  procedureDate: null,
  clauses: {
    contact: '',
    objectiveReason: '',
    noEquipment: '',
    cannotFollow: '',
    conflict: '',
    recordings: '',
    visits: '',
  },
  idleMinutes: 10,
}
export const policies = {
  lessonMinutes: 40,
  remoteShareLimit: 20,
  studyYearStarts: '09-01',
  noticeDeadline: 'inTime',
  noticeTime: '17:00',
  movedDaysApply: false,
  emergency: false,
  emergencyText: '',
  sameDayReuse: false,
  preparationDays: 0,
  noShowDays: 2,
  recallDays: 5,
  askNeedsDays: 10,
  valueOnActs: false,
  deliveryStock: false,
  deliveryBoxFit: false,
  deliveryPrices: false,
  deliveryLabels: false,
  deliveryManifests: false,
  deliveryMap: false,
  handOverDays: 5,
  noMovementDays: 4,
  sentBackCounts: false,
  minimumNoticeMinutes: 0,
  disruptionExcuses: false,
  recordingCutOff: 60,
  recordingKeepDays: 14,
  withdrawalDays: 3,
  oralWitness: true,
  deletionCheck: false,
  teacherBasis: 'consent',
  ...usualKeeping,
}
export const contact = {
  channel: 'phone',
  direction: 'in',
  day: '2026-11-23',
  time: '09:00',
  by: null,
  about: 'Kavēs',
  groupId: null,
}
const { orderNumber, orderDate, overrideReason, from, to, ...details } = emptySession
export const grounds = { orderNumber, orderDate, overrideReason }
export const pattern = (groupId: string) => ({
  ...details,
  ...grounds,
  groupId,
  from: '2026-12-01',
  until: '2026-12-31',
  slots: [{ weekday: 3, from, to }],
  except: [],
})
export const visit = (personId: string) => ({ ...emptyVisit, personId, day: '2026-11-24' })
export const message = { subject: 'Atgādinājums', text: 'Līdzi pase.' }

export const removal = {
  at: '09:30',
  reason: 'disturbing',
  removedBy: null,
  tutorDay: null,
  tutorTime: null,
  note: '',
}

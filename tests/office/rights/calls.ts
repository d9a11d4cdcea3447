import { v4 } from 'uuid'
import { addDays } from '#shared/calendar/civilDate.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptyProfile } from '#shared/exports/schema.ts'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage, unconfirmed } from '#tests/support/people.ts'
import { absencesCalls } from './absencesCalls.ts'
import { about, type Call, ofOffice, plain } from './call.ts'
import { documentsCalls } from './documentsCalls.ts'
import { deliveriesCalls } from './deliveriesCalls.ts'
import { equipmentCalls } from './equipmentCalls.ts'
import { erasureCalls } from './erasureCalls.ts'
import { incidentsCalls } from './incidentsCalls.ts'
import { lockersCalls } from './lockersCalls.ts'
import { recordingsCalls } from './recordingsCalls.ts'
import { importCalls } from './importCalls.ts'
import { materialsCalls } from './materialsCalls.ts'
import { grounds, institution, pattern, person, policies, removal, rows, visit } from './inputs.ts'
import { noticesCalls } from './noticesCalls.ts'
import { privacyCalls } from './privacyCalls.ts'
import { type Side, value, type World } from './world.ts'

const chosen = (side: Side) => ({ of: { kind: 'all' }, selection: rows([side.session]) })
let movedWeeks = 0

/** A moved day that is there to be taken away, or for nobody's side one that is not. */
async function movedDayOf(side: Side, world: World): Promise<string> {
  if (side !== world.own && side !== world.foreign) return v4()
  movedWeeks += 1
  const monday = addDays('2031-09-01', 7 * movedWeeks)
  const input = { from: monday, to: addDays(monday, 5), note: '' }
  return value(await world.clients.director.settings.addMovedDay(once({ input }))).id
}

async function dayOffOf(side: Side, world: World): Promise<string> {
  if (side !== world.own && side !== world.foreign) return v4()
  const input = { from: '2031-08-01', until: '2031-08-14', name: 'Brīvas dienas' }
  return value(await world.clients.director.settings.addDayOff(once({ input }))).id
}

/** One call of every procedure: a procedure without one does not compile. */
export const calls: Record<ProcedurePath, Call> = {
  'staff.state': plain(),
  'staff.restoreBackup': plain(() => ({ name: 'norise-2026-11-22.sqlite' })),
  'staff.setUp': plain(() => ({
    institution: { name: 'x', registrationNumber: '' },
    director: { givenName: 'x', familyName: 'x', password: 'desmit zīmes' },
    language: 'lv',
  })),
  'staff.signIn': plain((_, world) => ({ account: world.accounts.staff, password: 'nepareiza' })),
  'staff.acceptInvitation': plain((_, world) => ({
    account: world.accounts.staff,
    code: 'nepareizs',
    password: 'desmit zīmes',
  })),
  'staff.recover': plain((_, world) => ({
    account: world.accounts.staff,
    recoveryKey: 'nepareiza',
    password: 'desmit zīmes',
  })),
  'staff.lock': plain(),
  'staff.signOut': plain(),
  'staff.recoveryKeyPrinted': plain(),
  'staff.renewRecoveryKey': plain(),
  'staff.awake': plain(),
  'staff.changePassword': plain(() => ({ current: 'nepareiza', next: 'desmit zīmes' })),
  'staff.setLanguage': plain(() => once({ language: 'en' })),
  'staff.list': plain(),
  'staff.invite': plain(async (_, world) => {
    const person = await enter(world.test.director, { familyName: v4(), parts: ['colleague'] })
    return once({ person, role: 'staff' })
  }),
  'staff.changeRole': plain((_, world) =>
    once({ id: world.accounts.staff, revision: 1, role: 'staff' }),
  ),
  'staff.close': plain((_, world) => once({ id: world.accounts.staff, revision: 99 })),
  'staff.reopen': plain((_, world) => once({ id: world.accounts.staff, revision: 99 })),
  'staff.resetPassword': plain((_, world) => once({ id: world.accounts.staff, revision: 99 })),

  'people.list': plain(() => firstPage),
  'people.get': about((side) => ({ id: side.people[0] })),
  'people.find': plain(() => ({ text: '', limit: 50 })),
  'people.duplicatesOf': plain((side) => ({
    input: { ...person, familyName: 'Svešķermeņi', givenName: 'Anna' },
    except: side.people[1],
  })),
  'people.history': about((side) => ({ id: side.people[0] })),
  'people.personalCode': about((side) => ({ id: side.people[0] })),
  'people.create': plain(() => once({ input: person, confirmed: unconfirmed })),
  'people.update': about((side) =>
    once({
      id: side.people[0],
      revision: 99,
      input: { ...person, personalCode: null },
      confirmed: unconfirmed,
    }),
  ),
  'people.archive': plain((side) => once({ selection: rows([side.people[1]]) })),
  'people.restore': plain((side) => once({ selection: rows([side.people[1]]) })),
  'people.addGuardian': about((side) =>
    once({ ward: side.people[1], guardian: side.people[0], relation: 'other' }),
  ),
  'people.removeGuardian': about((side) => once({ id: v4(), person: side.people[0] })),
  'people.merge': about((side) =>
    once({
      kept: { id: side.people[0], revision: 99 },
      merged: { id: side.people[1], revision: 99 },
      takeFromMerged: [],
    }),
  ),

  ...erasureCalls,
  ...importCalls,

  'courses.listGroups': plain(() => firstPage),
  'courses.getGroup': about((side) => ({ id: side.group })),
  'courses.findGroups': plain(() => ({ text: '', limit: 50 })),
  'courses.groupHistory': about((side) => ({ id: side.group })),
  'courses.createGroup': about((side) =>
    once({ input: { ...emptyGroup, name: 'Jauna grupa', courseId: side.course } }),
  ),
  'courses.updateGroup': about((side) =>
    once({
      id: side.group,
      revision: 99,
      input: { ...emptyGroup, name: 'Cita grupa', courseId: side.course },
    }),
  ),
  'courses.leftInGroups': plain((side) => ({ selection: rows([side.group]) })),
  'courses.archiveGroups': plain((side) => once({ selection: rows([side.group]) })),
  'courses.restoreGroups': plain((side) => once({ selection: rows([side.group]) })),
  'courses.listProjects': plain(() => firstPage),
  'courses.getProject': about((side) => ({ id: side.project })),
  'courses.findProjects': plain(() => ({ text: '', limit: 50 })),
  'courses.createProject': plain(() =>
    once({ input: { name: 'Jauns projekts', number: '', funder: '', managerId: null } }),
  ),
  'courses.updateProject': about((side) =>
    once({
      id: side.project,
      revision: 99,
      input: { name: 'Cits projekts', number: '', funder: '', managerId: null },
    }),
  ),
  'courses.listCourses': plain(() => firstPage),
  'courses.getCourse': about((side) => ({ id: side.course })),
  'courses.findCourses': plain(() => ({ text: '', limit: 50 })),
  'courses.createCourse': about((side) =>
    once({
      input: {
        name: 'Jauns kurss',
        projectId: side.project,
        programme: '',
        modules: [],
        platforms: [],
      },
    }),
  ),
  'courses.updateCourse': about((side) =>
    once({
      id: side.course,
      revision: 99,
      input: {
        name: 'Cits kurss',
        projectId: side.project,
        programme: '',
        modules: [],
        platforms: [],
      },
    }),
  ),
  'courses.listEnrolments': about((side) => ({ group: side.group, list: firstPage })),
  'courses.enrolmentsOf': about((side) => ({ person: side.people[0] })),
  'courses.enrol': about((side) =>
    once({
      group: side.group,
      people: rows([side.people[0]]),
      state: 'applied',
      since: null,
    }),
  ),
  'courses.changeEnrolmentState': about((side) =>
    once({
      group: side.group,
      selection: rows([side.enrolment]),
      state: 'started',
      since: null,
      seen: { [side.enrolment]: 99 },
    }),
  ),
  'courses.openAffairs': about((side) => ({
    group: side.group,
    selection: rows([side.enrolment]),
  })),
  'courses.moveEnrolments': about((side) =>
    once({ from: side.group, to: side.group, selection: rows([side.enrolment]), since: null }),
  ),
  'courses.platformsOf': about((side) => ({ group: side.group })),
  'courses.listChecks': about((side) => ({ group: side.group, list: firstPage })),
  'courses.notePlatformChecks': about((side) =>
    once({
      group: side.group,
      selection: rows([side.enrolment]),
      platforms: ['Moodle'],
      answer: 'yes',
      on: null,
      by: null,
    }),
  ),
  'courses.noteAcquaintance': about((side) =>
    once({ group: side.group, selection: rows([side.enrolment]), on: null }),
  ),
  'courses.clearAcquaintance': about((side) =>
    once({ group: side.group, selection: rows([side.enrolment]) }),
  ),
  'courses.standsOut': about((side) => ({ group: side.group })),
  'courses.groupsStandingOut': plain(() => ({ until: '2026-12-31' })),

  'timetable.listSessions': about((side) => ({
    of: { kind: 'group', group: side.group },
    list: firstPage,
  })),
  'timetable.sessionsBetween': about((side) => ({
    of: { kind: 'participant', person: side.people[0] },
    period: { from: '2026-11-01', until: '2026-12-31' },
  })),
  'timetable.getSession': about((side) => ({ id: side.session })),
  'timetable.calendarFile': about((side) => ({
    of: { kind: 'group', group: side.group },
    language: 'lv',
  })),
  'timetable.timetablePaper': about((side) => ({
    of: { kind: 'participant', person: side.people[0] },
    language: 'lv',
  })),
  'timetable.webPage': about((side) => ({ group: side.group, language: 'lv' })),
  'timetable.sessionHistory': about((side) => ({ id: side.session })),
  'timetable.findRooms': plain(() => ({ text: '', limit: 20 })),
  'timetable.modulesOf': about((side) => ({ group: side.group })),
  'timetable.groupHours': about((side) => ({ course: side.course })),
  'timetable.removalsOfSession': about((side) => ({ session: side.session })),
  'timetable.removalsOfPerson': about((side) => ({ person: side.people[0] })),
  'timetable.noteRemoval': about((side) =>
    once({ session: side.session, input: { ...removal, person: side.people[0] } }),
  ),
  'timetable.updateRemoval': about((side) =>
    once({
      id: v4(),
      revision: 1,
      session: side.session,
      input: { ...removal, person: side.people[0] },
    }),
  ),
  'timetable.forgetRemoval': about((side) => once({ id: v4(), session: side.session })),
  'timetable.createSession': about((side) =>
    once({ input: { ...emptySession, groupId: side.group, day: '2026-11-25' } }),
  ),
  'timetable.updateSession': about((side) =>
    once({
      id: side.session,
      revision: 99,
      input: { ...emptySession, groupId: side.group, day: '2026-11-25' },
    }),
  ),
  'timetable.previewCancel': plain((side) => chosen(side)),
  'timetable.cancelSessions': plain((side) => once({ ...chosen(side), grounds })),
  'timetable.restoreSessions': plain((side) => once({ ...chosen(side), grounds })),
  'timetable.removeSessions': plain((side) => once(chosen(side))),
  'timetable.moveSessions': plain((side) =>
    once({ ...chosen(side), days: 1, from: null, to: null, grounds }),
  ),
  'timetable.changePlace': plain((side) =>
    once({ ...chosen(side), place: { mode: 'onSite', room: '12. telpa', link: '' }, grounds }),
  ),
  'timetable.replaceTeacher': about((side) =>
    once({ ...chosen(side), from: null, to: side.people[0], grounds }),
  ),
  'timetable.previewPattern': about((side) => ({ input: pattern(side.group) })),
  'timetable.createPattern': about((side) => once({ input: pattern(side.group) })),
  'timetable.previewMove': about((side) => ({ group: side.group, from: '2026-11-01', days: 7 })),
  'timetable.moveGroup': about((side) =>
    once({ group: side.group, from: '2026-11-01', days: 7, grounds }),
  ),

  ...documentsCalls,
  ...equipmentCalls,
  ...deliveriesCalls,
  ...absencesCalls,
  ...incidentsCalls,
  ...materialsCalls,
  ...lockersCalls,
  ...recordingsCalls,

  ...noticesCalls,
  ...privacyCalls,

  'today.counts': plain(),

  'visits.list': plain(() => firstPage),
  'visits.get': about((side) => ({ id: side.visit })),
  'visits.dayList': plain(() => ({ day: '2026-11-24', language: 'lv' })),
  'visits.create': plain((side) => once({ input: visit(side.people[0]), letIn: false })),
  'visits.update': about((side) =>
    once({ id: side.visit, revision: 99, input: visit(side.people[0]), letIn: false }),
  ),
  'visits.changeState': about((side) => once({ selection: rows([side.visit]), state: 'came' })),

  'settings.institution': plain(),
  'settings.changeInstitution': plain(() => once({ revision: 99, input: institution })),
  'settings.policies': plain(),
  'settings.changePolicies': plain(() => once({ revision: 99, input: policies })),
  'settings.days': plain(),
  'settings.addMovedDay': plain(() =>
    once({ input: { from: '2031-05-02', to: '2031-05-10', note: '' } }),
  ),
  'settings.addKnownMovedDays': plain(() => once({ year: 2026 })),
  'settings.removeMovedDay': ofOffice(async (side, world) =>
    once({ id: await movedDayOf(side, world) }),
  ),
  'settings.addDayOff': plain(() =>
    once({ input: { from: '2031-07-01', until: '2031-07-31', name: 'Atvaļinājums' } }),
  ),
  'settings.removeDayOff': ofOffice(async (side, world) =>
    once({ id: await dayOffOf(side, world) }),
  ),

  'diagnostics.report': plain(),
  'updates.state': plain(),
  'updates.setPlace': plain(() => once({ address: 'http://nav.example', revision: null })),
  'updates.check': plain(),
  'updates.install': plain(() => ({ version: '9.9.9', when: 'no' as const })),
  'backups.state': plain(),
  'backups.list': plain(),
  'backups.make': plain(),
  'backups.setPlace': plain(() => once({ folder: 'relatīva mape', revision: null })),
  'backups.restore': plain(() => ({ name: 'norise-2026-11-22.sqlite' })),
  'backups.findIn': plain(() => ({ folder: '/nav/tadas/mapes' })),
  'backups.restoreFrom': plain(() => ({
    folder: '/nav/tadas/mapes',
    name: 'norise-2026-11-22.sqlite',
    recoveryKey: 'nepareiza',
  })),

  'exports.profiles': plain(),
  'exports.checkFolder': plain(() => ({ folder: '/nav/tadas/mapes' })),
  'exports.createProfile': plain(() =>
    once({ input: { ...emptyProfile, name: v4(), folder: `/nav/tadas/mapes/${v4()}` } }),
  ),
  'exports.updateProfile': ofOffice((side) =>
    once({
      id: side.profile,
      revision: 99,
      input: { ...emptyProfile, name: 'Birojs', folder: '/nav/tadas/mapes' },
    }),
  ),
  'exports.removeProfile': ofOffice((side) => once({ id: side.profile, revision: 99 })),
  'exports.requestExport': ofOffice((side) => once({ id: side.profile })),
  'exports.cancelExport': ofOffice((side) => once({ id: side.profile })),
  'exports.shareState': plain(),
  'exports.shown': plain(() => ({
    list: { kind: 'people' },
    query: { search: '', filters: {}, sort: [] },
    selection: null,
    columns: [{ key: 'name', title: 'Vārds' }],
    words: {},
    format: 'clipboard',
  })),

  'journal.undo': plain(() => once({ entry: null })),
  'journal.lastUndoable': plain(),
  'journal.anchor': plain(),
  'journal.verify': plain(),
  'journal.acceptClock': plain(),
  'journal.entries': plain(() => ({ before: null, limit: 100 })),

  'workspace.feed': plain(),
  'workspace.draft': plain(() => ({ form: 'people.new' })),
  'workspace.saveDraft': plain(() => ({ form: 'people.new', content: {} })),
  'workspace.discardDraft': plain(() => ({ form: 'people.new' })),
  'workspace.answered': plain(() => ({ commands: [v4()] })),
  'workspace.preferences': plain(),
  'workspace.setPreference': plain(() => ({ name: 'x', value: 1 })),
  'workspace.views': plain(() => ({ list: 'people' })),
  'workspace.saveView': plain(() =>
    once({
      list: 'people',
      view: {
        name: v4(),
        query: { search: '', filters: {}, sort: [] },
        layout: { order: [], shown: {}, widths: {} },
        isDefault: false,
      },
      replaces: null,
    }),
  ),
  'workspace.removeView': plain(() => once({ id: v4() })),
}

import type { AnyContractProcedure } from '@orpc/contract'
import type { contract } from './contract.ts'
import type { Role } from './staff/schema.ts'

type PathsOf<T, Before extends string> = {
  [K in keyof T & string]: T[K] extends AnyContractProcedure
    ? `${Before}${K}`
    : PathsOf<T[K], `${Before}${K}.`>
}[keyof T & string]

/** `people.create`, `staff.signIn`, … : every procedure of the contract. */
export type ProcedurePath = PathsOf<typeof contract, ''>

/** Who may call: anyone at the desk, even before signing in, or people of these roles. */
export type Access = 'anyone' | readonly Role[]

const everyone = ['director', 'projectManager', 'staff', 'systemAdministrator'] as const
const office = ['director', 'projectManager', 'staff'] as const
const keepers = ['director', 'systemAdministrator'] as const
const director = ['director'] as const
const desk = ['director', 'staff'] as const

/**
 * Rights per procedure. The table of roles in the privacy policy, row by row; which records a role
 * may see within a procedure is the scope of each query. A procedure without a row does not compile.
 */
export const rights: Record<ProcedurePath, Access> = {
  'staff.state': 'anyone',
  'staff.restoreBackup': 'anyone',
  'staff.setUp': 'anyone',
  'staff.signIn': 'anyone',
  'staff.acceptInvitation': 'anyone',
  'staff.recover': 'anyone',
  'staff.lock': everyone,
  'staff.signOut': 'anyone',
  'staff.awake': everyone,
  'staff.changePassword': everyone,
  'staff.setLanguage': everyone,
  'staff.list': keepers,
  'staff.invite': keepers,
  'staff.changeRole': keepers,
  'staff.close': keepers,
  'staff.reopen': keepers,
  'staff.resetPassword': keepers,

  'people.list': office,
  'people.get': office,
  'people.find': everyone,
  'people.duplicatesOf': office,
  'people.history': office,
  'people.personalCode': office,
  'people.create': office,
  'people.update': office,
  'people.archive': office,
  'people.restore': office,
  'people.addGuardian': office,
  'people.removeGuardian': office,
  'people.merge': office,

  'imports.open': office,
  'imports.changePlan': office,
  'imports.rows': office,
  'imports.sessionRows': office,
  'imports.problemRows': office,
  'imports.close': office,
  'imports.people': office,
  'imports.sessions': office,

  'courses.listGroups': office,
  'courses.getGroup': office,
  'courses.findGroups': office,
  'courses.groupHistory': office,
  'courses.createGroup': office,
  'courses.updateGroup': office,
  'courses.archiveGroups': office,
  'courses.restoreGroups': office,
  'courses.listProjects': office,
  'courses.getProject': office,
  'courses.findProjects': office,
  'courses.createProject': office,
  'courses.updateProject': office,
  'courses.listCourses': office,
  'courses.getCourse': office,
  'courses.findCourses': office,
  'courses.createCourse': office,
  'courses.updateCourse': office,
  'courses.listEnrolments': office,
  'courses.enrolmentsOf': office,
  'courses.enrol': office,
  'courses.openAffairs': office,
  'courses.changeEnrolmentState': office,
  'courses.moveEnrolments': office,
  'courses.platformsOf': office,
  'courses.listChecks': office,
  'courses.notePlatformChecks': office,
  'courses.noteAcquaintance': office,
  'courses.clearAcquaintance': office,
  'courses.standsOut': office,
  'courses.groupsStandingOut': office,

  'timetable.listSessions': office,
  'timetable.sessionsBetween': office,
  'timetable.getSession': office,
  'timetable.calendarFile': office,
  'timetable.webPage': office,
  'timetable.sessionHistory': office,
  'timetable.findRooms': office,
  'timetable.modulesOf': office,
  'timetable.createSession': office,
  'timetable.updateSession': office,
  'timetable.cancelSessions': office,
  'timetable.restoreSessions': office,
  'timetable.removeSessions': office,
  'timetable.moveSessions': office,
  'timetable.changePlace': office,
  'timetable.replaceTeacher': office,
  'timetable.previewPattern': office,
  'timetable.createPattern': office,
  'timetable.previewMove': office,
  'timetable.moveGroup': office,

  'documents.previewSheets': office,
  'documents.makeSheets': office,
  'documents.previewGroupPaper': office,
  'documents.makeGroupPaper': office,
  'documents.printRun': office,
  'documents.list': office,
  'documents.get': office,
  'documents.outdatedSheets': office,
  'documents.file': office,
  'documents.noteReceipts': office,
  'documents.removeReceipt': office,
  'documents.keepScan': office,
  'documents.scan': office,
  'documents.texts': keepers,
  'documents.previewText': keepers,
  'documents.changeText': keepers,
  'documents.notePapers': office,

  'notices.contactLog': office,
  'notices.noteContact': office,
  'notices.updateContact': office,
  'notices.removeContact': office,
  'notices.publishTimetable': office,
  'notices.ofGroup': office,
  'notices.get': office,
  'notices.waiting': office,
  'notices.message': office,
  'notices.mailFile': office,
  'notices.create': office,
  'notices.changeText': office,
  'notices.changeChannel': office,
  'notices.tell': office,

  'visits.list': office,
  'visits.get': office,
  'visits.dayList': office,
  'visits.create': office,
  'visits.update': office,
  'visits.changeState': office,

  'settings.institution': everyone,
  'settings.changeInstitution': keepers,
  'settings.policies': everyone,
  'settings.changePolicies': keepers,
  'settings.days': everyone,
  'settings.addMovedDay': keepers,
  'settings.addKnownMovedDays': keepers,
  'settings.removeMovedDay': keepers,
  'settings.addDayOff': keepers,
  'settings.removeDayOff': keepers,

  'exports.profiles': desk,
  'exports.checkFolder': director,
  'exports.createProfile': director,
  'exports.updateProfile': director,
  'exports.removeProfile': director,
  'exports.requestExport': desk,
  'exports.cancelExport': desk,
  'exports.shareState': everyone,
  'exports.shown': office,

  'journal.undo': everyone,
  'journal.lastUndoable': everyone,
  'journal.anchor': everyone,
  'journal.verify': keepers,
  'journal.acceptClock': everyone,
  'journal.entries': director,

  'workspace.feed': 'anyone',
  'workspace.draft': everyone,
  'workspace.saveDraft': everyone,
  'workspace.discardDraft': everyone,
  'workspace.preferences': everyone,
  'workspace.setPreference': everyone,
  'workspace.views': everyone,
  'workspace.saveView': everyone,
  'workspace.removeView': everyone,
}

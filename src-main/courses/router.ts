import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { mendingIncidents } from '#main/incidents/followOffice.ts'
import { pageOf } from '#main/lists/page.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { clearAcquaintance, noteAcquaintance } from './acquaintance.ts'
import { archiveGroups, leftInSelected, restoreGroups } from './archiveGroups.ts'
import { checkListOf } from './checkList.ts'
import { createCourse, updateCourse } from './courseCommands.ts'
import { courseList, findCourse, findCourses } from './courses.ts'
import { enrol } from './enrol.ts'
import { enrolmentList, findEnrolmentsOf } from './enrolments.ts'
import { changeEnrolmentState } from './enrolmentStates.ts'
import { createGroup, updateGroup } from './groupCommands.ts'
import { platformsOfGroup } from './groupPlatforms.ts'
import { findGroupHistory } from './groupHistory.ts'
import { groupList } from './groupList.ts'
import { findGroup, findGroups } from './groups.ts'
import { moveEnrolments } from './moveEnrolments.ts'
import { findOpenAffairs } from './openAffairs.ts'
import { notePlatformChecks } from './platformChecks.ts'
import { createProject, updateProject } from './projectCommands.ts'
import { findProject, findProjects, projectList } from './projects.ts'
import { findGroupsStandingOut, findStandsOut } from './standsOut.ts'

const os = procedures.courses

export const coursesRouter = {
  listGroups: os.listGroups.handler(({ input, context }) =>
    pageOf(
      groupList(todayInRiga(context.services.clock)),
      context.services.reads,
      input,
      context.actor,
    ),
  ),
  getGroup: os.getGroup.handler(async ({ input, context }) => {
    const group = await findGroup(context.services.reads, input.id, context.actor)
    return group ?? notFound(context, 'courses.getGroup')
  }),
  findGroups: os.findGroups.handler(({ input, context }) =>
    findGroups(context.services.reads, input, context.actor),
  ),
  groupHistory: os.groupHistory.handler(async ({ input, context, path }) => {
    await requireVisible(context, `group/${input.id}`, path)
    const { reads, visibility } = context.services
    return findGroupHistory(reads, input.id, { actor: context.actor, visibility })
  }),
  createGroup: os.createGroup.handler(runCommand(createGroup)),
  updateGroup: os.updateGroup.handler(mendingIncidents(runCommand(updateGroup))),
  leftInGroups: os.leftInGroups.handler(({ input, context }) => {
    const { reads, clock } = context.services
    return leftInSelected(reads, input.selection, todayInRiga(clock), context.actor)
  }),
  archiveGroups: os.archiveGroups.handler(runCommand(archiveGroups)),
  restoreGroups: os.restoreGroups.handler(runCommand(restoreGroups)),

  listProjects: os.listProjects.handler(({ input, context }) =>
    pageOf(projectList(context.actor), context.services.reads, input, context.actor),
  ),
  getProject: os.getProject.handler(async ({ input, context }) => {
    const project = await findProject(context.services.reads, input.id, context.actor)
    return project ?? notFound(context, 'courses.getProject')
  }),
  findProjects: os.findProjects.handler(({ input, context }) =>
    findProjects(context.services.reads, input, context.actor),
  ),
  createProject: os.createProject.handler(runCommand(createProject)),
  updateProject: os.updateProject.handler(mendingIncidents(runCommand(updateProject))),

  listCourses: os.listCourses.handler(({ input, context }) =>
    pageOf(courseList(context.actor), context.services.reads, input, context.actor),
  ),
  getCourse: os.getCourse.handler(async ({ input, context }) => {
    const course = await findCourse(context.services.reads, input.id, context.actor)
    return course ?? notFound(context, 'courses.getCourse')
  }),
  findCourses: os.findCourses.handler(({ input, context }) =>
    findCourses(context.services.reads, input, context.actor),
  ),
  createCourse: os.createCourse.handler(runCommand(createCourse)),
  updateCourse: os.updateCourse.handler(mendingIncidents(runCommand(updateCourse))),

  listEnrolments: os.listEnrolments.handler(async ({ input, context, path }) => {
    await requireVisible(context, `group/${input.group}`, path)
    const { reads, clock } = context.services
    const list = enrolmentList(input.group, todayInRiga(clock))
    return pageOf(list, reads, input.list, context.actor)
  }),
  enrolmentsOf: os.enrolmentsOf.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.person}`, path)
    return findEnrolmentsOf(context.services.reads, input.person, context.actor)
  }),
  openAffairs: os.openAffairs.handler(async ({ input, context, path }) => {
    await requireVisible(context, `group/${input.group}`, path)
    const { reads, clock } = context.services
    return findOpenAffairs(reads, input, todayInRiga(clock), context.actor)
  }),
  enrol: os.enrol.handler(runCommand(enrol)),
  changeEnrolmentState: os.changeEnrolmentState.handler(runCommand(changeEnrolmentState)),
  moveEnrolments: os.moveEnrolments.handler(runCommand(moveEnrolments)),

  platformsOf: os.platformsOf.handler(async ({ input, context, path }) => {
    await requireVisible(context, `group/${input.group}`, path)
    return platformsOfGroup(context.services.reads, input.group)
  }),
  listChecks: os.listChecks.handler(async ({ input, context, path }) => {
    await requireVisible(context, `group/${input.group}`, path)
    const { reads } = context.services
    return pageOf(await checkListOf(reads, input.group), reads, input.list, context.actor)
  }),
  notePlatformChecks: os.notePlatformChecks.handler(runCommand(notePlatformChecks)),
  noteAcquaintance: os.noteAcquaintance.handler(runCommand(noteAcquaintance)),
  clearAcquaintance: os.clearAcquaintance.handler(runCommand(clearAcquaintance)),
  standsOut: os.standsOut.handler(async ({ input, context, path }) => {
    await requireVisible(context, `group/${input.group}`, path)
    const { reads, clock } = context.services
    return findStandsOut(reads, input.group, todayInRiga(clock))
  }),
  groupsStandingOut: os.groupsStandingOut.handler(({ input, context }) => {
    const { reads, clock } = context.services
    return findGroupsStandingOut(reads, input.until, todayInRiga(clock), context.actor)
  }),
}

import { z } from 'zod'
import { command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { HistoryStep } from '#shared/journal/schema.ts'
import { ListRequest, listPage, Selection } from '#shared/lists/list.ts'
import {
  Course,
  CourseInput,
  EnrolmentRow,
  EnrolmentState,
  GroupChoice,
  GroupInput,
  GroupRow,
  PersonEnrolment,
  Project,
  ProjectInput,
  SomePeople,
  StudyGroup,
} from './schema.ts'

const groupNameTaken = z.object({ reason: z.literal('groupNameTaken'), field: z.literal('name') })

/** The course has a group of this name already, and it is not archived. */
export const GroupRefusal = z.discriminatedUnion('reason', [
  groupNameTaken,
  /** A project manager enters groups that are theirs, or of their projects. */
  z.object({ reason: z.literal('notYourGroup'), field: z.literal('managerId') }),
])
export type GroupRefusal = z.infer<typeof GroupRefusal>

/** Restoring can be refused because another group has taken the name; `group` is the archived one. */
export const RestoreRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('groupNameTaken'), group: z.uuid(), name: z.string() }),
])
export type RestoreRefusal = z.infer<typeof RestoreRefusal>

/** `othersGroups`: the record holds groups of other managers, so a project manager can't change it. */
const othersGroups = z.object({ reason: z.literal('othersGroups') })

export const ProjectRefusal = z.discriminatedUnion('reason', [
  othersGroups,
  /** `existing`: the project of this name. */
  z.object({
    reason: z.literal('projectNameTaken'),
    field: z.literal('name'),
    existing: z.uuid(),
  }),
])
export type ProjectRefusal = z.infer<typeof ProjectRefusal>

export const CourseRefusal = z.discriminatedUnion('reason', [
  othersGroups,
  /** `existing`: the course of this name in the same project. */
  z.object({ reason: z.literal('courseNameTaken'), field: z.literal('name'), existing: z.uuid() }),
  /** A module can't be taken away while sessions of the timetable belong to it. */
  z.object({ reason: z.literal('moduleInUse'), field: z.literal('modules'), name: z.string() }),
])
export type CourseRefusal = z.infer<typeof CourseRefusal>

export const EnrolRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('groupArchived') }),
  /** None of those chosen can be enrolled: they are in the group already, or archived. */
  z.object({ reason: z.literal('nobodyToEnrol'), already: SomePeople, archived: SomePeople }),
])
export type EnrolRefusal = z.infer<typeof EnrolRefusal>

const Id = z.object({ id: z.uuid() })
const Find = z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50) })
const Counted = z.object({ count: z.number() })
const Saved = z.object({ revision: z.number() })
const day = z.iso.date('notADate')

export const coursesContract = {
  /** Columns: name, course, project, startsOn, endsOn, manager, enrolled, archived. */
  listGroups: query.input(ListRequest).output(listPage(GroupRow)),
  getGroup: query.input(Id).output(StudyGroup),
  /** For pickers and the palette; archived groups are left out. */
  findGroups: query.input(Find).output(z.array(GroupChoice)),
  groupHistory: query.input(Id).output(z.array(HistoryStep)),
  /** A project manager who names no manager becomes it. */
  createGroup: command(z.object({ input: GroupInput }), Id, GroupRefusal),
  updateGroup: command(Revised.extend({ input: GroupInput }), Saved, GroupRefusal),
  archiveGroups: command(z.object({ selection: Selection }), Counted, noRefusal),
  restoreGroups: command(z.object({ selection: Selection }), Counted, RestoreRefusal),

  /** Columns: name, number, funder, manager, groups. */
  listProjects: query.input(ListRequest).output(listPage(Project)),
  getProject: query.input(Id).output(Project),
  findProjects: query.input(Find).output(z.array(Project)),
  createProject: command(z.object({ input: ProjectInput }), Id, ProjectRefusal),
  updateProject: command(Revised.extend({ input: ProjectInput }), Saved, ProjectRefusal),

  /** Columns: name, project, programme, groups. */
  listCourses: query.input(ListRequest).output(listPage(Course)),
  getCourse: query.input(Id).output(Course),
  findCourses: query.input(Find).output(z.array(Course)),
  createCourse: command(z.object({ input: CourseInput }), Id, CourseRefusal),
  updateCourse: command(Revised.extend({ input: CourseInput }), Saved, CourseRefusal),

  /** The participants of a group. Columns: name, phone, email, birthDate, state, since. */
  listEnrolments: query
    .input(z.object({ group: z.uuid(), list: ListRequest }))
    .output(listPage(EnrolmentRow)),
  /** The groups of a person, the newest first. */
  enrolmentsOf: query.input(z.object({ person: z.uuid() })).output(z.array(PersonEnrolment)),
  /**
   * Enrols people, several at once; whoever withdrew comes back. Those who are in the group already
   * or archived are told and left as they are. `since`: null for today.
   */
  enrol: command(
    z.object({
      group: z.uuid(),
      people: Selection,
      state: EnrolmentState,
      since: day.nullable(),
    }),
    z.object({
      enrolled: z.number(),
      returned: z.number(),
      already: SomePeople,
      archived: SomePeople,
    }),
    EnrolRefusal,
  ),
  /**
   * Puts enrolments of one group into a state; withdrawing is a state too. `seen`: revisions of the
   * rows the window showed; a row that was changed since is refused.
   */
  changeEnrolmentState: command(
    z.object({
      group: z.uuid(),
      selection: Selection,
      state: EnrolmentState,
      since: day.nullable(),
      seen: z.record(z.uuid(), z.number().int()),
    }),
    Counted,
    noRefusal,
  ),
}

import { z } from 'zod'
import { command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { LeftInGroups } from '#shared/equipment/leftInGroups.ts'
import { KeptDue } from '#shared/equipment/leftWith.ts'
import { HistoryStep } from '#shared/journal/schema.ts'
import { ListRequest, listPage, Selection } from '#shared/lists/list.ts'
import { SessionTime } from '#shared/timetable/schema.ts'
import {
  CheckRow,
  Course,
  CourseInput,
  EnrolmentRow,
  EnrolmentState,
  FoundGroup,
  GroupInput,
  GroupPlatform,
  GroupRow,
  GroupStandingOut,
  NotReady,
  OpenAffairs,
  PersonEnrolment,
  PlatformAnswer,
  Project,
  ProjectInput,
  SomePeople,
  StandsOut,
  StudyGroup,
} from './schema.ts'

const groupNameTaken = z.object({ reason: z.literal('groupNameTaken'), field: z.literal('name') })

/** How many sessions stand in the way, and the first of them. */
const someSessions = { count: z.number().int(), first: SessionTime }

/** The course has a group of this name already, and it is not archived. */
export const GroupRefusal = z.discriminatedUnion('reason', [
  groupNameTaken,
  /** A project manager enters groups that are theirs, or of their projects. */
  z.object({ reason: z.literal('notYourGroup'), field: z.literal('managerId') }),
  /** Planned sessions that lay within the group's dates would not any more. */
  z.object({
    reason: z.literal('sessionsOutside'),
    field: z.enum(['startsOn', 'endsOn']),
    ...someSessions,
  }),
  /** The group can't go to another course while sessions of it belong to modules of this one. */
  z.object({
    reason: z.literal('sessionsOfModules'),
    field: z.literal('courseId'),
    ...someSessions,
  }),
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
  /** Practice is never remote: a module with planned remote sessions can't become it. */
  z.object({ reason: z.literal('moduleRemote'), field: z.literal('modules'), name: z.string() }),
  /** With so few planned hours more of a module would be remote for a group than `limit` per cent. */
  z.object({
    reason: z.literal('moduleOverShare'),
    field: z.literal('modules'),
    name: z.string(),
    group: z.string(),
    limit: z.number().int(),
  }),
])
export type CourseRefusal = z.infer<typeof CourseRefusal>

const groupArchived = z.object({ reason: z.literal('groupArchived') })

/** Who can't be confirmed yet and what is missing; nobody's state was changed. */
const notReady = z.object({
  reason: z.literal('notReady'),
  count: z.number().int(),
  people: z.array(NotReady).max(20),
})

/** No place is free for any of those asked for; they are on the waiting list already. */
const groupFull = z.object({
  reason: z.literal('groupFull'),
  capacity: z.number().int(),
  people: SomePeople,
})

export const EnrolRefusal = z.discriminatedUnion('reason', [
  groupArchived,
  notReady,
  /** None of those chosen can be enrolled: they are in the group already, or archived. */
  z.object({ reason: z.literal('nobodyToEnrol'), already: SomePeople, archived: SomePeople }),
])
export type EnrolRefusal = z.infer<typeof EnrolRefusal>

export const StateRefusal = z.discriminatedUnion('reason', [notReady, groupFull])
export type StateRefusal = z.infer<typeof StateRefusal>

export const MoveRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('sameGroup'), field: z.literal('to') }),
  z.object({ reason: z.literal('groupArchived'), field: z.literal('to') }),
  /** Everybody chosen is in the other group already, or has withdrawn from this one. */
  z.object({ reason: z.literal('nobodyToMove'), already: SomePeople }),
  /** The other group has not places for all who hold one here: `free` of them are left. */
  z.object({
    reason: z.literal('noPlaces'),
    field: z.literal('to'),
    free: z.number().int(),
    asked: z.number().int(),
  }),
])
export type MoveRefusal = z.infer<typeof MoveRefusal>

export const CheckRefusal = z.discriminatedUnion('reason', [groupArchived])
export type CheckRefusal = z.infer<typeof CheckRefusal>

export const AcquaintanceRefusal = z.discriminatedUnion('reason', [
  groupArchived,
  /** The office has not said which procedure it has. */
  z.object({ reason: z.literal('noProcedure') }),
])
export type AcquaintanceRefusal = z.infer<typeof AcquaintanceRefusal>

const Id = z.object({ id: z.uuid() })
const Find = z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50) })
const Counted = z.object({ count: z.number() })
const Saved = z.object({ revision: z.number() })
const day = z.iso.date('notADate')
/** Who was put on the waiting list for want of a place; who has a place and no known birth date. */
/** What became of equipment where somebody needs it no more. */
const SetFree = {
  cancelled: z.number().int(),
  /** Reservations that went to another group of the same people, which relies on them. */
  passedOn: z.number().int(),
  /** Those for other groups that had been prolonged for this one. */
  shortened: z.number().int(),
  dueSooner: z.number().int(),
  kept: z.array(KeptDue),
}
const Admitted = { waiting: SomePeople, unknownAge: SomePeople }

export const coursesContract = {
  /** Columns: name, course, project, startsOn, endsOn, manager, enrolled, archived. */
  listGroups: query.input(ListRequest).output(listPage(GroupRow)),
  getGroup: query.input(Id).output(StudyGroup),
  /** For pickers and the palette; archived groups are left out. */
  findGroups: query.input(Find).output(z.array(FoundGroup)),
  groupHistory: query.input(Id).output(z.array(HistoryStep)),
  /** A project manager who names no manager becomes it. */
  createGroup: command(z.object({ input: GroupInput }), Id, GroupRefusal),
  updateGroup: command(Revised.extend({ input: GroupInput }), Saved, GroupRefusal),
  /**
   * What is reserved and on loan for chosen groups, and how many of their sessions are still to come:
   * asked before they are archived.
   */
  leftInGroups: query
    .input(z.object({ selection: Selection }))
    .output(LeftInGroups.extend({ stillPlanned: z.number().int() })),
  /**
   * `bringBackBy`: by which day what is out for them is to be back; null leaves the days as they are.
   * `cancelled`: reservations for the groups that were called off; `dueSooner`: lent things that are due sooner;
   * `kept`: those that stay due when they were, for another group needs them.
   */
  archiveGroups: command(
    z.object({
      selection: Selection,
      bringBackBy: z.iso.date('notADate').nullable().default(null),
    }),
    Counted.extend(SetFree),
    noRefusal,
  ),
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
   * or archived are told and left as they are. Whoever would exceed the group's places is put on the
   * waiting list; somebody who can't be confirmed yet is refused, and with them all. `since`: null
   * for today.
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
      ...Admitted,
    }),
    EnrolRefusal,
  ),
  /** What chosen participants leave open if they go: asked before they are taken out. */
  openAffairs: query
    .input(z.object({ group: z.uuid(), selection: Selection }))
    .output(z.array(OpenAffairs)),
  /**
   * Puts enrolments of one group into a state; withdrawing is a state too. `seen`: revisions of the
   * rows the window showed; a row that was changed since is refused. Whoever finds no place is put on
   * the waiting list; who waits there longest comes first. `cancelled`: reservations of equipment for
   * the group that were called off, for those who withdrew; `dueSooner`: lent things that are due sooner now, `kept` those
   * that stay due when they were, for another group needs them.
   */
  changeEnrolmentState: command(
    z.object({
      group: z.uuid(),
      selection: Selection,
      state: EnrolmentState,
      since: day.nullable(),
      seen: z.record(z.uuid(), z.number().int()),
      /** For those who withdraw: by when they bring back what is out with them. */
      bringBackBy: day.nullable().default(null),
    }),
    Counted.extend({ ...SetFree, ...Admitted }),
    StateRefusal,
  ),
  /**
   * Moves people to another group as one step: their states, what they answered and their equipment
   * go along, here they have withdrawn. Who is there already is told and stays. `since`: null for today.
   */
  moveEnrolments: command(
    z.object({ from: z.uuid(), to: z.uuid(), selection: Selection, since: day.nullable() }),
    Counted.extend({ already: SomePeople }),
    MoveRefusal,
  ),

  /** The platforms of a group that its participants are asked about. */
  platformsOf: query.input(z.object({ group: z.uuid() })).output(z.array(GroupPlatform)),
  /**
   * The participants of a group with what they answered. Columns: name, state, acquainted,
   * `platform:<id>` per platform (`platform:office` where the course has none), platforms (the sum of
   * them: notAsked, no, phoneOnly).
   */
  listChecks: query
    .input(z.object({ group: z.uuid(), list: ListRequest }))
    .output(listPage(CheckRow)),
  /**
   * Notes whether chosen participants reach and can use some platforms of the group (procedure 001,
   * 9). `answer` null takes answers away: nobody was asked. `on` null: today; `by` null: whoever notes
   * it. `count`: of answers that changed.
   */
  notePlatformChecks: command(
    z.object({
      group: z.uuid(),
      selection: Selection,
      /** By name; '' for the office's own, where the course has none. */
      platforms: z.array(z.string().max(300)).min(1, 'required').max(6),
      answer: PlatformAnswer.nullable(),
      on: day.nullable(),
      by: z.uuid().nullable(),
    }),
    Counted,
    CheckRefusal,
  ),
  /** Notes that chosen participants know the office's procedure in its present version (procedure 001, 4). */
  noteAcquaintance: command(
    z.object({ group: z.uuid(), selection: Selection, on: day.nullable() }),
    Counted.extend({ version: z.string() }),
    AcquaintanceRefusal,
  ),
  /** Takes that note away from chosen participants, for the present version. */
  clearAcquaintance: command(
    z.object({ group: z.uuid(), selection: Selection }),
    Counted,
    CheckRefusal,
  ),
  /** What of a group stands out; nothing of one that is archived or over. */
  standsOut: query.input(z.object({ group: z.uuid() })).output(StandsOut),
  /** The groups that begin by a day and of which something stands out, the next to begin first; at most 100. */
  groupsStandingOut: query.input(z.object({ until: day })).output(z.array(GroupStandingOut)),
}

import { z } from 'zod'
import { LeftWith } from '#shared/equipment/leftWith.ts'
import { fold } from '#shared/text/fold.ts'
import { HttpsLink } from './httpsLink.ts'

/** Where a participant stands with a group. */
export const EnrolmentState = z.enum([
  'applied',
  'confirmed',
  'waiting',
  'started',
  'finished',
  'withdrawn',
])
export type EnrolmentState = z.infer<typeof EnrolmentState>

/** Practice is never remote (procedure 001, 8). */
export const ModuleKind = z.enum(['theory', 'practice'])
export type ModuleKind = z.infer<typeof ModuleKind>

/** Whether a participant reaches the platform and can use it; who was not asked has no answer. */
export const PlatformAnswer = z.enum(['yes', 'no', 'phoneOnly'])
export type PlatformAnswer = z.infer<typeof PlatformAnswer>

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')

/** A training project: what pays for courses, with a number of its own at the funder. */
export const ProjectInput = z.object({
  name: line(300).min(1, 'required'),
  number: line(100),
  funder: line(300),
  /** Sees all groups of the project. */
  managerId: z.uuid().nullable(),
})
export type ProjectInput = z.infer<typeof ProjectInput>

/** A part of a course with its share of the planned hours, in teaching hours (mācību stundas). */
const ModuleInput = z.object({
  /** Null for a new one; sessions keep hold of a module by its id. */
  id: z.uuid().nullable(),
  name: line(300).min(1, 'required'),
  kind: ModuleKind,
  plannedHours: z.number('notANumber').int('wholeNumber').min(0).max(10_000),
})

/** An e-learning platform of a course by name, with the address it is opened at. */
const PlatformInput = z.object({
  /** Null for a new one: answers to "can you reach it" go along when it is renamed. */
  id: z.uuid().nullable(),
  name: line(300).min(1, 'required'),
  link: HttpsLink,
  /** How participants come in, as their sheets say it; never a password. */
  access: line(300).default(''),
})

export const CourseInput = z
  .object({
    name: line(300).min(1, 'required'),
    projectId: z.uuid().nullable(),
    /** The education programme as papers name it. */
    programme: line(300),
    /** In the order of teaching. */
    modules: z.array(ModuleInput).max(100),
    /** Those of the office apply where a course has none. As many as a sheet has room for. */
    platforms: z.array(PlatformInput).max(6),
  })
  .superRefine(({ modules, platforms }, context) => {
    for (const path of namedTwice('modules', modules)) {
      context.addIssue({ code: 'custom', path, message: 'moduleTwice' })
    }
    for (const path of namedTwice('platforms', platforms)) {
      context.addIssue({ code: 'custom', path, message: 'platformTwice' })
    }
  })
export type CourseInput = z.infer<typeof CourseInput>

/** Where a name stands that a row before it has, too. */
function namedTwice(list: string, rows: readonly { name: string }[]): (string | number)[][] {
  const names = rows.map(({ name }) => fold(name))
  return rows.flatMap((_, place) =>
    names.indexOf(names[place] ?? '') < place ? [[list, place, 'name']] : [],
  )
}

export const emptyCourse: CourseInput = {
  name: '',
  projectId: null,
  programme: '',
  modules: [],
  platforms: [],
}

const Teacher = z.object({
  person: z.uuid('required'),
  /** How participants reach the teacher. */
  channel: line(200),
})

/** What can be entered about a group. Dates are civil dates, the last day included. */
export const GroupInput = z
  .object({
    name: line(200).min(1, 'required'),
    courseId: z.uuid('required'),
    startsOn: z.iso.date('notADate').nullable(),
    endsOn: z.iso.date('notADate').nullable(),
    managerId: z.uuid().nullable(),
    teachers: z.array(Teacher).max(20),
    /** The group's tutor: follows it, and is told of removals (procedure 001, 19, 24). */
    tutorId: z.uuid().nullable(),
    /** How many places the group has; null where nobody counts them. */
    capacity: z.number('notANumber').int('wholeNumber').min(1).max(1000).nullable(),
    /** By which channels the group is told of changes, as its sheet says it (procedure 000, 4, 7). */
    channels: line(500),
    joiningLink: HttpsLink,
    journalLink: HttpsLink,
    /** How learning materials and equipment get to the participants. */
    deliveryWay: line(300),
    note: z.string().trim().max(4000, 'tooLong'),
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'datesReversed',
  })
  .superRefine(({ teachers }, context) => {
    for (const [place, teacher] of teachers.entries()) {
      if (teachers.findIndex(({ person }) => person === teacher.person) < place) {
        context.addIssue({
          code: 'custom',
          path: ['teachers', place, 'person'],
          message: 'teacherTwice',
        })
      }
    }
  })
export type GroupInput = z.infer<typeof GroupInput>

export const emptyGroup: Omit<GroupInput, 'courseId'> & { courseId: string } = {
  name: '',
  courseId: '',
  startsOn: null,
  endsOn: null,
  managerId: null,
  teachers: [],
  tutorId: null,
  capacity: null,
  channels: '',
  joiningLink: '',
  journalLink: '',
  deliveryWay: '',
  note: '',
}

/** Somebody or something by name. */
export const Named = z.object({ id: z.uuid(), name: z.string() })
export type Named = z.infer<typeof Named>

export const CourseModule = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: ModuleKind,
  plannedHours: z.number().int(),
})
export type CourseModule = z.infer<typeof CourseModule>

export const Platform = z.object({
  id: z.uuid(),
  name: z.string(),
  link: z.string(),
  access: z.string(),
})
export type Platform = z.infer<typeof Platform>

/** A group as its page shows it. */
export const StudyGroup = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  name: z.string(),
  course: Named.extend({ programme: z.string(), platforms: z.array(Platform) }),
  project: Named.extend({ number: z.string() }).nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  manager: Named.nullable(),
  teachers: z.array(z.object({ person: z.uuid(), name: z.string(), channel: z.string() })),
  tutor: Named.nullable(),
  capacity: z.number().int().nullable(),
  channels: z.string(),
  joiningLink: z.string(),
  journalLink: z.string(),
  deliveryWay: z.string(),
  note: z.string(),
  archivedAt: z.string().nullable(),
  createdAt: z.string(),
  /** How many are enrolled; those who withdrew don't count. */
  enrolled: z.number().int(),
  /** How many hold a place: confirmed, attending or finished. */
  placesTaken: z.number().int(),
  /** The waiting list: how many, and who has waited longest. */
  waiting: z.object({
    count: z.number().int(),
    first: Named.extend({ enrolment: z.uuid(), since: z.string() }).nullable(),
  }),
})
export type StudyGroup = z.infer<typeof StudyGroup>

/** A row of the list of groups; texts are '' where there is nothing. */
export const GroupRow = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  name: z.string(),
  course: z.string(),
  project: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  manager: z.string(),
  enrolled: z.number().int(),
  /** Of them: who was asked what they need, and who has a valid information sheet. */
  asked: z.number().int(),
  sheets: z.number().int(),
  /** Parcels for the group, and how many of them have left the office. */
  parcels: z.number().int(),
  sent: z.number().int(),
  archived: z.boolean(),
})
export type GroupRow = z.infer<typeof GroupRow>

/** A group as pickers and the palette offer it. */
export const GroupChoice = z.object({
  id: z.uuid(),
  name: z.string(),
  course: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
})
export type GroupChoice = z.infer<typeof GroupChoice>

/** A group that a picker found; a session entered for it begins with its teachers, in their order. */
export const FoundGroup = GroupChoice.extend({ teachers: z.array(z.uuid()) })
export type FoundGroup = z.infer<typeof FoundGroup>

export const Project = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  name: z.string(),
  number: z.string(),
  funder: z.string(),
  manager: Named.nullable(),
  /** Of the groups that whoever asks may see. */
  groups: z.number().int(),
})
export type Project = z.infer<typeof Project>

export const Course = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  name: z.string(),
  project: Named.nullable(),
  programme: z.string(),
  modules: z.array(CourseModule),
  platforms: z.array(Platform),
  /** Of the groups that whoever asks may see. */
  groups: z.number().int(),
})
export type Course = z.infer<typeof Course>

/** Why somebody can't be confirmed yet: no contact; a minor without a guardian, or with none who can be reached. */
export const Missing = z.enum(['contact', 'guardian', 'guardianContact'])
export type Missing = z.infer<typeof Missing>

/** A participant of a group: who, how to reach them, where they stand since which day. */
export const EnrolmentRow = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  person: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  phone: z.string(),
  email: z.string(),
  birthDate: z.string().nullable(),
  minor: z.enum(['yes', 'no', 'unknown']),
  state: EnrolmentState,
  since: z.string(),
  /** Why they can't be reached; null where they can. */
  missing: Missing.nullable(),
})
export type EnrolmentRow = z.infer<typeof EnrolmentRow>

/** A platform as a column of the grid of checks: `office` is the id of the office's own, whose name is ''. */
export const GroupPlatform = z.object({ id: z.string(), name: z.string() })
export type GroupPlatform = z.infer<typeof GroupPlatform>

/** What a participant answered about a platform: when, and who made sure. `platform`: its name, '' for the office's. */
export const PlatformCheck = z.object({
  platform: z.string(),
  answer: PlatformAnswer,
  on: z.string(),
  by: z.string(),
})
export type PlatformCheck = z.infer<typeof PlatformCheck>

/** That somebody knows the procedure in a version; `current`: it is the office's version today. */
export const Acquaintance = z.object({
  version: z.string(),
  on: z.string(),
  by: z.string(),
  current: z.boolean(),
})
export type Acquaintance = z.infer<typeof Acquaintance>

/** A participant in the grid of checks. Platforms that nobody asked about are not among the checks. */
export const CheckRow = z.object({
  id: z.uuid(),
  person: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  state: EnrolmentState,
  checks: z.array(PlatformCheck),
  acquainted: Acquaintance.nullable(),
})
export type CheckRow = z.infer<typeof CheckRow>

/** What of a group asks for somebody's attention: how many participants each. */
export const StandsOut = z.object({
  /** Wait although a place is free for them; in a full group nobody. */
  couldBeSeated: z.number().int(),
  /** Can't be reached: no contact, or a minor without a guardian who has one. */
  unreachable: z.number().int(),
  /** Hold a place and were not asked about some platform of the group. */
  notAsked: z.number().int(),
  /** Hold a place and said that they can't reach or use some platform. */
  cannotUse: z.number().int(),
  /** Hold a place and are not acquainted with the procedure in its present version. */
  notAcquainted: z.number().int(),
})
export type StandsOut = z.infer<typeof StandsOut>

/** A group of which something stands out. */
export const GroupStandingOut = Named.extend({
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  standsOut: StandsOut,
})
export type GroupStandingOut = z.infer<typeof GroupStandingOut>

/** A group of a person, as their page shows it. */
export const PersonEnrolment = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  group: GroupChoice,
  state: EnrolmentState,
  since: z.string(),
})
export type PersonEnrolment = z.infer<typeof PersonEnrolment>

/** Who can't be confirmed yet, and what is missing; `guardian`: whose contact it is. */
export const NotReady = Named.extend({ missing: Missing, guardian: Named.nullable() })
export type NotReady = z.infer<typeof NotReady>

/**
 * What a participant of a group leaves open when they go: papers without a receipt, own consultations
 * to come, deliveries that have not reached them, equipment that is out with them or reserved for
 * them.
 */
export const OpenAffairs = Named.extend({
  papers: z.number().int(),
  consultations: z.number().int(),
  deliveries: z.number().int(),
  /** The first of them, the oldest first. */
  firstDeliveries: z.array(z.object({ id: z.uuid(), code: z.string() })).max(10),
  /** Pieces of materials that have to come back and are with them, of the group or of none. */
  toGiveBack: z.number().int(),
  /** Open requests to record a session: their own, or those they were asked to agree to. */
  consents: z.number().int(),
  ...LeftWith.shape,
})
export type OpenAffairs = z.infer<typeof OpenAffairs>

/** Some of many: how many in all, and the first of them by name. */
export const SomePeople = z.object({ count: z.number().int(), first: z.array(Named).max(20) })
export type SomePeople = z.infer<typeof SomePeople>

import { emptyGroup, type GroupInput } from '#shared/courses/schema.ts'
import { emptyPerson, type PersonInput } from '#shared/people/schema.ts'
import type { InstitutionInput } from '#shared/settings/schema.ts'
import { emptySession, type SessionInput } from '#shared/timetable/schema.ts'
import { enrolling, valueOf } from '#tests/office/courses/people.ts'
import { type Client, once } from '#tests/support/office.ts'

/** The same words in every text field of a person, as far as their length allows. */
export const personOf = (words: string): PersonInput => ({
  ...emptyPerson,
  givenName: words,
  familyName: words,
  address: words,
  town: words,
  preferredLocker: words,
  note: `${words}\n${words}\r\n${words}`,
  dative: words,
  contacts: [{ kind: 'other', value: words, note: words }],
})

const institutionOf = (words: string): Omit<InstitutionInput, 'email' | 'procedureDate'> => ({
  name: words,
  registrationNumber: words.slice(0, 20),
  address: words,
  phone: words.slice(0, 40),
  website: words,
  place: words,
  directorTitle: words,
  ePlatform: words,
  procedureName: words,
  procedureVersion: words.slice(0, 40),
  clauses: {
    contact: words.slice(0, 20),
    objectiveReason: words.slice(0, 20),
    noEquipment: words.slice(0, 20),
    cannotFollow: words.slice(0, 20),
    conflict: words.slice(0, 20),
    recordings: words.slice(0, 20),
    visits: words.slice(0, 20),
    remoteShare: words.slice(0, 20),
    noticeDeadline: words.slice(0, 20),
    emergency: words.slice(0, 20),
    equipment: '6.7.',
    deliveries: '6.4.',
  },
  idleMinutes: 10,
})

/** What was entered, by the ids under which it is kept. */
export interface Entered {
  person: string
  project: string
  course: string
  group: string
  groupInput: GroupInput
}

/** Enters the words in every text field of institution, project, course, group, teacher and person. */
export async function enterEverywhere(client: Client, words: string): Promise<Entered> {
  const { revision, isDemo: _, ...known } = await client.settings.institution()
  const input = { ...known, ...institutionOf(words) }
  valueOf(await client.settings.changeInstitution(once({ revision, input })))
  const { id: project } = valueOf(
    await client.courses.createProject(
      once({ input: { name: words, number: words, funder: words, managerId: null } }),
    ),
  )
  const { id: course } = valueOf(
    await client.courses.createCourse(
      once({
        input: {
          name: words,
          projectId: project,
          programme: words,
          modules: [{ id: null, name: words, kind: 'theory', plannedHours: 1 }],
          platforms: [{ id: null, name: words, link: '' }],
        },
      }),
    ),
  )
  const confirmed = { notADuplicate: true, codeAsRead: false }
  const { id: person } = valueOf(
    await client.people.create(once({ input: personOf(words), confirmed })),
  )
  const { id: teacher } = valueOf(
    await client.people.create(
      once({ input: { ...personOf(words), parts: ['teacher'] }, confirmed }),
    ),
  )
  const groupInput: GroupInput = {
    ...emptyGroup,
    name: words,
    courseId: course,
    startsOn: '2026-12-01',
    endsOn: '2026-12-18',
    teachers: [{ person: teacher, channel: words }],
    deliveryWay: words,
    note: `${words}\n${words}`,
  }
  const { id: group } = valueOf(await client.courses.createGroup(once({ input: groupInput })))
  valueOf(await client.courses.enrol(enrolling(group, [person])))
  const session: SessionInput = {
    ...emptySession,
    groupId: group,
    day: '2026-12-02',
    mode: 'onSite',
    room: words,
    topic: words,
    teachers: [teacher],
  }
  valueOf(await client.timetable.createSession(once({ input: session })))
  return { person, project, course, group, groupInput }
}

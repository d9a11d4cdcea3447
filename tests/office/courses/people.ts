import { emptyGroup, type GroupInput } from '#shared/courses/schema.ts'
import type { ListRequest } from '#shared/lists/list.ts'
import { emptyPerson, type PersonInput } from '#shared/people/schema.ts'
import type { Role } from '#shared/staff/schema.ts'
import {
  type Client,
  once,
  openOfficeWithDirector,
  type TestOffice,
} from '#tests/support/office.ts'

export const wholeList: ListRequest = {
  search: '',
  filters: {},
  sort: [],
  position: { kind: 'at', offset: 0 },
  limit: 50,
}

interface Answered<T> {
  ok: boolean
  value?: T
  refusal?: unknown
}

/** The value of a command that must have been done. */
export function valueOf<T>(answer: Answered<T>): T {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer))
  return answer.value
}

export async function enterPerson(client: Client, person: Partial<PersonInput>): Promise<string> {
  const input = { ...emptyPerson, ...person }
  const confirmed = { notADuplicate: true, codeAsRead: false }
  return valueOf(await client.people.create(once({ input, confirmed }))).id
}

/** Somebody with an account of this role who has signed in at a desk of their own. */
export async function signedIn(
  test: TestOffice & { director: Client },
  familyName: string,
  role: Role,
): Promise<{ client: Client; person: string }> {
  const person = await enterPerson(test.director, { familyName, parts: ['colleague'] })
  const invited = valueOf(await test.director.staff.invite(once({ person, role })))
  const client = test.at(`desk of ${familyName}`)
  const accepted = await client.staff.acceptInvitation({
    account: invited.account,
    code: invited.code,
    password: 'gara parole 2026',
  })
  if (!accepted.ok) throw new Error(JSON.stringify(accepted))
  return { client, person }
}

export async function enterCourse(client: Client, name: string, projectId: string | null = null) {
  const input = { name, projectId, programme: '', modules: [], platforms: [] }
  return valueOf(await client.courses.createCourse(once({ input }))).id
}

export const groupInput = (group: Partial<GroupInput> & { courseId: string }): GroupInput => ({
  ...emptyGroup,
  name: '1. grupa',
  ...group,
})

export async function enterGroup(
  client: Client,
  group: Partial<GroupInput> & { courseId: string },
): Promise<string> {
  return valueOf(await client.courses.createGroup(once({ input: groupInput(group) }))).id
}

export const enrolling = (group: string, ids: string[]) =>
  once({
    group,
    people: { kind: 'rows' as const, ids },
    state: 'applied' as const,
    since: null,
  })

/** Takes people into a group whose places in it are certain. */
export const confirming = (group: string, ids: string[]) =>
  once({ group, people: { kind: 'rows' as const, ids }, state: 'confirmed' as const, since: null })

/** An office with a course, a group of it, and three people who are in no group. */
export async function openOfficeWithGroup() {
  const test = await openOfficeWithDirector()
  const course = await enterCourse(test.director, 'Excel iesācējiem')
  const group = await enterGroup(test.director, { courseId: course })
  const people = []
  for (const familyName of ['Cīrulis', 'Čakste', 'Āboliņš']) {
    people.push(await enterPerson(test.director, { familyName, parts: [] }))
  }
  return { ...test, course, group, people }
}

import { emptyPerson, type PersonInput } from '#shared/people/schema.ts'
import { type Client, once } from './office.ts'

export const unconfirmed = { notADuplicate: false, codeAsRead: false }

/** Enters somebody invented. @returns their id */
export async function enter(client: Client, input: Partial<PersonInput>): Promise<string> {
  const made = await client.people.create(
    once({ input: { ...emptyPerson, familyName: 'Kalniņa', ...input }, confirmed: unconfirmed }),
  )
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value.id
}

/** The whole register from its first row. */
export const firstPage = {
  search: '',
  filters: {},
  sort: [],
  position: { kind: 'at' as const, offset: 0 },
  limit: 100,
}

/** What somebody of this name signs in with. */
export const passwordOf = (name: string): string => `parole priekš ${name}`

/** Gives a colleague an account and signs them in at a desk of their own. */
export async function signInAs(
  test: { at(desk: string): Client; director: Client },
  role: 'director' | 'projectManager' | 'staff' | 'systemAdministrator',
  name: string,
): Promise<{ client: Client; account: string; person: string }> {
  const person = await enter(test.director, {
    givenName: 'Līga',
    familyName: name,
    parts: ['colleague'],
  })
  const invited = await test.director.staff.invite(once({ person, role }))
  if (!invited.ok) throw new Error(JSON.stringify(invited.refusal))
  const client = test.at(name)
  const { account, code } = invited.value
  const accepted = await client.staff.acceptInvitation({
    account,
    code,
    password: passwordOf(name),
  })
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.refusal))
  return { client, account, person }
}

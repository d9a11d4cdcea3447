import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { RoleRefusal } from '#shared/staff/contract.ts'
import type { Role } from '#shared/staff/schema.ts'
import type { Credential } from './credentials.ts'

/** What a code told to somebody leaves in the office: its hash, made before the command because it takes time. */
interface Invitation {
  credential: Credential
}
interface Seen {
  id: string
  revision: number
}
type Refusal = RoleRefusal | CommonRefusal

/** Gives a person an account. They choose their password at the first sign-in, with the code they were told. */
export const invite: Command<
  Invitation & { person: string; role: Role },
  { account: string },
  { reason: 'hasAccount' | 'directorsOnly' } | CommonRefusal
> = {
  name: 'staff.invite',
  asked: ({ person, role }) => ({ person, role }),
  records: ({ person }) => [`person/${person}`],
  async run(work, { person, role, credential }) {
    const known = await work.db
      .selectFrom('account')
      .select('id')
      .where('person_id', '=', person)
      .executeTakeFirst()
    if (known !== undefined) return refuse({ reason: 'hasAccount' })
    if (role === 'director' && !isDirector(work)) return refuse({ reason: 'directorsOnly' })
    const account = work.newId()
    await work.db
      .insertInto('account')
      .values({
        id: account,
        person_id: person,
        role,
        language: 'lv',
        active: 1,
        created_at: work.now,
        password_set_at: null,
        revision: 1,
      })
      .execute()
    await work.db
      .insertInto('credential')
      .values({ account_id: account, ...credential })
      .execute()
    return done({ account })
  },
}

/** Changes what somebody may do. The office never stays without a director. */
export const changeRole: Command<Seen & { role: Role }, { revision: number }, Refusal> = {
  name: 'staff.changeRole',
  records: ownRecord,
  run: (work, input) => changeAccount(work, input, { role: input.role }),
}

/** Ends somebody's access; what they did stays under their name. */
export const closeAccount: Command<Seen, { revision: number }, Refusal> = {
  name: 'staff.close',
  records: ownRecord,
  run: (work, input) => changeAccount(work, input, { active: 0 }),
}

/** Lets somebody in again, with a new code as at the first invitation. */
export const reopenAccount: Command<Seen & Invitation, { account: string }, Refusal> = {
  name: 'staff.reopen',
  asked: seenOnly,
  records: ownRecord,
  run: renewCredential,
}

/**
 * A forgotten password: a new code, and at the next sign-in a new key pair. What was sealed for the
 * old pair stays sealed; only the recovery key still opens it.
 */
export const resetPassword: Command<Seen & Invitation, { account: string }, Refusal> = {
  name: 'staff.resetPassword',
  asked: seenOnly,
  records: ownRecord,
  run: renewCredential,
}

function ownRecord({ id }: Seen): string[] {
  return [`account/${id}`]
}

function seenOnly({ id, revision }: Seen): Seen {
  return { id, revision }
}

async function renewCredential(work: Work, { id, revision, credential }: Seen & Invitation) {
  const { role } = await work.db
    .selectFrom('account')
    .select('role')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  // Whoever has the code of a project manager reads what is kept from who looks after accounts alone.
  if (role === 'projectManager' && !isDirector(work)) {
    return refuse({ reason: 'directorsOnly' as const })
  }
  const changed = await changeAccount(work, { id, revision }, { active: 1, password_set_at: null })
  if (!changed.ok) return refuse(changed.refusal)
  await work.db.updateTable('credential').set(credential).where('account_id', '=', id).execute()
  return done({ account: id })
}

async function changeAccount(
  work: Work,
  { id, revision }: Seen,
  change: { role?: Role; active?: number; password_set_at?: null },
) {
  const before = await work.db
    .selectFrom('account')
    .select(['revision', 'role', 'active'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (before.revision !== revision) {
    return refuse({
      reason: 'changedMeanwhile' as const,
      revision: before.revision,
      current: { role: before.role },
    })
  }
  const role = change.role ?? before.role
  // Whoever has the code that a director signs in with is the director, and reads what they do.
  if ((role === 'director' || before.role === 'director') && !isDirector(work)) {
    return refuse({ reason: 'directorsOnly' as const })
  }
  const losesPassword = change.password_set_at === null
  const staysDirector = role === 'director' && (change.active ?? 1) === 1 && !losesPassword
  if (before.role === 'director' && !staysDirector && !(await hasOtherDirector(work, id))) {
    return refuse({ reason: 'lastDirector' as const })
  }
  await work.db
    .updateTable('account')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  return done({ revision: revision + 1 })
}

const isDirector = ({ actor }: Work): boolean => actor?.role === 'director'

async function hasOtherDirector(work: Work, id: string): Promise<boolean> {
  const other = await work.db
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'director')
    .where('active', '=', 1)
    .where('password_set_at', 'is not', null)
    .where('id', '<>', id)
    .executeTakeFirst()
  return other !== undefined
}

import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Credential } from './credentials.ts'

/**
 * Somebody's own password, sealed before the command; nobody can set another's. `replaces`: the salt
 * of the one that was tried. Refused when another has taken its place meanwhile: an invitation works
 * once, and a reset is not overwritten by whoever it shuts out.
 */
export const setOwnPassword: PasswordCommand = { name: 'staff.changePassword', run: setPassword }

/** The same for somebody whom the recovery key let in. */
export const recoverPassword: PasswordCommand = { name: 'staff.recover', run: setPassword }

type PasswordCommand = Command<
  { credential: Credential; replaces: string },
  Record<string, never>,
  { reason: 'replacedMeanwhile' } | CommonRefusal
>

async function setPassword(
  work: Work,
  { credential, replaces }: { credential: Credential; replaces: string },
) {
  const account = ownAccount(work)
  const changed = await work.db
    .updateTable('credential')
    .set(credential)
    .where('account_id', '=', account)
    .where('password_salt', '=', replaces)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return refuse({ reason: 'replacedMeanwhile' as const })
  await work.db
    .updateTable('account')
    .set({ password_set_at: work.now })
    .where('id', '=', account)
    .execute()
  return done({})
}

/** The language of one's own screen. */
export const setLanguage: Command<
  { language: 'lv' | 'en' },
  Record<string, never>,
  CommonRefusal
> = {
  name: 'staff.setLanguage',
  async run(work, { language }) {
    await work.db
      .updateTable('account')
      .set({ language })
      .where('id', '=', ownAccount(work))
      .execute()
    return done({})
  },
}

function ownAccount({ actor }: Work): string {
  if (actor === null) throw new Error('Somebody is signed in before they change their own')
  return actor.account
}

import { type Command, done, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Credential } from './credentials.ts'

/** Somebody's own password, sealed before the command; nobody can set another's. */
export const setOwnPassword: Command<Credential, Record<string, never>, CommonRefusal> = {
  name: 'staff.changePassword',
  async run(work, credential) {
    const account = ownAccount(work)
    await work.db
      .updateTable('credential')
      .set(credential)
      .where('account_id', '=', account)
      .execute()
    await work.db
      .updateTable('account')
      .set({ password_set_at: work.now })
      .where('id', '=', account)
      .execute()
    return done({})
  },
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

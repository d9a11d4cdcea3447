import { isAbsolute } from 'node:path'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { UpdatePlaceRefusal } from '#shared/updates/contract.ts'
import { findUpdatePlace } from './queries.ts'

/** Chooses where newer versions are looked for, or nowhere. */
export const setUpdatePlace: Command<
  { address: string | null; revision: number | null },
  Record<string, never>,
  UpdatePlaceRefusal | CommonRefusal
> = {
  name: 'updates.setPlace',
  async run(work, { address, revision }) {
    const current = await findUpdatePlace(work.db)
    if ((current?.revision ?? null) !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: current?.revision ?? 0, current })
    }
    if (address === null) {
      await work.db.deleteFrom('update_place').execute()
      return done({})
    }
    const problem = isAbsolute(address) ? null : problemOfAddress(address)
    if (problem !== null) return refuse({ reason: problem, field: 'address' })
    const next = { address, revision: (revision ?? 0) + 1 }
    await work.db
      .insertInto('update_place')
      .values({ id: 'place', ...next })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(next))
      .execute()
    return done({})
  },
}

/** What keeps a text that is no folder from being an update place. */
function problemOfAddress(address: string): 'noPlace' | 'notSecure' | 'notPlain' | null {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(address) || !URL.canParse(address)) return 'noPlace'
  const { protocol, hostname, username, password, search, hash } = new URL(address)
  if (protocol !== 'https:') return 'notSecure'
  if (hostname === '') return 'noPlace'
  return username + password + search + hash === '' ? null : 'notPlain'
}

import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { PreferredChannel } from '#shared/deliveries/channels.ts'
import type { PreferenceRefusal } from '#shared/lockers/contract.ts'
import { findPreference } from './preferences.ts'

interface Asked {
  person: string
  revision: number | null
  channel: PreferredChannel | null
  locker: string | null
  confirmed: boolean
}

/**
 * Notes how a person wants what is sent to them (procedure 000, 6.4). A closed locker can't be chosen,
 * but may stay while only the channel changes; a moved one stays flagged until it is confirmed.
 */
export const setPreference: Command<
  Asked,
  { revision: number | null },
  PreferenceRefusal | CommonRefusal
> = {
  name: 'lockers.setPreference',
  records: ({ person, locker }) => [
    `person/${person}`,
    ...(locker === null ? [] : [`locker/${locker}`]),
  ],
  async run(work, { person, revision, channel, locker, confirmed }) {
    const kept = await findKept(work, person)
    if ((kept?.revision ?? null) !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: kept?.revision ?? 0,
        current: await findPreference(work.db, person),
      })
    }
    const closed =
      locker === null || locker === kept?.locker_id ? null : await findClosed(work, locker)
    if (closed !== null) return refuse({ reason: 'closedLocker', field: 'locker', ...closed })
    const stays = locker !== null && locker === kept?.locker_id && !confirmed
    const chosen = {
      channel,
      locker_id: locker,
      ...(stays ? {} : { locker_chosen_at: locker === null ? null : work.now }),
    }
    if (kept === null) {
      if (channel === null && locker === null) return done({ revision: null })
      await work.db
        .insertInto('delivery_preference')
        .values({ id: work.newId(), person_id: person, ...chosen, revision: 1 })
        .execute()
      return done({ revision: 1 })
    }
    await work.db
      .updateTable('delivery_preference')
      .set({ ...chosen, revision: kept.revision + 1 })
      .where('id', '=', kept.id)
      .execute()
    return done({ revision: kept.revision + 1 })
  },
}

const findKept = async (work: Work, person: string) =>
  (await work.db
    .selectFrom('delivery_preference')
    .select(['id', 'locker_id', 'revision'])
    .where('person_id', '=', person)
    .executeTakeFirst()) ?? null

async function findClosed(
  work: Work,
  id: string,
): Promise<{ name: string; closedOn: string } | null> {
  const { name, closed_on: closedOn } = await work.db
    .selectFrom('locker')
    .select(['name', 'closed_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return closedOn === null ? null : { name, closedOn }
}

import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { PreferredChannel } from '#shared/deliveries/channels.ts'
import { pointOrNull } from '#shared/lockers/distance.ts'
import { flagOf, type Preference, type PreferenceFlag } from '#shared/lockers/preference.ts'
import type { Locker } from '#shared/lockers/schema.ts'
import { findOpen, originOfPerson } from './find.ts'
import { findLockers } from './lockers.ts'

/** What somebody prefers, without what could take its place. */
export interface PreferenceKept {
  readonly channel: PreferredChannel | null
  readonly locker: Locker | null
  readonly flag: PreferenceFlag | null
  readonly revision: number
}

const offered = 4

/** The preferences of those of these people who have said something, by person. */
export async function findPreferences(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<ReadonlyMap<string, PreferenceKept>> {
  if (people.length === 0) return new Map()
  const rows = await db
    .selectFrom('delivery_preference')
    .selectAll()
    .where('person_id', 'in', people)
    .execute()
  const lockers = await findLockers(
    db,
    rows.flatMap(({ locker_id: id }) => id ?? []),
  )
  const byId = new Map(lockers.map((locker) => [locker.id, locker]))
  return new Map(
    rows.map((row) => {
      const locker = byId.get(row.locker_id ?? '') ?? null
      const { channel, locker_chosen_at: chosenAt, revision } = row
      const flag = locker === null || chosenAt === null ? null : flagOf(locker, chosenAt)
      return [row.person_id, { channel, locker, flag, revision }]
    }),
  )
}

/**
 * How a person wants what is sent to them. A flagged locker comes with the open ones nearest to where
 * the person lives, or where nobody knows that, to where the locker was; an own wish for a locker
 * without one comes with those nearest to the person.
 */
export async function findPreference(db: Kysely<Tables>, person: string): Promise<Preference> {
  const kept = (await findPreferences(db, [person])).get(person) ?? null
  const origin = await originOfPerson(db, person)
  const { preferred_locker: hint, first_email: email } = await db
    .selectFrom('person')
    .select(['preferred_locker', 'first_email'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const locker = kept?.locker ?? null
  const flag = kept?.flag ?? null
  // A moved number stands at its new place: only a closed one says where its people are.
  const from = origin ?? (flag === 'closed' && locker !== null ? pointOrNull(locker) : null)
  const wanted = flag !== null || locker === null
  const anything = { search: '', carriers: [], kinds: ['locker' as const], size: '' }
  const replacements =
    wanted && from !== null ? await findOpen(db, anything, from, offered + 1) : []
  return {
    channel: kept?.channel ?? null,
    locker,
    flag,
    replacements: replacements.filter(({ id }) => id !== locker?.id).slice(0, offered),
    origin,
    hint,
    email,
    revision: kept?.revision ?? null,
  }
}

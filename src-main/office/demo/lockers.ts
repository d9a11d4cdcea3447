import type { Kysely } from 'kysely'
import type { Command } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { compareWithOffice } from '#main/lockers/compareWithOffice.ts'
import { setPreference } from '#main/lockers/setPreference.ts'
import { takeInList } from '#main/lockers/takeInList.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { ListedLocker } from '#shared/lockers/listedLocker.ts'
import type { CarrierKind } from '#shared/lockers/schema.ts'
import { demoLockers } from './lockerLists.ts'

type Run = <I, T, R>(command: Command<I, T, R>, input: I) => Promise<T>

/** Lockers of two carriers, one list of them old; some people have chosen theirs, and one is closed since. */
export async function fillLockers(
  run: Run,
  { db, today, people }: { db: Kysely<Tables>; today: CivilDate; people: readonly string[] },
): Promise<void> {
  const take = async (
    carrier: CarrierKind,
    lockers: readonly ListedLocker[],
    dated: CivilDate,
  ): Promise<void> => {
    const list = {
      carrier,
      format: carrier === 'dpd' ? ('dpdPickup' as const) : ('omnivaMap' as const),
      lockers,
      abroad: 0,
      other: 0,
      unread: 0,
      twice: 0,
      unreadIds: [],
      changedOn: null,
    }
    const { carrier: of, seen } = await compareWithOffice(db, list)
    const confirmed = { closing: false, older: false, moved: {} }
    await run(takeInList, { list, carrier: of.id, dated, seen, confirmed })
  }
  await take('dpd', demoLockers.dpd, addDays(today, -75))
  await take('omniva', demoLockers.omniva, addDays(today, -50))
  const chosen = ['9998', '9974', 'LV90048', '9984', null, '9958', 'LV90067'] as const
  for (const [place, externalId] of chosen.entries()) {
    const person = people[place]
    if (person === undefined) continue
    const locker = externalId === null ? null : await idOf(db, externalId)
    await run(setPreference, {
      person,
      revision: null,
      channel: externalId === null ? ('email' as const) : ('locker' as const),
      locker,
      confirmed: false,
    })
  }
  const left = demoLockers.omniva.filter(({ externalId }) => externalId !== '9998')
  await take('omniva', left, addDays(today, -12))
}

const idOf = async (db: Kysely<Tables>, externalId: string): Promise<string> =>
  (
    await db
      .selectFrom('locker')
      .select('id')
      .where('external_id', '=', externalId)
      .executeTakeFirstOrThrow()
  ).id

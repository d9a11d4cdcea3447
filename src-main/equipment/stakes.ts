import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Period } from '#shared/equipment/stock.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { Leaving } from './leaving.ts'
import { findOtherGroups, type OtherGroup } from './otherGroup.ts'
import { findProlongedFor } from './prolongedFor.ts'
import { findUngrouped } from './ungrouped.ts'

/** What becomes of open reservations when groups need nothing more. */
export interface Stakes {
  /** Called off, the first to begin first. */
  ending: readonly string[]
  /** Those of them that name no group: they answer a need of these alone. */
  ungrouped: ReadonlySet<string>
  /** What another group relies on goes to that. */
  passedOn: ReadonlyMap<string, OtherGroup>
  /** What is for another group and was prolonged for these keeps the days that are needed still. */
  shortened: ReadonlyMap<string, Period>
  /** They name no group, and may as well be for another one: they stay. */
  unclear: readonly string[]
}

/** Tells what becomes of reservations: asked before it is done, and by the command that does it. */
export async function findStakes(
  db: Kysely<Tables>,
  leaving: Leaving,
  today: CivilDate,
  actor: Actor,
): Promise<Stakes> {
  const { groups, people } = leaving
  const { rows: named } = await sql<{ id: string }>`
    select id from reservation where ended is null and group_id in ${idList(groups)}
    and ${people === null ? sql`true` : sql`person_id in ${idList(people)}`}`.execute(db)
  const reservations = named.map(({ id }) => id)
  const passedOn = await findOtherGroups(db, { reservations, without: groups }, today, actor)
  const prolonged = [...(await findProlongedFor(db, leaving, today))]
  const { own, unclear } = await findUngrouped(db, leaving, today)
  const ending = [
    ...reservations.filter((id) => !passedOn.has(id)),
    ...prolonged.filter(([, days]) => days === null).map(([id]) => id),
    ...own,
  ]
  const { rows } = await sql<{ id: string }>`select id from reservation
    where id in ${idList(ending)} order by from_day, seq`.execute(db)
  return {
    ending: rows.map(({ id }) => id),
    ungrouped: new Set(own),
    passedOn,
    shortened: new Map(
      prolonged.flatMap(([id, days]) => (days === null ? [] : [[id, days] as const])),
    ),
    unclear,
  }
}

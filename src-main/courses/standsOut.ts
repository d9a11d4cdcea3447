import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { freePlaces } from '#shared/courses/admission.ts'
import { nothingStandsOut, somethingStandsOut } from '#shared/courses/rules.ts'
import type { GroupStandingOut, StandsOut } from '#shared/courses/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { isAcquainted, missingOn, someAnswered, someNotAsked } from './attention.ts'
import { placesTaken } from './names.ts'
import { groupScope } from './scope.ts'

/** What stands out of a group within the caller's scope; nothing of one that is archived or over. */
export async function findStandsOut(
  db: Kysely<Tables>,
  group: string,
  today: CivilDate,
): Promise<StandsOut> {
  const [found] = await count(db, today, [sql`study_group.id = ${group}`])
  return found?.standsOut ?? nothingStandsOut
}

/** The groups of the actor that begin by a day and of which something stands out, the next to begin first. */
export async function findGroupsStandingOut(
  db: Kysely<Tables>,
  until: CivilDate,
  today: CivilDate,
  actor: Actor,
): Promise<GroupStandingOut[]> {
  const groups = await count(db, today, [
    sql`coalesce(study_group.starts_on, '') <= ${until}`,
    groupScope(actor) ?? sql`true`,
  ])
  return groups.filter(({ standsOut }) => somethingStandsOut(standsOut)).slice(0, 100)
}

const counted = (when: Condition): RawBuilder<number> => sql`coalesce(sum(${when}), 0)`

async function count(
  db: Kysely<Tables>,
  today: CivilDate,
  conditions: readonly Condition[],
): Promise<GroupStandingOut[]> {
  const holds = sql`enrolment.state in ('confirmed', 'started')`
  const found = await db
    .selectFrom('study_group')
    .leftJoin('enrolment', 'enrolment.group_id', 'study_group.id')
    .leftJoin('person', 'person.id', 'enrolment.person_id')
    .select(['study_group.id', 'study_group.name'])
    .select(['study_group.starts_on as startsOn', 'study_group.ends_on as endsOn'])
    .select([
      'study_group.capacity',
      placesTaken.as('taken'),
      counted(sql`enrolment.state = 'waiting'`).as('waiting'),
      counted(sql`enrolment.state not in ('finished', 'withdrawn')
        and ${missingOn(today)} is not null`).as('unreachable'),
      counted(sql`${holds} and ${someNotAsked}`).as('notAsked'),
      counted(sql`${holds} and ${someAnswered(['no'])}`).as('cannotUse'),
      counted(sql`${holds} and not ${isAcquainted}
        and exists (select 1 from institution where procedure_name <> '')`).as('notAcquainted'),
    ])
    .where('study_group.archived_at', 'is', null)
    .where(sql<boolean>`coalesce(study_group.ends_on, '9999') >= ${today}`)
    .where(sql<boolean>`(${sql.join(conditions, sql` and `)})`)
    .groupBy('study_group.id')
    .orderBy(sql`coalesce(study_group.starts_on, '9999')`)
    .orderBy('study_group.sort_key')
    .execute()
  return found.map(({ id, name, startsOn, endsOn, capacity, taken, waiting, ...counts }) => ({
    id,
    name,
    startsOn,
    endsOn,
    standsOut: { ...counts, couldBeSeated: seatable(waiting, freePlaces(capacity, taken)) },
  }))
}

const seatable = (waiting: number, free: number | null) => Math.min(waiting, free ?? waiting)

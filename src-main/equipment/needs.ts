import { type Kysely, type RawBuilder, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import { seenInGroup } from '#main/courses/seenInGroup.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { EnrolmentState } from '#shared/courses/schema.ts'
import type { InsteadOfInternet, NeedAnswer, NeedCell } from '#shared/equipment/needs.ts'
import type { NeedsRow } from '#shared/equipment/needsContract.ts'
import { NeedKind } from '#shared/equipment/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { metNeed } from './metNeed.ts'

/**
 * Everybody of a group who has not withdrawn and whom the actor sees there, in Latvian order, with what
 * they have and lack.
 */
export const findNeeds = (db: Kysely<Tables>, group: string, actor: Actor): Promise<NeedsRow[]> =>
  readNeeds(db, group, seenInGroup(actor))

/** The same of one person; nobody where they are not in the group, have withdrawn, or are not seen there. */
export const findNeedsOf = (
  db: Kysely<Tables>,
  group: string,
  person: string,
  actor: Actor,
): Promise<NeedsRow[]> =>
  readNeeds(db, group, sql`(person.id = ${person} and ${seenInGroup(actor)})`)

async function readNeeds(db: Kysely<Tables>, group: string, whose: Condition): Promise<NeedsRow[]> {
  const { rows: people } = await sql<{
    person: string
    name: string
    phone: string
    state: EnrolmentState
  }>`select person.id as person, ${fullNameOf('person')} as name,
      coalesce(person.first_phone, '') as phone, enrolment.state
    from enrolment join person on person.id = enrolment.person_id
    where enrolment.group_id = ${group} and enrolment.state <> 'withdrawn'
    and ${whose}
    order by person.sort_key, person.seq`.execute(db)
  const ids = people.map(({ person }) => person)
  const said = await findSaid(db, group)
  const lent = await findLent(db, ids, group)
  const back = await findBack(db, ids, group)
  const promised = await findPromised(db, ids, group)
  return people.map((row) => ({
    ...row,
    cells: NeedKind.options.map((kind): NeedCell => {
      const key = `${row.person}/${kind}`
      const answer = said.get(key)
      return {
        kind,
        answer: answer?.answer ?? null,
        reason: answer?.reason ?? '',
        toldOn: answer?.toldOn ?? null,
        instead: answer?.instead ?? null,
        lent: lent.get(key) ?? [],
        returned: back.has(key),
        reserved: promised.get(key) ?? null,
      }
    }),
  }))
}

interface Said {
  answer: NeedAnswer
  reason: string
  toldOn: string | null
  instead: InsteadOfInternet | null
}

async function findSaid(db: Kysely<Tables>, group: string): Promise<ReadonlyMap<string, Said>> {
  const rows = await db
    .selectFrom('equipment_need')
    .select(['person_id', 'kind', 'answer', 'reason', 'told_on as toldOn', 'instead'])
    .where('group_id', '=', group)
    .execute()
  return new Map(rows.map(({ person_id, kind, ...said }) => [`${person_id}/${kind}`, said]))
}

/** The days on which a group learns; of one without dates, all. A condition over `study_group`. */
const touches = (
  group: string,
  { from, until }: { from: RawBuilder<unknown>; until: RawBuilder<unknown> },
): RawBuilder<unknown> =>
  sql`exists (select 1 from study_group where study_group.id = ${group}
    and ${from} <= coalesce(ends_on, '9999-12-31') and ${until} >= coalesce(starts_on, ''))`

/**
 * What is out with these people on days of the group, whatever group it was lent for: what goes back
 * before it begins helps nobody in it.
 */
async function findLent(
  db: Kysely<Tables>,
  people: readonly string[],
  group: string,
): Promise<ReadonlyMap<string, NeedCell['lent']>> {
  const { rows } = await sql<{
    person: string
    need: NeedKind
    line: string
    tag: string
    dueOn: string
  }>`select loan.person_id as person, need, loan_line.id as line,
      coalesce(tag, equipment_model.name) as tag, due_on as dueOn
    from loan_line join loan on loan.id = loan_line.loan_id
    left join equipment_item on equipment_item.id = loan_line.item_id
    join equipment_model
      on equipment_model.id = coalesce(equipment_item.model_id, loan_line.model_id)
    join equipment_category on equipment_category.id = equipment_model.category_id
    where returned_on is null and need is not null
    and (loan.group_id = ${group}
      or ${touches(group, { from: sql`loan_line.issued_on`, until: sql`due_on` })})
    and loan.person_id in ${idList(people)} order by due_on`.execute(db)
  const lent = new Map<string, NeedCell['lent']>()
  for (const { person, need, line, tag, dueOn } of rows) {
    const key = `${person}/${need}`
    lent.set(key, [...(lent.get(key) ?? []), { line, tag, dueOn }])
  }
  return lent
}

/** What these people had and is back, where it has met their need in the group. */
async function findBack(
  db: Kysely<Tables>,
  people: readonly string[],
  group: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct loan.person_id || '/' || equipment_category.need as key
    from loan_line join loan on loan.id = loan_line.loan_id
    left join equipment_item on equipment_item.id = loan_line.item_id
    join equipment_model
      on equipment_model.id = coalesce(equipment_item.model_id, loan_line.model_id)
    join equipment_category on equipment_category.id = equipment_model.category_id
    left join equipment_need on equipment_need.group_id = ${group}
      and equipment_need.person_id = loan.person_id and equipment_need.kind = need
    where loan.person_id in ${idList(people)} and need is not null
    and ${metNeed(sql`${group}`)}`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

/** What is promised to these people on days of the group. */
async function findPromised(
  db: Kysely<Tables>,
  people: readonly string[],
  group: string,
): Promise<ReadonlyMap<string, { from: string; until: string }>> {
  const { rows } = await sql<{ key: string; from: string; until: string }>`
    select person_id || '/' || need as key, from_day as "from", until_day as until
    from reservation join equipment_category on equipment_category.id = reservation.category_id
    where ended is null and need is not null and person_id in ${idList(people)}
    and ${touches(group, { from: sql`from_day`, until: sql`until_day` })}
    order by from_day desc`.execute(db)
  return new Map(rows.map(({ key, ...days }) => [key, days]))
}

import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaDateOf, rigaInstant } from '#shared/calendar/rigaTime.ts'
import { type Bucket, type Costs, type CostsPeriod, sumCosts } from '#shared/deliveries/costs.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { deliveryScope } from './scope.ts'

/**
 * What parcels cost that were handed over in a period and not taken back, as far as the actor may see
 * their deliveries. A parcel of several deliveries counts once, for the first of them; what nobody
 * entered is estimated by the price of its size in the carrier's list.
 */
export async function findCosts(
  db: Kysely<Tables>,
  { from, until }: CostsPeriod,
  actor: Actor,
  today: CivilDate,
): Promise<Costs> {
  const start = instantText(rigaInstant(from, '00:00'))
  const end = instantText(rigaInstant(addDays(until, 1), '00:00'))
  const { rows } = await sql<Row>`
    with mine as (select * from delivery where parcel_id is not null
        and ${deliveryScope(actor) ?? sql`true`}),
      dispatched as (select parcel_id as parcel, min(sent_at) as at, min(seq) as first
        from mine where sent_at is not null
        group by parcel_id having min(sent_at) >= ${start} and min(sent_at) < ${end})
    select dispatched.at, coalesce(study_group.id, '') as "group",
      coalesce(study_group.name, '') as groupName, coalesce(training_project.id, '') as project,
      coalesce(training_project.name, '') as projectName, carrier.id as carrier,
      carrier.name as carrierName, carrier.vat_permille as vatPermille, parcel.cost_cents as cost,
      (select price_cents from carrier_size where carrier_size.carrier_id = carrier.id
        and upper(carrier_size.name) = upper(parcel.size_name)) as listed,
      (select count(*) from mine where mine.parcel_id = parcel.id and ${isOver(today)}) as over,
      (select count(*) from mine where mine.parcel_id = parcel.id
        and mine.status = 'collected' and mine.status_on <= mine.last_day) as inTime
    from dispatched join parcel on parcel.id = dispatched.parcel
    join carrier on carrier.id = parcel.carrier_id
    join delivery as first on first.seq = dispatched.first
    left join study_group on study_group.id = first.group_id
    left join course on course.id = study_group.course_id
    left join training_project on training_project.id = course.project_id`.execute(db)
  return sumCosts(rows.map(bucketOf))
}

/** It waited for the recipient, and waits no more or may not any longer. */
const isOver = (today: CivilDate) => sql`mine.last_day is not null
  and (mine.status in ('collected', 'returning', 'returned')
    or (mine.status = 'ready' and mine.last_day < ${today}))`

interface Row {
  at: string
  group: string
  groupName: string
  project: string
  projectName: string
  carrier: string
  carrierName: string
  vatPermille: number
  cost: number | null
  listed: number | null
  over: number
  inTime: number
}

function bucketOf(row: Row): Bucket {
  const month = rigaDateOf(row.at).slice(0, 7)
  return {
    of: {
      group: { key: row.group, name: row.groupName },
      project: { key: row.project, name: row.projectName },
      carrier: { key: row.carrier, name: row.carrierName },
      month: { key: month, name: month },
    },
    parcels: 1,
    cents: row.cost ?? row.listed,
    vatPermille: row.vatPermille,
    estimated: row.cost === null,
    over: row.over,
    inTime: row.inTime,
  }
}

import { sql } from 'kysely'

/** How many participants of the row's group have been asked what they need (procedure 000, 6.7). */
export const askedCount = sql<number>`(
  select count(*) from enrolment
  where enrolment.group_id = study_group.id and enrolment.state <> 'withdrawn'
  and exists (select 1 from equipment_need where equipment_need.group_id = study_group.id
    and equipment_need.person_id = enrolment.person_id))`

/** How many participants of the row's group have a valid information sheet. */
export const sheetCount = sql<number>`(
  select count(*) from enrolment
  where enrolment.group_id = study_group.id and enrolment.state <> 'withdrawn'
  and exists (select 1 from paper where paper.group_id = study_group.id
    and paper.person_id = enrolment.person_id and paper.kind = 'informationSheet'
    and paper.state = 'valid'))`

const parcels = sql`select count(*) from delivery
  where delivery.group_id = study_group.id and delivery.channel in ('locker', 'post')`

/** How many parcels there are for the row's group, but for those called off. */
export const parcelCount = sql<number>`(${parcels} and delivery.status <> 'cancelled')`

/** How many of them have left the office. */
export const sentCount = sql<number>`(
  ${parcels} and delivery.status not in ('draft', 'packed', 'cancelled'))`

import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import { deliveryScope } from '#main/deliveries/scope.ts'
import { piecesToGiveBack } from '#main/deliveries/toGiveBack.ts'
import { findLeftWith } from '#main/equipment/leftWith.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { idsSelected } from '#main/lists/selection.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { OpenAffairs } from '#shared/courses/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { enrolmentList } from './enrolments.ts'
import { fullNameOf, idList } from './names.ts'

const Coded = z.array(z.object({ id: z.string(), code: z.string() }))

/** Deliveries that have not reached `person`, of a group, of none, or with what is lent for it. */
const notReached = (group: string): Condition => sql`(delivery.person_id = person.id
  and (delivery.group_id = ${group} or delivery.group_id is null or exists (
    select 1 from delivery_line
    join loan_line on loan_line.id = delivery_line.loan_line_id
    join loan on loan.id = loan_line.loan_id
    where delivery_line.delivery_id = delivery.id and loan.group_id = ${group}
    and loan_line.returned_on is null))
  and (delivery.status in ('packed', 'handedOver', 'inTransit', 'ready', 'returning')
    or (delivery.status = 'draft' and delivery.channel <> 'email')))`

/**
 * What chosen participants of a group leave open behind them: papers of the group whose receipt is
 * not on record, consultations to come that are for them by name, equipment that is out with them or
 * reserved for them for the group, deliveries that have not reached them (for the group, for none, or
 * with what is lent for it; a message that nobody sent is nothing to call back), materials that must come back
 * of what they got, and requests to record a
 * session of the group that are theirs or that they were asked about. Who leaves nothing is not told.
 */
export async function findOpenAffairs(
  db: Kysely<Tables>,
  { group, selection }: { group: string; selection: Selection },
  today: CivilDate,
  actor: Actor,
): Promise<OpenAffairs[]> {
  const ids = await idsSelected(enrolmentList(group, today), db, selection, actor)
  const found = await db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select(['person.id', fullNameOf('person').as('name')])
    .select([
      sql<number>`(select count(*) from paper
        where paper.person_id = person.id and paper.group_id = ${group} and paper.state = 'valid'
        and not exists (select 1 from paper_receipt where paper_receipt.paper_id = paper.id
          and paper_receipt.kind in ('handedOver', 'signed')))`.as('papers'),
      sql<number>`(select count(*) from session_person
        join session on session.id = session_person.session_id
        where session_person.person_id = person.id and session.group_id = ${group}
        and session.own_people = 1 and session.state = 'planned' and session.day >= ${today})`.as(
        'consultations',
      ),
      sql<number>`(select count(*) from delivery where ${notReached(group)})`.as('deliveries'),
      sql<string>`(select json_group_array(json_object('id', id, 'code', code)) from (
        select delivery.id, delivery.code from delivery
        where ${notReached(group)} and ${deliveryScope(actor) ?? sql`true`}
        order by delivery.seq limit 10))`.as('firstDeliveries'),
      piecesToGiveBack(group).as('toGiveBack'),
      sql<number>`(select count(*) from recording_request
        join session on session.id = recording_request.session_id
        where session.group_id = ${group} and recording_request.closed_at is null
        and (recording_request.person_id = person.id
          or (select kind from consent_event where consent_event.request_id = recording_request.id
            and consent_event.person_id = person.id order by seq desc limit 1)
            in ('requested', 'given', 'givenWithConditions')))`.as('consents'),
    ])
    .where(sql<boolean>`enrolment.id in ${idList(ids)}`)
    .orderBy('person.sort_key')
    .execute()
  const people = found.map(({ id }) => id)
  const leftWith = await findLeftWith(db, { group, people }, today, actor)
  return found
    .map((person) => ({
      ...person,
      firstDeliveries: Coded.parse(JSON.parse(person.firstDeliveries)),
      ...leftWith(person.id),
    }))
    .filter(
      ({ papers, consultations, deliveries, toGiveBack, consents, ...things }) =>
        papers + consultations + deliveries + toGiveBack + consents > 0 ||
        [things.lent, things.reserved, things.shortened, things.unclear].some(
          ({ length }) => length > 0,
        ),
    )
    .slice(0, 100)
}

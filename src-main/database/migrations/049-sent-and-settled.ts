import type { Migration } from '../migrate.ts'

/**
 * When a delivery left the office is kept with it, by the instant and the day in Riga: lists filter and
 * sort by it. Of what came back, bounced, was lost or damaged it may be said that nothing more is sent. A
 * request that was kept as rejected when it was asked keeps for what, and none follows from an absence that
 * was never one from its session.
 */
export const sentAndSettled: Migration = {
  version: 49,
  name: 'sent and settled',
  sql: /* sql */ `
alter table recording_request add column rejected_for text not null default '';
-- A list of sessions was asked for with one absence, which every request of it named. What it is not from,
-- neither on the day that anybody was told of nor on the one it has now, did not follow from it. Of an absence
-- that was changed or taken back nobody knows what it was from.
update recording_request set absence_id = null
  where exists (select 1 from absence
    join session on session.id = recording_request.session_id
    where absence.id = recording_request.absence_id and absence.revision = 1 and absence.withdrawn = 0
    and case when absence.session_id is not null then absence.session_id <> session.id
      else absence.group_id <> session.group_id
        or (session.day not between absence.from_day and absence.until_day
          and not exists (select 1 from recording_notice
            where recording_notice.request_id = recording_request.id
            and recording_notice.session_day between absence.from_day and absence.until_day)) end);
alter table delivery add column sent_at text;
alter table delivery add column sent_on text;
-- When it was said that nothing more is sent, after which event, by whom and why; no longer so once another
-- event follows.
alter table delivery add column settled_at text;
alter table delivery add column settled_after integer;
alter table delivery add column settled_by text;
alter table delivery add column settled_why text not null default '';
update delivery set sent_at = (select min(gone.at) from delivery_event as gone
  where gone.delivery_id = delivery.id
  and gone.status in ('handedOver', 'sent', 'shown', 'accessGiven', 'received')
  and not exists (select 1 from delivery_event as back
    where back.delivery_id = gone.delivery_id and back.seq > gone.seq and back.at >= gone.at
    and back.status in ('draft', 'packed', 'bounced')
    and not (back.status = 'bounced' and exists (select 1 from delivery_event as arrived
      where arrived.delivery_id = back.delivery_id
      and (arrived.seq > back.seq or arrived.at > back.at) and arrived.status = 'confirmed'
      and not exists (select 1 from delivery_event as anew
        where anew.delivery_id = back.delivery_id and anew.status in ('sent', 'draft')
        and anew.seq between back.seq and arrived.seq)))));
-- Riga is three hours ahead from the last Sunday of March to that of October, at one o'clock UTC; else two.
update delivery set sent_on = date(sent_at, case
    when substr(sent_at, 1, 19) >= date(substr(sent_at, 1, 4) || '-03-25', 'weekday 0') || 'T01:00:00'
      and substr(sent_at, 1, 19) < date(substr(sent_at, 1, 4) || '-10-25', 'weekday 0') || 'T01:00:00'
    then '+3 hours' else '+2 hours' end)
  where sent_at is not null;
create index delivery_by_sent on delivery (sent_on) where sent_on is not null;
`,
}

import type { Migration } from '../migrate.ts'

/**
 * A recording that nobody had asked for is kept like one that somebody did: with a request that the office
 * opens itself. Nobody asks in it, so there is neither a learner nor a reason, nor a way it was told.
 */
export const recordingsNobodyAskedFor: Migration = {
  version: 41,
  name: 'recordings nobody asked for',
  sql: /* sql */ `
-- They name the table that is replaced.
drop trigger session_orders_its_requests;
drop trigger person_orders_their_requests;
drop trigger recording_orders_its_request;
drop trigger recording_orders_its_request_anew;
drop trigger recording_orders_its_request_no_more;

create table recording_request_new (
  seq integer primary key,
  id text not null unique,
  session_id text not null references session (id),
  -- Whose learning it is for: they do not have to agree. Null: nobody asked, the office opened it for a
  -- recording that had been made.
  person_id text references person (id),
  -- The guardian who asked; null: the learner.
  asked_by text references person (id),
  reason text check (reason in ('illness', 'work', 'family', 'official', 'technical', 'other')),
  -- What 'other' is; never a diagnosis.
  reason_text text not null default '',
  reported_at text not null,
  channel text check (channel in ('phone', 'email', 'message', 'inPerson', 'other')),
  received_by text references person (id),
  -- The report of absence it follows from.
  absence_id text,
  -- Why a late one was taken; '' of one in time.
  override_reason text not null default '',
  -- Until when answers are waited for.
  answers_by text not null,
  rejected_at text,
  cancelled_at text,
  decision_reason text not null default '',
  -- Nothing waits any more: rejected, cancelled, or the recording is deleted.
  closed_at text,
  created_at text not null,
  created_by text not null,
  revision integer not null default 1,
  check (reason <> 'other' or reason_text <> ''),
  check (rejected_at is null or cancelled_at is null),
  check ((person_id is null) = (reason is null)),
  check ((person_id is null) = (channel is null)),
  check (person_id is not null
    or coalesce(asked_by, received_by, absence_id, rejected_at, cancelled_at) is null)
) strict;
insert into recording_request_new
  select seq, id, session_id, person_id, asked_by, reason, reason_text, reported_at, channel, received_by,
    absence_id, override_reason, answers_by, rejected_at, cancelled_at, decision_reason, closed_at,
    created_at, created_by, revision from recording_request;
drop table recording_request;
alter table recording_request_new rename to recording_request;

create index recording_request_by_session on recording_request (session_id);
create index recording_request_by_person on recording_request (person_id);
create index recording_request_by_asker on recording_request (asked_by) where asked_by is not null;
create index recording_request_by_receiver on recording_request (received_by) where received_by is not null;
create index recording_request_open on recording_request (seq) where closed_at is null;

create trigger recording_request_is_ordered after insert on recording_request begin
  insert into recording_request_order (seq, id, day, person_key, answers_by)
    select new.seq, new.id, session.day || session.starts_at, coalesce(person.sort_key, ''), new.answers_by
    from session left join person on person.id = new.person_id where session.id = new.session_id;
end;
create trigger recording_request_is_ordered_no_more after delete on recording_request begin
  delete from recording_request_order where seq = old.seq;
end;
create trigger recording_request_is_ordered_anew
after update of session_id, person_id, answers_by on recording_request begin
  update recording_request_order set answers_by = new.answers_by,
    day = (select session.day || session.starts_at from session where session.id = new.session_id),
    person_key = coalesce((select person.sort_key from person where person.id = new.person_id), '')
  where seq = new.seq;
end;
create trigger session_orders_its_requests after update of day, starts_at on session begin
  update recording_request_order set day = new.day || new.starts_at
  where seq in (select seq from recording_request where session_id = new.id);
end;
create trigger person_orders_their_requests after update of sort_key on person
when old.sort_key <> new.sort_key begin
  update recording_request_order set person_key = new.sort_key
  where seq in (select seq from recording_request where person_id = new.id);
end;
create trigger recording_orders_its_request after insert on recording begin
  update recording_request_order set made_at = new.made_at,
    delete_by = case when new.deleted_at is null then new.delete_by else '' end
  where seq = (select seq from recording_request where id = new.request_id);
end;
create trigger recording_orders_its_request_anew
after update of made_at, delete_by, deleted_at on recording begin
  update recording_request_order set made_at = new.made_at,
    delete_by = case when new.deleted_at is null then new.delete_by else '' end
  where seq = (select seq from recording_request where id = new.request_id);
end;
create trigger recording_orders_its_request_no_more after delete on recording begin
  update recording_request_order set made_at = '', delete_by = ''
  where seq = (select seq from recording_request where id = old.request_id);
end;
`,
}

import type { Migration } from '../migrate.ts'

/**
 * What the list of recording requests is ordered by. The session, the learner and the recording that a
 * request names hold it, and no index spans several tables; here it stands beside the request's place,
 * kept by triggers whoever writes, so that any page of 100 000 requests is a walk along one index.
 */
export const requestOrders: Migration = {
  version: 28,
  name: 'request orders',
  sql: /* sql */ `
create table recording_request_order (
  -- The place of the request.
  seq integer primary key,
  id text not null unique,
  -- Day and hour of the session.
  day text not null,
  person_key text not null,
  answers_by text not null,
  -- '' while there is no recording, or nothing of it is kept any more.
  made_at text not null default '',
  delete_by text not null default ''
) strict;

insert into recording_request_order (seq, id, day, person_key, answers_by, made_at, delete_by)
  select recording_request.seq, recording_request.id, session.day || session.starts_at,
    person.sort_key, recording_request.answers_by, coalesce(recording.made_at, ''),
    case when recording.deleted_at is null then coalesce(recording.delete_by, '') else '' end
  from recording_request
  join session on session.id = recording_request.session_id
  join person on person.id = recording_request.person_id
  left join recording on recording.request_id = recording_request.id;

create index recording_request_by_day on recording_request_order (day, seq);
create index recording_request_by_person_key on recording_request_order (person_key, seq);
create index recording_request_by_answers on recording_request_order (answers_by, seq);
create index recording_request_by_made on recording_request_order (made_at, seq);
create index recording_request_by_deletion on recording_request_order (delete_by, seq);
drop index recording_request_by_cut_off;

create trigger recording_request_is_ordered after insert on recording_request begin
  insert into recording_request_order (seq, id, day, person_key, answers_by)
    select new.seq, new.id, session.day || session.starts_at, person.sort_key, new.answers_by
    from session, person where session.id = new.session_id and person.id = new.person_id;
end;
create trigger recording_request_is_ordered_no_more after delete on recording_request begin
  delete from recording_request_order where seq = old.seq;
end;
create trigger recording_request_is_ordered_anew
after update of session_id, person_id, answers_by on recording_request begin
  update recording_request_order set answers_by = new.answers_by,
    day = (select session.day || session.starts_at from session where session.id = new.session_id),
    person_key = (select person.sort_key from person where person.id = new.person_id)
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

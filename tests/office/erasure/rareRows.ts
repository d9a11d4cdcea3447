import type { Story } from './story.ts'

/** Rows that few people have: written past the program, so that every table has one. */
export const rareRows = ({ person, group, session }: Story): string => `
  insert into session_removal (id, session_id, person_id, at, reason, entered_at, entered_by)
    values ('r1', '${session}', '${person}', '2026-11-24T08:00:00Z', 'disturbing', '2026-11-24', 'x');
  insert into platform_check (id, group_id, person_id, answer, checked_on, checked_by)
    values ('c1', '${group}', '${person}', 'yes', '2026-11-20', (select person_id from account));
  insert into acknowledgement (id, group_id, person_id, procedure_name, procedure_version, acknowledged_on, entered_by)
    values ('a1', '${group}', '${person}', 'Kārtība', '1', '2026-11-20', 'x');
  insert into delivery_preference (id, person_id, channel) values ('p1', '${person}', 'email');
  insert into delivery_attachment (id, delivery_id, name, file_sha256, position)
    select 'd1', id, 'lapa.txt', (select sha256 from file limit 1), 0
    from delivery where person_id = '${person}' and channel = 'email';
  insert into parcel (id, carrier_id) select 'b1', id from carrier limit 1;
  update delivery set parcel_id = 'b1' where person_id = '${person}' and channel = 'post';
  insert into return_parcel (id, line_id, carrier_id, sent_on, entered_by, entered_at)
    select 'rp1', loan_line.id, (select id from carrier limit 1), '2026-11-20', 'x', '2026-11-20'
    from loan_line join loan on loan.id = loan_id where person_id = '${person}';
  insert into unavailability (id, item_id, kind, from_day, line_id, entered_by, entered_at)
    select 'u1', item_id, 'lost', '2026-11-20', loan_line.id, 'x', '2026-11-20'
    from loan_line join loan on loan.id = loan_id where person_id = '${person}';
  insert into stock_movement (id, material_id, quantity, reason, delivery_id, at, entered_by)
    select 's1', material_id, -1, 'packed', delivery_id, '2026-11-20', 'x'
    from delivery_line where material_id is not null limit 1;
  insert into unmatched_answer (id, request_id, name, kind, at, evidence_sha256, entered_at, entered_by,
    settled_at, settled_by, person_id)
    select 'ua1', id, 'x', 'given', '2026-11-20', (select sha256 from file limit 1), '2026-11-20', 'x',
      '2026-11-20', 'x', '${person}' from recording_request limit 1;
  insert into data_request (id, person_id, kind, received_on, channel, identity_on, identity_how, identity_by_id,
    due_on, extended_on, extension_reason, delivered_on, delivered_how, entered_at, entered_by)
    select 'dr1', '${person}', 'copy', '2026-10-20', 'email', '2026-10-20', 'x', id, '2027-01-20', '2026-10-21',
      'x', '2026-11-20', 'x', '2026-10-20', 'x' from account limit 1;
  insert into data_request (id, person_id, kind, received_on, channel, due_on, refused_on, refusal_reason,
    entered_at, entered_by)
    values ('dr2', '${person}', 'copy', '2026-10-20', 'email', '2026-11-20', '2026-11-20', 'x', '2026-10-20', 'x');
  insert into data_copy (id, request_id, number, language, pages, pdf_sha256, json_sha256, anchor_seq,
    anchor_hash, made_at, made_by)
    select 'dc1', 'dr1', 'DK-1', 'lv', 1, '-', '-', 1, '-', '2026-11-20', id from account limit 1;
  insert into data_copy_sealed (copy_id, kind, bytes) values ('dc1', 'pdf', x'00');
  insert into data_copy_key (copy_id, account_id, sealed_key) select 'dc1', id, 'x' from account limit 1;
  insert into legal_hold (id, person_id, basis, review_on, held_at, held_by, released_on, released_by)
    select 'lh1', '${person}', 'x', '2026-11-20', '2026-11-20', id, '2026-11-21', id from account limit 1;
  insert into restriction (id, person_id, basis, why, until_on, restricted_at, restricted_by, ending_on,
    ending_why, told_on, told_how, lifted_on, lifted_by)
    select 'rs1', '${person}', 'accuracy', 'x', '2026-11-20', '2026-11-01', id, '2026-11-10', 'x', '2026-11-11',
      'x', '2026-11-11', id from account limit 1;
  insert into recording (id, request_id, made_at, made_by_id, duration_minutes, platform, place,
    notice_version, uncleared, uncleared_why, delete_by, removed_at, purged_at, deleted_at, entered_at, entered_by)
    select 'rec1', id, '2026-11-20', person_id, 5, 'Zoom', '-', 1, 1, '-', '2026-11-20', '2026-11-20',
      '2026-11-20', '2026-11-20', '2026-11-20', 'x'
    from recording_request where person_id = '${person}';
  insert into withdrawal_settlement (id, event_id, recording_id, person_id, how, settled_at, settled_by)
    select 'ws1', id, 'rec1', person_id, 'x', '2026-11-20', 'x' from consent_event
    where person_id = '${person}' limit 1;
`

import type { Migration } from '../migrate.ts'

/**
 * Rights of persons (domain: access, rectification, restriction, erasure), how long records are kept,
 * and what must not go although its time is over.
 */
export const privacy: Migration = {
  version: 23,
  name: 'privacy',
  sql: /* sql */ `
create table data_request (
  seq integer primary key,
  id text not null unique,
  person_id text not null references person (id),
  kind text not null check (kind in ('copy', 'rectification', 'restriction', 'erasure')),
  received_on text not null,
  channel text not null
    check (channel in ('email', 'phone', 'sms', 'whatsapp', 'ePlatform', 'eKlase', 'inPerson', 'post', 'other')),
  -- Who asked for them (a guardian, whoever they authorised); '' where they asked themselves.
  asked_by text not null default '',
  note text not null default '',
  identity_on text,
  identity_how text not null default '',
  identity_by_id text references account (id),
  -- A month after it came; three once it was extended.
  due_on text not null,
  extended_on text,
  extension_reason text not null default '',
  delivered_on text,
  delivered_how text not null default '',
  refused_on text,
  refusal_reason text not null default '',
  entered_at text not null,
  entered_by text not null,
  revision integer not null default 1,
  check ((identity_on is null) = (identity_by_id is null)),
  check ((identity_on is null) = (identity_how = '')),
  check ((extended_on is null) = (extension_reason = '')),
  check ((delivered_on is null) = (delivered_how = '')),
  check ((refused_on is null) = (refusal_reason = '')),
  check (delivered_on is null or refused_on is null)
) strict;
create index data_request_by_person on data_request (person_id, seq);
create index data_request_by_due on data_request (due_on, seq);
create index data_request_by_receipt on data_request (received_on, seq);
create index data_request_open on data_request (due_on, seq) where delivered_on is null and refused_on is null;
create index data_request_by_identity on data_request (identity_by_id) where identity_by_id is not null;

-- Copies of somebody's data that were made. All that they say is sealed: under a key of their own,
-- which is sealed for each director that was there.
create table data_copy (
  seq integer primary key,
  id text not null unique,
  request_id text not null references data_request (id),
  number text not null unique,
  language text not null check (language in ('lv', 'en')),
  pages integer not null check (pages >= 1),
  -- SHA-256 of the PDF as it was made.
  pdf_sha256 text not null,
  json_sha256 text not null,
  -- The journal's head when it was made, as its foot says.
  anchor_seq integer not null,
  anchor_hash text not null,
  made_at text not null,
  made_by text not null references account (id)
) strict;
create index data_copy_by_request on data_copy (request_id, seq);
create index data_copy_by_maker on data_copy (made_by);
create table data_copy_sealed (
  copy_id text not null references data_copy (id) on delete cascade,
  kind text not null check (kind in ('pdf', 'json')),
  bytes blob not null,
  primary key (copy_id, kind)
) strict;
create table data_copy_key (
  copy_id text not null references data_copy (id) on delete cascade,
  account_id text not null references account (id),
  sealed_key text not null,
  primary key (copy_id, account_id)
) strict;
create index data_copy_key_by_account on data_copy_key (account_id);

-- What is kept because a claim or a proceeding needs it.
create table legal_hold (
  seq integer primary key,
  id text not null unique,
  person_id text references person (id),
  incident_id text references incident (id),
  loan_id text references loan (id),
  delivery_id text references delivery (id),
  basis text not null check (basis <> ''),
  review_on text not null,
  held_at text not null,
  held_by text not null references account (id),
  released_on text,
  released_by text references account (id),
  revision integer not null default 1,
  check ((person_id is not null) + (incident_id is not null) + (loan_id is not null)
    + (delivery_id is not null) = 1),
  check ((released_on is null) = (released_by is null))
) strict;
create index legal_hold_by_person on legal_hold (person_id) where person_id is not null;
create index legal_hold_by_incident on legal_hold (incident_id) where incident_id is not null;
create index legal_hold_by_loan on legal_hold (loan_id) where loan_id is not null;
create index legal_hold_by_delivery on legal_hold (delivery_id) where delivery_id is not null;
create index legal_hold_by_holder on legal_hold (held_by);
create index legal_hold_by_releaser on legal_hold (released_by) where released_by is not null;

-- The director looked at a closed incident whose time was over, and set a day to look again.
create table incident_review (
  id text primary key,
  incident_id text not null references incident (id),
  reviewed_on text not null,
  reviewed_by text not null references account (id),
  next_on text not null check (next_on > reviewed_on)
) strict;
create index incident_review_by_incident on incident_review (incident_id, next_on);
create index incident_review_by_reviewer on incident_review (reviewed_by);

-- How long each kind of record is kept: the centre's own policy, not law. Null: as the project's rules say.
alter table policy add column keep_consent_years integer not null default 3 check (keep_consent_years between 1 and 30);
alter table policy add column keep_absence_note_months integer not null default 6 check (keep_absence_note_months between 0 and 120);
alter table policy add column keep_delivery_months integer not null default 12 check (keep_delivery_months between 1 and 360);
alter table policy add column keep_loan_years integer not null default 5 check (keep_loan_years between 1 and 30);
alter table policy add column keep_participant_years integer check (keep_participant_years between 1 and 75);
alter table policy add column keep_incident_years integer not null default 5 check (keep_incident_years between 1 and 75);
alter table policy add column keep_access_log_years integer not null default 2 check (keep_access_log_years between 1 and 30);
alter table policy add column keep_export_days integer not null default 30 check (keep_export_days between 1 and 3650);
alter table policy add column keeping_approved_by text not null default '';
alter table policy add column keeping_approved_on text;
-- What the office says of itself in a copy of somebody's data; '' for the program's own words.
alter table policy add column data_purposes text not null default '';
alter table policy add column data_recipients text not null default '';
alter table policy add column data_sources text not null default '';
alter table policy add column data_contact text not null default '';
`,
}

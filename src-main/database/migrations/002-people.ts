import type { Migration } from '../migrate.ts'

/** Institution, the people of the office, and those who sign in. */
export const people: Migration = {
  version: 2,
  name: 'people',
  sql: /* sql */ `
create table institution (
  id text primary key check (id = 'institution'),
  name text not null,
  registration_number text not null default '',
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  website text not null default '',
  place text not null default '',
  director_title text not null default '',
  e_platform text not null default '',
  procedure_name text not null default '',
  procedure_version text not null default '',
  procedure_date text,
  clauses text not null default '{}' check (json_valid(clauses)),
  idle_minutes integer not null default 10 check (idle_minutes between 1 and 240),
  is_demo integer not null default 0 check (is_demo in (0, 1)),
  revision integer not null default 1
) strict;

create table number_series (
  id text primary key,
  pattern text not null,
  year integer not null,
  next integer not null check (next >= 1)
) strict;

create table office_secret (
  name text primary key,
  value text not null
) strict, without rowid;

create table person (
  seq integer primary key,
  id text not null unique,
  given_name text not null default '',
  family_name text not null check (length(given_name) + length(family_name) > 0),
  birth_date text,
  personal_code text,
  gender text not null default 'unknown' check (gender in ('female', 'male', 'unknown')),
  language text not null default 'lv' check (language in ('lv', 'en', 'ru')),
  preferred_channel text not null default 'unknown'
    check (preferred_channel in ('email', 'phone', 'sms', 'whatsapp', 'ePlatform', 'post', 'unknown')),
  address text not null default '',
  town text not null default '',
  postcode text not null default '',
  preferred_locker text not null default '',
  note text not null default '',
  dative text not null default '',
  archived_at text,
  created_at text not null,
  created_by text not null,
  revision integer not null default 1,
  sort_key text not null,
  name_key text not null,
  given_sort_key text not null,
  town_sort_key text not null,
  first_email text not null default '',
  first_phone text not null default '',
  search_text text not null,
  search_digits text not null
) strict;
create unique index person_by_code on person (personal_code) where personal_code is not null;
-- Each order ends in the row's place; archived_at lets the daily list skip rows without reading them.
create index person_by_name on person (sort_key, seq, archived_at);
create index person_by_name_key on person (name_key);
create index person_by_given_name on person (given_sort_key, seq, archived_at);
create index person_by_town on person (town_sort_key, seq, archived_at);
create index person_town on person (town, archived_at);
create index person_by_birth_date on person (coalesce(birth_date, ''), seq, archived_at);
create index person_by_email on person (first_email, seq, archived_at);
create index person_by_phone on person (first_phone, seq, archived_at);
create index person_by_creation on person (created_at, seq, archived_at);
create index person_by_postcode on person (postcode, seq, archived_at);
create index person_archived on person (archived_at) where archived_at is not null;

create table person_part (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  part text not null check (part in ('participant', 'guardian', 'teacher', 'tutor', 'colleague', 'outside')),
  unique (person_id, part)
) strict;
create index person_part_by_part on person_part (part, person_id);

create table contact (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  kind text not null check (kind in ('phone', 'email', 'whatsapp', 'other')),
  value text not null,
  phone_type text not null default '' check (phone_type in ('', 'mobile', 'fixed', 'other')),
  note text not null default '',
  position integer not null,
  folded text not null
) strict;
create index contact_by_person on contact (person_id, position);
create index contact_by_value on contact (folded);

create table former_name (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  given_name text not null,
  family_name text not null,
  name_key text not null,
  until text not null
) strict;
create index former_name_by_person on former_name (person_id);
create index former_name_by_key on former_name (name_key);

create table former_code (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  personal_code text not null,
  until text not null
) strict;
create index former_code_by_person on former_code (person_id);
create index former_code_by_code on former_code (personal_code);

create table guardianship (
  id text primary key,
  ward_id text not null references person (id) on delete cascade,
  guardian_id text not null references person (id) on delete cascade,
  relation text not null check (relation in ('mother', 'father', 'guardian', 'other')),
  unique (ward_id, guardian_id),
  check (ward_id <> guardian_id)
) strict;
create index guardianship_by_guardian on guardianship (guardian_id);

create virtual table person_search using fts5 (
  search_text, content = 'person', content_rowid = 'seq',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4', columnsize = 0, detail = 'none'
);
insert into person_search (person_search, rank) values ('secure-delete', 1);
create virtual table person_digits using fts5 (
  search_digits, content = 'person', content_rowid = 'seq', tokenize = 'trigram', columnsize = 0
);
insert into person_digits (person_digits, rank) values ('secure-delete', 1);

create trigger person_is_found after insert on person begin
  insert into person_search (rowid, search_text) values (new.seq, new.search_text);
  insert into person_digits (rowid, search_digits) values (new.seq, new.search_digits);
end;
create trigger person_is_found_no_more after delete on person begin
  insert into person_search (person_search, rowid, search_text) values ('delete', old.seq, old.search_text);
  insert into person_digits (person_digits, rowid, search_digits) values ('delete', old.seq, old.search_digits);
end;
create trigger person_is_found_anew after update of search_text on person when old.search_text <> new.search_text begin
  insert into person_search (person_search, rowid, search_text) values ('delete', old.seq, old.search_text);
  insert into person_search (rowid, search_text) values (new.seq, new.search_text);
end;
create trigger person_digits_are_found_anew after update of search_digits on person when old.search_digits <> new.search_digits begin
  insert into person_digits (person_digits, rowid, search_digits) values ('delete', old.seq, old.search_digits);
  insert into person_digits (rowid, search_digits) values (new.seq, new.search_digits);
end;

create table account (
  id text primary key,
  person_id text not null unique references person (id),
  role text not null check (role in ('director', 'projectManager', 'staff', 'systemAdministrator')),
  language text not null default 'lv' check (language in ('lv', 'en')),
  active integer not null default 1 check (active in (0, 1)),
  created_at text not null,
  password_set_at text,
  revision integer not null default 1
) strict;

-- Never in change rows: what opens an account, and its failed tries.
create table credential (
  account_id text primary key references account (id) on delete cascade,
  password_salt text,
  password_cost integer,
  password_hash text,
  public_key text,
  sealed_private_key text,
  sealed_for_recovery text,
  failed_tries integer not null default 0,
  blocked_until text
) strict, without rowid;

create table import_mapping (
  target text not null,
  fingerprint text not null,
  mapping text not null check (json_valid(mapping)),
  used_at text not null,
  primary key (target, fingerprint)
) strict, without rowid;
`,
}

import type { Migration } from '../migrate.ts'

/** The house: journal and change rows, what windows remember, files. */
export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  sql: /* sql */ `
create table journal (
  seq integer primary key,
  generation integer not null check (generation >= 1),
  at text not null,
  kind text not null check (kind in ('command', 'undo', 'read', 'denied', 'signIn', 'office')),
  action text not null,
  actor text,
  desk text not null,
  about text not null check (json_valid(about)),
  undoes integer unique references journal (seq),
  changes_hash text,
  previous_hash text not null,
  hash text not null unique
) strict;
create index journal_by_actor on journal (actor, seq);

create table change_row (
  seq integer primary key,
  entry integer not null references journal (seq),
  table_name text not null,
  row_id text not null,
  subject text not null,
  other_subject text,
  before text,
  after text,
  salt text,
  hash text not null
) strict;
create index change_row_by_entry on change_row (entry);
create index change_row_by_subject on change_row (subject, entry);
create index change_row_by_other_subject on change_row (other_subject, entry) where other_subject is not null;

create trigger journal_is_never_edited before update on journal begin select raise(abort, 'journal is append-only'); end;
create trigger journal_is_never_cut before delete on journal begin select raise(abort, 'journal is append-only'); end;

create table command (
  id text primary key,
  name text not null,
  input_hash text not null,
  actor text,
  entry integer not null references journal (seq),
  result text not null
) strict, without rowid;

create table draft (
  account text not null,
  form text not null,
  content text not null check (json_valid(content)),
  saved_at text not null,
  primary key (account, form)
) strict, without rowid;

create table preference (
  account text not null,
  name text not null,
  value text not null check (json_valid(value)),
  primary key (account, name)
) strict, without rowid;

create table list_view (
  id text primary key,
  list text not null,
  name text not null,
  content text not null check (json_valid(content)),
  is_default integer not null default 0 check (is_default in (0, 1)),
  revision integer not null default 1,
  unique (list, name)
) strict;
create unique index list_view_default on list_view (list) where is_default = 1;

create table file (
  sha256 text primary key check (length(sha256) = 64),
  media_type text not null,
  size integer not null,
  bytes blob not null
) strict;
`,
}

import type { Migration } from '../migrate.ts'

/** The second place of the backups, and how the post to it is. */
export const backupPlace: Migration = {
  version: 17,
  name: 'backup place',
  sql: /* sql */ `
create table backup_place (
  id text primary key check (id = 'place'),
  -- An absolute path of the PC that the office is on.
  folder text not null,
  revision integer not null default 1
) strict;

create table backup_delivery (
  id text primary key check (id = 'place'),
  -- Since when something waits, and why: null while nothing does.
  waiting_since text,
  reason text,
  tries integer not null default 0,
  next_try_at text,
  delivered_at text
) strict;
`,
}

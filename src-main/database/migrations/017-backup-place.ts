import type { Migration } from '../migrate.ts'

/** The second place of the backups, how the post to it is, and for how long exports stay on the share. */
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

-- Days that exports stay on the share after they were made; null: until somebody removes them.
alter table policy add column export_keep_days integer default 30 check (export_keep_days between 1 and 3650);
`,
}

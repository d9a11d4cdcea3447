import type { Migration } from '../migrate.ts'

/** Where newer versions of the program are looked for. */
export const updatePlace: Migration = {
  version: 30,
  name: 'update place',
  sql: /* sql */ `
create table update_place (
  id text primary key check (id = 'place'),
  -- An absolute path of the PC that the office is on, or an https address.
  address text not null,
  revision integer not null default 1
) strict;
`,
}

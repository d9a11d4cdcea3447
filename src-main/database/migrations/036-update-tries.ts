import type { Migration } from '../migrate.ts'

/** Since when, why and how often the place of newer versions has not been of use. */
export const updateTries: Migration = {
  version: 36,
  name: 'update tries',
  sql: /* sql */ `
create table update_try (
  -- 1 is the first since the place was last of use; it and the last ones are kept.
  number integer primary key,
  at text not null,
  kind text not null check (kind in ('refused', 'unreachable')),
  why text not null
) strict;
`,
}

import type { Migration } from '../migrate.ts'

/** What became of parts that did not come back with their thing. */
export const owedParts: Migration = {
  version: 31,
  name: 'owed parts',
  sql: /* sql */ `
-- That a part is owed follows from the line that came back without it; here stands that it no longer is.
create table settled_part (
  id text primary key,
  line_id text not null references loan_line (id),
  part text not null check (part <> ''),
  -- Back with the thing, kept by itself because another completed the thing meanwhile, or given up.
  outcome text not null check (outcome in ('backToThing', 'looseStock', 'writtenOff')),
  settled_on text not null,
  entered_by text not null,
  entered_at text not null,
  unique (line_id, part)
) strict;
`,
}

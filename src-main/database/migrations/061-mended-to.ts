import type { Migration } from '../migrate.ts'

/** The condition a thing is in once days on which it can't be used are over, where they end later than that is entered. */
export const mendedTo: Migration = {
  version: 61,
  name: 'mended to',
  sql: /* sql */ `
alter table unavailability add column condition_after text
  check (condition_after in ('new', 'good', 'worn', 'damaged'));
create index unavailability_mended on unavailability (item_id, until_day)
  where condition_after is not null;
`,
}

import type { Migration } from '../migrate.ts'

/** Who came into a group after a notice was made is told in time for what is still to come. */
export const newcomerDue: Migration = {
  version: 33,
  name: 'newcomer due',
  sql: /* sql */ `
-- An instant; null where the notice's own deadline is theirs.
alter table notice_recipient add column due_at text;
`,
}

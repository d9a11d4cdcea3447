import type { Migration } from '../migrate.ts'

/** What of a notice went out of the office before anybody confirmed that a person was told. */
export const givenOut: Migration = {
  version: 48,
  name: 'given out',
  sql: /* sql */ `
-- An instant: the message of this person was saved, copied or printed for a call; null while it was not.
alter table notice_recipient add column given_at text;
`,
}

import type { Migration } from '../migrate.ts'

/** What of a notice went out before anybody confirmed it, and how participants come into a platform. */
export const givenOutAndAccess: Migration = {
  version: 48,
  name: 'given out and access',
  sql: /* sql */ `
-- An instant: the message of this person was saved, copied or printed for a call; null while it was not.
alter table notice_recipient add column given_at text;
-- How participants come in, as sheets say it: by an invitation, with their own account. Never a password.
alter table course_platform add column access text not null default '';
`,
}

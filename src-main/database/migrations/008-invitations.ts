import type { Migration } from '../migrate.ts'

/** A code that was told to somebody opens the office for some days only. */
export const invitations: Migration = {
  version: 8,
  name: 'invitations',
  sql: /* sql */ `
alter table credential add column code_expires_at text;
`,
}

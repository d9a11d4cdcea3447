import type { Migration } from '../migrate.ts'

/**
 * Of an absence that is entered later often only the day is known on which it was told: `reported_at` is then
 * the last moment at which it can have been.
 */
export const hourKnown: Migration = {
  version: 63,
  name: 'hour known',
  sql: /* sql */ `
alter table absence add column hour_known integer not null default 1 check (hour_known in (0, 1));
`,
}

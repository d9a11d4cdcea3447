import type { Migration } from '../migrate.ts'

/**
 * A need that is noted anew after something came back is another need: on the same day only the instants
 * tell which was first. '' for what was noted before; that counts by its day.
 */
export const askedAt: Migration = {
  version: 42,
  name: 'asked at',
  sql: /* sql */ `
alter table equipment_need add column asked_at text not null default '';
`,
}

import type { Migration } from '../migrate.ts'

/** That somebody reminded a recipient of what waits for them is an event of its own: on which day. */
export const remindedOn: Migration = {
  version: 59,
  name: 'reminded on',
  sql: /* sql */ `
alter table delivery_event add column reminded_on text;
`,
}

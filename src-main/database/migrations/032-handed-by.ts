import type { Migration } from '../migrate.ts'

/** Who gave something into somebody's hands, where that was not the one who wrote it down. */
export const handedBy: Migration = {
  version: 32,
  name: 'handed by',
  sql: /* sql */ `
alter table delivery_event add column handed_by text references person (id);
create index delivery_event_by_hander on delivery_event (handed_by) where handed_by is not null;
`,
}

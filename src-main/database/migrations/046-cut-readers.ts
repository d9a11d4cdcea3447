import type { Migration } from '../migrate.ts'

/**
 * Whose reading of an incident was ended on purpose is not named again by what they are; whose ended by
 * itself (the group was handed over, the director is not involved after all) is when that comes back.
 */
export const cutReaders: Migration = {
  version: 46,
  name: 'cut readers',
  sql: /* sql */ `
alter table incident_reader add column cut integer not null default 0 check (cut in (0, 1));
update incident_reader set cut = 1 where removed_at is not null and exists (
  select 1 from incident_entry where incident_entry.incident_id = incident_reader.incident_id
  and incident_entry.kind = 'readerRemoved' and incident_entry.entered_at = incident_reader.removed_at);
`,
}

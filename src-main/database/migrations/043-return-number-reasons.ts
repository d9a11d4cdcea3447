import type { Migration } from '../migrate.ts'

/**
 * A number under which something is sent back is looked at like those of parcels that go out, and may be
 * kept with a reason. What changed a stock may have happened before the day it was entered.
 */
export const returnNumberReasons: Migration = {
  version: 43,
  name: 'return number reasons',
  sql: /* sql */ `
alter table return_parcel add column number_reason text not null default '';
-- Null: on the day it was entered.
alter table stock_movement add column happened_on text;
`,
}

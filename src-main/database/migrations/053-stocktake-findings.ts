import type { Migration } from '../migrate.ts'

/**
 * What a stock-take found is kept when it ends, as it was found: where things stand and who has them later
 * changes nothing about it. Null while it goes on, and for those that ended before this was kept.
 */
export const stocktakeFindings: Migration = {
  version: 53,
  name: 'stocktake findings',
  sql: /* sql */ `
alter table stocktake add column findings text;
`,
}

import type { Migration } from '../migrate.ts'

/** Of which days an attendance sheet is: whether it still says what is so depends on them. */
export const paperPeriods: Migration = {
  version: 20,
  name: 'paper periods',
  sql: /* sql */ `
alter table paper add column from_day text;
alter table paper add column until_day text;
`,
}

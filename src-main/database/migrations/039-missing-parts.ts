import type { Migration } from '../migrate.ts'

/** Lines that came back with a part missing are few among all that were ever lent. */
export const missingParts: Migration = {
  version: 39,
  name: 'missing parts',
  sql: /* sql */ `
create index loan_line_missing_parts on loan_line (due_on, seq) where parts_missing_in <> '[]';
`,
}

import type { Migration } from '../migrate.ts'

/** What the office itself noted is found without reading the whole journal: asked at every opening. */
export const clock: Migration = {
  version: 7,
  name: 'clock',
  sql: /* sql */ `
create index journal_of_office on journal (seq) where kind = 'office';
`,
}

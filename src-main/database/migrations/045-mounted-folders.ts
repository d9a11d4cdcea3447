import type { Migration } from '../migrate.ts'

/** Which folders of deliveries and backups were on another disk than the PC's own. */
export const mountedFolders: Migration = {
  version: 45,
  name: 'mounted folders',
  sql: /* sql */ `
-- A share or a stick that goes away may leave its empty mount point behind, on the PC's own disk: what
-- is brought there is not delivered.
create table mounted_folder (folder text primary key) strict, without rowid;
`,
}

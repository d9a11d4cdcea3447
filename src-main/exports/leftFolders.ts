import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/**
 * Folders that a profile has left, because it was removed or was given another one: nobody keeps up to
 * date what lies there, whatever was agreed when it was delivered. The change rows remember them.
 */
export async function findLeftFolders(
  db: Kysely<Tables>,
): Promise<{ profile: string; folder: string }[]> {
  const { rows } = await sql<{ profile: string; folder: string }>`
    select distinct row_id as profile, json_extract(before, '$.folder') as folder from change_row
    where subject >= 'exportProfile/' and subject < 'exportProfile0'
      and table_name = 'export_profile' and json_extract(before, '$.folder') is not null
      and not exists (select 1 from export_profile where export_profile.id = row_id
        and export_profile.folder = json_extract(before, '$.folder'))`.execute(db)
  return rows
}

import type { Services } from '#main/calls/context.ts'
import { keepListFile } from './listFile.ts'

/** What an erasure does beside the database: rows being imported, the list for a restore, the write-ahead log. */
export async function forgetOutside({ imports, folder, reads, door }: Services): Promise<void> {
  // Rows being imported may tell of the person too.
  imports.dropAll()
  await keepListFile(folder, reads)
  await door.emptyLog()
}

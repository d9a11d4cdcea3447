import type { Services } from '#main/calls/context.ts'
import { keepListFile } from './listFile.ts'

/** What an erasure does beside the database: rows being imported, the list for a restore, the write-ahead log. */
export async function forgetOutside(services: Services): Promise<void> {
  const { imports, folder, reads, door, backupPost } = services
  // Rows being imported may tell of the person too.
  imports.dropAll()
  await keepListFile(folder, reads)
  await door.emptyLog()
  // Told at the second place as soon as it can be; one that is away is tried again by itself.
  void backupPost.deliverDue().catch(() => undefined)
}

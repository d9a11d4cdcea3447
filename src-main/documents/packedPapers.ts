import { zipSync } from 'fflate'
import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { packedPapersName } from '#shared/documents/rules.ts'
import { readPaperFile } from './paperFile.ts'

type Packed = { kind: 'sound'; bytes: Uint8Array; name: string } | { kind: 'damaged' | 'erased' }

/** Papers as they were kept, each a file of its own named by its number, in one ZIP; nothing where one is damaged. */
export async function packPapers(db: Kysely<Tables>, papers: readonly string[]): Promise<Packed> {
  const files: Record<string, Uint8Array> = {}
  for (const paper of papers) {
    const file = await readPaperFile(db, paper)
    if (file.kind !== 'sound') return file
    files[file.name] = file.bytes
  }
  // A PDF is compressed already.
  return {
    kind: 'sound',
    bytes: zipSync(files, { level: 0 }),
    name: packedPapersName(Object.keys(files)),
  }
}

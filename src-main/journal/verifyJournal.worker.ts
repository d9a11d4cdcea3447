import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { Kysely } from 'kysely'
import { isWhole } from '#main/database/checkDatabase.ts'
import { openForReading } from '#main/database/connections.ts'
import { sqliteDialect } from '#main/database/dialect.ts'
import type { Tables } from '#main/database/tables.ts'
import { verifyFiles } from '#main/incidents/verifyBytes.ts'
import { verdictOf, verifyRecords } from '#main/incidents/verifyRecords.ts'
import type { JournalVerdict } from '#shared/journal/contract.ts'
import { Anchor } from '#shared/journal/schema.ts'
import { verifyChain } from './verifyChain.ts'

const { file, expected } = z
  .object({ file: z.string(), expected: Anchor.nullable() })
  .parse(workerData)

const database = openForReading(file)
try {
  parentPort?.postMessage(await verify())
} finally {
  database.close()
}

/** The file, the chain, and what is stored of incidents now: the first that is amiss, and every changed file. */
async function verify(): Promise<{
  verdict: JournalVerdict
  changedFiles: { incident: string; file: string }[]
}> {
  if (!isWhole(database)) return { verdict: { kind: 'fileDamaged' }, changedFiles: [] }
  const verdict = verifyChain(database, expected)
  const reads = new Kysely<Tables>({ dialect: sqliteDialect(database) })
  // Files are held against their own hashes, whatever became of the chain.
  if (verdict.kind !== 'sound') return { verdict, changedFiles: await findChangedFiles(reads) }
  const findings = await verifyRecords(reads, null)
  const [first] = findings
  return {
    verdict: first === undefined ? verdict : verdictOf(first),
    changedFiles: findings
      .filter(({ isFile }) => isFile)
      .map(({ incident, row }) => ({ incident, file: row })),
  }
}

/** Of a database that was tampered with anything may be missing: the verdict on the chain stands all the same. */
async function findChangedFiles(
  reads: Kysely<Tables>,
): Promise<{ incident: string; file: string }[]> {
  try {
    const changed = await verifyFiles(reads, null)
    return changed.map(({ id, incident }) => ({ incident, file: id }))
  } catch {
    return []
  }
}

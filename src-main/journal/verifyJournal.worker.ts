import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { Kysely } from 'kysely'
import { isWhole } from '#main/database/checkDatabase.ts'
import { openForReading } from '#main/database/connections.ts'
import { sqliteDialect } from '#main/database/dialect.ts'
import type { Tables } from '#main/database/tables.ts'
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

/** The file, the chain, and what is stored of incidents now: the first that is amiss. */
async function verify(): Promise<JournalVerdict> {
  if (!isWhole(database)) return { kind: 'fileDamaged' }
  const verdict = verifyChain(database, expected)
  if (verdict.kind !== 'sound') return verdict
  const reads = new Kysely<Tables>({ dialect: sqliteDialect(database) })
  const [finding] = await verifyRecords(reads, null)
  return finding === undefined ? verdict : verdictOf(finding)
}

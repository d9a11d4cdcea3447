import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { isWhole } from '#main/database/checkDatabase.ts'
import { openForReading } from '#main/database/connections.ts'
import { Anchor } from '#shared/journal/schema.ts'
import { verifyChain } from './verifyChain.ts'

const { file, expected } = z
  .object({ file: z.string(), expected: Anchor.nullable() })
  .parse(workerData)

const database = openForReading(file)
try {
  const verdict = isWhole(database) ? verifyChain(database, expected) : { kind: 'fileDamaged' }
  parentPort?.postMessage(verdict)
} finally {
  database.close()
}

import { parentPort, workerData } from 'node:worker_threads'
import { readTable } from './readTable.ts'
import type { ReadTableSaid, ReadTableWork } from './readTableMessages.ts'

const rowsPerMessage = 1_000

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const say = (said: ReadTableSaid): void => parentPort?.postMessage(said)

const { bytes, limits }: ReadTableWork = workerData
const outcome = await readTable(bytes, limits, (rows) => say({ kind: 'progress', rows }))

if (outcome.kind === 'table') {
  for (const [sheet, { rows }] of outcome.sheets.entries())
    for (let from = 0; from < rows.length; from += rowsPerMessage)
      say({ kind: 'rows', sheet, rows: rows.slice(from, from + rowsPerMessage) })
  const sheets = outcome.sheets.map(({ name }) => ({ name, rows: [] }))
  say({ kind: 'done', outcome: { ...outcome, sheets } })
} else {
  say({ kind: 'done', outcome })
}

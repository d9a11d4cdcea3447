import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { filledFolder } from './benchOffice.ts'
import type { Figure } from './figure.ts'

const people = 100_000

const Measured = z.object({
  grownMegabytes: z.number(),
  milliseconds: z.number(),
  longest: z.number(),
})

/**
 * The register of people to one XLSX on a folder: how far a process of its own grows above what the
 * open office needs, how long it takes, and the longest time in which nobody else was answered. Beside
 * it the same rows as lines of text, without a workbook.
 */
export async function bench(): Promise<Figure[]> {
  const folder = await filledFolder(people)
  try {
    const xlsx = deliver(folder, 'xlsx')
    const csv = deliver(folder, 'csv')
    return [
      {
        name: '100 000 rows to XLSX: memory',
        value: xlsx.grownMegabytes,
        unit: 'MB',
        baseline: csv.grownMegabytes,
        limit: 150,
      },
      {
        name: '100 000 rows to XLSX',
        value: xlsx.milliseconds,
        unit: 'ms',
        baseline: csv.milliseconds,
      },
      {
        name: '100 000 rows to XLSX: longest wait of others',
        value: xlsx.longest,
        unit: 'ms',
        baseline: csv.longest,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Delivers in a process of its own, to an empty share. */
function deliver(folder: string, format: 'xlsx' | 'csv'): z.infer<typeof Measured> {
  const share = mkdtempSync(join(tmpdir(), 'norise-bench-share-'))
  try {
    const program = join(import.meta.dirname, '../support/xlsxDelivery.child.ts')
    const run = spawnSync(process.execPath, ['--expose-gc', program, folder, share, format], {
      encoding: 'utf8',
    })
    if (run.status !== 0) throw new Error(run.stderr)
    return Measured.parse(JSON.parse(run.stdout))
  } finally {
    rmSync(share, { recursive: true, force: true })
  }
}

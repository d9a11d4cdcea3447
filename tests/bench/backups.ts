import { randomBytes } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { databaseFile } from '#main/database/databaseFile.ts'
import { openBenchOffice } from './benchOffice.ts'
import { callsBeside, readSomebody } from './besideWork.ts'
import type { Figure } from './figure.ts'
import { median } from './samples.ts'

const megabytes = 100
const rounds = 5

/**
 * A backup of 100 MB, and the longest pause of a call beside it: of one that reads, and of one that
 * writes and waits for the same disk.
 */
export async function bench(): Promise<Figure[]> {
  const bench = await openBenchOffice(1_000)
  try {
    fill(databaseFile(bench.folder))
    let times = 0
    const calls = {
      read: await readSomebody(bench.client),
      write: () => {
        times += 1
        const value = `/people?${times}`
        return bench.client.workspace.setPreference({ name: 'lastRoute', value })
      },
    }
    const makeBackup = () => bench.client.backups.make()
    const took: number[] = []
    const longest: Record<keyof typeof calls, number[]> = { read: [], write: [] }
    // The first round has the filling itself to bring to the disk and counts for nothing.
    for (let round = 0; round <= rounds; round += 1) {
      for (const kind of ['read', 'write'] as const) {
        const made = await callsBeside(calls[kind], makeBackup)
        if (round === 0) continue
        took.push(made.took)
        longest[kind].push(Math.max(...made.calls))
      }
    }
    return [
      {
        name: `a backup of ${megabytes} MB, read through`,
        value: median(took),
        unit: 'ms',
        limit: 2_000,
      },
      pause('the longest call beside it, reading', longest.read),
      pause('the longest call beside it, writing', longest.write),
    ]
  } finally {
    await bench.close()
  }
}

/** Of all rounds: a pause that comes once is a pause. */
const pause = (name: string, longest: readonly number[]): Figure => ({
  name,
  value: Math.max(...longest),
  unit: 'ms',
  limit: 50,
})

function fill(file: string): void {
  const database = new Sqlite(file)
  try {
    database.pragma('synchronous = OFF')
    database.exec('begin immediate')
    const insert = database.prepare(
      "insert into file (sha256, media_type, size, bytes) values (?, 'application/pdf', ?, ?)",
    )
    for (let n = 0; n < megabytes; n += 1) {
      const bytes = randomBytes(1_000_000)
      insert.run(String(n).padStart(64, '0'), bytes.length, bytes)
    }
    database.exec('commit')
  } finally {
    database.close()
  }
}

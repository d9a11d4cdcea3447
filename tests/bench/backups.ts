import { randomBytes } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { databaseFile } from '#main/database/databaseFile.ts'
import { Ledger } from '#main/database/ledger.ts'
import { verifyInWorker } from '#main/journal/verify.ts'
import { openBenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'

const megabytes = 100
const entries = 100_000

/** A backup of 100 MB with the longest pause of a call beside it, and the check of a long journal. */
export async function bench(): Promise<Figure[]> {
  const bench = await openBenchOffice(1_000)
  try {
    await fill(databaseFile(bench.folder))
    const [person] = (
      await bench.client.people.list({
        search: '',
        filters: {},
        sort: [],
        position: { kind: 'at', offset: 0 },
        limit: 1,
      })
    ).rows
    const call = () => bench.client.people.get({ id: person?.id ?? '' })
    const copied = await beside(call, () => bench.client.backups.make())
    const checked = await beside(call, () => verifyInWorker(bench.folder))
    return [
      {
        name: `a backup of ${megabytes} MB, read through`,
        value: copied.took,
        unit: 'ms',
        limit: 2_000,
      },
      { name: 'the longest call beside it', value: copied.longest, unit: 'ms', limit: 50 },
      {
        name: `check of ${entries} entries with a change each`,
        value: checked.took,
        unit: 'ms',
        limit: 1_000,
      },
      { name: 'the longest call beside it', value: checked.longest, unit: 'ms', limit: 50 },
    ]
  } finally {
    await bench.close()
  }
}

/** Runs long work, and short calls one after the other while it lasts. */
async function beside(
  call: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<{ took: number; longest: number }> {
  const start = performance.now()
  let over = false
  const working = work().finally(() => {
    over = true
  })
  let longest = 0
  while (!over) {
    const called = performance.now()
    await call()
    await turn()
    longest = Math.max(longest, performance.now() - called)
  }
  await working
  return { took: performance.now() - start, longest }
}

async function fill(file: string): Promise<void> {
  const database = new Sqlite(file)
  try {
    database.pragma('synchronous = OFF')
    database.exec('begin immediate')
    const insert = database.prepare(
      "insert into file (sha256, media_type, size, bytes) values (?, 'application/pdf', ?, ?)",
    )
    for (let n = 0; n < megabytes - 60; n += 1) {
      const bytes = randomBytes(1_000_000)
      insert.run(String(n).padStart(64, '0'), bytes.length, bytes)
    }
    const ledger = new Ledger(database)
    for (let n = 0; n < entries; n += 1) {
      await ledger.add(
        {
          kind: 'command',
          action: 'people.update',
          actor: null,
          desk: 'bench',
          about: {},
          undoes: null,
        },
        '2026-11-23T08:00:00.000Z',
        [
          {
            table: 'person',
            row: String(n),
            subject: `person/${n}`,
            otherSubject: null,
            before: '{"note":"a"}',
            after: '{"note":"b"}',
          },
        ],
        async () => undefined,
      )
    }
    database.exec('commit')
  } finally {
    database.close()
  }
}

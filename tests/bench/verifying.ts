import { hash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { databaseFile } from '#main/database/databaseFile.ts'
import { Ledger } from '#main/database/ledger.ts'
import type { CapturedChange } from '#main/database/tracking.ts'
import { verifyInWorker } from '#main/journal/verify.ts'
import { openBenchOffice } from './benchOffice.ts'
import { callsBeside, readSomebody } from './besideWork.ts'
import type { Figure } from './figure.ts'
import { median, p95 } from './samples.ts'

const entries = 100_000
const rounds = 3

/**
 * What 100 000 entries with an edited person each add to the check of file and journal, beside bare
 * hashing of the same texts; and what calls take while a worker checks, against what they take alone.
 */
export async function bench(): Promise<Figure[]> {
  const bench = await openBenchOffice(1_000)
  try {
    const file = databaseFile(bench.folder)
    const call = await readSomebody(bench.client)
    // Mostly the start of the worker, which compiles its modules when it runs from source.
    const empty: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      empty.push((await callsBeside(call, () => verifyInWorker(bench.folder))).took)
    }
    await fill(file)
    const took: number[] = []
    const calls: Record<'alone' | 'beside', number[]> = { alone: [], beside: [] }
    // The first round finds nothing compiled or cached and counts for neither.
    for (let round = 0; round <= rounds; round += 1) {
      const alone = await callsBeside(call, () => wait(500))
      const checked = await callsBeside(call, () => verifyInWorker(bench.folder))
      if (round === 0) continue
      took.push(checked.took)
      calls.alone.push(...alone.calls)
      calls.beside.push(...checked.calls)
    }
    const added = median(took) - median(empty.slice(1))
    const [value, baseline] = [p95(calls.beside), p95(calls.alone)]
    return [
      {
        name: `check of ${entries} entries with a change each`,
        value: added,
        unit: 'ms',
        baseline: hashBarely(file),
        limit: 1_000,
      },
      {
        name: '95 of 100 calls beside the check',
        value,
        unit: 'ms',
        baseline,
        ratio: value / baseline,
        limit: 2,
      },
    ]
  } finally {
    await bench.close()
  }
}

/** Milliseconds that the hashes alone take, of texts that lie in memory: no check is quicker. */
function hashBarely(file: string): number {
  const database = new Sqlite(file, { readonly: true })
  const texts = [
    'select json_array(previous_hash, seq, generation, at, kind, action, actor, desk, about, undoes, changes_hash) from journal',
    'select json_array(salt, table_name, row_id, before, after) from change_row',
    'select hash from change_row',
  ].flatMap((query) => database.prepare<[], string>(query).pluck().all())
  database.close()
  const start = performance.now()
  for (const text of texts) hash('sha256', text)
  return performance.now() - start
}

async function fill(file: string): Promise<void> {
  const database = new Sqlite(file)
  try {
    database.pragma('synchronous = OFF')
    const person = database
      .prepare<[], string>(
        `select json_object('id', id, 'given_name', given_name, 'family_name', family_name,
          'birth_date', birth_date, 'address', address, 'town', town, 'postcode', postcode,
          'language', language, 'gender', gender, 'note', '') from person limit 1`,
      )
      .pluck()
      .get()
    if (person === undefined) throw new Error('There is nobody')
    const edited = person.replace(/""}$/, '"Zvanīt pēc sešiem."}')
    database.exec('begin immediate')
    const ledger = new Ledger(database)
    for (let n = 0; n < entries; n += 1) {
      await ledger.add(
        content,
        '2026-11-23T08:00:00.000Z',
        [changeOf(n, person, edited)],
        async () => undefined,
      )
    }
    database.exec('commit')
  } finally {
    database.close()
  }
}

const content = {
  kind: 'command',
  action: 'people.update',
  actor: '019ab1c2-7d2e-7c63-9d0a-1a2b3c4d5e6f',
  desk: '019ab1c2-7d2e-7c63-9d0a-6f5e4d3c2b1a',
  about: {},
  undoes: null,
} as const

const changeOf = (n: number, before: string, after: string): CapturedChange => ({
  table: 'person',
  row: String(n),
  subject: `person/${n}`,
  otherSubject: null,
  before,
  after,
})

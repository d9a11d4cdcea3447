import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once as happened } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite, { type Database } from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { directorPassword } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { begin } from './faultyOffice.ts'
import { passingFolder } from './fixedFolder.ts'
import type { Work } from './rounds.ts'

/** Every connection that prepares a statement from now on. */
function connectionsSeen(): Set<Database> {
  const memory = new Sqlite(':memory:')
  const prototype: Database = Object.getPrototypeOf(memory)
  memory.close()
  const seen = new Set<Database>()
  const { prepare } = prototype
  const spy = vi.spyOn(prototype, 'prepare').mockImplementation(function (this: Database, sql) {
    seen.add(this)
    return prepare.call(this, sql)
  })
  onTestFinished(() => spy.mockRestore())
  return seen
}

test('the connection that writes syncs every commit, and the one that reads writes nothing', async () => {
  const seen = connectionsSeen()
  const { office, client } = await begin(passingFolder())
  await enter(client, { familyName: 'Liepa' })
  const open = [...seen].filter((each) => each.open && each.name.endsWith('norise.sqlite'))
  const settings = open.map((each) => ({
    readonly: each.readonly,
    synchronous: each.readonly ? null : each.pragma('synchronous', { simple: true }),
    journal: each.pragma('journal_mode', { simple: true }),
    writesRefused: each.pragma('query_only', { simple: true }),
  }))
  expect(settings.toSorted((one, other) => Number(one.readonly) - Number(other.readonly))).toEqual([
    { readonly: false, synchronous: 2, journal: 'wal', writesRefused: 0 },
    { readonly: true, synchronous: null, journal: 'wal', writesRefused: 1 },
  ])
  await office.close()
})

/** Why no system calls can be traced here; null where they can. */
function whyNotTraced(): string | null {
  if (process.platform !== 'linux') return 'system calls are traced on Linux only'
  const { status, error, stderr } = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], {
    encoding: 'utf8',
  })
  return status === 0 ? null : `strace: ${(stderr || (error?.message ?? 'failed')).trim()}`
}

/** Ends a child that a tracer runs, and the tracer with it. */
async function endTraced(tracer: ChildProcess): Promise<void> {
  const gone = happened(tracer, 'exit')
  // The whole group: the tracer alone would leave the office running.
  if (tracer.pid !== undefined) process.kill(-tracer.pid, 'SIGKILL')
  await gone
}

/** What the office at work says as it asks and as it is answered, and how many answers are looked at. */
const asked: readonly { work: Work; begins: string; ends: string; times: number }[] = [
  { work: 'commands', begins: 'begun ', ends: 'done ', times: 20 },
  { work: 'undo', begins: 'undoing ', ends: 'undone ', times: 10 },
  { work: 'import', begins: 'importing', ends: 'imported', times: 2 },
  { work: 'import', begins: 'taking back', ends: 'taken back', times: 2 },
]

const noTrace = whyNotTraced()
test.skipIf(noTrace !== null).each(asked)(
  `between "$begins" and "$ends" the log is on the disk ($work)${noTrace === null ? '' : `: skipped, ${noTrace}`}`,
  { timeout: 180_000 },
  async ({ work, begins, ends, times }) => {
    const folder = passingFolder()
    const { office } = await begin(folder)
    await office.close()
    const trace = join(passingFolder(), 'trace')
    const tracer = spawn(
      'strace',
      [
        '-fy',
        '-s64',
        `-o${trace}`,
        '-etrace=write,fsync,fdatasync',
        process.execPath,
        join(import.meta.dirname, 'busyOffice.child.ts'),
        folder,
        directorPassword,
        work,
        '0',
        '0',
      ],
      { stdio: ['ignore', 'pipe', 'inherit'], detached: true },
    )
    let answered = 0
    for await (const line of createInterface({ input: tracer.stdout })) {
      if (line.startsWith(ends)) answered += 1
      if (answered === times) break
    }
    await endTraced(tracer)

    let synced = false
    let seen = 0
    for (const call of readFileSync(trace, 'utf8').split('\n')) {
      if (/\bf(data)?sync\(\d+<[^>]*norise\.sqlite-wal>/.test(call)) synced = true
      else if (call.includes(`"${begins}`)) synced = false
      else if (call.includes(`"${ends}`)) {
        seen += 1
        expect(synced, call).toBe(true)
      }
    }
    expect(seen).toBeGreaterThanOrEqual(times)
  },
)

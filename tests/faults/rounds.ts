import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { directorPassword } from '#tests/support/office.ts'
import { importedRows } from './importedRows.ts'

export type Work = 'commands' | 'undo' | 'import' | 'export' | 'backup' | 'restore' | 'migration'

/** How many rounds each kind of work is killed in, and how many of them inside a transaction at least. */
const rounds = 40
const leastInside = 10

/** On a machine that is busy with other work the moments fall otherwise: then so many rounds at most. */
const mostRounds = 120

interface Killed {
  /** Every line it said until it was gone. */
  said: string[]
  /** Whether a transaction was open when it was killed. */
  inside: boolean
}

interface Kill {
  work: Work
  round: number
  /** The line after which the time runs, or the statements are counted. */
  after: string
  /** Up to so many milliseconds later; which of them is another in every round. */
  within: number
  /** Of the test: once its time is over, no child goes on and no other is begun. */
  signal: AbortSignal
}

/** The same seed makes the same moments; the one of this run is printed, and stands in what fails. */
const seed = process.env['NORISE_FAULT_SEED'] ?? randomBytes(4).toString('hex')

/** Random numbers from 0 up to 1 that belong to a round. */
function drawn({ work, round }: Pick<Kill, 'work' | 'round'>): { moment: number; which: number } {
  const bytes = createHash('sha256').update(`${seed} ${work} ${round}`).digest()
  return { moment: bytes.readUInt32BE(0) / 2 ** 32, which: bytes.readUInt32BE(4) / 2 ** 32 }
}

/** About how many statements a piece of each work has inside transactions; an import has some for every row. */
const statements: Record<Work, number> = {
  commands: 47,
  undo: 47,
  import: 15 * importedRows,
  export: 47,
  backup: 47,
  restore: 24,
  migration: 47,
}

/** Every other round dies before a statement inside a transaction, the others at some moment of time. */
const statementOf = (kill: Kill): number =>
  kill.round % 2 === 0 ? 1 + Math.floor(drawn(kill).which * statements[kill.work]) : 0

/** Starts the child office on a folder and has it die (SIGKILL, as a power cut would end it). */
export async function killOne(folder: string, kill: Kill): Promise<Killed> {
  const { work, round, after, within, signal: stopped } = kill
  const statement = statementOf(kill)
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'busyOffice.child.ts'),
      folder,
      directorPassword,
      work,
      String(round),
      String(statement),
      after,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      signal: stopped,
      killSignal: 'SIGKILL',
      // The same modules are started again and again.
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'norise-compile-cache') },
    },
  )
  const said: string[] = []
  const lines = createInterface({ input: child.stdout })
  const gone = once(child, 'exit')
  const read = once(lines, 'close')
  let timed = false
  lines.on('line', (line) => {
    said.push(line)
    if (statement === 0 && !timed && line.startsWith(after)) {
      timed = true
      setTimeout(() => child.kill('SIGKILL'), within * drawn(kill).moment)
    }
    // A work that has an end may come to it before its time.
    if (line === 'done') child.kill('SIGKILL')
  })
  const [, signal] = await gone
  await read
  expect(signal, said.join('\n')).toBe('SIGKILL')
  return { said, inside: said.findLast((line) => line === 'in' || line === 'out') === 'in' }
}

/**
 * Kills one kind of work in every round, and looks at the folder after each: at least 40 rounds, and
 * as many more as it takes until ten of them died inside a transaction.
 */
export async function killInRounds(
  folder: (round: number) => string | Promise<string>,
  kill: Omit<Kill, 'round' | 'after'> & { after: string | ((round: number) => string) },
  look: (killed: Killed, round: number) => Promise<void> | void,
): Promise<void> {
  process.stdout.write(`${kill.work}: seed ${seed}\n`)
  let inside = 0
  let round = 0
  for (; round < rounds || (inside < leastInside && round < mostRounds); round += 1) {
    try {
      kill.signal.throwIfAborted()
      const after = typeof kill.after === 'string' ? kill.after : kill.after(round)
      const killed = await killOne(await folder(round), { ...kill, round, after })
      if (killed.inside) inside += 1
      await look(killed, round)
    } catch (error) {
      throw told(error, `${kill.work}, round ${round}, seed ${seed}`)
    }
  }
  process.stdout.write(`${kill.work}: ${inside} of ${round} killed inside a transaction\n`)
  expect(inside).toBeGreaterThanOrEqual(leastInside)
}

/** The same error, saying in which round it came: only so can the round be had once more. */
function told(error: unknown, where: string): unknown {
  if (error instanceof Error && !(error instanceof DOMException)) {
    error.message = `${where}: ${error.message}`
    return error
  }
  return new Error(where, { cause: error })
}

/** What was said behind a word: `done R1N2` → `R1N2`. */
export const saidAfter = (said: readonly string[], word: string): string[] =>
  said.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))

/** The family names that begin so, as the file itself has them. */
export function namesIn(file: string, beginning: string): string[] {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    return database
      .prepare<[string], string>(
        'select family_name from person where family_name glob ? order by family_name',
      )
      .pluck()
      .all(`${beginning}*`)
  } finally {
    database.close()
  }
}

export const namesOf = (folder: string, beginning: string): string[] =>
  namesIn(databaseFile(folder), beginning)

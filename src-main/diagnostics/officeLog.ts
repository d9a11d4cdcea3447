import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import type { LogEvent } from '#shared/diagnostics/schema.ts'

/** Bytes after which a log is put aside and the one put aside before is let go of. */
const longest = 262_144

/**
 * The log of an office, one event a line. It never fails: where nothing can be written, the office
 * goes on without a log.
 */
export class OfficeLog {
  readonly #folder: string
  readonly #clock: Pick<Clock, 'now'>

  constructor(folder: string, clock: Pick<Clock, 'now'>) {
    this.#folder = join(folder, 'logs')
    this.#clock = clock
  }

  note(event: LogEvent): void {
    try {
      mkdirSync(this.#folder, { recursive: true })
      if (sizeOf(this.#file) > longest) renameSync(this.#file, this.#before)
      const line = JSON.stringify({ at: instantText(this.#clock.now()), ...event })
      appendFileSync(this.#file, `${line}\n`)
    } catch {
      // A full disk must not end what was being noted.
    }
  }

  /** @returns the newest lines, the oldest of them first */
  last(lines: number): string[] {
    const all = [this.#before, this.#file].flatMap((file) => readLines(file))
    return all.slice(-lines)
  }

  get #file(): string {
    return join(this.#folder, 'norise.log')
  }

  get #before(): string {
    return join(this.#folder, 'norise.1.log')
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    return []
  }
}

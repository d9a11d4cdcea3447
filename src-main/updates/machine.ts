import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import type { Surroundings } from '#main/folder/dataFolder.ts'

/** The PC as replacing the program sees it: what it is, small notes on its disk, and what it starts. */
export interface Machine extends Surroundings {
  /** Fails where the disk takes none. */
  writeNote(path: string, text: string): void
  /** Fails where there is none. */
  readNote(path: string): string
  /** Fails where one is there and stays. */
  removeNote(path: string): void
  /** Starts a program that goes on when this one has ended; fails where it does not start. */
  start(program: string, words: readonly string[]): Promise<void>
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  writeNote(path, text) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, text, { mode: 0o600 })
  },
  readNote: (path) => readFileSync(path, 'utf8'),
  removeNote: (path) => rmSync(path, { force: true }),
  start: (program, words) =>
    new Promise((resolve, reject) => {
      const child = spawn(program, words, { detached: true, stdio: 'ignore' })
      child.once('error', reject)
      child.once('spawn', () => {
        child.unref()
        resolve()
      })
    }),
})

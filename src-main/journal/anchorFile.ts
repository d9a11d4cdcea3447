import { open, rename } from 'node:fs/promises'
import type { Anchor } from '#shared/journal/schema.ts'
import { anchorFile } from './verify.ts'

/** Not after every command: the file is a second witness, and a moment's delay only makes it older. */
const delay = 2_000

/** Keeps the journal's head in a file beside the database, so that a cut tail is noticed. */
export class AnchorFile {
  readonly #path: string
  readonly #keeps: boolean
  #latest: Anchor | null = null
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> = Promise.resolve()

  /**
   * @param keeps the journal does not reach the head that was last seen: the file stays the witness of
   * that, and a newer head must not take its place
   */
  constructor(folder: string, { keeps }: { keeps: boolean }) {
    this.#path = anchorFile(folder)
    this.#keeps = keeps
  }

  remember(head: Anchor): void {
    if (this.#keeps) return
    this.#latest = head
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      void this.flush()
    }, delay).unref()
  }

  /**
   * Writes what is remembered; one writing at a time, because both would use the same part file.
   * A full disk ends nothing and keeps no office from closing: the file stays an older witness.
   */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write()).catch(() => undefined)
    return this.#writing
  }

  async #write(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const head = this.#latest
    this.#latest = null
    if (head === null) return
    const part = `${this.#path}.part`
    const file = await open(part, 'w')
    try {
      await file.writeFile(JSON.stringify(head))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, this.#path)
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inflateSync } from 'node:zlib'
import { digitsOf, fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import { readPdf } from './readPdf.ts'

/** Words that stand nowhere else, each of a field of its own, so that a find names the field. */
export class Canaries {
  readonly #words = new Map<string, string>()

  /** A new word of letters for a field: names take nothing else. */
  word(field: string): string {
    const key = this.#words.has(field) ? `${field}${this.#words.size}` : field
    return this.keep(key, `Kanārijas${field}Ķiploks${letters(this.#words.size)}`)
  }

  /** Something of a form of its own for a field: a number, a code. */
  keep(field: string, value: string): string {
    this.#words.set(field, value)
    return value
  }

  /** The word of a field that was given one. */
  of(field: string): string {
    const word = this.#words.get(field)
    if (word === undefined) throw new Error(`${field} has no word`)
    return word
  }

  /** Every word that was given out. */
  get words(): string[] {
    return [...this.#words.values()]
  }

  /** What the words are of. */
  get fields(): string[] {
    return [...this.#words.keys()]
  }

  /** Which fields stand in some bytes, in any form a file could hold them, in deflated streams too. */
  in(...bytes: Buffer[]): string[] {
    const all = [...bytes, ...bytes.flatMap(streamsIn)]
    return [...this.#words]
      .filter(([, word]) => {
        const forms = formsOf(word)
        return all.some((one) => forms.some((form) => one.includes(form)))
      })
      .map(([field]) => field)
  }

  /**
   * The same for the name and the bytes of every file under a folder, and for what a reader sees in PDFs.
   * @param except names of files, from the folder on, that are not looked into
   */
  async under(folder: string, except: RegExp = /^$/): Promise<string[]> {
    const found: string[] = []
    for (const path of filesUnder(folder)) {
      const name = relative(folder, path)
      if (except.test(name)) continue
      const bytes = readFileSync(path)
      const inside = await Promise.all(pdfsIn(bytes).map(textOf))
      const fields = this.in(Buffer.from(name), bytes, ...inside)
      found.push(...fields.map((field) => `${field} in ${name}`))
    }
    return found
  }
}

const letters = (number: number): string =>
  String(number)
    .split('')
    .map((digit) => 'abcdefghij'[Number(digit)] ?? '')
    .join('')

/** A word as it could stand in a file: UTF-8, UTF-16 both ways, escaped, hex, base64 at any offset, folded, as a sort key. */
function formsOf(word: string): Buffer[] {
  const utf8 = Buffer.from(word)
  const utf16 = Buffer.from(word, 'utf16le')
  const swapped = Buffer.from(utf16).swap16()
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64')
    // What the neighbours decide is left out.
    return Buffer.from(text.slice(offset === 0 ? 0 : 4, -4))
  })
  const digits = digitsOf(word)
  const indexed =
    digits.length < 6
      ? [fold(word), latvianSortKey(word).split('!')[0] ?? '', word.toLowerCase()]
      : [digits.replace(/^371/, '')]
  const escaped = Buffer.from(JSON.stringify(word).slice(1, -1))
  const hex = Buffer.from(utf8.toString('hex'))
  return [
    utf8,
    utf16,
    swapped,
    escaped,
    hex,
    ...base64,
    ...indexed.map((text) => Buffer.from(text)),
  ]
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Every whole PDF inside some bytes, wherever it begins. */
function pdfsIn(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = bytes.indexOf('%PDF-'); at >= 0; at = bytes.indexOf('%PDF-', at + 1)) {
    const end = bytes.indexOf('%%EOF', at)
    if (end > 0) found.push(bytes.subarray(at, end + 6))
  }
  return found
}

/** What compressed streams among the bytes hold, of PDFs that are cut in two as well. */
function streamsIn(bytes: Buffer): Buffer[] {
  const streams: Buffer[] = []
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = bytes[at + 6] === 0x0d ? at + 8 : at + 7
    try {
      // What follows the stream is left alone.
      streams.push(inflateSync(bytes.subarray(start), { finishFlush: 2 }))
    } catch {
      // Not a deflated one.
    }
  }
  return streams
}

/** The text of a PDF as a reader sees it, since letters are glyphs in its streams. */
const textOf = (pdf: Buffer): Promise<Buffer> =>
  // A buffer of Node's shares its memory, which the reader takes away.
  readPdf(new Uint8Array(pdf)).then(
    (read) => Buffer.from(`${read.title}\n${read.text.replace(/\s+/gu, '')}`),
    () => Buffer.alloc(0),
  )

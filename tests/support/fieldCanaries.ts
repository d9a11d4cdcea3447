import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { digitsOf, fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'

/** Words that stand nowhere else, each of a field of its own, so that a find names the field. */
export class FieldCanaries {
  readonly #words = new Map<string, string>()

  /** A word of letters: names take nothing else. */
  word(field: string): string {
    return this.keep(field, `Kanārijas${field}Ķiploks${letters(this.#words.size)}`)
  }

  /** Something of a form of its own: a number, a code. */
  keep(field: string, value: string): string {
    this.#words.set(field, value)
    return value
  }

  /** Which fields stand in some bytes, in any form a file could hold them. */
  in(bytes: Buffer): string[] {
    const all = Buffer.concat([bytes, ...pdfStreams(bytes)])
    return [...this.#words]
      .filter(([, word]) => formsOf(word).some((form) => all.includes(form)))
      .map(([field]) => field)
  }

  /** The same for every file under a folder; `except` tells names that are not looked into. */
  under(folder: string, except: RegExp = /^$/): string[] {
    return filesUnder(folder)
      .filter((path) => !except.test(path.slice(folder.length + 1)))
      .flatMap((path) => this.in(readFileSync(path)).map((field) => `${field} in ${path}`))
  }

  get fields(): string[] {
    return [...this.#words.keys()]
  }
}

const letters = (number: number): string =>
  String(number)
    .split('')
    .map((digit) => 'abcdefghij'[Number(digit)] ?? '')
    .join('')

/** A word as it could stand in a file: UTF-8, UTF-16 both ways, base64 at any offset, folded, as a sort key. */
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
  const isWord = digits.length < 6
  const indexed = isWord
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

/** What the compressed streams of PDFs among the bytes hold. */
function pdfStreams(bytes: Buffer): Buffer[] {
  const streams: Buffer[] = []
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      // What follows the stream is left alone; a page of the database may cut one in two.
      streams.push(inflateSync(bytes.subarray(at + 7), { finishFlush: 2 }))
    } catch {
      continue
    }
  }
  return streams
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

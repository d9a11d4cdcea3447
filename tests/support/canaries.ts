import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inflateSync } from 'node:zlib'
import { readPdf } from './readPdf.ts'

/** Words that stand nowhere else; each field gets its own, so that a find names it. */
export class Canaries {
  readonly words: string[] = []

  /** The next word, for a field. */
  for(field: string): string {
    const word = `Kanārijputniņš${field}${this.words.length + 1}Ķ`
    this.words.push(word)
    return word
  }
}

/** A word as it could stand in a file: UTF-8, UTF-16 both ways, escaped, hex, base64 at any offset. */
function formsOf(word: string): Buffer[] {
  const utf8 = Buffer.from(word)
  const utf16 = Buffer.from(word, 'utf16le')
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64')
    // What the neighbours decide is left out.
    return Buffer.from(text.slice(offset === 0 ? 0 : 4, -4))
  })
  const escaped = Buffer.from(JSON.stringify(word).slice(1, -1))
  const swapped = Buffer.from(utf16).swap16()
  return [utf8, utf16, swapped, escaped, ...base64, Buffer.from(utf8.toString('hex'))]
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

/** What the streams of a PDF hold, inflated; and its text as a reader sees it, since letters are glyphs there. */
async function insideOf(pdf: Buffer): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const start = pdf[at + 6] === 0x0d ? at + 8 : at + 7
    try {
      parts.push(inflateSync(pdf.subarray(start), { finishFlush: 2 }))
    } catch {
      // Not a deflated one.
    }
  }
  // A buffer of Node's shares its memory, which the reader takes away.
  const text = await readPdf(new Uint8Array(pdf)).then(
    (read) => `${read.title}\n${read.text.replace(/\s+/gu, '')}`,
    () => '',
  )
  return Buffer.concat([...parts, Buffer.from(text)])
}

/** Every word that is in a name or the bytes of a file under a folder, inside PDFs too. */
export async function findWords(folder: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = []
  const forms = words.map((word) => ({ word, forms: formsOf(word) }))
  for (const path of filesUnder(folder)) {
    const bytes = readFileSync(path)
    const inside = await Promise.all(pdfsIn(bytes).map(insideOf))
    const all = [Buffer.from(relative(folder, path)), bytes, ...inside]
    for (const { word, forms: sought } of forms) {
      if (all.some((one) => sought.some((form) => one.includes(form)))) {
        found.push(`${word} in ${relative(folder, path)}`)
      }
    }
  }
  return found
}

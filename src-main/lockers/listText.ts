import Papa, { type ParseError } from 'papaparse'
import { decodeText } from '#main/imports/decodeText.ts'
import { sniffFile } from '#main/imports/sniffFile.ts'
import { listLimits } from '#shared/lockers/importSchema.ts'

/** What the text of a list's file holds: JSON, or the rows of a CSV by their headings. */
export type ListContent =
  | { readonly kind: 'content'; readonly value: unknown }
  | { readonly kind: 'cutShort' }
  | { readonly kind: 'notAList' }

/** No carrier's list goes deeper; JSON that does is made to harm. */
const deepest = 24

/** Takes the bytes of a file for JSON in UTF-8 or UTF-16, or for CSV with headings. */
export function contentOf(bytes: Uint8Array): ListContent {
  if (sniffFile(bytes).kind !== 'text') return { kind: 'notAList' }
  const decoded = decodeText(bytes)
  if (decoded.kind === 'binary') return { kind: 'notAList' }
  // Empty cells at the end of a row by tabs are cells all the same.
  const text = decoded.text.replace(/^\ufeff/u, '').trimStart()
  return text.startsWith('[') || text.startsWith('{') ? jsonOf(text.trimEnd()) : rowsOf(text)
}

function jsonOf(text: string): ListContent {
  const shape = shapeOf(text)
  if (shape.deepest > deepest) return { kind: 'notAList' }
  try {
    return { kind: 'content', value: JSON.parse(text) }
  } catch {
    return { kind: shape.ends === 'open' ? 'cutShort' : 'notAList' }
  }
}

/** How deep the brackets go, and whether one is still open at the end. */
function shapeOf(text: string): { deepest: number; ends: 'open' | 'closed' } {
  let depth = 0
  let most = 0
  let inString = false
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place]
    if (inString) {
      if (character === '\\') place += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '[' || character === '{') {
      depth += 1
      most = Math.max(most, depth)
    } else if (character === ']' || character === '}') depth -= 1
  }
  return { deepest: most, ends: inString || depth > 0 ? 'open' : 'closed' }
}

function rowsOf(text: string): ListContent {
  const heading = text.slice(0, 5000).split(/\r?\n/u, 1)[0] ?? ''
  if (!/[;,\t]/u.test(heading) || heading.length > 4000) return { kind: 'notAList' }
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    preview: listLimits.records + 1,
  })
  if (data.length === 0) return { kind: 'notAList' }
  return endsWithin(errors, data.length) ? { kind: 'cutShort' } : { kind: 'content', value: data }
}

/** Whether the text ends in the middle of a row: in a quoted cell, or where all rows but the last have every cell. */
function endsWithin(errors: readonly ParseError[], rows: number): boolean {
  if (errors.some(({ code }) => code === 'MissingQuotes')) return true
  const short = errors.filter(({ code }) => code === 'TooFewFields')
  return rows > 1 && short.length === 1 && short[0]?.row === rows - 1
}

import { fold } from '#shared/text/fold.ts'
import {
  type NumberDoubt,
  type NumberRule,
  type ParsedParcelNumber,
  parseParcelNumber,
} from './parcelNumber.ts'

/** A parcel that a number may belong to, in the order in which the screen shows them. */
export interface ParcelToNumber {
  parcel: string
  codes: readonly string[]
  recipients: readonly string[]
  /** The number it has already, '' for none. */
  number: string
}

/** What is to be thought of a number that came back. */
export type NumberVerdict =
  | { kind: 'valid' }
  /** The parcel has this very number already. */
  | { kind: 'same' }
  /** The check digit is another, or its form: it may be kept with a reason. */
  | { kind: NumberDoubt }
  | {
      kind: 'problem'
      problem: Extract<ParsedParcelNumber, { kind: 'problem' }>['problem']
    }
  /** Another parcel of the carrier has it and keeps it; `by` is that one's code, '' where it may not be seen. */
  | { kind: 'taken'; by: string }
  /** Two parcels would get it. */
  | { kind: 'twice' }

export interface MatchedNumber {
  parcel: string
  /** Without blanks and dashes; as it was written where it can't be read. */
  number: string
  verdict: NumberVerdict
}

/** A line that no parcel gets, counted from 1. */
export interface UnmatchedLine {
  line: number
  text: string
  why: 'noParcel' | 'severalParcels' | 'again' | 'tooMany' | 'noNumber'
}

export interface MatchedNumbers {
  numbers: MatchedNumber[]
  unmatched: UnmatchedLine[]
}

interface Given {
  line: number
  text: string
  parcel: ParcelToNumber | UnmatchedLine['why']
  number: string
}

/**
 * Reads numbers that were pasted from the carrier's portal. One column goes by the order of the
 * parcels, an empty line leaves its parcel out; of two columns one names the parcel by its code or
 * recipient. A first line without any digit is a heading. A number whose parcel gets another one in
 * the same go is free: numbers pasted one row off are mended by pasting them again.
 * @param taken the code of whoever has a number of this carrier already, by the number's key
 */
export function matchNumbers(
  text: string,
  parcels: readonly ParcelToNumber[],
  { usesS10 }: NumberRule,
  taken: ReadonlyMap<string, string>,
): MatchedNumbers {
  const given = givenNumbers(text, parcels)
  const found = new Map<string, { number: string; read: ParsedParcelNumber }>()
  const unmatched: UnmatchedLine[] = []
  for (const { line, text: written, parcel, number } of given) {
    if (typeof parcel === 'string') {
      unmatched.push({ line, text: written, why: parcel })
      continue
    }
    const read = parseParcelNumber(number, { usesS10 })
    const before = found.get(parcel.parcel)
    if (before === undefined) found.set(parcel.parcel, { number, read })
    // Two deliveries of one parcel may each say the same number.
    else if (keyOf(before.read) !== keyOf(read) || read.kind === 'problem') {
      unmatched.push({ line, text: written, why: 'again' })
    }
  }
  const times = new Map<string, number>()
  for (const { read } of found.values()) {
    const key = keyOf(read)
    if (key !== null) times.set(key, (times.get(key) ?? 0) + 1)
  }
  const kept = keptNumbers(parcels, found, { times, taken, usesS10 })
  const numbers = parcels.flatMap(({ parcel, number: has }): MatchedNumber[] => {
    const one = found.get(parcel)
    if (one === undefined) return []
    const { number, read } = one
    return [
      {
        parcel,
        number: read.kind === 'problem' ? number.trim() : read.number,
        verdict: verdictOf(read, has, times, kept),
      },
    ]
  })
  return { numbers, unmatched }
}

/**
 * The numbers that stay with whoever has them. A parcel gives its own up only when it can take the new
 * one, which may hang on another's giving up: whoever can't keeps theirs, until nobody else has to.
 */
function keptNumbers(
  parcels: readonly ParcelToNumber[],
  found: ReadonlyMap<string, { read: ParsedParcelNumber }>,
  about: {
    times: ReadonlyMap<string, number>
    taken: ReadonlyMap<string, string>
    usesS10: boolean
  },
): Map<string, string> {
  const kept = new Map(about.taken)
  const givingUp = parcels.flatMap(({ parcel, number: has }) => {
    const own = keyOf(parseParcelNumber(has, about))
    const next = keyOf(found.get(parcel)?.read ?? parseParcelNumber('', about))
    const by = own === null ? undefined : kept.get(own)
    return own === null || next === null || by === undefined || own === next
      ? []
      : [{ own, next, by, free: (about.times.get(next) ?? 0) === 1 }]
  })
  for (const { own } of givingUp) kept.delete(own)
  const byNext = new Map(givingUp.map((one) => [one.next, one]))
  const staying = givingUp.filter(({ next, free }) => !free || kept.has(next))
  for (let one = staying.pop(); one !== undefined; one = staying.pop()) {
    kept.set(one.own, one.by)
    const wantsIt = byNext.get(one.own)
    if (wantsIt !== undefined && !kept.has(wantsIt.own)) staying.push(wantsIt)
  }
  return kept
}

/** The keys of all numbers in a text that can be read: what the office has to be asked for. */
export const keysIn = (
  text: string,
  parcels: readonly ParcelToNumber[],
  rule: NumberRule,
): string[] =>
  givenNumbers(text, parcels).flatMap(({ number }) => keyOf(parseParcelNumber(number, rule)) ?? [])

function verdictOf(
  read: ParsedParcelNumber,
  has: string,
  times: ReadonlyMap<string, number>,
  taken: ReadonlyMap<string, string>,
): NumberVerdict {
  if (read.kind === 'problem') return { kind: 'problem', problem: read.problem }
  if ((times.get(read.key) ?? 0) > 1) return { kind: 'twice' }
  if (has !== '' && has === read.number) return { kind: 'same' }
  const by = taken.get(read.key)
  if (by !== undefined) return { kind: 'taken', by }
  return { kind: read.kind === 'warning' ? read.problem : 'valid' }
}

const keyOf = (read: ParsedParcelNumber): string | null =>
  read.kind === 'problem' ? null : read.key

/** Parcels by what a line may call them. */
interface Names {
  byCode: ReadonlyMap<string, readonly ParcelToNumber[]>
  byRecipient: ReadonlyMap<string, readonly ParcelToNumber[]>
}

const namesOf = (parcels: readonly ParcelToNumber[]): Names => ({
  byCode: indexed(parcels, ({ codes }) => codes.map(plainCode)),
  byRecipient: indexed(parcels, ({ recipients }) => recipients.map(fold)),
})

function indexed(
  parcels: readonly ParcelToNumber[],
  keysOf: (parcel: ParcelToNumber) => readonly string[],
): Map<string, ParcelToNumber[]> {
  const index = new Map<string, ParcelToNumber[]>()
  for (const parcel of parcels) {
    for (const key of new Set(keysOf(parcel))) index.set(key, [...(index.get(key) ?? []), parcel])
  }
  return index
}

function givenNumbers(text: string, parcels: readonly ParcelToNumber[]): Given[] {
  const rows = text
    .split(/\r\n?|\n/u)
    .map((written, place) => ({ line: place + 1, text: written.trim(), cells: cellsOf(written) }))
  const first = rows.find(({ cells }) => cells.length > 0)
  const said = rows.filter((row) => row !== first || /\d/u.test(row.text))
  if (said.every(({ cells }) => cells.length < 2)) return byOrder(said, parcels)
  const names = namesOf(parcels)
  return said.filter(({ cells }) => cells.length > 0).map((row) => byName(row, names))
}

type Row = { line: number; text: string; cells: readonly string[] }

/** The first line that says something is of the first parcel. */
function byOrder(rows: readonly Row[], parcels: readonly ParcelToNumber[]): Given[] {
  const start = rows.findIndex(({ cells }) => cells.length > 0)
  return rows
    .slice(Math.max(start, 0))
    .flatMap(({ line, text, cells: [number] }, place): Given[] =>
      number === undefined ? [] : [{ line, text, number, parcel: parcels[place] ?? 'tooMany' }],
    )
}

function byName({ line, text, cells }: Row, names: Names): Given {
  const whose = cells.map((cell) => parcelsOf(cell, names))
  // The more certain first: a code names one parcel, a name may be that of several.
  const sure = whose.findIndex((found) => found.length === 1)
  const named = sure === -1 ? whose.findIndex((found) => found.length > 1) : sure
  const others = cells.filter((_, place) => place !== named)
  const number = others.find((cell) => /\d/u.test(cell)) ?? ''
  const [parcel, second] = whose[named] ?? []
  if (parcel === undefined) return { line, text, number, parcel: 'noParcel' }
  if (second !== undefined) return { line, text, number, parcel: 'severalParcels' }
  return { line, text, number, parcel: number === '' ? 'noNumber' : parcel }
}

/** Whose a cell is: of a parcel of several deliveries our own file has all codes in one cell. */
function parcelsOf(cell: string, { byCode, byRecipient }: Names): readonly ParcelToNumber[] {
  const coded = new Set(
    plainCode(cell)
      .split(',')
      .flatMap((code) => byCode.get(code) ?? []),
  )
  return coded.size > 0 ? [...coded] : (byRecipient.get(fold(cell)) ?? [])
}

const plainCode = (text: string): string => text.replaceAll(/[\s-]/gu, '').toUpperCase()

/** Cells between tabs; without any between semicolons, else between commas. Quotes around them are dropped. */
function cellsOf(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  return line
    .split(separator)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/u, '$1')
        .trim(),
    )
    .filter((cell) => cell !== '')
}

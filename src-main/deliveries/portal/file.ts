import { writeXlsxStream } from 'hucre/xlsx'
import Papa from 'papaparse'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { PortalRowNote } from '#shared/deliveries/dispatchContract.ts'
import type { PortalField, PortalProfileInput } from '#shared/deliveries/portalProfile.ts'
import { guardedCell, type PortalParcel, portalRow } from '#shared/deliveries/portalRow.ts'
import { fold } from '#shared/text/fold.ts'
import { encodeWindows1257, fitsWindows1257 } from './windows1257.ts'

type Profile = Omit<PortalProfileInput, 'name'>

/** Parcels in the columns of a profile, with what is to be looked at; nothing is cut. */
export function portalRows(
  parcels: readonly PortalParcel[],
  profile: Profile,
): { rows: string[][]; notes: PortalRowNote[] } {
  const lossy = profile.format === 'csv' && profile.encoding === 'windows1257'
  const made = parcels.map((parcel) => {
    const code = parcel.codes.join(', ')
    const { cells, notes } = portalRow(parcel, profile)
    const lost = profile.columns.flatMap(({ field }, place): PortalRowNote[] =>
      lossy && !fitsWindows1257(cells[place] ?? '')
        ? [{ code, field, problem: 'lettersLost', longest: null }]
        : [],
    )
    return { cells, notes: [...notes.map((note) => ({ code, ...note })), ...lost] }
  })
  return { rows: made.map(({ cells }) => cells), notes: made.flatMap(({ notes }) => notes) }
}

/** Cells as a line for the clipboard, between tabs. */
export const portalLine = (cells: readonly string[]): string =>
  cells.map((cell) => guardedCell(cell)).join('\t')

/** The bytes of a portal's file. `usual`: what columns without a heading of their own are called. */
export async function portalBytes(
  rows: readonly (readonly string[])[],
  profile: Profile,
  usual: Readonly<Record<PortalField, string>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const headings = profile.columns.map(({ field, heading }) => heading || usual[field])
  const table = profile.header ? [headings, ...rows] : rows
  return profile.format === 'csv' ? csv(table, profile) : workbook(table)
}

const byteOrderMark = '\ufeff'

function csv(
  table: readonly (readonly string[])[],
  { separator, encoding }: Profile,
): Uint8Array<ArrayBuffer> {
  const text = `${Papa.unparse(
    table.map((row) => row.map(guardedCell)),
    { delimiter: separator === 'tab' ? '\t' : separator, newline: '\r\n' },
  )}\r\n`
  if (encoding === 'windows1257') return encodeWindows1257(text)
  return new TextEncoder().encode(encoding === 'utf8bom' ? byteOrderMark + text : text)
}

/** Every cell is a plain string: no phone loses its plus and no code its zeros. */
async function workbook(table: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> {
  async function* cells(): AsyncGenerator<(string | null)[]> {
    for (const row of table) yield row.map((cell) => (cell === '' ? null : cell))
  }
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsxStream(cells(), { name: 'Norise' })) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The file itself; its name says the carrier and the day, and nobody's data. */
export function portalFile(
  bytes: Uint8Array<ArrayBuffer>,
  { format }: Profile,
  of: { carriers: readonly string[]; on: CivilDate },
): File {
  const [carrier, other] = new Set(of.carriers)
  const whose =
    carrier === undefined || other !== undefined
      ? ''
      : `-${fold(carrier).replaceAll(/[^a-z0-9]+/gu, '-')}`
  return new File([bytes], `sutijumi${whose}-${of.on}.${format}`, { type: mediaTypes[format] })
}

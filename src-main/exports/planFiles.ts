import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { namesRestricted } from '#main/documents/withheldPapers.ts'
import { notRestricted } from '#main/people/restricted.ts'
import type { Permission } from '#shared/exports/columns.ts'
import { deliveredColumns, permissionsOf } from '#shared/exports/rules.ts'
import type { DeliveredFile, RegisterChoice } from '#shared/exports/schema.ts'
import type { DeliveryOrder } from './deliveryOrder.ts'
import { registerFileName, sheetFileName, standsAsDelivered } from './ownFiles.ts'
import { countRegister, readRegister } from './readRegister.ts'
import { headings, registerFiles } from './registerTexts.ts'
import { spreadsheetBytes } from './writeSpreadsheet.ts'

/** A file of a delivery: it stands already as it should, or is to be written. */
export type PlannedFile =
  | { kind: 'keep'; name: string; delivered: DeliveredFile }
  | {
      kind: 'write'
      name: string
      about: Pick<DeliveredFile, 'kind' | 'format' | 'rows' | 'content'>
      bytes(): AsyncIterable<Uint8Array>
    }

/** Raised when the same rows are written differently, so that what stands is written anew. */
const writing = 1

/**
 * Decides file by file what a delivery has to write: the rows are read and hashed once, and what
 * stands in the folder with the same content and unharmed is left alone.
 */
export async function planFiles(
  db: Kysely<Tables>,
  { profile, signal, onProgress }: Pick<DeliveryOrder, 'profile' | 'signal' | 'onProgress'>,
  before: readonly DeliveredFile[],
): Promise<PlannedFile[]> {
  const known = new Map(before.map((file) => [file.name, file]))
  const allowed = permissionsOf(profile)
  const progress = { done: 0, total: 0 }
  // Of a register whose chosen columns must all stay at home nothing is delivered.
  const choices = profile.registers.filter(
    ({ register, columns }) => deliveredColumns(register, columns, allowed).length > 0,
  )
  for (const { register } of choices) {
    const rows = await countRegister(db, register, allowed)
    progress.total += rows * (1 + profile.formats.length)
  }
  const advance = (rows: number): void => {
    progress.done = Math.min(progress.total, progress.done + rows)
    onProgress(progress)
  }

  const planned: PlannedFile[] = []
  for (const choice of choices) {
    const table = outgoing(db, choice, allowed, signal, advance)
    const { content, rows } = await contentOf(table)
    for (const format of profile.formats) {
      const name = registerFileName(choice.register, format)
      const delivered = known.get(name)
      if (
        delivered?.content === content &&
        (await standsAsDelivered(profile.folder, delivered, true))
      ) {
        advance(rows)
        planned.push({ kind: 'keep', name, delivered })
      } else {
        planned.push({
          kind: 'write',
          name,
          about: { kind: choice.register, format, rows, content },
          bytes: () => spreadsheetBytes({ ...table, rows: table.rows() }, format),
        })
      }
    }
  }
  return profile.withSheets
    ? [...planned, ...(await planSheets(db, profile.folder, known))]
    : planned
}

interface Outgoing {
  sheet: string
  headings: string[]
  rows(): AsyncIterable<string[][]>
}

function outgoing(
  db: Kysely<Tables>,
  { register, columns }: RegisterChoice,
  allowed: ReadonlySet<Permission>,
  signal: AbortSignal,
  advance: (rows: number) => void,
): Outgoing {
  const delivered = deliveredColumns(register, columns, allowed)
  return {
    sheet: registerFiles[register].sheet,
    headings: delivered.map((column) => headings[register][column] ?? column),
    async *rows() {
      for await (const some of readRegister(db, register, delivered, allowed)) {
        signal.throwIfAborted()
        yield some
        advance(some.length)
      }
    },
  }
}

async function contentOf(table: Outgoing): Promise<{ content: string; rows: number }> {
  const hash = createHash('sha256').update(JSON.stringify([writing, table.headings]))
  let rows = 0
  for await (const some of table.rows()) {
    rows += some.length
    hash.update(`\n${JSON.stringify(some)}`)
  }
  return { content: hash.digest('hex'), rows }
}

/** The valid information sheets, each as the file that was kept of it; none that names somebody whose data is restricted. */
async function planSheets(
  db: Kysely<Tables>,
  folder: string,
  known: ReadonlyMap<string, DeliveredFile>,
): Promise<PlannedFile[]> {
  const papers = await db
    .selectFrom('paper')
    .select(['number', 'pages', 'file_sha256'])
    .where('kind', '=', 'informationSheet')
    .where('state', '=', 'valid')
    .where('erased_at', 'is', null)
    .where(notRestricted(sql`paper.person_id`))
    .where(sql<boolean>`not ${namesRestricted}`)
    .orderBy('seq')
    .execute()
  const planned = new Map<string, PlannedFile>()
  for (const { number, pages, file_sha256: content } of papers) {
    const name = sheetFileName(number)
    const delivered = known.get(name)
    planned.set(
      name,
      // Sheets are many and never edited: their size is looked at, not every byte.
      delivered?.content === content && (await standsAsDelivered(folder, delivered, false))
        ? { kind: 'keep', name, delivered }
        : {
            kind: 'write',
            name,
            about: { kind: 'sheet', format: 'pdf', rows: pages, content },
            bytes: () => storedFile(db, content),
          },
    )
  }
  return [...planned.values()]
}

async function* storedFile(db: Kysely<Tables>, sha256: string): AsyncGenerator<Uint8Array> {
  const file = await db
    .selectFrom('file')
    .select('bytes')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  yield file.bytes
}

import { type Kysely, sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { idsSelected } from '#main/lists/selection.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ReceiptRefusal } from '#shared/documents/contract.ts'
import {
  type PaperReceipt,
  type ReceiptInput,
  receiptDayProblem,
} from '#shared/documents/receipt.ts'
import type { Selection } from '#shared/lists/list.ts'
import { fullName } from './fullName.ts'
import { paperList } from './list.ts'

/**
 * Notes how papers were received: one, or a whole stack after a lesson. What was voided is nobody's
 * and is left out. Nothing is noted when the day is wrong for any of them.
 */
export const noteReceipts: Command<
  { selection: Selection; input: ReceiptInput },
  { count: number; first: string },
  ReceiptRefusal | CommonRefusal
> = {
  name: 'documents.noteReceipts',
  records: ({ selection }) =>
    selection.kind === 'rows' ? selection.ids.map((id) => `paper/${id}`) : [],
  async run(work, { selection, input }) {
    const actor = actorOf(work)
    const ids = await idsSelected(paperList, work.db, selection, actor)
    const papers = await work.db
      .selectFrom('paper')
      .select(['id', 'issued_on as issuedOn'])
      .where(sql<boolean>`id in ${idList(ids)}`)
      .where('state', '=', 'valid')
      .orderBy('seq')
      .execute()
    const problem = papers
      .map(({ issuedOn }) => receiptDayProblem(input.on, { today: work.today, issuedOn }))
      .find((found) => found !== null)
    if (problem !== undefined) {
      return refuse({ reason: 'invalid', problems: [{ path: ['on'], problem }] })
    }
    const made = papers.map(({ id }) => ({ id: work.newId(), paper: id }))
    const [first] = made
    if (first === undefined) return refuse({ reason: 'noneValid' })
    for (const [place, { id, paper }] of made.entries()) {
      await work.db
        .insertInto('paper_receipt')
        .values({
          id,
          paper_id: paper,
          kind: input.kind,
          on_day: input.on,
          note: input.note,
          kept_at: input.keptAt,
          scan_sha256: null,
          entered_at: work.now,
          entered_by: actor.account,
        })
        .execute()
      if (place % 100 === 99) await work.pause({ done: place + 1, total: made.length })
    }
    return done({ count: made.length, first: first.id })
  },
}

/** Takes back what was noted by mistake, its scan with it. */
export const removeReceipt: Command<
  { id: string; paper: string },
  Record<string, never>,
  CommonRefusal
> = {
  name: 'documents.removeReceipt',
  records: ({ paper }) => [`paper/${paper}`],
  async run(work, { id, paper }) {
    await work.db
      .deleteFrom('paper_receipt')
      .where('id', '=', id)
      .where('paper_id', '=', paper)
      .execute()
    return done({})
  },
}

/** How a paper was received, the last first. */
export async function findReceipts(db: Kysely<Tables>, paper: string): Promise<PaperReceipt[]> {
  const rows = await db
    .selectFrom('paper_receipt')
    .leftJoin('account', 'account.id', 'paper_receipt.entered_by')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['paper_receipt.id', 'paper_receipt.kind', 'paper_receipt.on_day as on'])
    .select(['paper_receipt.note', 'paper_receipt.kept_at as keptAt'])
    .select(['paper_receipt.scan_sha256 as scan', 'paper_receipt.entered_at as enteredAt'])
    .select(sql<string>`coalesce(${fullName}, '')`.as('enteredBy'))
    .where('paper_id', '=', paper)
    .orderBy('paper_receipt.on_day', 'desc')
    .orderBy('paper_receipt.entered_at', 'desc')
    .orderBy('paper_receipt.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, scan: row.scan !== null }))
}

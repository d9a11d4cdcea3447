import { type Kysely, sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { idsSelected } from '#main/lists/selection.ts'
import { writeContact } from '#main/notices/writeContact.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ReceiptRefusal } from '#shared/documents/contract.ts'
import {
  type PaperReceipt,
  type ReceiptInput,
  type ReceiptKind,
  receiptDayProblem,
} from '#shared/documents/receipt.ts'
import type { ContactChannel } from '#shared/notices/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import { fullName } from './fullName.ts'
import { paperList } from './list.ts'

/** How the person was reached by what is noted; a signature comes back on what they have already. */
const reaching = {
  emailed: { channel: 'email', about: 'Nosūtīts dokuments' },
  handedOver: { channel: 'inPerson', about: 'Izsniegts dokuments' },
  signed: null,
} as const satisfies Record<ReceiptKind, { channel: ContactChannel; about: string } | null>

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
      .select(['id', 'number', 'issued_on as issuedOn'])
      .select(['person_id as person', 'group_id as group'])
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
    const made = papers.map((paper) => ({ id: work.newId(), paper }))
    const [first] = made
    if (first === undefined) return refuse({ reason: 'noneValid' })
    for (const [place, { id, paper }] of made.entries()) {
      await work.db
        .insertInto('paper_receipt')
        .values({
          id,
          paper_id: paper.id,
          kind: input.kind,
          on_day: input.on,
          note: input.note,
          kept_at: input.keptAt,
          scan_sha256: null,
          entered_at: work.now,
          entered_by: actor.account,
        })
        .execute()
      const way = reaching[input.kind]
      if (way !== null && paper.person !== null) {
        await writeContact(work, {
          person: paper.person,
          // A receipt knows its day only.
          at: input.on === work.today ? work.now : instantText(rigaInstant(input.on, '00:00')),
          channel: way.channel,
          direction: 'out',
          by: actor.person,
          about: `${way.about} ${paper.number}`,
          group: paper.group,
        })
      }
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
    await takeContactBack(work, id, paper)
    await work.db
      .deleteFrom('paper_receipt')
      .where('id', '=', id)
      .where('paper_id', '=', paper)
      .execute()
    return done({})
  },
}

/** The line of the contact log that came with what was noted by mistake, unless somebody rewrote it. */
async function takeContactBack(work: Work, id: string, paper: string): Promise<void> {
  const noted = await work.db
    .selectFrom('paper_receipt')
    .innerJoin('paper', 'paper.id', 'paper_receipt.paper_id')
    .select(['paper_receipt.kind', 'entered_at', 'paper.number', 'paper.person_id'])
    .where('paper_receipt.id', '=', id)
    .where('paper.id', '=', paper)
    .executeTakeFirst()
  if (noted === undefined || noted.person_id === null) return
  const way = reaching[noted.kind]
  if (way === null) return
  await work.db
    .deleteFrom('contact_log')
    .where('person_id', '=', noted.person_id)
    .where('entered_at', '=', noted.entered_at)
    .where('about', '=', `${way.about} ${noted.number}`)
    .execute()
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

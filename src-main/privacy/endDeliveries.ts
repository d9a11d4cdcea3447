import { type RawBuilder, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { dropUnusedFiles } from '#main/erasure/dropFiles.ts'
import { emptyPapersThat } from './emptyPapers.ts'
import { nobody } from './keptRecords.ts'

/** Boxes with nothing in them but these deliveries and such as were emptied before. */
const parcelsOf = (deliveries: readonly string[]) => sql`(select delivery.parcel_id from delivery
  where delivery.id in ${idList(deliveries)} and delivery.parcel_id is not null
  and not exists (select 1 from delivery as others where others.parcel_id = delivery.parcel_id
    and others.recipient <> ${nobody} and others.id not in ${idList(deliveries)}))`

/** Their receipts, and the manifests on which nobody else is named any more. */
const papersOf = (deliveries: readonly string[]) => sql`(paper.delivery_id in ${idList(deliveries)}
  or paper.id in (select manifest.paper_id from manifest
    join parcel on parcel.manifest_id = manifest.id
    join delivery on delivery.parcel_id = parcel.id
    where delivery.id in ${idList(deliveries)}
    and not exists (select 1 from parcel as box join delivery as others on others.parcel_id = box.id
      where box.manifest_id = manifest.id
      and others.recipient <> ${nobody} and others.id not in ${idList(deliveries)})))`

/**
 * The change rows of deliveries, of what belongs to them, of their boxes and papers; a condition over
 * `change_row`. Those of holds tell themselves what was held: one that was undone is in no table any more.
 */
export const deliveryChanges = (deliveries: readonly string[]): RawBuilder<unknown> => sql`
  (subject in (select 'delivery/' || value from json_each(${JSON.stringify(deliveries)}))
    and table_name in ('delivery', 'delivery_event', 'delivery_attachment'))
  or subject in (select 'parcel/' || id from parcel where id in ${parcelsOf(deliveries)})
  or subject in (select 'paper/' || id from paper where ${papersOf(deliveries)})
  or (table_name = 'stock_movement' and row_id in
    (select id from stock_movement where delivery_id in ${idList(deliveries)}))
  or (table_name = 'legal_hold'
    and json_extract(coalesce(after, before), '$.delivery_id') in ${idList(deliveries)})`

/**
 * Takes who they went to and where, what was written and attached, the numbers of their boxes, the files
 * of their papers, and why they were once held; what was sent, and when, stays.
 */
export async function emptyDeliveries(work: Work, ids: readonly string[]): Promise<void> {
  const { db } = work
  const { rows } = await sql<{ sha256: string }>`
    select distinct file_sha256 as sha256 from delivery_attachment
      where delivery_id in ${idList(ids)}`.execute(db)
  const files = [...rows, ...(await emptyPapersThat(work, papersOf(ids)))]
  await sql`update parcel set number = '', number_key = '', number_reason = '',
      revision = revision + 1 where id in ${parcelsOf(ids)} and number <> ''`.execute(db)
  await sql`delete from delivery_attachment where delivery_id in ${idList(ids)}`.execute(db)
  await sql`delete from legal_hold where delivery_id in ${idList(ids)}`.execute(db)
  await sql`update delivery set recipient = ${nobody}, phone = '', email = '', address = '',
      locker_id = null, locker_name = '', locker_address = '', locker_external_id = '',
      locker_set_at = null, appointment_at = null, link = '',
      subject = '', message = '', note = '', settled_why = '', sort_key = '', revision = revision + 1
    where id in ${idList(ids)}`.execute(db)
  await sql`update delivery_event set taken_by = '', relation = '', note = ''
    where delivery_id in ${idList(ids)}`.execute(db)
  await sql`update stock_movement set note = '' where delivery_id in ${idList(ids)}`.execute(db)
  await dropUnusedFiles(
    work,
    files.map(({ sha256 }) => sha256),
  )
}

import { sql } from 'kysely'
import { z } from 'zod'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { Language } from '#shared/people/schema.ts'
import { type PreparedText, preparingMails } from './mailText.ts'

interface Draft {
  id: string
  group: string | null
  session: string | null
  language: Language
  materials: string
  attached: number
  subject: string
  message: string
  subjectPrepared: number
  messagePrepared: number
}

const Ids = z.array(z.string())

/** Drafts for a group, or for a session of it. A condition over `delivery`; the groups are a query. */
export const ofGroups = (groups: Condition): Condition =>
  sql`(delivery.group_id in (${groups}) or (delivery.group_id is null
    and delivery.session_id in (select id from session where group_id in (${groups}))))`

/** Drafts that somebody is to read, or that name them as whom to ask. A condition over `delivery`. */
export const readOrNaming = (person: string): Condition =>
  sql`(delivery.person_id = ${person}
    or ${ofGroups(sql`select id from study_group where manager_id = ${person}`)})`

/** Drafts that bring a material. A condition over `delivery`. */
export const bringing = (material: string): Condition =>
  sql`delivery.id in (select delivery_id from delivery_line where material_id = ${material})`

/**
 * What was prepared for e-mails that are still drafts, and nobody has touched, is prepared anew: the day of
 * the session, the group's name, whom to ask or a material have changed. What somebody wrote stays.
 * @param which of the drafts, a condition over `delivery`
 */
export async function prepareAnew(work: Work, which: Condition): Promise<void> {
  const { rows } = await sql<Draft>`
    select delivery.id, delivery.group_id as "group", delivery.session_id as session, person.language,
      (select json_group_array(material_id) from delivery_line
        where delivery_id = delivery.id and material_id is not null) as materials,
      exists (select 1 from delivery_attachment where delivery_id = delivery.id) as attached,
      delivery.subject, delivery.message,
      delivery.subject_prepared as subjectPrepared, delivery.message_prepared as messagePrepared
    from delivery join person on person.id = delivery.person_id
    where delivery.status = 'draft' and delivery.channel = 'email'
    and (delivery.subject_prepared = 1 or delivery.message_prepared = 1) and ${which}`.execute(
    work.db,
  )
  const occasions = Map.groupBy(rows, ({ group, session }) => `${group ?? ''}/${session ?? ''}`)
  for (const drafts of occasions.values()) await writeTexts(work, drafts)
}

/** Gives drafts for one group and session their texts; who gets the same is written at once. */
async function writeTexts(work: Work, drafts: readonly Draft[]): Promise<void> {
  const [first] = drafts
  if (first === undefined) return
  const { group, session } = first
  const inside = new Map(drafts.map(({ id, materials }) => [id, Ids.parse(JSON.parse(materials))]))
  const materials = [...new Set([...inside.values()].flat())]
  const prepare = await preparingMails(work.db, { group, session, materials })
  const changed = drafts.flatMap((draft) => {
    const text = prepare(draft.language, inside.get(draft.id) ?? [], draft.attached === 1)
    const next: PreparedText = {
      subject: draft.subjectPrepared === 1 ? text.subject : draft.subject,
      message: draft.messagePrepared === 1 ? text.message : draft.message,
    }
    const same = next.subject === draft.subject && next.message === draft.message
    return same ? [] : [{ id: draft.id, next }]
  })
  for (const those of Map.groupBy(changed, ({ next }) => JSON.stringify(next)).values()) {
    const [one] = those
    if (one === undefined) continue
    await work.db
      .updateTable('delivery')
      .set({ ...one.next, revision: sql<number>`revision + 1` })
      .where(sql<boolean>`id in ${idList(those.map(({ id }) => id))}`)
      .execute()
  }
}

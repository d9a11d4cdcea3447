import { type Kysely, type RawBuilder, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import { contains } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition, ListDefinition } from '#main/lists/defineList.ts'
import type { Viewer } from '#main/people/shownName.ts'
import { noticeState } from '#shared/notices/rules.ts'
import type { NoticeSummary } from '#shared/notices/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { shownRecipients, toBeTold } from './restrictedRecipients.ts'
import { noticeScope } from './scope.ts'
import { words } from './words/words.ts'

/** A newer version of the timetable tells a recipient the same; conditions over `notice`, `notice_recipient`. */
export const superseded: Condition = sql`exists (
  select 1 from notice as newer
  join timetable_version as newer_version on newer_version.id = newer.version_id
  join timetable_version as own_version on own_version.id = notice.version_id
  join notice_recipient as again on again.notice_id = newer.id
  where newer.group_id = notice.group_id and newer_version.number > own_version.number
  and again.person_id = notice_recipient.person_id)`

const waitingCount: RawBuilder<number> = sql`(
  select count(*) from notice_recipient where notice_recipient.notice_id = notice.id
  and notice_recipient.told_at is null and ${toBeTold} and not ${superseded})`

/** By when whoever still waits is to be told, the first of them; the notice's own deadline where nobody does. */
const due: RawBuilder<string | null> = sql`coalesce((
  select min(coalesce(notice_recipient.due_at, notice.due_at)) from notice_recipient
  where notice_recipient.notice_id = notice.id and notice_recipient.told_at is null
  and ${toBeTold} and not ${superseded}), notice.due_at)`

const groupKey: RawBuilder<string> = sql`(
  select sort_key from study_group where study_group.id = notice.group_id)`

const ofGroupCalled = (folded: string): Condition =>
  sql`notice.group_id in (select id from study_group
    where ${contains(sql`study_group.search_text`, folded)})`

/** Notices by which somebody is still to be told, the most urgent first; what is due at no time comes last. */
export const waitingNotices = (now: string): ListDefinition<NoticeSummary> => ({
  from: sql`notice`,
  id: sql`notice.id`,
  position: sql`notice.seq`,
  columns: {
    due: { sort: sql`coalesce(${due}, '9999')`, instant: due },
    group: {
      sort: groupKey,
      contains: ofGroupCalled,
      isOneOf: (groups) => sql`notice.group_id in (${sql.join(groups)})`,
    },
    state: { yes: sql`coalesce(${due} < ${now}, 0)` },
    kind: { isOneOf: (kinds) => sql`notice.kind in (${sql.join(kinds)})` },
  },
  order: [{ column: 'due', direction: 'ascending' }],
  scope: (actor) => {
    const own = noticeScope(actor)
    const open = sql<boolean>`(
      exists (select 1 from study_group where study_group.id = notice.group_id
        and study_group.archived_at is null)
      and exists (select 1 from notice_recipient where notice_recipient.notice_id = notice.id
        and notice_recipient.told_at is null and ${toBeTold} and not ${superseded}))`
    return own === null ? open : sql`(${own} and ${open})`
  },
  search: (text) => ofGroupCalled(fold(text)),
  load: (db, ids, actor) => findSummaries(db, ids, { now, actor }),
})

/** The notices of a group, the newest first. */
export async function findNoticesOf(
  db: Kysely<Tables>,
  group: string,
  seen: Seen,
): Promise<NoticeSummary[]> {
  const found = await db
    .selectFrom('notice')
    .select('id')
    .where('group_id', '=', group)
    .orderBy('seq', 'desc')
    .limit(200)
    .execute()
  const ids = found.map(({ id }) => id)
  const summaries = new Map((await findSummaries(db, ids, seen)).map((each) => [each.id, each]))
  return ids.flatMap((id) => summaries.get(id) ?? [])
}

/** At which moment a notice is looked at, and by whom. */
interface Seen {
  now: string
  actor: Viewer
}

/** Notices as lists show them, in any order. */
export async function findSummaries(
  db: Kysely<Tables>,
  ids: readonly string[],
  { now, actor }: Seen,
): Promise<NoticeSummary[]> {
  const rows = await db
    .selectFrom('notice')
    .innerJoin('study_group', 'study_group.id', 'notice.group_id')
    .leftJoin('timetable_version', 'timetable_version.id', 'notice.version_id')
    .leftJoin('account', 'account.id', 'notice.made_by')
    .leftJoin('person', 'person.id', 'account.person_id')
    .selectAll('notice')
    .select(['study_group.name as group', 'timetable_version.number'])
    .select([
      fullNameOf('person').as('by'),
      waitingCount.as('waiting'),
      due.as('due'),
      sql<number>`(select count(*) from notice_recipient
        where notice_recipient.notice_id = notice.id and ${shownRecipients(actor)})`.as(
        'recipients',
      ),
    ])
    .where(sql<boolean>`notice.id in ${idList(ids)}`)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    number: row.number,
    group: { id: row.group_id, name: row.group },
    subject: row.kind === 'other' ? row.subject : words.lv.subject[row.kind](row.group),
    madeAt: row.made_at,
    madeBy: row.by,
    dueAt: row.due,
    recipients: row.recipients,
    waiting: row.waiting,
    missed: row.waiting > 0 && noticeState(row.due, null, now) === 'missed',
  }))
}

import { type Kysely, sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { GroupPaperKind, GroupPaperOf } from '#shared/documents/groupPaper.ts'
import type { Outdated, OutdatedGroupPaper } from '#shared/documents/schema.ts'
import { findFirstChange } from '../firstChange.ts'
import { prepareGroupPaper } from './prepare.ts'
import { remarkName } from './remark.ts'
import { toldBy } from './told.ts'

/** A paper of a group in the register, as far as its state depends on it. */
interface KeptPaper {
  id: string
  seq: number
  number: string
  kind: GroupPaperKind
  group: string
  language: 'lv' | 'en' | 'ru'
  /** The days an attendance sheet is of; null for other papers. */
  from: string | null
  until: string | null
  contentHash: string
  madeAt: string
}

const kept = (db: Kysely<Tables>) =>
  db
    .selectFrom('paper')
    .select(['id', 'seq', 'number', 'kind', 'group_id as group', 'language'])
    .select(['from_day as from', 'until_day as until'])
    .select(['content_hash as contentHash', 'made_at as madeAt'])
    .where('state', '=', 'valid')
    .where(sql<boolean>`kind in ${idList(GroupPaperKind.options)}`)
    .orderBy('seq')

const asKept = (row: Awaited<ReturnType<ReturnType<typeof kept>['execute']>>[number]) => {
  const kind = GroupPaperKind.safeParse(row.kind)
  return kind.success && row.group !== null ? [{ ...row, kind: kind.data, group: row.group }] : []
}

/** Two papers of which this is equal are the same paper, made at different times. */
const sameAs = ({ kind, language, from, until }: KeptPaper): string =>
  [kind, language, from, until].join(' ')

/**
 * Whether a paper of a group still says what is so; null where it does, where it is void, and for an
 * attendance sheet from before its days were kept.
 */
export async function findOutdatedGroupPaper(
  context: AdmittedContext,
  id: string,
): Promise<Outdated | null> {
  const db = context.services.reads
  const [paper] = (await kept(db).where('id', '=', id).execute()).flatMap(asKept)
  if (paper === undefined) return null
  const others = await kept(db).where('group_id', '=', paper.group).execute()
  const newer = others
    .flatMap(asKept)
    .findLast((other) => other.seq > paper.seq && sameAs(other) === sameAs(paper))
  if (newer !== undefined) {
    return { kind: 'replaced', by: { id: newer.id, number: newer.number } }
  }
  return (await saysWhatIsSo(context, paper))
    ? null
    : { kind: 'outdated', since: await findSince(db, paper) }
}

/** The last paper of each kind of a group that no longer says what is so, the newest first. */
export async function findOutdatedGroupPapers(
  context: AdmittedContext,
  group: string,
): Promise<OutdatedGroupPaper[]> {
  const rows = await kept(context.services.reads).where('group_id', '=', group).execute()
  const last = new Map(rows.flatMap(asKept).map((paper) => [sameAs(paper), paper]))
  const outdated: OutdatedGroupPaper[] = []
  for (const paper of [...last.values()].toSorted((one, other) => other.seq - one.seq)) {
    if (!(await saysWhatIsSo(context, paper))) {
      const { id, number, kind } = paper
      outdated.push({ id, number, kind })
    }
  }
  return outdated
}

/** Made now it would say the same. A paper that would be empty now says what no longer is so. */
async function saysWhatIsSo(context: AdmittedContext, paper: KeptPaper): Promise<boolean> {
  const of = GroupPaperOf.safeParse(paper)
  if (!of.success) return true
  const now = await prepareGroupPaper(context, of.data)
  return now.kind === 'ready' && now.paper.contentHash === paper.contentHash
}

async function findSince(db: Kysely<Tables>, paper: KeptPaper): Promise<string | null> {
  const about = idList(await subjectsOf(db, paper))
  const since = await findFirstChange(db, {
    told: toldBy[paper.kind],
    madeAt: paper.madeAt,
    about: sql<boolean>`(change_row.subject in ${about}
      or (change_row.table_name in ('session', 'group_teacher', 'enrolment')
        and change_row.other_subject = ${`group/${paper.group}`}))`,
  })
  return since
}

/** The records whose changes can change a paper of the group, as the journal names them. */
async function subjectsOf(
  db: Kysely<Tables>,
  { group, kind, language }: KeptPaper,
): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    with known as (
      select study_group.course_id, course.project_id, study_group.tutor_id,
        coalesce(study_group.manager_id, training_project.manager_id) as manager_id
      from study_group
      join course on course.id = study_group.course_id
      left join training_project on training_project.id = course.project_id
      where study_group.id = ${group}),
    member as (select person_id from enrolment where group_id = ${group})
    select 'group/' || ${group} as subject
    union select 'course/' || course_id from known
    union select 'project/' || project_id from known where project_id is not null
    union select 'person/' || manager_id from known where manager_id is not null
    union select 'person/' || tutor_id from known where tutor_id is not null
    union select 'institution/' || id from institution
    union select 'paperText/' || id from paper_text
      where name = ${remarkName(kind)} and language = ${language}
    union select 'person/' || person_id from member
    union select 'person/' || guardian_id from guardianship
      where ward_id in (select person_id from member)
    union select 'person/' || person_id from group_teacher where group_id = ${group}
    union select other_subject from change_row
      where ${kind} = 'attendanceSheet' and subject = 'group/' || ${group}
        and table_name = 'group_teacher' and other_subject is not null
    union select 'session/' || id from session where group_id = ${group}
    union select 'person/' || session_teacher.person_id from session_teacher
      join session on session.id = session_teacher.session_id where session.group_id = ${group}`.execute(
    db,
  )
  return rows.map(({ subject }) => subject)
}

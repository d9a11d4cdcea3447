import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import { findMergedInto } from '#main/people/mergedInto.ts'
import { idList } from './names.ts'

interface Teaching {
  person: string
  position: number
}

/** A change of who teaches a group, as the journal keeps it: null before where it came to be. */
interface Change {
  entry: number
  row: string
  at: string
  before: Teaching | 'erased' | null
}

const Before = z
  .object({ person_id: z.string(), position: z.number() })
  .transform((row): Teaching => ({ person: row.person_id, position: row.position }))

/** Who taught a group at an instant, in their order. */
export type TeachersThen = (group: string, at: () => string) => readonly string[]

/**
 * Who taught some groups at instants from a first one on, as the office knew it then: a group that has
 * another teacher now had the former one in the sessions before. Where nobody stood there yet it is whoever
 * came first after; of the erased nothing tells, and those who stand there now did. People are named by the
 * records they have now.
 * @returns a function that asks for an instant only of a group that has changed since the first
 */
export async function findTeachersThen(
  db: Kysely<Tables>,
  groups: readonly string[],
  first: string,
): Promise<TeachersThen> {
  const now = Map.groupBy(
    await db
      .selectFrom('group_teacher')
      .select(['id', 'group_id', 'person_id as person', 'position'])
      .where(sql<boolean>`group_id in ${idList(groups)}`)
      .execute(),
    (row) => row.group_id,
  )
  const changes = await findChangesSince(db, groups, first)
  const former = [...changes.values()]
    .flat()
    .flatMap(({ before }) => (before === null || before === 'erased' ? [] : [before.person]))
  const merged = new Map(
    former.length === 0
      ? []
      : (await findMergedInto(db, former)).map(({ was, now: is }) => [was, is]),
  )
  return (group, at) => {
    const standing = new Map(
      (now.get(group) ?? []).map(({ id, person, position }) => [id, { person, position }]),
    )
    const since = changes.get(group) ?? []
    const rows = since.length === 0 ? standing : asOf(standing, since, at())
    const people = [...rows.values()]
      .toSorted((one, other) => one.position - other.position)
      // Whose record is gone without another in its stead is nobody any more.
      .flatMap(({ person }) => merged.get(person) ?? (former.includes(person) ? [] : [person]))
    return [...new Set(people)]
  }
}

/** The rows at an instant: changes after it are taken back, the newest first, as long as somebody is left. */
function asOf(
  now: ReadonlyMap<string, Teaching>,
  changes: readonly Change[],
  at: string,
): ReadonlyMap<string, Teaching> {
  const rows = new Map(now)
  let told: ReadonlyMap<string, Teaching> = now
  for (const [place, { entry, row, before, at: changedAt }] of changes.entries()) {
    if (changedAt <= at) break
    if (before === null) rows.delete(row)
    else if (before !== 'erased') rows.set(row, before)
    const whole = changes[place + 1]?.entry !== entry
    if (whole && rows.size > 0) told = new Map(rows)
  }
  return told
}

/**
 * What changed of who teaches some groups after an instant, by group, the newest first. What was taken back
 * counts as little as what took it back; what was brought back again, from when it was first done.
 */
async function findChangesSince(
  db: Kysely<Tables>,
  groups: readonly string[],
  first: string,
): Promise<Map<string, Change[]>> {
  const subjects = idList(groups.map((group) => `group/${group}`))
  const { rows } = await sql<{
    entry: number
    subject: string
    row: string
    at: string
    before: string | null
    erased: number | null
  }>`
    with recursive step (entry, at) as (
      select distinct entry, entry from change_row
      where subject in ${subjects} and table_name = 'group_teacher'
      union all
      select step.entry, journal.undoes from step
      join journal on journal.seq = step.at where journal.undoes is not null
    ),
    done (entry, command) as (select entry, min(at) from step group by entry),
    standing as (select command from done group by command having count(*) % 2 = 1)
    select change_row.entry, change_row.subject, change_row.row_id as "row", journal.at,
      change_row.before, change_row.erased_by as erased
    from change_row join journal on journal.seq = change_row.entry
    where change_row.subject in ${subjects}
      and change_row.table_name = 'group_teacher' and journal.at > ${first}
      and change_row.entry in (select command from standing)
    order by change_row.seq desc`.execute(db)
  const found = new Map<string, Change[]>()
  for (const { subject, before, erased, ...change } of rows) {
    const group = subject.slice('group/'.length)
    const list = found.get(group) ?? []
    list.push({
      ...change,
      before:
        erased !== null ? 'erased' : before === null ? null : Before.parse(JSON.parse(before)),
    })
    found.set(group, list)
  }
  return found
}

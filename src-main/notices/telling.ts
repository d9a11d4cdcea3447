import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { presentPeople } from '#main/courses/people.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertRow } from '#main/database/insertRow.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal, FieldProblem } from '#shared/commands/outcome.ts'
import type { NobodyRefusal, Told } from '#shared/notices/contract.ts'
import { meanwhile } from './edition.ts'
import { findSummaries } from './noticeList.ts'
import { toBeTold } from './restrictedRecipients.ts'

/**
 * Confirms that people were told: each gets a line in their contact log, and what an older version of
 * the timetable was still to tell them is told with it. Who was told before stays as they were; who is
 * restricted is not told meanwhile. A notice that says something else by now than the window showed is
 * told to nobody.
 */
export const tell: Command<Told, { count: number }, NobodyRefusal | CommonRefusal> = {
  name: 'notices.tell',
  records: ({ notice }) => [`notice/${notice}`],
  async run(work, told) {
    const changed = told.edition === null ? null : await meanwhile(work, told.notice, told.edition)
    if (changed !== null) return refuse(changed)
    const problems = await findProblems(work, told)
    if (problems.length > 0) return refuse({ reason: 'invalid', problems })
    const actor = actorOf(work)
    const at = told.at === null ? work.now : instantText(rigaInstant(told.at.day, told.at.time))
    const by = told.by ?? actor.person
    const [summary] = await findSummaries(work.db, [told.notice], { now: work.now, actor })
    if (summary === undefined) throw new Error('The notice was let in and is not there')
    const waiting = await work.db
      .selectFrom('notice_recipient')
      .select(['id', 'person_id', 'channel'])
      .where('notice_id', '=', told.notice)
      .where('told_at', 'is', null)
      .where(sql<boolean>`${toBeTold}`)
      .where(
        told.people.kind === 'waiting'
          ? sql<boolean>`true`
          : sql<boolean>`person_id in ${idList(told.people.ids)}`,
      )
      .execute()
    if (waiting.length === 0) return refuse({ reason: 'nobodyToTell' })
    for (const [place, recipient] of waiting.entries()) {
      const channel = told.channel ?? recipient.channel
      await work.db
        .updateTable('notice_recipient')
        .set({ channel, told_at: at, told_by: by })
        .where('id', '=', recipient.id)
        .execute()
      await insertRow(work.db, 'contact_log', {
        id: work.newId(),
        person_id: recipient.person_id,
        at,
        entered_at: work.now,
        channel,
        direction: 'out',
        by_person: by,
        entered_by: actor.account,
        about: summary.subject,
        group_id: summary.group.id,
        notice_id: told.notice,
        revision: 1,
      })
      if (place % 100 === 99) await work.pause({ done: place + 1, total: waiting.length })
    }
    const people = waiting.map((row) => row.person_id)
    await settleOlder(work, told.notice, people, { told_at: at, told_by: by })
    // Whoever undoes what made the notice must meet that somebody was told by it.
    await work.db
      .updateTable('notice')
      .set({ revision: sql`revision + 1` })
      .where('id', '=', told.notice)
      .execute()
    return done({ count: waiting.length })
  },
}

/** Older versions of the same timetable have nothing more to tell these people. */
async function settleOlder(
  work: Work,
  notice: string,
  people: readonly string[],
  told: { told_at: string; told_by: string },
): Promise<void> {
  await work.db
    .updateTable('notice_recipient')
    .set(told)
    .where('told_at', 'is', null)
    .where(sql<boolean>`person_id in ${idList(people)}`)
    .where(
      sql<boolean>`notice_id in (
        select older.id from notice as older
        join timetable_version as older_version on older_version.id = older.version_id
        join notice as own on own.id = ${notice}
        join timetable_version as own_version on own_version.id = own.version_id
        where older.group_id = own.group_id and older_version.number < own_version.number)`,
    )
    .execute()
}

async function findProblems(work: Work, { at, by }: Told): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  const actor = actorOf(work)
  if (at !== null && instantText(rigaInstant(at.day, at.time)) > work.now) {
    problems.push(
      at.day > work.today
        ? { path: ['at', 'day'], problem: 'dateInFuture' }
        : { path: ['at', 'time'], problem: 'timeInFuture' },
    )
  }
  if (by !== null && by !== actor.person && !(await presentPeople(work.db, [by], actor)).has(by)) {
    problems.push({ path: ['by'], problem: 'notInRegister' })
  }
  return problems
}

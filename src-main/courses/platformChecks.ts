import { sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal, FieldProblem } from '#shared/commands/outcome.ts'
import type { CheckRefusal } from '#shared/courses/contract.ts'
import type { PlatformAnswer } from '#shared/courses/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import { actorOf } from './actorOf.ts'
import { isArchived, peopleSelected } from './checkedPeople.ts'
import { platformsOfGroup } from './groupPlatforms.ts'
import { idList } from './names.ts'
import { presentPeople } from './people.ts'

interface Noted {
  group: string
  selection: Selection
  platforms: string[]
  answer: PlatformAnswer | null
  on: string | null
  by: string | null
}

/**
 * Notes whether chosen participants reach and can use platforms of the group (procedure 001, 9), or
 * that nobody was asked after all. An answer that is there already stays with its day and its asker,
 * unless another day or asker is named.
 */
export const notePlatformChecks: Command<Noted, { count: number }, CheckRefusal | CommonRefusal> = {
  name: 'courses.notePlatformChecks',
  records: ({ group }) => [`group/${group}`],
  async run(work, noted) {
    if (await isArchived(work, noted.group)) return refuse({ reason: 'groupArchived' })
    const problems = await findProblems(work, noted)
    if (problems.length > 0) return refuse({ reason: 'invalid', problems })
    const people = await peopleSelected(work, noted)
    const before = await findBefore(work, noted.group, people)
    let count = 0
    for (const [place, person] of people.entries()) {
      for (const platform of new Set(noted.platforms)) {
        count += await noteOne(work, noted, person, platform, before)
      }
      if (place % 200 === 199) await work.pause({ done: place + 1, total: people.length })
    }
    return done({ count })
  },
}

async function findProblems(work: Work, noted: Noted): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  if (noted.on !== null && noted.on > work.today) {
    problems.push({ path: ['on'], problem: 'dateInFuture' })
  }
  const known = new Set((await platformsOfGroup(work.db, noted.group)).map(({ name }) => name))
  if (noted.platforms.some((platform) => !known.has(platform))) {
    problems.push({ path: ['platforms'], problem: 'platformUnknown' })
  }
  const { by } = noted
  const actor = actorOf(work)
  if (by !== null && by !== actor.person) {
    if (!(await presentPeople(work.db, [by], actor)).has(by)) {
      problems.push({ path: ['by'], problem: 'notInRegister' })
    }
  }
  return problems
}

interface Before {
  id: string
  answer: PlatformAnswer
  on: string
  by: string
}

/** What these people answered until now, by `<person>/<platform>`. */
async function findBefore(
  work: Work,
  group: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, Before>> {
  const found = await work.db
    .selectFrom('platform_check')
    .select(['id', 'person_id as person', 'platform', 'answer'])
    .select(['checked_on as on', 'checked_by as by'])
    .where('group_id', '=', group)
    .where(sql<boolean>`person_id in ${idList(people)}`)
    .execute()
  return new Map(found.map(({ person, platform, ...before }) => [`${person}/${platform}`, before]))
}

/** @returns 1 if it really changed */
async function noteOne(
  work: Work,
  { group, answer, on, by }: Noted,
  person: string,
  platform: string,
  known: ReadonlyMap<string, Before>,
): Promise<0 | 1> {
  const before = known.get(`${person}/${platform}`)
  if (answer === null) {
    if (before === undefined) return 0
    await work.db.deleteFrom('platform_check').where('id', '=', before.id).execute()
    return 1
  }
  const same = before?.answer === answer ? before : undefined
  const row = {
    answer,
    checked_on: on ?? same?.on ?? work.today,
    checked_by: by ?? same?.by ?? actorOf(work).person,
  }
  if (before === undefined) {
    await work.db
      .insertInto('platform_check')
      .values({ id: work.newId(), group_id: group, person_id: person, platform, note: '', ...row })
      .execute()
    return 1
  }
  if (same?.on === row.checked_on && same.by === row.checked_by) return 0
  await work.db.updateTable('platform_check').set(row).where('id', '=', before.id).execute()
  return 1
}

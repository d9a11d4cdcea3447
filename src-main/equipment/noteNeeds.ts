import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { isArchived } from '#main/courses/checkedPeople.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { answersFor, type InsteadOfInternet, type NeedAnswer } from '#shared/equipment/needs.ts'
import type { NeedKind } from '#shared/equipment/schema.ts'

interface Noted {
  group: string
  people: string[]
  kinds: NeedKind[]
  answer: NeedAnswer | null
  reason: string
  toldOn: string | null
  instead: InsteadOfInternet | null
}

/**
 * Notes what participants said of kinds of equipment, or that nobody asked after all. An answer that
 * makes no sense for a kind (a phone instead of a headset) is left out. `count`: cells that changed.
 */
export const noteNeeds: Command<
  Noted,
  { count: number },
  { reason: 'groupArchived' } | { reason: 'notTheirs' } | CommonRefusal
> = {
  name: 'equipment.noteNeeds',
  records: ({ group, people }) => [`group/${group}`, ...people.map((person) => `person/${person}`)],
  async run(work, { group, people, kinds, answer, reason, toldOn, instead }) {
    if (await isArchived(work, group)) return refuse({ reason: 'groupArchived' })
    if (toldOn !== null && toldOn > work.today) {
      return refuse({
        reason: 'invalid',
        problems: [{ path: ['toldOn'], problem: 'dateInFuture' }],
      })
    }
    if (!(await areMembers(work, group, people))) return refuse({ reason: 'notTheirs' })
    let count = 0
    for (const person of new Set(people)) {
      for (const kind of kinds) {
        if (answer === null) {
          const gone = await work.db
            .deleteFrom('equipment_need')
            .where('group_id', '=', group)
            .where('person_id', '=', person)
            .where('kind', '=', kind)
            .executeTakeFirst()
          count += Number(gone.numDeletedRows)
          continue
        }
        if (!answersFor(kind).includes(answer)) continue
        const said = {
          answer,
          reason: answer === 'cannotLend' ? reason : '',
          told_on: answer === 'cannotLend' ? toldOn : null,
          instead: kind === 'internet' && answer !== 'own' ? instead : null,
        }
        await write(work, { group, person, kind }, said)
        count += 1
      }
    }
    return done({ count })
  },
}

/** Whether all of them learn in the group, or are to: nobody of them has withdrawn. */
export async function areMembers(
  work: Work,
  group: string,
  people: readonly string[],
): Promise<boolean> {
  const members = await work.db
    .selectFrom('enrolment')
    .select('person_id')
    .where('group_id', '=', group)
    .where('state', '<>', 'withdrawn')
    .where(sql<boolean>`person_id in ${idList(people)}`)
    .execute()
  return new Set(members.map(({ person_id }) => person_id)).size === new Set(people).size
}

interface Cell {
  group: string
  person: string
  kind: NeedKind
}

/**
 * Notes an answer that a list gives. What was agreed instead of internet stays agreed as long as there
 * is none; whoever calls has made sure of group, person and that the answer makes sense.
 */
export async function writeAnswer(
  work: Work,
  { answer, ...cell }: Cell & { answer: Exclude<NeedAnswer, 'cannotLend'> },
): Promise<void> {
  const forget = answer === 'own' ? { instead: null } : {}
  await write(work, cell, { answer, reason: '', told_on: null, ...forget })
}

async function write(
  work: Work,
  { group, person, kind }: Cell,
  said: {
    answer: NeedAnswer
    reason: string
    told_on: string | null
    instead?: InsteadOfInternet | null
  },
): Promise<void> {
  const { account } = actorOf(work)
  const all = { ...said, asked_on: work.today, asked_at: work.now, asked_by: account }
  await work.db
    .insertInto('equipment_need')
    .values({ id: work.newId(), group_id: group, person_id: person, kind, ...all })
    .onConflict((conflict) => conflict.columns(['group_id', 'person_id', 'kind']).doUpdateSet(all))
    .execute()
}

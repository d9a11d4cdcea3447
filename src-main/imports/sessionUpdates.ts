import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { PlannedSession, StandingSession } from '#main/timetable/plan.ts'
import type { FieldChange } from '#shared/imports/target.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import type { ImportedSession } from '#shared/timetable/importTarget.ts'
import { heldPlace } from '#shared/timetable/place.ts'

/**
 * A session that stands, with what a row of a list tells of it. What the row is silent about stays:
 * an empty cell takes nothing away, as with people.
 */
export function updatedBy(
  standing: StandingSession,
  planned: PlannedSession,
  { said, module, room, link, topic, teachers, people }: ImportedSession,
): PlannedSession {
  const mode = said.mode ? planned.mode : standing.mode
  const kind = said.kind ? planned.kind : standing.kind
  const stays = mode === standing.mode
  return {
    ...standing,
    kind,
    ...heldPlace({
      mode,
      room: room === '' && stays ? standing.room : room,
      link: link === '' && stays ? standing.link : link,
    }),
    moduleId: module === '' ? standing.moduleId : planned.moduleId,
    topic: topic === '' ? standing.topic : topic,
    teachers: teachers.length === 0 ? standing.teachers : planned.teachers,
    // Only a consultation is of some people alone.
    people: kind !== 'consultation' ? null : people.length === 0 ? standing.people : planned.people,
  }
}

/** What sessions name by ids, in words. */
export interface SessionNames {
  person(id: string): string
  module(id: string | null): string
}

/** The names of the people and modules of these sessions. */
export async function findSessionNames(
  db: Kysely<Tables>,
  sessions: readonly PlannedSession[],
): Promise<SessionNames> {
  const named = sessions.flatMap(({ teachers, people }) => [...teachers, ...(people ?? [])])
  const people = await db
    .selectFrom('person')
    .select(['id', fullNameOf('person').as('name')])
    .where(sql<boolean>`id in ${idList([...new Set(named)])}`)
    .execute()
  const modules = await db
    .selectFrom('course_module')
    .select(['id', 'name'])
    .where(sql<boolean>`id in ${idList(sessions.flatMap(({ moduleId }) => moduleId ?? []))}`)
    .execute()
  const personNames = new Map(people.map(({ id, name }) => [id, name]))
  const moduleNames = new Map(modules.map(({ id, name }) => [id, name]))
  return {
    person: (id) => personNames.get(id) ?? '',
    module: (id) => (id === null ? '' : (moduleNames.get(id) ?? '')),
  }
}

/** In which fields a session would differ from the one that stands, as texts. */
export function changesOf(
  standing: PlannedSession,
  after: PlannedSession,
  value: ImportedSession,
  names: SessionNames,
): FieldChange[] {
  const fields: readonly (readonly [string, string, string])[] = [
    ['topic', standing.topic, after.topic],
    ['kind', standing.kind, after.kind],
    ['mode', standing.mode, after.mode],
    ['room', standing.room, after.room],
    ['link', standing.link, after.link],
    [
      'module',
      names.module(standing.moduleId),
      after.moduleId === standing.moduleId ? names.module(standing.moduleId) : value.module,
    ],
  ]
  const plain = fields
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({ field, from, to }))
  const ofPeople = (['teachers', 'people'] as const)
    .filter((field) => sorted(standing[field]) !== sorted(after[field]))
    .map((field) => ({
      field,
      from: named(standing[field] ?? [], field, names).join(', '),
      to: after[field] === null ? '' : value[field].join(', '),
    }))
  return [...plain, ...ofPeople]
}

/** Teachers stand in their own order, the people of a consultation in Latvian order. */
const named = (
  ids: readonly string[],
  field: 'teachers' | 'people',
  names: SessionNames,
): string[] => {
  const said = ids.map(names.person)
  const key = latvianSortKey
  return field === 'teachers'
    ? said
    : said.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}

const sorted = (people: readonly string[] | null): string =>
  JSON.stringify(people?.toSorted() ?? null)

import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import { personScope } from '#main/people/scope.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { fold } from '#shared/text/fold.ts'

interface Module {
  readonly id: string
  readonly kind: 'theory' | 'practice'
}

/** A group that a list of sessions can name. */
export interface NamedGroup {
  readonly id: string
  readonly name: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly archived: boolean
  /** The modules of its course by folded name. */
  readonly modules: ReadonlyMap<string, Module>
}

/** What names in a list of sessions mean to the actor. */
export interface NamedThings {
  /** '' is the group that the list is imported into; another than that one is refused. */
  group(
    name: string,
  ): NamedGroup | { readonly reason: 'groupUnknown' | 'groupSeveral' | 'otherGroup' }
  /** Who of those who teach has this name, given name first or last. */
  teachers(name: string): readonly string[]
}

/** Reads the groups and teachers that the actor may see: an office has hundreds, not thousands, of them. */
export async function findNamed(
  db: Kysely<Tables>,
  actor: Actor,
  into: string | null,
): Promise<NamedThings> {
  const groups = await findGroups(db, actor)
  const byName = Map.groupBy(groups, ({ name }) => fold(name))
  const teachers = await findTeachers(db, actor)
  const target = groups.find(({ id }) => id === into)
  return {
    group(name) {
      if (target !== undefined) {
        return name === '' || fold(name) === fold(target.name) ? target : { reason: 'otherGroup' }
      }
      const found = byName.get(fold(name)) ?? []
      const running = found.filter(({ archived }) => !archived)
      const [group, ...others] = running.length > 0 ? running : found
      if (group === undefined) return { reason: 'groupUnknown' }
      return others.length === 0 ? group : { reason: 'groupSeveral' }
    },
    teachers: (name) => teachers.get(fold(name)) ?? [],
  }
}

async function findGroups(db: Kysely<Tables>, actor: Actor): Promise<NamedGroup[]> {
  const groups = await db
    .selectFrom('study_group')
    .select(['id', 'name', 'course_id', 'starts_on', 'ends_on', 'archived_at'])
    .where(groupScope(actor) ?? sql<boolean>`true`)
    .execute()
  const modules = Map.groupBy(
    await db.selectFrom('course_module').select(['id', 'course_id', 'name', 'kind']).execute(),
    (module) => module.course_id,
  )
  return groups.map((group) => ({
    id: group.id,
    name: group.name,
    startsOn: group.starts_on,
    endsOn: group.ends_on,
    archived: group.archived_at !== null,
    modules: new Map(
      (modules.get(group.course_id) ?? []).map(({ id, name, kind }) => [fold(name), { id, kind }]),
    ),
  }))
}

async function findTeachers(
  db: Kysely<Tables>,
  actor: Actor,
): Promise<ReadonlyMap<string, string[]>> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name', fullNameOf('person').as('name')])
    .where('archived_at', 'is', null)
    .where(personScope(actor) ?? sql<boolean>`true`)
    .where(
      sql<boolean>`exists (select 1 from person_part where person_part.person_id = person.id
        and part in ('teacher', 'tutor', 'colleague'))`,
    )
    .execute()
  const byName = new Map<string, string[]>()
  for (const { id, name, given_name: given, family_name: family } of people) {
    for (const key of new Set([fold(name), fold(`${family} ${given}`)])) {
      byName.set(key, [...(byName.get(key) ?? []), id])
    }
  }
  return byName
}

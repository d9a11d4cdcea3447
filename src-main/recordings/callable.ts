import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { shownName } from '#main/people/shownName.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Somebody by name, and where to call them; '' where the office has no phone. */
export interface Callable {
  id: string
  name: string
  phone: string
  /** Restricted (GDPR 18), and not the viewer's to know: nor who answers for them. */
  hidden: boolean
}

/** Names and phones of people; of who is restricted (GDPR 18) '…' and no phone, but to the director. */
export async function findCallable(
  db: Kysely<Tables>,
  people: readonly string[],
  actor: Actor,
): Promise<(id: string) => Callable> {
  const called = actor.role === 'director' ? sql`true` : notRestricted(sql`person.id`)
  const { rows } = await sql<Omit<Callable, 'hidden'> & { shown: number }>`
    select id, ${shownName('person', actor)} as name,
      case when ${called} then first_phone else '' end as phone, ${called} as shown from person
    where id in ${idList([...new Set(people)])}`.execute(db)
  const found = new Map(
    rows.map(({ id, name, phone, shown }) => [id, { id, name, phone, hidden: shown === 0 }]),
  )
  return (id) => found.get(id) ?? { id, name: '', phone: '', hidden: false }
}

import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { isRestricted } from '#main/people/restricted.ts'
import type { Withheld } from '#shared/deliveries/withheld.ts'
import { formatPhone } from '#shared/people/phoneText.ts'

/**
 * The first of these deliveries, by code, that is for somebody whose data is restricted (GDPR 18):
 * nothing of it leaves the office in a file, whoever asks.
 * @param parcels whether what lies in one parcel with them counts too; only for who sees all of it
 */
export async function restrictedDelivery(
  db: Kysely<Tables>,
  deliveries: readonly string[],
  parcels: 'alone' | 'withTheirParcels' = 'alone',
): Promise<string | null> {
  const together =
    parcels === 'alone'
      ? sql`false`
      : sql`delivery.parcel_id in (
          select chosen.parcel_id from delivery as chosen where chosen.id in ${idList(deliveries)})`
  const { rows } = await sql<{ code: string }>`
    select delivery.code from delivery
    where delivery.status <> 'cancelled' and ${isRestricted(sql`delivery.person_id`)}
    and (delivery.id in ${idList(deliveries)} or ${together})
    order by delivery.seq limit 1`.execute(db)
  return rows[0]?.code ?? null
}

interface Written {
  subject: string
  message: string
}

/**
 * Tells of a stored text whether it names a colleague whose data is restricted by now, by name or
 * phone: it was prepared before, when they were the contact of a group.
 */
export async function namingRestricted(db: Kysely<Tables>): Promise<(text: Written) => boolean> {
  const colleagues = await db
    .selectFrom('person')
    .select('first_phone as phone')
    .select(fullNameOf('person').as('name'))
    .where(sql<boolean>`${isRestricted(sql`person.id`)}`)
    .where(
      sql<boolean>`exists (select 1 from person_part
        where person_part.person_id = person.id and person_part.part = 'colleague')`,
    )
    .execute()
  const marks = colleagues
    .flatMap(({ name, phone }) => [name, phone ?? '', formatPhone(phone ?? '')])
    .filter((mark) => mark !== '')
  return ({ subject, message }) =>
    marks.some((mark) => subject.includes(mark) || message.includes(mark))
}

/** Why the message of this delivery does not go out of the office; null where it may. */
export async function withheldOf(
  db: Kysely<Tables>,
  delivery: string,
  text: Written,
): Promise<Withheld | null> {
  if ((await restrictedDelivery(db, [delivery])) !== null) return 'restricted'
  return (await namingRestricted(db))(text) ? 'outdated' : null
}

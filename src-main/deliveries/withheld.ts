import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { isRestricted } from '#main/people/restricted.ts'
import { findInstitution } from '#main/settings/queries.ts'
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
    where ${isRestricted(sql`delivery.person_id`)}
    and (delivery.id in ${idList(deliveries)} or (delivery.status <> 'cancelled' and ${together}))
    order by delivery.seq limit 1`.execute(db)
  return rows[0]?.code ?? null
}

interface Written {
  subject: string
  message: string
}

/**
 * Tells of a stored text whether it names a colleague whose data is restricted by now, by name or
 * phone: it was prepared before, when they were the contact of a group. What others are named by as
 * well, and the office's own phone, says nothing.
 */
export async function namingRestricted(db: Kysely<Tables>): Promise<(text: Written) => boolean> {
  const { rows } = await sql<{ name: string; phone: string; restricted: number }>`
    select ${fullNameOf('person')} as name, coalesce(person.first_phone, '') as phone,
      ${isRestricted(sql`person.id`)} as restricted
    from person join person_part on person_part.person_id = person.id
    where person_part.part = 'colleague'`.execute(db)
  if (rows.every(({ restricted }) => restricted === 0)) return () => false
  const { phone } = await findInstitution(db)
  const marksOfThose = (restricted: number): ReadonlySet<string> =>
    new Set(rows.filter((row) => row.restricted === restricted).flatMap(marksOf))
  const ofOthers = marksOfThose(0)
  const marks = [...marksOfThose(1)].filter(
    (mark) => !ofOthers.has(mark) && !['', phone, formatPhone(phone)].includes(mark),
  )
  const named = marks.map(
    (mark) => new RegExp(`(?<![\\p{L}\\d])${literally(mark)}(?![\\p{L}\\d-])`, 'u'),
  )
  return ({ subject, message }) => named.some((mark) => mark.test(subject) || mark.test(message))
}

/** A text that a pattern finds as it stands. */
const literally = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

const marksOf = ({ name, phone }: { name: string; phone: string }): string[] => [
  name,
  phone,
  formatPhone(phone),
]

/** Why the message of this delivery does not go out of the office; null where it may. */
export async function withheldOf(
  db: Kysely<Tables>,
  delivery: string,
  text: Written,
): Promise<Withheld | null> {
  if ((await restrictedDelivery(db, [delivery])) !== null) return 'restricted'
  return (await namingRestricted(db))(text) ? 'outdated' : null
}

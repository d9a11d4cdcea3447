import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findInstitution } from '#main/settings/queries.ts'
import type { Contents, DeliveryDetails } from '#shared/deliveries/schema.ts'
import type { Language } from '#shared/people/schema.ts'
import type { Institution } from '#shared/settings/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findDelivery } from '../details.ts'

/** Everything a receipt says. */
export interface ReceiptFacts {
  institution: Institution
  delivery: DeliveryDetails
  language: Language
  course: string
  /** Who took it instead of the participant; null for nobody, or where it was not handed over yet. */
  taker: { name: string; relation: string } | null
  lines: readonly Contents[]
}

/** Collects them; null where there is no such delivery for the actor. */
export async function findReceiptFacts(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
): Promise<ReceiptFacts | null> {
  const delivery = await findDelivery(db, id, actor)
  if (delivery === null) return null
  const { language } = await db
    .selectFrom('person')
    .select('language')
    .where('id', '=', delivery.person)
    .executeTakeFirstOrThrow()
  const course =
    delivery.group === null
      ? undefined
      : await db
          .selectFrom('study_group')
          .innerJoin('course', 'course.id', 'study_group.course_id')
          .select('course.name')
          .where('study_group.id', '=', delivery.group)
          .executeTakeFirst()
  // The latest first: what was handed over by mistake and taken back says nothing of the last time.
  const [last] = delivery.events.filter(({ feedbackOn }) => feedbackOn === null)
  const taken = last?.status === 'received' && last.takenBy !== '' ? last : null
  return {
    institution: await findInstitution(db),
    delivery,
    language,
    course: course?.name ?? '',
    taker: taken === null ? null : { name: taken.takenBy, relation: taken.relation },
    lines: delivery.lines,
  }
}

import { z } from 'zod'
import { BlockerShown } from './refusals.ts'
import { Whom } from './schema.ts'

const kept = {
  id: z.uuid(),
  /** Null where the actor may not see them. */
  person: Whom.nullable(),
  categoryName: z.string(),
  categoryNameEn: z.string(),
  /** '' for any of the category. */
  modelName: z.string(),
  tags: z.array(z.string()),
  /** The days it keeps. */
  from: z.iso.date(),
  until: z.iso.date(),
}

/** A reservation of a group that can't go along, for nothing is free on its new days. */
export const StuckReservation = z.object({
  ...kept,
  /** What is in the way on the days it would have; the first of it. */
  blockers: z.array(BlockerShown).max(3),
})

/** What becomes of a group's equipment when the group moves. */
export const EquipmentMove = z.object({
  /** Reservations that move along. */
  moving: z.number().int(),
  /** Those of them that keep days on which another group relies on them. */
  shared: z.number().int(),
  /** Those of them that name no group, and answer a need of this one alone. */
  ungrouped: z.number().int(),
  /** Reservations that name no group and may as well be for another one: they stay. */
  unclear: z.object({ count: z.number().int(), first: z.array(z.object(kept)).max(20) }),
  /** Reservations that keep their days: how many, and the first of them. */
  stuck: z.object({ count: z.number().int(), first: z.array(StuckReservation).max(20) }),
  /** Loans stay as they are; of so many something is due before the group's new end. */
  dueBefore: z.number().int(),
})
export type EquipmentMove = z.infer<typeof EquipmentMove>

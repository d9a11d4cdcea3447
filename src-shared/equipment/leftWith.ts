import { z } from 'zod'

/** Days that a reservation keeps. */
export const Days = z.object({ from: z.iso.date(), until: z.iso.date() })

/** Another group of the same person, to which a reservation goes; `name` null where the actor may not see it. */
export const GoesTo = z.object({ name: z.string().nullable() })
export type GoesTo = z.infer<typeof GoesTo>

const kept = {
  categoryName: z.string(),
  categoryNameEn: z.string(),
  /** '' for any of the category. */
  modelName: z.string(),
  quantity: z.number().int(),
  tags: z.array(z.string()),
  from: z.iso.date(),
  until: z.iso.date(),
}

/** Equipment that somebody who leaves a group has to do with: what is out with them and what is kept for them. */
export const LeftWith = z.object({
  /** Everything that is out with them, whatever it was lent for; `tag` '' for counted things. */
  lent: z.array(
    z.object({
      tag: z.string(),
      modelName: z.string(),
      quantity: z.number().int(),
      dueOn: z.iso.date(),
    }),
  ),
  /** Open reservations for the group: what of them was not collected yet. */
  reserved: z.array(
    z.object({
      ...kept,
      /** Null: it is called off. */
      goesTo: GoesTo.nullable(),
      /** It names no group, and answers a need of this one alone. */
      noGroup: z.boolean(),
    }),
  ),
  /** Reservations for another group that were prolonged for this one, with the days they keep. */
  shortened: z.array(z.object({ ...kept, keeps: Days })),
  /** Reservations that name no group and may as well be for another one: they stay. */
  unclear: z.array(z.object(kept)),
})
export type LeftWith = z.infer<typeof LeftWith>

/** Something on loan that stays due when it was, for another group of its borrower needs it. */
export const KeptDue = z.object({
  /** Its tag; of counted things how many of what. */
  what: z.string(),
  due: z.iso.date(),
})
export type KeptDue = z.infer<typeof KeptDue>

import { z } from 'zod'

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
      categoryName: z.string(),
      categoryNameEn: z.string(),
      /** '' for any of the category. */
      modelName: z.string(),
      quantity: z.number().int(),
      tags: z.array(z.string()),
      from: z.iso.date(),
      until: z.iso.date(),
    }),
  ),
})
export type LeftWith = z.infer<typeof LeftWith>

import { z } from 'zod'
import { Days, GoesTo } from './leftWith.ts'
import { Whom } from './schema.ts'

const whose = {
  id: z.uuid(),
  /** Null where the actor may not see them. */
  person: Whom.nullable(),
  modelName: z.string(),
  quantity: z.number().int(),
}
const promised = {
  ...whose,
  categoryName: z.string(),
  categoryNameEn: z.string(),
  tags: z.array(z.string()),
  from: z.iso.date(),
  until: z.iso.date(),
}

/** Things that have to do with groups which are to be put away: of each kind how much, and the first of it. */
export const LeftInGroups = z.object({
  /** Lines of loans for the groups that are still out; they stay out. */
  lent: z.object({
    count: z.number().int(),
    first: z.array(z.object({ ...whose, tag: z.string(), dueOn: z.iso.date() })).max(20),
  }),
  /** Open reservations for the groups; they are called off. */
  reserved: z.object({
    count: z.number().int(),
    /** `noGroup`: it names none, and answers a need of these alone. */
    first: z.array(z.object({ ...promised, noGroup: z.boolean() })).max(20),
  }),
  /** Those that other groups rely on; they go to those. */
  passedOn: z.object({
    count: z.number().int(),
    first: z.array(z.object({ ...promised, goesTo: GoesTo })).max(20),
  }),
  /** Those for other groups that were prolonged for these, with the days they keep. */
  shortened: z.object({
    count: z.number().int(),
    first: z.array(z.object({ ...promised, keeps: Days })).max(20),
  }),
  /** Those that name no group and may as well be for another one: they stay. */
  unclear: z.object({ count: z.number().int(), first: z.array(z.object(promised)).max(20) }),
  /** Pieces of materials that were given for the groups, have to come back and have not. */
  toGiveBack: z.number().int(),
})
export type LeftInGroups = z.infer<typeof LeftInGroups>

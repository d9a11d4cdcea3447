import { z } from 'zod'
import { query } from '#shared/commands/procedure.ts'

const count = z.number().int().min(0)

/**
 * How many things wait in each area, of those the asker may see: notices not yet told, things lent and
 * not brought back in time, deliveries somebody has to look into, absences that nothing followed,
 * recordings asked for or to be deleted, and requests of people about their data. Of incidents nothing
 * is counted: that there is one is already something to know.
 */
export const WaitingCounts = z.object({
  notices: count,
  equipment: count,
  deliveries: count,
  absences: count,
  recordings: count,
  privacy: count,
})
export type WaitingCounts = z.infer<typeof WaitingCounts>

export const todayContract = {
  /** What the navigation says beside its words. */
  counts: query.output(WaitingCounts),
}

import type { Services } from '#main/calls/context.ts'
import { findInstitution } from './queries.ts'

/** Sessions keep the idle minutes in memory: asked anew after whatever may have changed them, an undo too. */
export async function followIdleMinutes({ reads, sessions }: Services): Promise<void> {
  sessions.idleMinutes = (await findInstitution(reads)).idleMinutes
}

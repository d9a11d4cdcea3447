import { oc } from '@orpc/contract'
import { z } from 'zod'
import { commandInput, outcome } from './outcome.ts'

/** How a procedure touches the office: reads, reads that leave an entry in the journal, writes through the door, or the window's own affairs. */
export type ProcedureKind = 'query' | 'audited' | 'command' | 'aside'

const base = oc.$meta<{ kind: ProcedureKind }>({ kind: 'query' })

/** A read, limited to what the actor may see. */
export const query = base

/** A read of restricted records: answered only together with a journal entry. */
export const auditedRead = base.meta({ kind: 'audited' })

/** Sign-in, drafts, views of a window: written beside the door because they are no records of the office. */
export const aside = base.meta({ kind: 'aside' })

/**
 * A write through the command door.
 * @param payload what the command takes
 * @param value what it answers when done
 * @param refusal how the feature itself can refuse, beyond the common refusals
 */
export const command = <P extends z.ZodType, V extends z.ZodType, R extends z.ZodType>(
  payload: P,
  value: V,
  refusal: R,
) => base.meta({ kind: 'command' }).input(commandInput(payload)).output(outcome(value, refusal))

/** For commands that can refuse in the common ways only. */
export const noRefusal = z.never()

/** A record at the revision that the window saw; an older one is refused with both versions. */
export const Revised = z.object({ id: z.uuid(), revision: z.number().int().min(1) })

import { v5 as uuidv5 } from 'uuid'
import { z } from 'zod'
import { Condition } from '#shared/equipment/schema.ts'
import { KeptReturn } from './keptReturn.ts'

/** A thing that goes out, by its id; its tag says which it was where it is not there any more. */
const KeptIssue = z.object({
  item: z.uuid(),
  tag: z.string(),
  kit: z.uuid().nullable(),
  condition: Condition,
  missing: z.array(z.string()).readonly(),
})

const Counted = z.object({ model: z.uuid(), quantity: z.number() })
/** So many of a model whose things bear no tag. */
export type Counted = z.infer<typeof Counted>

/**
 * What lies on the desk and what was said of it, as it is kept until it is handed out, taken back or
 * cleared: by ids alone, so that what is found again is looked up anew.
 */
export const KeptDesk = z.object({
  person: z.uuid().nullable(),
  /** The reservation that is being handed out; null where the desk was opened for nothing of the kind. */
  prepared: z.uuid().nullable(),
  issuing: z.array(KeptIssue).readonly(),
  counted: z.array(Counted).readonly(),
  /** Reservations of counted things that were put on the desk. */
  put: z.array(Counted.extend({ reservation: z.uuid() })).readonly(),
  /** Until when, since when and why, as typed; '' for what follows from the rest. */
  due: z.string(),
  on: z.string(),
  basis: z.string(),
  /** For which group, where the user said so; null where it follows from what they lack. */
  group: z.object({ id: z.uuid().nullable() }).nullable(),
  /** Each with what it is called, where it is not there any more. */
  returning: z.array(KeptReturn.extend({ name: z.string() })).readonly(),
  /** The day on which it came back, as typed; '' for today. It is that of these lines and of no others. */
  backOn: z.string(),
})
export type KeptDesk = z.infer<typeof KeptDesk>

export const emptyDesk: KeptDesk = {
  person: null,
  prepared: null,
  issuing: [],
  counted: [],
  put: [],
  due: '',
  on: '',
  basis: '',
  group: null,
  returning: [],
  backOn: '',
}

/** Nothing of it goes out any more: whoever stands at the desk, and what is to be taken back, stays. */
export const withoutIssue = ({ person, prepared, returning, backOn }: KeptDesk): KeptDesk => ({
  ...emptyDesk,
  person,
  prepared,
  returning,
  backOn,
})

/** The same desk with other lines to take back; without any the day of their return is forgotten. */
export const withReturning = (desk: KeptDesk, returning: KeptDesk['returning']): KeptDesk => ({
  ...desk,
  returning,
  backOn: returning.length === 0 ? '' : desk.backOn,
})

/** The command that takes back what lies on a desk, beside the one that hands out: both go by its draft. */
export const returnCommandOf = (commandId: string): string => uuidv5('takeBack', commandId)

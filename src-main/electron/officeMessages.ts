import { z } from 'zod'

/** What the shell tells the office process; with `window` comes the port of that window. */
export const OfficeMessage = z.discriminatedUnion('tell', [
  z.object({ tell: z.literal('window'), window: z.uuid() }),
  /** The computer is about to sleep. */
  z.object({ tell: z.literal('sleep') }),
  z.object({ tell: z.literal('close') }),
])
export type OfficeMessage = z.infer<typeof OfficeMessage>

/** How the office process is started: its only argument, as JSON. */
export const OfficeStart = z.object({ folder: z.string().min(1), demo: z.boolean() })
export type OfficeStart = z.infer<typeof OfficeStart>

import { z } from 'zod'

/** What the process that has a folder open writes beside its data, so that a second start can speak to it. */
export const Owner = z.object({
  host: z.enum(['electron', 'browser']),
  pid: z.int(),
  since: z.iso.datetime(),
  /** Where it listens on the loopback address, and the word it wants to hear first. */
  port: z.int().min(1).max(65_535),
  secret: z.string().min(32),
})
export type Owner = z.infer<typeof Owner>

/** What the second start asks of the first: come to front, or open a fresh window. */
export const Knock = z.object({ secret: z.string(), show: z.boolean() })
export type Knock = z.infer<typeof Knock>

/** `address` is a fresh one-time address of the browser host; a window of Electron has none. */
export const Reply = z.discriminatedUnion('host', [
  z.object({ host: z.literal('electron') }),
  z.object({ host: z.literal('browser'), address: z.url() }),
])
export type Reply = z.infer<typeof Reply>

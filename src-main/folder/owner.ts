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
export const OpenReply = z.discriminatedUnion('host', [
  z.object({ host: z.literal('electron') }),
  z.object({ host: z.literal('browser'), address: z.url() }),
])
export type OpenReply = z.infer<typeof OpenReply>

/**
 * The office is being closed: its folder is free in a moment (`forNow`), or a newer version takes the
 * program's place first, and a second start of the old one would be in its way (`forNewVersion`).
 */
export const ClosingReply = z.object({ closing: z.enum(['forNow', 'forNewVersion']) })
export type ClosingReply = z.infer<typeof ClosingReply>

export const Reply = z.union([OpenReply, ClosingReply])
export type Reply = z.infer<typeof Reply>

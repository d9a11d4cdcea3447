import { z } from 'zod'

/** What the shell tells the office process; with `window` comes the port of that window. */
export const OfficeMessage = z.discriminatedUnion('tell', [
  z.object({ tell: z.literal('window'), window: z.uuid() }),
  /** The page asked the shell for what no screen of ours asks for, and was refused. */
  z.object({ tell: z.literal('strange') }),
  /** The computer is about to sleep. */
  z.object({ tell: z.literal('sleep') }),
  /** `leaveProgram`: the system goes down, nothing may be replaced now. */
  z.object({ tell: z.literal('close'), update: z.enum(['asChosen', 'leaveProgram']) }),
])
export type OfficeMessage = z.infer<typeof OfficeMessage>

/** What the office process tells the shell. */
export const ShellMessage = z.discriminatedUnion('tell', [
  /** Somebody who may chose to put a newer version in the program's place now. */
  z.object({ tell: z.literal('quit') }),
  /** Closing waits for a backup. */
  z.object({ tell: z.literal('backingUp') }),
  /** The office is closed; what becomes of the program. */
  z.object({
    tell: z.literal('closed'),
    program: z.enum(['stay', 'replace', 'replaceAndOpen']),
  }),
])
export type ShellMessage = z.infer<typeof ShellMessage>

/** How the office process is started: its only argument, as JSON. */
export const OfficeStart = z.object({
  folder: z.string().min(1),
  demo: z.boolean(),
  /** How this program is replaced by a newer one. */
  ownPackage: z.enum(['nsis', 'appImage', 'byHand']),
})
export type OfficeStart = z.infer<typeof OfficeStart>

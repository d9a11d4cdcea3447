import { z } from 'zod'

/**
 * What a host answers when its window asks for the demo office. `inFront`: a window shows it
 * already. `running`: a browser host serves it; the address opens it once.
 */
export const DemoAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inFront') }),
  z.object({ kind: z.literal('running'), address: z.url({ protocol: /^http$/ }) }),
  /** `folder`: an office can't be kept there, or another program holds it. */
  z.object({ kind: z.literal('refused'), why: z.enum(['folder', 'failed']), folder: z.string() }),
])
export type DemoAnswer = z.infer<typeof DemoAnswer>

/** Where a page of the browser host asks for it, with POST. */
export const demoPath = '/demo'

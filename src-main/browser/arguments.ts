import { parseArgs } from 'node:util'
import { z } from 'zod'

const Reason = z.enum(['asked', 'noElectron', 'fetchFailed', 'noDisplay', 'ci'])

export interface HostArguments {
  /** The data folder somebody named; the system's usual place otherwise. */
  data: string | undefined
  demo: boolean
  /** 0: a port that is free. */
  port: number
  open: boolean
  /** Started again after a crash; see `npm start`. */
  resumed: boolean
  /** Why this is not Electron, as `npm start` found out. */
  reason: z.infer<typeof Reason> | undefined
}

const Values = z.object({
  data: z.string().min(1).optional(),
  demo: z.boolean().default(false),
  port: z.coerce.number().int().min(0).max(65_535).default(0),
  'no-open': z.boolean().default(false),
  resumed: z.boolean().default(false),
  reason: Reason.optional(),
})

/** The command line of the browser host, or undefined when it is not one. */
export function readArguments(args: string[]): HostArguments | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        demo: { type: 'boolean' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        resumed: { type: 'boolean' },
        reason: { type: 'string' },
      },
    })
    const { 'no-open': noOpen, data, demo, port, reason, resumed } = Values.parse(values)
    return { data, demo, port, open: !noOpen, resumed, reason }
  } catch {
    return undefined
  }
}

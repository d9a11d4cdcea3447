import { createContext } from 'react'
import type { OpenReason } from '#shared/incidents/schema.ts'

/** Why the incident on the page was opened, as told when it is closed: its papers and files are asked for with it. */
export const OpenReasonContext = createContext<OpenReason | null>(null)

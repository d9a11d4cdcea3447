import { z } from 'zod'

/** Where an appointment stands. */
export const VisitState = z.enum(['agreed', 'came', 'missed', 'cancelled'])
export type VisitState = z.infer<typeof VisitState>
